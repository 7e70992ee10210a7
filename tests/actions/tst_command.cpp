// How wishes are made, said, checked and shown.
#include "core/actions/commandchecks.h"
#include "core/actions/commandrequest.h"
#include "core/actions/commandtraits.h"
#include "tests/support/examples.h"

#include <QJsonDocument>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;
using namespace examples;
using Kind = Command::Kind;

class TestCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachKindIsSaidInItsOwnWay_data();
    void eachKindIsSaidInItsOwnWay();
    void INV_11_aCommandCarriesItsCustomer();
    void INV_40_whatIsChangedIsNamedWithTheRevisionSeen();
    void everyWishHasItsOwnKey();
    void whatIsEnteredIsChecked_data();
    void whatIsEnteredIsChecked();
    void whatExcludesEachOther();
    void onlyWhatEndsNothingWaitsForTheNetwork();
    void everyKindIsFoundByItsName();
    void patchesShowWhatIsPending();
    void whetherItIsAsWished();

private:
    static Command command(int kind)
    {
        switch (static_cast<Kind>(kind)) {
        case Kind::AssignIncident: return Command::assign(incident(), help());
        case Kind::UnassignIncident: return Command::unassign(incident());
        case Kind::AddNote: return Command::addNote(incident(), u"Cable reseated."_s);
        case Kind::CloseRecordedIssue: return Command::closeRecordedIssue(incident(), u"hardwareReplaced"_s);
        case Kind::RecordIssue: return Command::recordIssue(contoso(), {}, u"No sound"_s, {RoomId(u"room-1"_s)}, true);
        case Kind::AcceptInvitation: return Command::accept(invitation(), {help()});
        case Kind::DenyInvitation: return Command::deny(invitation());
        case Kind::SuppressSignal:
            return Command::suppressSignal(contoso(), RoomId(u"room/1"_s), u"display.frontOfRoom"_s, noon(),
                                           u"Moved"_s);
        case Kind::UnsuppressSignal:
            return Command::unsuppressSignal(contoso(), RoomId(u"room-1"_s), u"display.frontOfRoom"_s);
        default: break; // of tst_accesscommands
        }
        return {};
    }
};

void TestCommand::eachKindIsSaidInItsOwnWay_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("verb");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<quint32>("ifMatch");
    QTest::addColumn<QString>("needs");
    const auto add = [](const char *name, Kind kind, ApiRequest::Verb verb, const QString &path, const QByteArray &body,
                        quint32 ifMatch) {
        QTest::newRow(name) << static_cast<int>(kind) << static_cast<int>(verb) << path << body << ifMatch
                            << (kind == Kind::RecordIssue        ? u"tickets.createCustomerIncident"_s
                                : path.contains("/rooms/"_L1)    ? u"rooms.modify"_s
                                : path.startsWith("tenants/"_L1) ? u"tickets.update"_s
                                                                 : QString());
    };
    const QString there = u"tenants/%1/incidents/7B7365-EPDOLF"_s.arg(contoso().text());
    add("assign", Kind::AssignIncident, ApiRequest::Verb::Patch, there,
        R"({"assignee":{"displayName":"Hanna Help","id":"user-help"}})"_ba, 3);
    add("unassign", Kind::UnassignIncident, ApiRequest::Verb::Patch, there, R"({"assignee":null})"_ba, 3);
    add("note", Kind::AddNote, ApiRequest::Verb::Post, there + u"/notes"_s, R"({"text":"Cable reseated."})"_ba, 0);
    add("close", Kind::CloseRecordedIssue, ApiRequest::Verb::Post, there + u"/close"_s,
        R"({"reason":"hardwareReplaced"})"_ba, 3);
    add("record", Kind::RecordIssue, ApiRequest::Verb::Post, u"tenants/%1/incidents"_s.arg(contoso().text()),
        R"({"description":"No sound","highImpact":true,"rooms":["room-1"]})"_ba, 0);
    add("accept", Kind::AcceptInvitation, ApiRequest::Verb::Post, u"invitations/inv-5d02/accept"_s,
        R"({"primaryAdmins":[{"id":"user-help","kind":"user"}]})"_ba, 1);
    add("deny", Kind::DenyInvitation, ApiRequest::Verb::Post, u"invitations/inv-5d02/deny"_s, "{}"_ba, 1);
    const QString signal = u"tenants/%1/rooms/%2/signals/display.frontOfRoom/%3"_s.arg(contoso().text());
    add("suppress", Kind::SuppressSignal, ApiRequest::Verb::Post, signal.arg(u"room%2F1"_s, u"suppress"_s),
        R"({"expirationDateTime":"2025-03-03T12:00:00.000Z","reason":"Moved"})"_ba, 0);
    add("unsuppress", Kind::UnsuppressSignal, ApiRequest::Verb::Post, signal.arg(u"room-1"_s, u"unsuppress"_s), "{}"_ba,
        0);
}

