// The stream of hints: who is told what, and what happens to streams whose owner left.
#include "tests/service/rules/rulestest.h"

using namespace roomwarden;
using namespace roomwarden::world;
using namespace Qt::Literals::StringLiterals;

namespace {

// A stream as the console reads it.
struct Stream
{
    std::unique_ptr<QNetworkReply> reply;
    QByteArray text = {};

    const QByteArray &read()
    {
        text += reply->readAll();
        return text;
    }
    // The data of all events so far.
    QJsonArray events()
    {
        QJsonArray result;
        const QList<QByteArray> lines = read().split('\n');
        for (const QByteArray &line : lines) {
            if (line.startsWith("data:"))
                result.append(QJsonDocument::fromJson(line.mid(5)).object());
        }
        return result;
    }
    QByteArray lastId()
    {
        QByteArray id;
        const QList<QByteArray> lines = read().split('\n');
        for (const QByteArray &line : lines) {
            if (line.startsWith("id:"))
                id = line.mid(3).trimmed();
        }
        return id;
    }
};

} // namespace

class TestHints : public RulesTest
{
    Q_OBJECT

    Stream open(const QString &person, const QByteArray &lastEventId = {})
    {
        Headers headers{{"Authorization", "Bearer " + world().token(person)}};
        if (!lastEventId.isEmpty())
            headers.emplace_back("Last-Event-ID", lastEventId);
        Stream stream{.reply = world().client().open(u"/v1/hints"_s, headers)};
        QNetworkReply *reply = stream.reply.get();
        (void)QTest::qWaitFor(
            [reply] { return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 200; });
        return stream;
    }

private Q_SLOTS:
    void aChangeIsToldToWhoMayKnow()
    {
        Stream toHanna = open(hanna);
        Stream toBob = open(bob);
        Stream toTina = open(tina);
        QCOMPARE(world().recordIssue(hanna, {roomOne}).status, 201);
        QTRY_COMPARE(toHanna.events().size(), 1);
        const QJsonObject event = toHanna.events().first().toObject();
        QCOMPARE(event[u"tenantIds"].toArray(), QJsonArray{contoso});
        QVERIFY(event[u"resources"].toArray().contains(u"incidents"_s));
        QVERIFY(event[u"resources"].toArray().contains(u"rooms"_s));
        // A tenant manager knows of the customer and may see that its metadata changed, not that there are incidents.
        QTRY_COMPARE(toTina.events().size(), 1);
        QCOMPARE(toTina.events().first()[u"resources"].toArray(), QJsonArray{u"tenants"_s});
        // Bob hears of Northwind only; what he hears next shows that nothing came before.
        QCOMPARE(world().report(roomNorth, diskHealth, u"unhealthy"_s, keyNorthwind).status, 202);
        QTRY_COMPARE(toBob.events().size(), 1);
        QCOMPARE(toBob.events().first()[u"tenantIds"].toArray(), QJsonArray{northwind});
    }

    void invitationsAreToldToWhoMayAnswerThem()
    {
        Stream toTina = open(tina);
        Stream toHanna = open(hanna);
        QCOMPARE(
            world().send("POST", pro, u"/v1/invitations/%1/deny"_s.arg(invitation), {}, {{"If-Match", "*"}}).status,
            204);
        QTRY_COMPARE(toTina.events().size(), 1);
        QCOMPARE(toTina.events().first()[u"resources"].toArray(), QJsonArray{u"invitations"_s});
        QCOMPARE(world().recordIssue(hanna, {roomOne}).status, 201);
        QTRY_COMPARE(toHanna.events().size(), 1);
        QVERIFY(!toHanna.events().first()[u"resources"].toArray().contains(u"invitations"_s));
    }

