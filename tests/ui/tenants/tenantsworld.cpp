// The page of customers with everything real beneath it but the wire.
#include "tests/ui/tenants/tenantsworld.h"

#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>
#include <QUrlQuery>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr SyncOptions quickly{
    .hintGap = std::chrono::milliseconds(0), .tick = std::chrono::milliseconds(1), .stream = false};

Principal user(const QString &id, const QString &name, const QString &address)
{
    return {.kind = Principal::Kind::User, .id = PrincipalId(id), .displayName = name, .userPrincipalName = address};
}

} // namespace

TenantsWorld::TenantsWorld()
    : access(examples::access()),
      api(network, QUrl(u"https://service.example/v1/"_s)),
      session(api, tokens),
      sync(api, session, incidents, tenants, clock, quickly),
      commands(api, session, incidents, sync, clock, OutboxOptions{.tick = std::chrono::milliseconds(5)}),
      reads(api),
      context{session, sync, commands, incidents, tenants, reads, actions, theme, scope, local, snoozes, clock}
{
    const QDateTime now = clock.now();
    access.tenantManager = true;
    Tenant contoso = examples::tenant();
    contoso.accepted = now.addDays(-200);
    contoso.invited = now.addDays(-204);
    contoso.counts =
        TenantCounts{.healthy = 36, .unhealthy = 4, .unmonitored = 2, .activeIncidents = 12, .needsAction = 3};
    Tenant adatum = examples::tenant(TenantId(u"adatum"_s), u"Adatum"_s);
    adatum.primaryDomain = u"adatum.example"_s;
    adatum.country = u"FR"_s;
    adatum.dataRegion = u"eu"_s;
    adatum.roomCountInScope = 17;
    adatum.roles = {};
    adatum.permissions = {};
    adatum.counts = {};
    Tenant litware = examples::tenant(TenantId(u"litware"_s), u"Litware"_s);
    litware.primaryDomain = u"litware.example"_s;
    litware.relationship = RelationshipStatus::Terminated;
    litware.terminatedBy = TerminatedBy::Customer;
    litware.terminated = now.addDays(-12);
    litware.roles = {};
    litware.permissions = {};
    litware.counts = {};
    customers = {contoso, adatum, litware};

    Invitation northwind = examples::invitation();
    northwind.created = now.addDays(-2);
    northwind.expires = now.addDays(12);
    northwind.roomGroups = {u"All US rooms"_s, u"EMEA boardrooms"_s};
    Invitation proseware = northwind;
    proseware.id = InvitationId(u"inv-proseware"_s);
    proseware.customer = TenantId(u"proseware"_s);
    proseware.customerName = u"Proseware"_s;
    proseware.customerDomain = u"proseware.example"_s;
    proseware.expires = now.addSecs(40 * 3600);
    proseware.roomCount = 9;
    proseware.roomGroups = {};
    Invitation tailspin = proseware;
    tailspin.id = InvitationId(u"inv-tailspin"_s);
    tailspin.customer = TenantId(u"tailspin"_s);
    tailspin.customerName = u"Tailspin Toys"_s;
    tailspin.customerDomain = u"tailspintoys.example"_s;
    tailspin.status = Invitation::Status::Expired;
    tailspin.expires = now.addDays(-4);
    invitations = {northwind, proseware, tailspin};

    directory = {access.user,
                 user(u"user-ann"_s, u"Ann Beebe"_s, u"ann.beebe@fabrikam.com"_s),
                 user(u"user-anna"_s, u"Anna Lidman"_s, u"anna.lidman@fabrikam.com"_s),
                 user(u"user-rui"_s, u"Rui Magalhães"_s, u"rui.magalhaes@fabrikam.com"_s),
                 {.kind = Principal::Kind::SecurityGroup,
                  .id = PrincipalId(u"group-av"_s),
                  .displayName = u"AV Operations Annex"_s}};
    network.answer = [this](const Asked &asked) { return answer(asked); };
}

TenantsWorld::~TenantsWorld() = default;

