// The page of incidents with everything real beneath it but the wire.
#include "tests/ui/incidents/incidentsworld.h"

#include <QJsonArray>
#include <QLabel>
#include <QTest>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr SyncOptions quickly{
    .hintGap = std::chrono::milliseconds(0), .tick = std::chrono::milliseconds(1), .stream = false};

} // namespace

IncidentsWorld::IncidentsWorld()
    : access(examples::access({examples::contoso(), examples::northwind()})),
      api(network, QUrl(u"https://service.example/v1/"_s)),
      session(api, tokens),
      sync(api, session, incidents, tenants, clock, quickly),
      commands(api, session, incidents, sync, clock, OutboxOptions{.tick = std::chrono::milliseconds(5)}),
      reads(api),
      context{session, sync, commands, incidents, tenants, reads, actions, theme, scope, local, snoozes, clock},
      settings(std::make_unique<QSettings>(folder.filePath(u"console.ini"_s), QSettings::IniFormat))
{
    Tenant adatum = examples::tenant(TenantId(u"adatum"_s), u"Adatum"_s);
    adatum.roles = {};
    adatum.permissions = {};
    customers = {examples::tenant(), examples::tenant(examples::northwind(), u"Northwind"_s), adatum};
    actions.setTheme(theme);
    network.answer = [this](const Asked &asked) { return answer(asked); };
}

IncidentsWorld::~IncidentsWorld() = default;

Incident IncidentsWorld::incident(const QString &id, const QString &title, int minutesAgo) const
{
    Incident incident = examples::incident(id);
    incident.title = title;
    incident.created = clock.now().addSecs(-60 * minutesAgo);
    incident.updated = incident.created;
    return incident;
}

void IncidentsWorld::serveThree()
{
    Incident recorded = incident(u"7B0001-AAAAAA"_s, u"Echo in the boardroom"_s, 5);
    recorded.source = IncidentSource::Recorded;
    recorded.severity = Severity::Critical;
    Incident signal = incident(u"7B0002-AAAAAA"_s, u"Camera not detected"_s, 10);
    Incident other = incident(u"7B0003-AAAAAA"_s, u"Sign-in failed"_s, 15);
    other.customer = examples::northwind();
    other.customerName = u"Northwind"_s;
    served = {recorded, signal, other};
}

