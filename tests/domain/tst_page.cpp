// Pages: a bad record costs itself alone, and too many of them cost the page.
#include "core/domain/page.h"
#include "tests/support/examples.h"

#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

class TestPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void badRecordsAreLeftOutUpToOneInTwenty_data();
    void badRecordsAreLeftOutUpToOneInTwenty();
    void linksRemovalsAndFailuresAreRead();
    void anEmptyPageIsAPage();
    void aPageWithoutAListIsMalformed();

private:
    static Result<Page<Incident>> read(const QJsonObject &json)
    {
        return pageFromJson<Incident>(json, &incidentFromJson);
    }
};

void TestPage::badRecordsAreLeftOutUpToOneInTwenty_data()
{
    QTest::addColumn<int>("good");
    QTest::addColumn<int>("bad");
    QTest::addColumn<bool>("read");
    QTest::newRow("one of two") << 1 << 1 << true; // one alone is never a changed contract
    QTest::newRow("1 of 20") << 19 << 1 << true;
    QTest::newRow("2 of 40") << 38 << 2 << true;
    QTest::newRow("2 of 39") << 37 << 2 << false;
    QTest::newRow("all") << 0 << 20 << false;
}

void TestPage::badRecordsAreLeftOutUpToOneInTwenty()
{
    QFETCH(const int, good);
    QFETCH(const int, bad);
    QFETCH(const bool, read);
    QJsonArray items;
    for (int i = 0; i < bad; ++i)
        items.append(i % 2 ? QJsonValue(QJsonObject{{"id"_L1, u"half"_s}}) : QJsonValue(u"no object"_s));
    for (int i = 0; i < good; ++i)
        items.append(toJson(examples::incident(QString::number(i))));
    const Result<Page<Incident>> page = TestPage::read({{"value"_L1, items}});
    QCOMPARE(page.has_value(), read);
    if (read) {
        QCOMPARE(static_cast<int>(page->items.size()), good);
        QCOMPARE(page->rejected, bad);
    } else {
        QCOMPARE(page.error().kind, Error::Kind::Malformed);
    }
}

void TestPage::linksRemovalsAndFailuresAreRead()
{
    const QJsonObject json{
        {"value"_L1, QJsonArray{examples::removed(u"gone"_s), toJson(examples::incident())}},
        {"@odata.nextLink"_L1, QJsonValue::Null},
        {"@odata.deltaLink"_L1, u"https://x/v1/incidents/delta?$deltatoken=1"_s},
        {"errors"_L1, QJsonArray{QJsonObject{{"tenantId"_L1, u"t"_s}, {"code"_L1, u"serviceNotAvailable"_s}}}},
    };
    const Result<Page<Incident>> page = read(json);
    QVERIFY(page);
    QCOMPARE(page->items.size(), size_t(1));
    QVERIFY(page->removed == (std::vector<RemovedItem>{{.id = u"gone"_s, .customer = examples::contoso()}}));
    QVERIFY(page->failures
            == (std::vector<TenantFailure>{{.customer = TenantId(u"t"_s), .code = u"serviceNotAvailable"_s}}));
    QVERIFY(page->nextLink.isEmpty());
    QVERIFY(page->deltaLink.endsWith("=1"_L1));
}

void TestPage::anEmptyPageIsAPage() { QVERIFY(read({{"value"_L1, QJsonArray()}})); }

void TestPage::aPageWithoutAListIsMalformed()
{
    QVERIFY(!read({}));
    QVERIFY(!read({{"value"_L1, QJsonObject()}}));
    QVERIFY(!read({{"value"_L1, QJsonArray()}, {"@odata.nextLink"_L1, 7}}));
}

QTEST_GUILESS_MAIN(TestPage)
#include "tst_page.moc"
