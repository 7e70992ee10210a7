// The receipt of a removed customer says that nothing is left only if everything that was read back says so.
#include "core/domain/offboarding.h"
#include "ui/tenants/receipt.h"

#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

class TestReceipt : public QObject
{
    Q_OBJECT

    static Receipt clean()
    {
        Receipt receipt;
        receipt.after.customerName = u"Contoso"_s;
        receipt.after.relationship = RelationshipStatus::Terminated;
        return receipt;
    }

private Q_SLOTS:
    void nothingLeftIsClean()
    {
        QVERIFY(clean().isClean());
        QVERIFY(clean().toJson()[u"nothingLeft"].toBool());
        QCOMPARE(clean().toJson()[u"console"][u"bytesOnDisk"].toInt(-1), 0);
    }

    void INV_22_dataOnTheDiskIsSomethingLeft()
    {
        Receipt receipt = clean();
        receipt.localBytes = 4096;
        QVERIFY(!receipt.isClean());
        QCOMPARE(receipt.toJson()[u"console"][u"bytesOnDisk"].toInt(), 4096);
        QVERIFY(receipt.lines().join(u'\n').contains(u"4"_s));
    }

    void INV_22_aDiskThatCannotBeReadBackProvesNothing()
    {
        Receipt receipt = clean();
        receipt.localBytes = std::nullopt;
        QVERIFY(!receipt.isClean());
        QVERIFY(receipt.toJson()[u"console"][u"bytesOnDisk"].isNull());
        QVERIFY(receipt.lines().join(u'\n').contains(u"could not be read back"_s));
    }

    void whatIsLeftInMemoryOrInTheListIsSomethingLeft()
    {
        Receipt receipt = clean();
        receipt.localIncidents = 1;
        QVERIFY(!receipt.isClean());
        receipt = clean();
        receipt.listed = true;
        QVERIFY(!receipt.isClean());
    }
};

QTEST_GUILESS_MAIN(TestReceipt)
#include "tst_receipt.moc"
