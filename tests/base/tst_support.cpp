// The log behind a support bundle, and the pseudonyms in it.
#include "core/base/logging.h"
#include "core/base/pseudonyms.h"
#include "core/base/supportlog.h"

#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

class TestSupport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLogRemembersOurCategoriesAlone()
    {
        const SupportLog log;
        qCInfo(lcNetwork) << "GET /v1/tenants 200 12 ms";
        qInfo() << "what a library says";
        const auto lines = log.since(QDateTime::fromMSecsSinceEpoch(0));
        QCOMPARE(lines.size(), 1U);
        QVERIFY(lines[0].text.startsWith(u"info roomwarden.network GET"_s));
        QVERIFY(log.since(QDateTime::currentDateTimeUtc().addSecs(1)).empty());
    }

    void theLogIsBounded()
    {
        SupportLog log(3);
        for (int i = 0; i < 10; ++i)
            log.add({.time = QDateTime::currentDateTimeUtc(), .text = QString::number(i)});
        const auto lines = log.since(QDateTime::fromMSecsSinceEpoch(0));
        QCOMPARE(lines.size(), 3U);
        QCOMPARE(lines.front().text, u"7"_s);
    }

    void knownNamesAndEveryIdInAPathAreReplaced()
    {
        Pseudonyms pseudonyms("key");
        pseudonyms.add(u"customer"_s, u"Contoso"_s);
        pseudonyms.add(u"customer"_s, u"Contoso Bank"_s);
        pseudonyms.add(u"customer"_s, u"AG"_s); // too short: it stands in half of all words
        const QString text = pseudonyms.replacedIn(
            u"GET /v1/tenants/52eaad04-13a2/incidents/7B7365-EPDOLF/notes 200 12 ms 0c6b11\ncontoso bank, Contoso: again"_s);
        QVERIFY(!text.contains(u"contoso"_s, Qt::CaseInsensitive));
        QVERIFY(!text.contains(u"7B7365"_s));
        QVERIFY(!text.contains(u"52eaad04"_s));
        QVERIFY(text.contains(u"/notes 200 12 ms 0c6b11"_s)); // what support needs stays
        QVERIFY(text.contains(pseudonyms.of(u"customer"_s, u"Contoso Bank"_s) + u", "_s));
        QVERIFY(text.contains(pseudonyms.of(u"tenant"_s, u"52eaad04-13a2"_s)));
        QVERIFY(text.endsWith(u": again"_s));
        QCOMPARE(pseudonyms.replacedIn(u"/v1/incidents/delta"_s), u"/v1/incidents/delta"_s);
    }

    void pseudonymsAreStableUnderOneKeyAndNoOther()
    {
        const Pseudonyms one("key");
        QCOMPARE(one.of(u"customer"_s, u"Contoso"_s), Pseudonyms("key").of(u"customer"_s, u"contoso"_s));
        QVERIFY(one.of(u"customer"_s, u"Contoso"_s) != Pseudonyms("other").of(u"customer"_s, u"Contoso"_s));
        QVERIFY(one.of(u"customer"_s, u"Contoso"_s) != one.of(u"customer"_s, u"Northwind"_s));
    }
};

QTEST_GUILESS_MAIN(TestSupport)
#include "tst_support.moc"
