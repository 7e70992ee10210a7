// CSV that no spreadsheet runs.
#include "core/base/csv.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace roomwarden;

class tst_csv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void INV_39_formulasAreText_data();
    void INV_39_formulasAreText();
    void quotesWhatNeedsIt();
};

void tst_csv::INV_39_formulasAreText_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("harmless");
    QTest::newRow("equals") << u"=HYPERLINK(\"x\")"_s << u"'=HYPERLINK(\"x\")"_s;
    QTest::newRow("plus") << u"+1"_s << u"'+1"_s;
    QTest::newRow("minus") << u"-1"_s << u"'-1"_s;
    QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
    QTest::newRow("tab") << u"\t=1"_s << u"'\t=1"_s;
    QTest::newRow("return") << u"\r=1"_s << u"'\r=1"_s;
    QTest::newRow("plain") << u"Camera = off"_s << u"Camera = off"_s;
    QTest::newRow("empty") << QString() << QString();
}

void tst_csv::INV_39_formulasAreText()
{
    QFETCH(QString, cell);
    QTEST(harmlessCell(cell), "harmless");
}

void tst_csv::quotesWhatNeedsIt()
{
    QCOMPARE(csvLine({u"a"_s, u"b,c"_s, u"d\"e"_s, u"f\ng"_s, QString(), u"ж"_s}),
             QByteArray("a,\"b,c\",\"d\"\"e\",\"f\ng\",,\xd0\xb6\r\n"));
    QCOMPARE(csvLine({QString(), u"x"_s}), QByteArray(",x\r\n"));
}

QTEST_APPLESS_MAIN(tst_csv)
#include "tst_csv.moc"