void TestCommand::eachKindIsSaidInItsOwnWay()
{
    QFETCH(const int, kind);
    const Command wish = command(kind);
    const ApiRequest request = requestFor(wish);
    QTEST(static_cast<int>(request.verb), "verb");
    QTEST(request.path, "path");
    QTEST(QJsonDocument(request.body).toJson(QJsonDocument::Compact), "body");
    QTEST(request.ifMatch, "ifMatch");
    QCOMPARE(request.key, wish.id);
    QVERIFY(!request.token);
    const std::optional<Permission> needs = traitsOf(wish.kind).needs;
    QTEST(needs ? QString(permissionKey(*needs)) : QString(), "needs");
}

void TestCommand::INV_11_aCommandCarriesItsCustomer()
{
    Incident other = incident();
    other.customer = northwind();
    QVERIFY(Command::unassign(other).customer == northwind());
    QVERIFY(requestFor(Command::unassign(other)).path.contains(northwind().text()));
}

// The service refuses a change of these without it (428).
void TestCommand::INV_40_whatIsChangedIsNamedWithTheRevisionSeen()
{
    constexpr quint32 seen = 7;
    const Role role{.revision = seen};
    const Assignment assignment{.revision = seen};
    const PrimaryAdmins admins{.revision = seen};
    for (const Command &wish :
         {Command::updateRole(role), Command::deleteRole(role), Command::updateAssignment(assignment),
          Command::deleteAssignment(assignment), Command::addPrimaryAdmins(admins, {help()}),
          Command::removePrimaryAdmin(admins, help().id), Command::removeTenantManager({.revision = seen}),
          Command::removeCustomer({.revision = seen})})
        QVERIFY2(requestFor(wish).ifMatch == seen, traitsOf(wish.kind).name.data());
}

void TestCommand::everyWishHasItsOwnKey()
{
    QVERIFY(!Command::unassign(incident()).id.isNull());
    QVERIFY(Command::unassign(incident()).id != Command::unassign(incident()).id);
}