Answer TenantsWorld::search(const QString &path) const
{
    const QString text = QUrlQuery(QUrl(path)).queryItemValue(u"$search"_s, QUrl::FullyDecoded);
    QJsonArray found;
    for (const Principal &one : directory) {
        if (one.displayName.contains(text, Qt::CaseInsensitive)
            || one.userPrincipalName.contains(text, Qt::CaseInsensitive))
            found.append(toJson(one));
    }
    return json({{"value"_L1, found}});
}

Answer TenantsWorld::answer(const Asked &asked)
{
    if (down)
        return nobodyThere();
    const QString path = asked.path;
    if (path.contains("/me/access"_L1))
        return json(toJson(access));
    if (path.contains("/directory/principals"_L1))
        return directoryAnswer.value_or(search(path));
    if (path.contains("/incidents/delta"_L1))
        return json(examples::deltaPage({}, u"https://service.example/v1/incidents/delta?$deltatoken=1"_s));
    const auto invitation = std::find_if(invitations.begin(), invitations.end(), [&](const Invitation &one) {
        return path.contains(u"/invitations/"_s + one.id.text() + u'/');
    });
    if (path.endsWith("/accept"_L1)) {
        if (acceptAnswer)
            return *acceptAnswer;
        if (invitation == invitations.end())
            return refusal(404, u"itemNotFound"_s);
        Tenant gained = examples::tenant(invitation->customer, invitation->customerName);
        gained.roles = {};
        gained.permissions = {};
        gained.counts = {};
        customers.push_back(gained);
        invitations.erase(invitation);
        return json(toJson(gained), 201);
    }
    if (path.endsWith("/deny"_L1)) {
        if (denyAnswer)
            return *denyAnswer;
        if (invitation == invitations.end())
            return refusal(404, u"itemNotFound"_s);
        invitations.erase(invitation);
        return {.status = 204};
    }
    if (path.contains("/invitations"_L1))
        return json(examples::page(access.respondsToInvitations() ? invitations : std::vector<Invitation>()));
    if (path.contains("/tenants"_L1))
        return json(examples::page(customers));
    return refusal(404, u"itemNotFound"_s);
}

void TenantsWorld::store(const QString &folder)
{
    QSignalSpy opened(&local, &LocalStore::opened);
    local.open({.folder = folder}, SealKey::random());
    QVERIFY(opened.wait());
    std::vector<Incident> rows;
    for (int i = 0; i < 30; ++i) {
        rows.push_back(examples::incident(u"stored-%1"_s.arg(i)));
        rows.back().customer = customers[i < 20 ? 0 : 1].id;
    }
    local.commit({.items = std::make_shared<const std::vector<Incident>>(rows)});
}

void TenantsWorld::start(const QSize &size)
{
    session.signIn({.loginHint = u"tenant-manager"_s});
    window = std::make_unique<QMainWindow>();
    page = new TenantsPage(context);
    window->setCentralWidget(page);
    window->resize(size);
    window->show();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    QTRY_VERIFY(tenants.isLoaded());
    const size_t expected = access.respondsToInvitations() ? invitations.size() : 0;
    QTRY_COMPARE(tenants.invitations().size(), expected);
    QTRY_VERIFY(!sync.status().lastSuccess.isNull());
    page->takeFocus();
}

void TenantsWorld::readAgain() { sync.syncNow(); }

void TenantsWorld::loseInvitation(const InvitationId &id, bool accepted)
{
    const auto it =
        std::find_if(invitations.begin(), invitations.end(), [&](const Invitation &one) { return one.id == id; });
    if (it == invitations.end())
        return;
    if (accepted)
        customers.push_back(examples::tenant(it->customer, it->customerName));
    invitations.erase(it);
    readAgain();
}

void TenantsWorld::focusList()
{
    // Without a window manager nobody activates the window again when a dialog closes.
    window->activateWindow();
    page->takeFocus();
    QVERIFY(waitForFocusIn(*page));
}

bool TenantsWorld::waitForFocusIn(const QWidget &window)
{
    return QTest::qWaitFor([&] { return window.isAncestorOf(QApplication::focusWidget()); });
}

QString TenantsWorld::wordsIn(const QWidget &widget)
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
