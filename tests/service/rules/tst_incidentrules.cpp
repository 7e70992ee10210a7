// Acting on incidents: taking, noting, closing, recording; and that every write happens once, on what was seen.
#include "core/domain/incident.h"
#include "tests/service/rules/rulestest.h"

#include <QRegularExpression>

using namespace roomwarden;
using namespace roomwarden::world;
using namespace Qt::Literals::StringLiterals;

namespace {

const Headers revisionOne{{"If-Match", "W/\"1\""}};
const QByteArray someKey = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";

QJsonObject assignTo(const QString &person)
{
    return {{u"assignee"_s, person.isEmpty() ? QJsonValue() : QJsonValue(QJsonObject{{u"id"_s, person}})}};
}

} // namespace

class TestIncidentRules : public RulesTest
{
    Q_OBJECT

    QString m_path; // of the issue that recorded() made

    void recorded()
    {
        const Answer answer = world().recordIssue(hanna, {roomOne, roomTwo});
        QCOMPARE(answer.status, 201);
        m_path = u"/v1/tenants/%1/incidents/%2"_s.arg(contoso, answer.json[u"id"].toString());
    }
    void monitored()
    {
        QCOMPARE(world().report(roomOne, diskHealth, u"unhealthy"_s).status, 202);
        m_path = u"/v1/tenants/%1/incidents/%2"_s.arg(contoso, world().incidents().first()[u"id"].toString());
    }
    Answer close(const QString &reason, const Headers &headers = revisionOne, const QString &person = hanna)
    {
        return world().send("POST", person, m_path + u"/close"_s, {{u"reason"_s, reason}}, headers);
    }
    Answer assign(const QString &to, const Headers &headers, const QString &person = hanna)
    {
        return world().send("PATCH", person, m_path, assignTo(to), headers);
    }

private Q_SLOTS:
    void INV_27_onlyRecordedIssuesCanBeClosed()
    {
        monitored();
        const Answer answer = close(u"duplicate"_s);
        QCOMPARE(answer.status, 422);
        QCOMPARE(answer.code(), u"notClosable"_s);
        QCOMPARE(world().get(hanna, m_path).json[u"state"].toString(), u"new"_s);
    }

    void INV_28_closingNeedsAReasonAndRecordsWhoClosed()
    {
        recorded();
        for (const QString &reason : {u""_s, u"because"_s}) {
            const Answer answer = close(reason);
            QCOMPARE(answer.status, 400);
            QCOMPARE(answer.target(), u"reason"_s);
        }
        const Answer closed = close(u"hardwareReplaced"_s, revisionOne, ada); // anyone with ticket management
        QCOMPARE(closed.status, 200);
        const Result<Incident> incident = incidentFromJson(closed.json);
        QVERIFY(incident.has_value());
        QCOMPARE(incident->state, IncidentState::Resolved);
        QCOMPARE(incident->closure->reason, u"hardwareReplaced"_s);
        QCOMPARE(incident->closure->closedBy, u"Ada"_s);
        QCOMPARE(close(u"duplicate"_s, {{"If-Match", "*"}}).code(), u"alreadyClosed"_s);
        const QJsonArray history = world().get(hanna, m_path + u"/history"_s).value();
        QCOMPARE(history.size(), 2);
        QCOMPARE(history.last()[u"actor"].toString(), u"Ada"_s);
    }

    void INV_29_roomsOfAnOpenIssueAreUnhealthyUntilItIsClosed()
    {
        QCOMPARE(world().health(roomOne), u"healthy"_s);
        recorded();
        QCOMPARE(world().health(roomOne), u"unhealthy"_s);
        QCOMPARE(world().health(roomTwo), u"unhealthy"_s);
        QCOMPARE(world().health(roomIdle), u"healthy"_s);
        // Another cause keeps one of them unhealthy afterwards.
        QCOMPARE(world().report(roomTwo, diskHealth, u"unhealthy"_s).status, 202);
        QCOMPARE(close(u"duplicate"_s).status, 200);
        QCOMPARE(world().health(roomOne), u"healthy"_s);
        QCOMPARE(world().health(roomTwo), u"unhealthy"_s);
    }

