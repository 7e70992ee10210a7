// The sealed box: opens beside its context and under its key, and under nothing else.
#include "core/store/sealedbox.h"

#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

class TestSealedBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasSealedComesBack_data()
    {
        QTest::addColumn<QByteArray>("plain");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << "a note"_ba;
        QTest::newRow("zeros") << QByteArray(3, '\0');
        QTest::newRow("a page") << QByteArray(256 * 1024, 'x');
    }

    void whatWasSealedComesBack()
    {
        QFETCH(const QByteArray, plain);
        const SealKey key = SealKey::random();
        const Result<QByteArray> opened = unseal(key, seal(key, plain, "page 1"_ba), "page 1"_ba);
        QVERIFY(opened);
        QCOMPARE(*opened, plain);
    }

    void anyChangeIsNoticed()
    {
        const SealKey key = SealKey::random();
        const QByteArray box = seal(key, "a note"_ba, "page 1"_ba);
        for (qsizetype i = 0; i < box.size(); ++i) {
            QByteArray changed = box;
            changed[i] = static_cast<char>(changed[i] ^ 1);
            QVERIFY2(!unseal(key, changed, "page 1"_ba), qPrintable(u"byte %1"_s.arg(i)));
            QVERIFY(!unseal(key, box.first(i), "page 1"_ba));
        }
        QVERIFY(!unseal(key, QByteArray(box + 'x'), "page 1"_ba));
        QVERIFY(!unseal(key, box, "page 2"_ba));
        QCOMPARE(unseal(SealKey::random(), box, "page 1"_ba).error().code, u"sealBroken"_s);
    }

    void sealingTwiceGivesDifferentBoxesWithoutThePlainText()
    {
        const SealKey key = SealKey::random();
        const QByteArray one = seal(key, "marker-marker"_ba, {});
        QVERIFY(one != seal(key, "marker-marker"_ba, {}));
        QVERIFY(!one.contains("marker"));
    }

    void aKeyHasThirtyTwoBytes()
    {
        QVERIFY(!SealKey::fromBytes(QByteArray(31, 'k')));
        QVERIFY(!SealKey::fromBytes(QByteArray(33, 'k')));
        const Result<SealKey> key = SealKey::fromBytes(QByteArray(32, 'k'));
        QVERIFY(key);
        QCOMPARE(key->bytes().toByteArray(), QByteArray(32, 'k'));
        QVERIFY(SealKey::random().bytes() != SealKey::random().bytes());
    }
};

QTEST_GUILESS_MAIN(TestSealedBox)
#include "tst_sealedbox.moc"