std::vector<Incident> IncidentsWorld::many(int count) const
{
    struct Kind
    {
        const char *title;
        const char *type;
        const char *category;
        Severity severity;
        DisplayStatus status;
    };
    static constexpr Kind kinds[] = {
        {"Teams sign-in failed", "Sign in (Teams)", "Account", Severity::Critical, DisplayStatus::NeedsAction},
        {"Front of room display not detected (0 of 2)", "Display, Front of Room", "Display", Severity::Important,
         DisplayStatus::NeedsAction},
        {"Conferencing speaker not detected", "Conferencing speaker", "Audio", Severity::Important,
         DisplayStatus::SystemInvestigating},
        {"Teams Rooms app two versions behind", "Meeting app version", "Versioning", Severity::Warning,
         DisplayStatus::NeedsAction},
        {"Wired network missing, Wi-Fi only", "Connected using Wi-Fi", "Connectivity", Severity::Recommended,
         DisplayStatus::NeedsAction},
        {"Conferencing microphone not detected", "Conferencing microphone", "Audio", Severity::Important,
         DisplayStatus::NeedsAction},
        {"Calendar sync failing for 35 minutes", "Calendar sync", "Account", Severity::Critical,
         DisplayStatus::NeedsAction},
        {"One of two Rally Mic Pods missing", "Logitech Rally Mic Pod", "Peripherals", Severity::Warning,
         DisplayStatus::Watching},
        {"Low disk space on system drive", "Low disk space", "Versioning", Severity::Important,
         DisplayStatus::SystemInvestigating},
        {"Room camera not detected", "Camera, Room", "Peripherals", Severity::Important, DisplayStatus::Resolved},
    };
    static constexpr const char *rooms[] = {"SEA-B32-2101 Rainier (12)", "LON-1CS-04 Thames Boardroom (20)",
                                            "MUC-T2-0307 Isar (6)", "TYO-M5-1102 Sumida (8)", "BER-K1-0210 Spree (4)"};
    static constexpr const char *people[] = {"Hanna Help", "Rui Magalhães", "Ann Beebe"};
    std::vector<Incident> made;
    for (int number = 0; number < count; ++number) {
        const Kind &kind = kinds[static_cast<size_t>(number) % std::size(kinds)];
        Incident one = incident(u"%1-EPDOLF"_s.arg(0x7B7000 + number, 6, 16, QChar(u'0')).toUpper(),
                                QString::fromLatin1(kind.title), 3 + 17 * number);
        one.type = {.id = QString::fromLatin1(kind.type).toLower(),
                    .displayName = QString::fromLatin1(kind.type),
                    .category = QString::fromLatin1(kind.category)};
        one.severity = kind.severity;
        one.displayStatus = kind.status;
        one.state = kind.status == DisplayStatus::Resolved      ? IncidentState::Resolved
                    : kind.status == DisplayStatus::Watching    ? IncidentState::Watching
                    : kind.status == DisplayStatus::NeedsAction ? IncidentState::New
                                                                : IncidentState::Investigating;
        if (kind.status == DisplayStatus::Resolved)
            one.resolved = one.created.addSecs(120);
        if (number % 3 == 1) {
            one.customer = examples::northwind();
            one.customerName = u"Northwind"_s;
        }
        one.rooms = {{.id = RoomId(u"room-%1"_s.arg(number % 5)),
                      .displayName = QString::fromUtf8(rooms[static_cast<size_t>(number) % std::size(rooms)])}};
        if (number % 4 == 0) {
            const size_t person = static_cast<size_t>(number / 4) % std::size(people);
            one.assignee = PersonRef{.id = person == 0 ? examples::help().id : PrincipalId(u"user-%1"_s.arg(person)),
                                     .displayName = QString::fromUtf8(people[person])};
        }
        one.repeats = number % 7 == 1 ? static_cast<quint32>(2 + number % 5) : 0;
        if (number % 11 == 6) {
            one.source = IncidentSource::Recorded;
            one.highImpact = true;
            one.title = u"Echo reported in boardroom before CEO call"_s;
            one.type = {.id = u"recorded"_s, .displayName = u"Recorded issue"_s, .category = u"Recorded issues"_s};
            one.severity = Severity::Critical;
        }
        made.push_back(one);
    }
    return made;
}

QJsonObject IncidentsWorld::inFull(const Incident &incident) const
{
    Incident full = incident;
    full.description = u"The device does not see the display in front of the room. Meetings start, but people in the "
                       "room see no shared content and no video."_s;
    full.recommendedAction = u"Check power and HDMI. Avoid adapters and extenders, then select the input on the "
                             "display again. If it stays dark, restart the device from the console."_s;
    QJsonObject json = toJson(full);
    const QDateTime start = incident.created;
    const HistoryEntry steps[] = {
        {.time = start, .to = IncidentState::Watching, .actor = u"Managed Rooms Service"_s, .remark = {}},
        {.time = start.addSecs(300),
         .from = IncidentState::Watching,
         .to = IncidentState::New,
         .actor = u"Managed Rooms Service"_s,
         .remark = u"Unhealthy for 5 minutes"_s},
        {.time = start.addSecs(360),
         .from = IncidentState::New,
         .to = IncidentState::Investigating,
         .actor = u"Managed Rooms Service"_s,
         .remark = u"Trying automatic USB reset"_s}};
    QJsonArray history;
    for (const HistoryEntry &step : steps)
        history.append(toJson(step));
    json.insert("history"_L1, history);
    QJsonArray notes{toJson(IncidentNote{.id = u"n1"_s,
                                         .authorKind = IncidentNote::Author::Bot,
                                         .author = u"Managed Rooms Service"_s,
                                         .time = start.addSecs(400),
                                         .text = u"Automatic USB reset did not help."_s}),
                     toJson(IncidentNote{.id = u"n2"_s,
                                         .authorKind = IncidentNote::Author::Partner,
                                         .author = u"Hanna Help"_s,
                                         .time = start.addSecs(900),
                                         .text = u"Called the reception: the display was moved on Friday. They look "
                                                 "at the HDMI cable and call back."_s})};
    for (quint32 number = 0; number < m_notes; ++number) {
        notes.append(toJson(IncidentNote{.id = u"x%1"_s.arg(number),
                                         .authorKind = IncidentNote::Author::Partner,
                                         .author = u"Hanna Help"_s,
                                         .time = clock.now(),
                                         .text = u"Added just now."_s}));
    }
    json.insert("notes"_L1, notes);
    const Room room{.id = RoomId(u"room-1"_s),
                    .customer = incident.customer,
                    .displayName = incident.rooms.front().displayName,
                    .resourceAccount = u"mtr-sea-b32-2101@contoso.com"_s,
                    .hostName = u"MTR-SEA32-2101"_s,
                    .health = RoomHealth::Unhealthy,
                    .activity = RoomActivity::Idle,
                    .deviceType = u"Windows room"_s,
                    .manufacturer = u"Lenovo"_s,
                    .model = u"ThinkSmart Core Full Room Kit"_s,
                    .firmwareVersion = u"1.2.4"_s,
                    .osVersion = u"Windows 11 IoT 23H2"_s,
                    .appVersion = u"5.0.305.0"_s,
                    .country = u"US"_s,
                    .city = u"Seattle"_s,
                    .building = u"B32"_s,
                    .floor = u"2"_s,
                    .timeZone = u"America/Los_Angeles"_s,
                    .capacity = 12,
                    .lastContact = clock.now().addSecs(-90),
                    .activeIncidents = 1,
                    .revision = 4};
    json.insert("roomDetails"_L1, QJsonArray{toJson(room)});
    return json;
}