    void INV_10_anIssueIsClosedOnlyByWhoReachesAllOfItsRooms()
    {
        recorded(); // room two is out of Fred's scope, and would become healthy
        QCOMPARE(world().send("POST", fred, m_path + u"/notes"_s, {{u"text"_s, u"x"_s}}).status, 201);
        const Headers revisionTwo{{"If-Match", "W/\"2\""}};
        const Answer refused = close(u"duplicate"_s, revisionTwo, fred);
        QCOMPARE(refused.status, 403);
        QCOMPARE(refused.code(), u"accessDenied"_s);
        const QJsonObject incident = world().get(hanna, m_path).json;
        QCOMPARE(incident[u"state"].toString(), u"new"_s);
        QCOMPARE(incident[u"revision"].toInt(), 2);
        QCOMPARE(world().health(roomOne), u"unhealthy"_s);
        QCOMPARE(world().health(roomTwo), u"unhealthy"_s);

        QCOMPARE(close(u"duplicate"_s, revisionTwo, hanna).status, 200);
        QCOMPARE(world().health(roomTwo), u"healthy"_s);
        // One that is about Fred's room alone is his to close.
        const QString own = world().recordIssue(hanna, {roomOne}).json[u"id"].toString();
        m_path = u"/v1/tenants/%1/incidents/%2"_s.arg(contoso, own);
        QCOMPARE(close(u"duplicate"_s, revisionOne, fred).status, 200);
    }

    void INV_40_aWriteNeedsTheRevisionThatWasSeen()
    {
        recorded();
        QCOMPARE(assign(hanna, {}).status, 428);
        QCOMPARE(assign(hanna, {}).code(), u"preconditionRequired"_s);
        QCOMPARE(close(u"duplicate"_s, {}).status, 428);
        QCOMPARE(assign(hanna, {{"If-Match", "W/\"7\""}}).status, 412);
        const Answer taken = assign(hanna, revisionOne);
        QCOMPARE(taken.status, 200);
        QCOMPARE(taken.header("etag"), QByteArray("W/\"2\""));
        const Answer stale = assign(ada, revisionOne, ada);
        QCOMPARE(stale.status, 412);
        QCOMPARE(stale.code(), u"resourceModified"_s);
        QCOMPARE(world().get(ada, m_path).json[u"assignee"][u"id"].toString(), hanna);
        QCOMPARE(assign(ada, {{"If-Match", "W/\"2\""}}, ada).status, 200);
    }

    void takingAndPuttingBack()
    {
        monitored();
        const Result<Incident> taken = incidentFromJson(assign(hanna, revisionOne).json);
        QCOMPARE(taken->assignee->displayName, u"Hanna"_s);
        QCOMPARE(taken->assignedTo, AssignedTo::Partner);
        QCOMPARE(taken->revision, 2U);
        const Result<Incident> back = incidentFromJson(assign({}, {{"If-Match", "W/\"2\""}}).json);
        QVERIFY(!back->assignee);
        QCOMPARE(back->assignedTo, AssignedTo::Customer);
        const Result<Incident> given = incidentFromJson(assign(ada, {{"If-Match", "W/\"3\""}}).json);
        QCOMPARE(given->assignee->displayName, u"Ada"_s);
        QVERIFY(assign({}, {{"If-Match", "W/\"4\""}}).status == 200);
    }

    void INV_10_onlyToSomebodyWhoMayWorkOnIt()
    {
        monitored();
        for (const QString &person : {vera, bob, rival, gone, operators, u"user-unknown"_s}) {
            const Answer other = assign(person, revisionOne);
            QCOMPARE(other.status, 422);
            QCOMPARE(other.code(), u"assigneeNotAllowed"_s);
        }
        QCOMPARE(world().send("PATCH", hanna, m_path, {}, revisionOne).target(), u"assignee"_s);
    }

    void notesAreKeptInOrderAndCounted()
    {
        recorded();
        const Answer first = world().send("POST", hanna, m_path + u"/notes"_s, {{u"text"_s, u"On my way\nnow"_s}});
        QCOMPARE(first.status, 201);
        QVERIFY(noteFromJson(first.json).has_value());
        world().clock.advance(std::chrono::minutes(1));
        QCOMPARE(world().send("POST", ada, m_path + u"/notes"_s, {{u"text"_s, u"Ж 会議室 🙂"_s}}).status, 201);
        const Answer full = world().get(hanna, m_path + u"?$expand=notes,history"_s);
        QCOMPARE(full.json[u"noteCount"].toInt(), 2);
        QCOMPARE(full.json[u"notes"][0][u"author"].toString(), u"Hanna"_s);
        QCOMPARE(full.json[u"notes"][1][u"text"].toString(), u"Ж 会議室 🙂"_s);
        QVERIFY(historyEntryFromJson(full.json[u"history"][0].toObject()).has_value());
        QCOMPARE(world().get(hanna, m_path + u"/notes"_s).value().size(), 2);
    }