    void aReaderWhoWasAwayIsToldWhatWasMissed()
    {
        Stream first = open(hanna);
        QCOMPARE(world().recordIssue(hanna, {roomOne}).status, 201);
        QTRY_COMPARE(first.events().size(), 1);
        const QByteArray id = first.lastId();
        first.reply.reset();
        QCOMPARE(world().recordIssue(hanna, {roomTwo}).status, 201);
        Stream second = open(hanna, id);
        QTRY_COMPARE(second.events().size(), 1);
        QCOMPARE(second.events().first()[u"tenantIds"].toArray(), QJsonArray{contoso});
    }

    void whoWasAwayTooLongIsToldEverything()
    {
        QCOMPARE(world().recordIssue(hanna, {roomOne}).status, 201);
        world().stopService();
        QVERIFY(world().startService().isEmpty());
        Stream stream = open(hanna, "1");
        QTRY_COMPARE(stream.events().size(), 1);
        const QJsonArray resources = stream.events().first()[u"resources"].toArray();
        for (const QString &name : {u"incidents"_s, u"rooms"_s, u"tenants"_s, u"access"_s})
            QVERIFY2(resources.contains(name), qPrintable(name));
        QCOMPARE(stream.events().first()[u"tenantIds"].toArray(), QJsonArray{contoso});
    }

    // Also of a customer whose name the partner does not know yet, and without it.
    void anInvitationIsToldWhenTheCustomerSendsIt()
    {
        Stream toRival = open(rival);
        const QJsonObject body{{u"partnerDomain"_s, u"adventure.com"_s},
                               {u"expiresInDays"_s, 3},
                               {u"scope"_s, QJsonArray{QJsonObject{{u"kind"_s, u"all"_s}}}},
                               {u"termsAccepted"_s, true}};
        QCOMPARE(world().send("POST", carla, u"/v1/customer/invitations"_s, body).status, 201);
        QTRY_COMPARE(toRival.events().size(), 1);
        QCOMPARE(toRival.events().first()[u"resources"].toArray(), QJsonArray{u"invitations"_s});
        QVERIFY(toRival.events().first()[u"tenantIds"].toArray().isEmpty());
        QCOMPARE(world().get(rival, u"/v1/invitations"_s).value().size(), 2);
    }

    void INV_20_whoLosesACustomerHearsOfItWithoutItsName()
    {
        Stream toHanna = open(hanna);
        Stream toBob = open(bob);
        QCOMPARE(world()
                     .send("DELETE", ada, u"/v1/tenants/%1/roles/help-contoso"_s.arg(contoso), {}, {{"If-Match", "*"}})
                     .status,
                 204);
        for (Stream *stream : {&toHanna, &toBob}) {
            QTRY_COMPARE(stream->events().size(), 1);
            QCOMPARE(stream->events().first()[u"resources"].toArray(), QJsonArray{u"access"_s});
            QVERIFY(stream->events().first()[u"tenantIds"].toArray().isEmpty());
        }
        QCOMPARE(world().get(hanna, u"/v1/tenants"_s).value().size(), 0);
    }

    void signingOutEndsTheStream()
    {
        Stream stream = open(hanna);
        QCOMPARE(world().send("POST", hanna, u"/v1/session/signOut"_s, {}).status, 204);
        QTRY_VERIFY(stream.reply->isFinished());
    }

    void INV_20_whoWasDisabledHearsNothingMore()
    {
        Stream stream = open(hanna);
        world().sql(u"UPDATE principals SET enabled = 0 WHERE id = ?"_s, {hanna});
        QCOMPARE(world().report(roomOne, diskHealth, u"unhealthy"_s).status, 202);
        QTRY_VERIFY(stream.reply->isFinished());
        QVERIFY(stream.events().isEmpty());
    }

    void theEndOfTheServiceEndsStreams()
    {
        Stream stream = open(hanna);
        world().stopService();
        QTRY_VERIFY(stream.reply->isFinished());
    }
};

QTEST_GUILESS_MAIN(TestHints)
#include "tst_hints.moc"