void TestCommand::whatIsEnteredIsChecked_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    const auto add = [](const char *name, Kind kind, const QString &text, const QString &code) {
        QTest::newRow(name) << static_cast<int>(kind) << text << code;
    };
    add("a note", Kind::AddNote, u"x"_s, {});
    add("an empty note", Kind::AddNote, {}, u"noText"_s);
    add("a blank note", Kind::AddNote, u" \n\t"_s, u"noText"_s);
    add("the longest note", Kind::AddNote, QString(8'000, u'x'), {});
    add("too long a note", Kind::AddNote, QString(8'001, u'x'), u"textTooLong"_s);
    add("INV-28 no reason", Kind::CloseRecordedIssue, {}, u"noReason"_s);
    add("INV-28 a made-up reason", Kind::CloseRecordedIssue, u"tired"_s, u"noReason"_s);
    add("a reason", Kind::CloseRecordedIssue, u"duplicate"_s, {});
}

void TestCommand::whatIsEnteredIsChecked()
{
    QFETCH(const int, kind);
    QFETCH(const QString, text);
    const std::optional<Error> problem =
        inputProblem(static_cast<Kind>(kind) == Kind::AddNote ? Command::addNote(incident(), text)
                                                              : Command::closeRecordedIssue(incident(), text));
    QTEST(problem ? problem->code : QString(), "code");
    QCOMPARE(inputProblem(Command::accept(invitation(), {}))->code, u"noPrimaryAdmins"_s); // INV-8
    QVERIFY(!inputProblem(Command::accept(invitation(), {help()})));
}

void TestCommand::whatExcludesEachOther()
{
    QVERIFY(excludeEachOther(Kind::AssignIncident, Kind::AssignIncident));
    QVERIFY(excludeEachOther(Kind::AssignIncident, Kind::UnassignIncident));
    QVERIFY(excludeEachOther(Kind::AcceptInvitation, Kind::DenyInvitation));
    QVERIFY(excludeEachOther(Kind::CloseRecordedIssue, Kind::CloseRecordedIssue));
    QVERIFY(!excludeEachOther(Kind::AddNote, Kind::AddNote));
    QVERIFY(!excludeEachOther(Kind::AssignIncident, Kind::CloseRecordedIssue));
    QVERIFY(!excludeEachOther(Kind::AssignIncident, Kind::AddNote));
}

void TestCommand::onlyWhatEndsNothingWaitsForTheNetwork()
{
    QVERIFY(traitsOf(Kind::AssignIncident).mayWaitOffline);
    QVERIFY(traitsOf(Kind::UnassignIncident).mayWaitOffline);
    QVERIFY(traitsOf(Kind::AddNote).mayWaitOffline);
    QVERIFY(!traitsOf(Kind::CloseRecordedIssue).mayWaitOffline);
    QVERIFY(!traitsOf(Kind::AcceptInvitation).mayWaitOffline);
    QVERIFY(!traitsOf(Kind::DenyInvitation).mayWaitOffline);
}

void TestCommand::everyKindIsFoundByItsName()
{
    for (size_t kind = 0; kind < commandKindCount; ++kind)
        QCOMPARE(commandKindFromName(traitsOf(static_cast<Kind>(kind)).name), static_cast<Kind>(kind));
    QVERIFY(!commandKindFromName(u"somethingElse"));
}

void TestCommand::patchesShowWhatIsPending()
{
    const IncidentPatch taken =
        patchFor({command(0), Command::addNote(incident(), u"1"_s), Command::addNote(incident(), u"2"_s)});
    QVERIFY(taken.assignee);
    QVERIFY(*taken.assignee == (PersonRef{.id = help().id, .displayName = help().displayName}));
    QCOMPARE(taken.addedNotes, 2);
    QVERIFY(!taken.state);
    const IncidentPatch given = patchFor({Command::unassign(incident())});
    QVERIFY(given.assignee && !*given.assignee);
    const IncidentPatch closed = patchFor({Command::closeRecordedIssue(incident(), u"duplicate"_s)});
    QCOMPARE(closed.state, IncidentState::Resolved);
    QCOMPARE(closed.displayStatus, DisplayStatus::Resolved);
}

void TestCommand::whetherItIsAsWished()
{
    Incident now = incident();
    QVERIFY(isAsWished(Command::unassign(now), now));
    QVERIFY(!isAsWished(Command::assign(now, help()), now));
    now.assignee = PersonRef{.id = help().id, .displayName = {}};
    QVERIFY(isAsWished(Command::assign(now, help()), now));
    QVERIFY(!isAsWished(Command::unassign(now), now));
    now.assignee->id = PrincipalId(u"another"_s);
    QVERIFY(!isAsWished(Command::assign(now, help()), now));
    QVERIFY(!isAsWished(Command::closeRecordedIssue(now, u"duplicate"_s), now));
    now.state = IncidentState::Resolved;
    QVERIFY(isAsWished(Command::closeRecordedIssue(now, u"duplicate"_s), now));
    QVERIFY(!isAsWished(Command::addNote(now, u"x"_s), now));
}

QTEST_GUILESS_MAIN(TestCommand)
#include "tst_command.moc"