// GET …/rooms/{room}/signals, POST …/rooms/{room}/signals/{signal}/suppress or unsuppress.
Answer IncidentsWorld::aboutSignals(const Asked &asked)
{
    if (signalsAnswer)
        return *signalsAnswer;
    const QString room = asked.path.section("/rooms/"_L1, 1).section(u'/', 0, 0);
    const QString signal = asked.path.section("/signals/"_L1, 1).section(u'/', 0, 0);
    if (asked.path.endsWith("/unsuppress"_L1))
        suppressed.remove(room + u'/' + signal);
    else if (asked.verb == "POST")
        suppressed.insert(room + u'/' + signal,
                          {.by = {.id = examples::help().id, .displayName = u"Hanna Help"_s},
                           .since = clock.now(),
                           .expires = QDateTime::fromString(asked.json().value("expirationDateTime"_L1).toString(),
                                                            Qt::ISODateWithMs),
                           .reason = asked.json().value("reason"_L1).toString()});
    QJsonArray list;
    for (const Incident &incident : served) {
        RoomSignal one{.id = incident.type.id, .displayName = incident.type.displayName, .category = u"Display"_s};
        if (suppressed.contains(room + u'/' + one.id))
            one.suppression = suppressed.value(room + u'/' + one.id);
        list.append(toJson(one));
    }
    return json(QJsonObject{{"value"_L1, list}, {"roomSuppression"_L1, QJsonValue::Null}});
}

Answer IncidentsWorld::about(const Asked &asked, Incident &incident)
{
    if (asked.verb == "PATCH") {
        if (patchAnswer)
            return *patchAnswer;
        if (asked.request.rawHeader("If-Match") != "W/\"" + QByteArray::number(incident.revision) + '"')
            return refusal(412, u"resourceModified"_s);
        const QJsonValue assignee = asked.json().value("assignee"_L1);
        incident.assignee = assignee.isNull()
                                ? std::nullopt
                                : std::optional(PersonRef{.id = PrincipalId(assignee[u"id"].toString()),
                                                          .displayName = assignee[u"displayName"].toString()});
        ++incident.revision;
        return json(toJson(incident));
    }
    if (asked.path.endsWith("/close"_L1)) {
        if (closeAnswer)
            return *closeAnswer;
        incident.state = IncidentState::Resolved;
        incident.displayStatus = DisplayStatus::Resolved;
        incident.resolved = clock.now();
        incident.closure = Closure{.reason = asked.json().value("reason"_L1).toString(), .closedBy = u"Hanna Help"_s};
        ++incident.revision;
        return json(toJson(incident));
    }
    if (asked.verb == "POST") {
        if (noteAnswer)
            return *noteAnswer;
        ++m_notes;
        ++incident.revision;
        ++incident.noteCount;
        return json(toJson(IncidentNote{.id = u"x"_s,
                                        .authorKind = IncidentNote::Author::Partner,
                                        .author = access.user.displayName,
                                        .time = clock.now(),
                                        .text = asked.json().value("text"_L1).toString()}),
                    201);
    }
    return detailAnswer.value_or(json(inFull(incident)));
}

