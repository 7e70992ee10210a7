// Single reads: what is asked, and what comes of it.
#include "core/api/apiclient.h"
#include "core/sync/reads.h"
#include "tests/support/examples.h"
#include "tests/support/fakenetwork.h"

#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

class TestReads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anIncidentComesWithNotesHistoryAndRooms();
    void withoutRoomsViewThereAreNoRooms();
    void INV_10_aForeignIncidentIsNotFound();
    void principalsAreSearchedByText();

private:
    std::unique_ptr<FakeNetwork> m_network;
    std::unique_ptr<ApiClient> m_api;
};

void TestReads::init()
{
    m_api.reset();
    m_network = std::make_unique<FakeNetwork>();
    m_api = std::make_unique<ApiClient>(*m_network, QUrl(u"https://service.example/v1/"_s));
}

void TestReads::anIncidentComesWithNotesHistoryAndRooms()
{
    m_network->answer = [](const Asked &) {
        QJsonObject detail = toJson(examples::incident());
        detail.insert("notes"_L1, QJsonArray{toJson(IncidentNote{.id = u"n"_s, .time = examples::noon()})});
        detail.insert("history"_L1,
                      QJsonArray{toJson(HistoryEntry{.time = examples::noon(), .to = IncidentState::New})});
        detail.insert("roomDetails"_L1, QJsonArray{toJson(Room{.id = RoomId(u"room-1"_s)})});
        return json(detail);
    };
    std::optional<Result<IncidentDetail>> answer;
    Reads reads(*m_api);
    const ApiCall call = reads.incident(examples::contoso(), examples::incident().id,
                                        [&](Result<IncidentDetail> result) { answer = std::move(result); });
    QTRY_VERIFY(answer);
    QVERIFY2(*answer, *answer ? "" : qPrintable(answer->error().detail));
    QVERIFY((*answer)->incident == examples::incident());
    QCOMPARE((*answer)->notes.size(), size_t(1));
    QCOMPARE((*answer)->history.size(), size_t(1));
    QCOMPARE((*answer)->rooms.size(), size_t(1));
    QCOMPARE(m_network->asked.constFirst().path, QString(u"/v1/tenants/"_s + examples::contoso().text()
                                                         + u"/incidents/7B7365-EPDOLF?$expand=notes,history,rooms"_s));
}

void TestReads::withoutRoomsViewThereAreNoRooms()
{
    m_network->answer = [](const Asked &) {
        QJsonObject detail = toJson(examples::incident());
        detail.insert("notes"_L1, QJsonArray());
        detail.insert("history"_L1, QJsonArray());
        return json(detail);
    };
    std::optional<Result<IncidentDetail>> answer;
    Reads reads(*m_api);
    const ApiCall call = reads.incident(examples::contoso(), examples::incident().id,
                                        [&](Result<IncidentDetail> result) { answer = std::move(result); });
    QTRY_VERIFY(answer);
    QVERIFY(*answer);
    QVERIFY((*answer)->rooms.empty());
}

void TestReads::INV_10_aForeignIncidentIsNotFound()
{
    m_network->answer = [](const Asked &) { return refusal(404, u"itemNotFound"_s); };
    std::optional<Result<IncidentDetail>> answer;
    Reads reads(*m_api);
    const ApiCall call = reads.incident(examples::northwind(), IncidentId(u"x"_s),
                                        [&](Result<IncidentDetail> result) { answer = std::move(result); });
    QTRY_VERIFY(answer);
    QCOMPARE(answer->error().kind, Error::Kind::NotFound);
}

void TestReads::principalsAreSearchedByText()
{
    m_network->answer = [](const Asked &) { return json(examples::page<Principal>({examples::help()})); };
    std::optional<Result<std::vector<Principal>>> answer;
    Reads reads(*m_api);
    const ApiCall call = reads.principals(u"a&b=ü %"_s, [&](auto result) { answer = std::move(result); });
    QTRY_VERIFY(answer);
    QVERIFY(*answer);
    QVERIFY(**answer == std::vector{examples::help()});
    const QUrlQuery query(m_network->asked.constFirst().request.url());
    QCOMPARE(query.queryItems().size(), 1);
    QCOMPARE(query.queryItemValue(u"$search"_s, QUrl::FullyDecoded), u"a&b=ü %"_s);
}

QTEST_GUILESS_MAIN(TestReads)
#include "tst_reads.moc"
