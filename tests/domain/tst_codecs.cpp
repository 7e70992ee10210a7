// Every codec both ways, with what a service may say that this build does not know.
#include "core/domain/room.h"
#include "tests/support/examples.h"

#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

class TestCodecs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void incidentsSurviveTheWayThereAndBack();
    void theOthersSurviveTheWayThereAndBack();
    void theIncidentOfThePublishedExampleIsRead();
    void unknownNamesBecomeUnknown();
    void aFieldOfTheWrongKindFailsTheRecord_data();
    void aFieldOfTheWrongKindFailsTheRecord();
    void unknownFieldsAreIgnored();
    void timesNeedAZone();
    void anEtagCarriesTheRevision();
    void tenantsWithoutCountsSayNothingOfData();
};

void TestCodecs::incidentsSurviveTheWayThereAndBack()
{
    Incident full = examples::incident();
    full.source = IncidentSource::Recorded;
    full.state = IncidentState::Resolved;
    full.displayStatus = DisplayStatus::Resolved;
    full.assignee = PersonRef{.id = PrincipalId(u"p"_s), .displayName = u"Zoë Ünal"_s};
    full.highImpact = true;
    full.description = u"line\nline \"quoted\" 会議室"_s;
    full.recommendedAction = u"Reconnect it."_s;
    full.resolved = examples::noon().addSecs(1);
    full.closure = Closure{.reason = u"hardwareReplaced"_s, .closedBy = u"Zoë Ünal"_s};
    full.noteCount = 2;
    full.repeats = 7;
    for (const Incident &incident : {full, examples::incident()}) {
        const Result<Incident> back = incidentFromJson(toJson(incident));
        QVERIFY(back);
        QVERIFY(*back == incident);
    }
}

void TestCodecs::theOthersSurviveTheWayThereAndBack()
{
    QVERIFY(*tenantFromJson(toJson(examples::tenant())) == examples::tenant());
    QVERIFY(*invitationFromJson(toJson(examples::invitation())) == examples::invitation());
    QVERIFY(*accessFromJson(toJson(examples::access())) == examples::access());
    QVERIFY(*principalFromJson(toJson(examples::help())) == examples::help());
    const IncidentNote note{.id = u"n"_s,
                            .authorKind = IncidentNote::Author::Partner,
                            .author = u"Hanna"_s,
                            .time = examples::noon(),
                            .text = u"Cable reseated."_s};
    QVERIFY(*noteFromJson(toJson(note)) == note);
    const HistoryEntry first{.time = examples::noon(), .to = IncidentState::New, .actor = u"Managed Rooms Service"_s};
    QVERIFY(*historyEntryFromJson(toJson(first)) == first);
    const Room room{.id = RoomId(u"r"_s),
                    .customer = examples::contoso(),
                    .displayName = u"Rainier"_s,
                    .health = RoomHealth::Unhealthy,
                    .activity = RoomActivity::Busy,
                    .lastContact = examples::noon(),
                    .activeIncidents = 1,
                    .revision = 4};
    const Result<Room> back = roomFromJson(toJson(room));
    QVERIFY(back);
    QVERIFY(*back == room);
}

void TestCodecs::theIncidentOfThePublishedExampleIsRead()
{
    QJsonObject json = toJson(examples::incident());
    json.remove("description"_L1);
    json.insert("snowIncident"_L1, QJsonValue::Null);
    const Result<Incident> incident = incidentFromJson(json);
    QVERIFY(incident);
    QCOMPARE(incident->severity, Severity::Important);
    QVERIFY(!incident->isRecorded());
    QVERIFY(incident->isActive());
}

void TestCodecs::unknownNamesBecomeUnknown()
{
    QJsonObject json = toJson(examples::incident());
    for (const QLatin1StringView key : {"source"_L1, "state"_L1, "displayStatus"_L1, "assignedTo"_L1})
        json.insert(key, u"unknownFutureValue"_s);
    QJsonObject type = json.value("incidentType"_L1).toObject();
    type.insert("severity"_L1, u"catastrophic"_s);
    json.insert("incidentType"_L1, type);
    const Result<Incident> incident = incidentFromJson(json);
    QVERIFY(incident);
    QCOMPARE(incident->source, IncidentSource::Unknown);
    QCOMPARE(incident->state, IncidentState::Unknown);
    QCOMPARE(incident->displayStatus, DisplayStatus::Unknown);
    QCOMPARE(incident->assignedTo, AssignedTo::Unknown);
    QCOMPARE(incident->severity, Severity::Unknown);
}

void TestCodecs::aFieldOfTheWrongKindFailsTheRecord_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("id is a number") << u"id"_s << QJsonValue(7);
    QTest::newRow("title is missing") << u"title"_s << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("revision is negative") << u"revision"_s << QJsonValue(-1);
    QTest::newRow("revision is a fraction") << u"revision"_s << QJsonValue(1.5);
    QTest::newRow("rooms is no list") << u"rooms"_s << QJsonValue(u"room-1"_s);
    QTest::newRow("a room is no object") << u"rooms"_s << QJsonValue(QJsonArray{1});
    QTest::newRow("created is no time") << u"createdDateTime"_s << QJsonValue(u"yesterday"_s);
    QTest::newRow("assignee is a name") << u"assignee"_s << QJsonValue(u"Hanna"_s);
}

void TestCodecs::aFieldOfTheWrongKindFailsTheRecord()
{
    QFETCH(const QString, field);
    QFETCH(const QJsonValue, value);
    QJsonObject json = toJson(examples::incident());
    if (value.isUndefined())
        json.remove(field);
    else
        json.insert(field, value);
    const Result<Incident> incident = incidentFromJson(json);
    QVERIFY(!incident);
    QCOMPARE(incident.error().kind, Error::Kind::Malformed);
    QVERIFY(!incident.error().detail.isEmpty());
}

void TestCodecs::unknownFieldsAreIgnored()
{
    QJsonObject json = toJson(examples::incident());
    json.insert("mood"_L1, u"grim"_s);
    QVERIFY(*incidentFromJson(json) == examples::incident());
}

void TestCodecs::timesNeedAZone()
{
    QJsonObject json = toJson(examples::incident());
    json.insert("createdDateTime"_L1, u"2025-03-03T12:00:00"_s);
    QVERIFY(!incidentFromJson(json));
    json.insert("createdDateTime"_L1, u"2025-03-03T13:00:00+01:00"_s);
    const Result<Incident> incident = incidentFromJson(json);
    QVERIFY(incident);
    QCOMPARE(incident->created, examples::noon());
    QCOMPARE(incident->created.offsetFromUtc(), 0);
}

void TestCodecs::anEtagCarriesTheRevision()
{
    QCOMPARE(toJson(examples::incident(u"x"_s, 12)).value("@odata.etag"_L1).toString(), u"W/\"12\""_s);
}

void TestCodecs::tenantsWithoutCountsSayNothingOfData()
{
    Tenant tenant = examples::tenant();
    tenant.counts.reset();
    tenant.permissions = {};
    const Result<Tenant> back = tenantFromJson(toJson(tenant));
    QVERIFY(back);
    QVERIFY(!back->counts);
    QVERIFY(!back->hasDataAccess());
}

QTEST_GUILESS_MAIN(TestCodecs)
#include "tst_codecs.moc"