std::vector<Room> IncidentsWorld::rooms()
{
    std::vector<Room> rooms;
    const char *names[] = {"SEA-B32-2101 Rainier (12)", "LON-1CS-04 Thames Boardroom (20)", "MUC-T2-0307 Isar (6)",
                           "TYO-M5-1102 Sumida (8)", "BER-K1-0210 Spree (4)"};
    for (size_t i = 0; i < std::size(names); ++i) {
        rooms.push_back({.id = RoomId(u"room-%1"_s.arg(i)),
                         .customer = examples::contoso(),
                         .displayName = QString::fromUtf8(names[i]),
                         .health = i == 4 ? RoomHealth::Onboarding : RoomHealth::Healthy});
    }
    return rooms;
}

Answer IncidentsWorld::answer(const Asked &asked)
{
    if (down)
        return nobodyThere();
    const QString path = asked.path;
    if (path.contains("/me/access"_L1))
        return json(toJson(access));
    if (path.contains("/directory/principals"_L1))
        return json(examples::page(directory));
    if (path.contains("/incidents/delta"_L1)) {
        if (hangDelta)
            return hanging();
        const bool first = !path.contains("deltatoken"_L1);
        QJsonObject delta = examples::deltaPage(first ? served : std::vector<Incident>(),
                                                u"https://service.example/v1/incidents/delta?$deltatoken=1"_s);
        QJsonArray errors;
        for (const TenantFailure &failure : failures)
            errors.append(QJsonObject{{"tenantId"_L1, failure.customer.text()}, {"code"_L1, failure.code}});
        delta.insert("errors"_L1, errors);
        return json(delta);
    }
    if (path.contains("/signals"_L1))
        return aboutSignals(asked);
    if (path.endsWith("/rooms"_L1))
        return json(examples::page(rooms()));
    if (asked.verb == "POST" && path.endsWith("/incidents"_L1)) {
        if (recordAnswer)
            return *recordAnswer;
        Incident issue = incident(u"7B00FF-AAAAAA"_s, asked.json().value("description"_L1).toString(), 0);
        issue.source = IncidentSource::Recorded;
        issue.highImpact = asked.json().value("highImpact"_L1).toBool();
        served.push_back(issue);
        return json(toJson(issue), 201);
    }
    for (Incident &incident : served) {
        if (path.contains(u"/incidents/"_s + incident.id.text()))
            return about(asked, incident);
    }
    if (path.contains("/invitations"_L1))
        return json(examples::page(std::vector<Invitation>()));
    if (path.contains("/tenants"_L1))
        return json(examples::page(customers));
    return refusal(404, u"itemNotFound"_s);
}

void IncidentsWorld::signIn() { session.signIn({.loginHint = u"help-desk"_s}); }

void IncidentsWorld::openWindow(const QSize &size)
{
    window = std::make_unique<QMainWindow>();
    page = new IncidentsPage(context, *settings);
    window->setCentralWidget(page);
    window->resize(size);
    window->show();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    page->takeFocus();
}

void IncidentsWorld::start(const QSize &size)
{
    signIn();
    openWindow(size);
    QTRY_VERIFY(!sync.status().lastSuccess.isNull());
    QTRY_VERIFY(tenants.isLoaded());
    incidents.announceNow();
    page->takeFocus();
}

void IncidentsWorld::change(const std::vector<Incident> &changed)
{
    incidents.upsert(changed);
    incidents.announceNow();
}

QStringList IncidentsWorld::titles() const
{
    QStringList titles;
    for (int row = 0; row < model().rowCount(); ++row)
        titles += model().text(row, IncidentTableModel::TitleColumn);
    return titles;
}

QString IncidentsWorld::wordsIn(const QWidget &widget)
{
    QStringList words;
    const QList<QLabel *> labels = widget.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->isVisible() && !label->text().isEmpty())
            words.append(label->text());
    }
    return words.join(u'\n');
}

} // namespace roomwarden