    void aNoteOutOfOrderIsRefused_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::newRow("nothing") << QJsonObject();
        QTest::newRow("blank") << QJsonObject{{u"text"_s, u" \n\t"_s}};
        QTest::newRow("no text") << QJsonObject{{u"text"_s, 5}};
        QTest::newRow("too long") << QJsonObject{{u"text"_s, QString(8'001, u'x')}};
        QTest::newRow("NUL") << QJsonObject{{u"text"_s, QString(u"a"_s + QChar(u'\0') + u'b')}};
    }
    void aNoteOutOfOrderIsRefused()
    {
        QFETCH(QJsonObject, body);
        recorded();
        const Answer answer = world().send("POST", hanna, m_path + u"/notes"_s, body);
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.target(), u"text"_s);
        QVERIFY(world().get(hanna, m_path + u"/notes"_s).value().isEmpty());
    }

    void theLongestNoteFits()
    {
        recorded();
        const QJsonObject body{{u"text"_s, QString(8'000, u'x')}};
        QCOMPARE(world().send("POST", hanna, m_path + u"/notes"_s, body).status, 201);
    }

    void aRepeatedWriteHappensOnce()
    {
        recorded();
        const Headers once{{"Repeatability-Request-ID", someKey}};
        const Answer first = world().send("POST", hanna, m_path + u"/notes"_s, {{u"text"_s, u"x"_s}}, once);
        const Answer again = world().send("POST", hanna, m_path + u"/notes"_s, {{u"text"_s, u"x"_s}}, once);
        QCOMPARE(again.status, 201);
        QCOMPARE(again.body, first.body);
        QCOMPARE(world().get(hanna, m_path + u"/notes"_s).value().size(), 1);
        // The key means this request of this person, and nothing else.
        const Answer other = world().send("POST", hanna, m_path + u"/notes"_s, {{u"text"_s, u"y"_s}}, once);
        QCOMPARE(other.status, 422);
        QCOMPARE(other.code(), u"repeatabilityMismatch"_s);
        QCOMPARE(world().send("POST", ada, m_path + u"/notes"_s, {{u"text"_s, u"x"_s}}, once).status, 201);
        QCOMPARE(world()
                     .send("POST", hanna, m_path + u"/notes"_s, {{u"text"_s, u"x"_s}},
                           {{"Repeatability-Request-ID", "no uuid"}})
                     .status,
                 400);
    }

    void aRepeatedAssignmentIsAnsweredThoughTheRevisionMovedOn()
    {
        recorded();
        const Headers once{{"Repeatability-Request-ID", someKey}, {"If-Match", "W/\"1\""}};
        const Answer first = assign(hanna, once);
        const Answer again = assign(hanna, once);
        QCOMPARE(again.status, 200);
        QCOMPARE(again.body, first.body);
        QCOMPARE(again.header("etag"), first.header("etag"));
        QCOMPARE(world().get(hanna, m_path).json[u"revision"].toInt(), 2);
    }

    void aRepeatedAnswerIsNotGivenToWhoMayNoLongerSeeIt()
    {
        recorded();
        const Headers once{{"Repeatability-Request-ID", someKey}, {"If-Match", "W/\"1\""}};
        QCOMPARE(assign(hanna, once).status, 200);
        world().sql(u"DELETE FROM assignment_members WHERE principal_id = ?"_s, {hanna});
        QCOMPARE(assign(hanna, once).status, 404);
    }

    void INV_10_aRepeatedAnswerNamesOnlyRoomsThatAreStillInScope_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("action");
        QTest::addColumn<QJsonObject>("body");
        QTest::newRow("assign") << QByteArray("PATCH") << u""_s << assignTo(hanna);
        QTest::newRow("close") << QByteArray("POST") << u"/close"_s << QJsonObject{{u"reason"_s, u"duplicate"_s}};
    }
    void INV_10_aRepeatedAnswerNamesOnlyRoomsThatAreStillInScope()
    {
        QFETCH(QByteArray, method);
        QFETCH(QString, action);
        QFETCH(QJsonObject, body);
        recorded();
        const Headers once{{"Repeatability-Request-ID", someKey}, {"If-Match", "W/\"1\""}};
        const Answer first = world().send(method, hanna, m_path + action, body, once);
        QCOMPARE(first.status, 200);
        QCOMPARE(first.json[u"rooms"].toArray().size(), 2);
        world().sql(u"DELETE FROM room_group_members WHERE room_id = ?"_s, {roomTwo});
        const Answer again = world().send(method, hanna, m_path + action, body, once);
        QCOMPARE(again.status, 200);
        QCOMPARE(again.json[u"rooms"].toArray().size(), 1);
        QVERIFY(!again.body.contains(roomTwo.toUtf8()));
        QCOMPARE(again.json[u"revision"], first.json[u"revision"]); // did not happen twice
    }

    void INV_10_aRepeatedRecordNamesOnlyRoomsThatAreStillInScope()
    {
        const QString incidents = u"/v1/tenants/%1/incidents"_s.arg(contoso);
        const QJsonObject issue{{u"description"_s, u"Echo"_s}, {u"rooms"_s, QJsonArray{roomOne, roomTwo}}};
        const Headers once{{"Repeatability-Request-ID", someKey}};
        const Answer first = world().send("POST", hanna, incidents, issue, once);
        QCOMPARE(first.json[u"rooms"].toArray().size(), 2);
        world().sql(u"DELETE FROM room_group_members WHERE room_id = ?"_s, {roomTwo});
        const Answer again = world().send("POST", hanna, incidents, issue, once);
        QCOMPARE(again.status, 201);
        QCOMPARE(again.json[u"id"], first.json[u"id"]);
        QVERIFY(!again.body.contains(roomTwo.toUtf8()));
    }

    void aRefusedWriteCanBeTriedAgainUnderItsKey()
    {
        recorded();
        QCOMPARE(assign(hanna, {{"Repeatability-Request-ID", someKey}, {"If-Match", "W/\"9\""}}).status, 412);
        QCOMPARE(assign(hanna, {{"Repeatability-Request-ID", someKey}, {"If-Match", "W/\"1\""}}).status, 200);
    }

    void recordingAnIssue()
    {
        const Answer answer = world().send("POST", hanna, u"/v1/tenants/%1/incidents"_s.arg(contoso),
                                           {{u"description"_s, u"Echo\nsince Monday"_s},
                                            {u"rooms"_s, QJsonArray{roomOne, roomOne}},
                                            {u"highImpact"_s, true},
                                            {u"colour"_s, u"a field nobody knows"_s}});
        QCOMPARE(answer.status, 201);
        const Result<Incident> incident = incidentFromJson(answer.json);
        QVERIFY(incident.has_value());
        QCOMPARE(incident->source, IncidentSource::Recorded);
        QCOMPARE(incident->severity, Severity::Critical);
        QCOMPARE(incident->displayStatus, DisplayStatus::NeedsAction);
        QCOMPARE(incident->title, u"Echo"_s);
        QCOMPARE(incident->description, u"Echo\nsince Monday"_s);
        QCOMPARE(incident->rooms.size(), 1U);
        QVERIFY(incident->highImpact);
        QVERIFY(QRegularExpression(u"^[0-9A-F]{6}-[A-Z]{6}$"_s).match(incident->id.text()).hasMatch());
    }

    void anIssueOutOfOrderIsRefused_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("target");
        const QJsonArray one{roomOne};
        QTest::newRow("no description") << QJsonObject{{u"rooms"_s, one}} << 400 << u"description"_s;
        QTest::newRow("no rooms") << QJsonObject{{u"description"_s, u"x"_s}} << 400 << u"rooms"_s;
        QTest::newRow("empty rooms") << QJsonObject{{u"description"_s, u"x"_s}, {u"rooms"_s, QJsonArray()}} << 400
                                     << u"rooms"_s;
        QTest::newRow("rooms are numbers")
            << QJsonObject{{u"description"_s, u"x"_s}, {u"rooms"_s, QJsonArray{1}}} << 400 << u"rooms"_s;
        QTest::newRow("impact is a word")
            << QJsonObject{{u"description"_s, u"x"_s}, {u"rooms"_s, one}, {u"highImpact"_s, u"yes"_s}} << 400
            << u"highImpact"_s;
        QTest::newRow("onboarding room") << QJsonObject{{u"description"_s, u"x"_s},
                                                        {u"rooms"_s, QJsonArray{roomOnboarding}}}
                                         << 422 << u"rooms"_s;
    }
    void anIssueOutOfOrderIsRefused()
    {
        QFETCH(QJsonObject, body);
        QFETCH(int, status);
        QFETCH(QString, target);
        const Answer answer = world().send("POST", hanna, u"/v1/tenants/%1/incidents"_s.arg(contoso), body);
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.target(), target);
        QVERIFY(world().incidents().isEmpty());
    }

    void listsArePagedWithLatestChangesFirst()
    {
        for (int i = 0; i < 5; ++i)
            QCOMPARE(world().recordIssue(hanna, {roomOne}).status, 201);
        QStringList ids;
        QString next = u"/v1/incidents?$top=2"_s;
        int pages = 0;
        while (!next.isEmpty()) {
            const Answer page = world().get(hanna, next);
            QCOMPARE(page.status, 200);
            const QJsonArray value = page.value();
            for (const QJsonValue &incident : value)
                ids.append(incident[u"id"].toString());
            next = page.json[u"@odata.nextLink"].toString();
            ++pages;
        }
        QCOMPARE(pages, 3);
        QCOMPARE(ids.size(), 5);
        QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), 5);
        for (const QString &top : {u"0"_s, u"1001"_s, u"x"_s})
            QCOMPARE(world().get(hanna, u"/v1/incidents?$top="_s + top).status, 400);
    }
};

QTEST_GUILESS_MAIN(TestIncidentRules)
#include "tst_incidentrules.moc"
