// One customer.
#include "ui/tenants/customerdetail.h"

#include "models/displaynames.h"
#include "models/relationshipwarnings.h"
#include "ui/shell/actionbutton.h"
#include "ui/tenants/invitationwords.h"
#include "ui/tenants/primaryadminssection.h"
#include "ui/tenants/storedsection.h"
#include "ui/tenants/tenantwords.h"
#include "ui/tenants/wraprow.h"
#include "ui/theme/roomwardenstyle.h"
#include "ui/widgets/keyvaluelist.h"
#include "ui/widgets/messagebar.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

CustomerDetail::CustomerDetail(const Theme &given, const std::optional<Parts> &parts, QWidget *parent)
    : DetailFrame(given, parent),
      m_overview(new KeyValueList(given, this)),
      m_access(new KeyValueList(given, this)),
      m_health(new KeyValueList(given, this))
{
    if (parts) {
        auto *button = new ActionButton(parts->showIncidents, this);
        button->setProperty(RoomwardenStyle::primaryProperty, true);
        button->setIconShown(false);
        m_button = button;
        buttons()->addWidget(m_button);
        m_remove = new ActionButton(parts->remove, this);
        buttons()->addWidget(m_remove);
        buttons()->addStretch();
    }
    auto *health = new QWidget(this);
    m_rooms = new QWidget(health);
    new WrapRow(m_rooms);
    auto *healthLayout = new QVBoxLayout(health);
    healthLayout->setContentsMargins({});
    healthLayout->setSpacing(Theme::space(2));
    healthLayout->addWidget(m_rooms);
    healthLayout->addWidget(m_health);
    m_healthSection = addSection(tr("Health and incidents"), health);
    m_accessSection = addSection(tr("What you may do here"), m_access);
    addSection(tr("Overview"), m_overview);
    if (parts) {
        m_admins = parts->admins;
        m_adminsSection = addSection(tr("Primary admins"), m_admins);
        m_stored = parts->stored;
        addSection(tr("Stored on this computer"), m_stored);
    }
    showNobody();
}

void CustomerDetail::showNobody(const QString &goneName)
{
    m_shown.reset();
    if (goneName.isEmpty())
        showNothing(u"tenants"_s, tr("No customer selected"), tr("Select a customer to see what you share with it."));
    else
        showNothing(u"tenants"_s, tr("%1 is no longer here").arg(goneName),
                    tr("The relationship has ended or your access has changed. What this console kept of %1's data has "
                       "been deleted. See Former.")
                        .arg(goneName));
}

void CustomerDetail::show(const Tenant &tenant, const Access &access, const RelationshipBefore &before)
{
    showContent();
    if (m_shown == tenant && m_before == before)
        return;
    const bool another = !m_shown || m_shown->id != tenant.id;
    m_shown = tenant;
    m_before = before;
    const bool former = tenant.relationship == RelationshipStatus::Terminated;
    const bool seesData = tenant.hasDataAccess();
    setHead(tenant.id, tenant.displayName, tenant.primaryDomain,
            {.text = TenantWords::relationship(tenant),
             .tone = former ? ColorRole::Neutral : ColorRole::Success,
             .icon = former ? u"closed"_s : u"check"_s});
    tellState(tenant, access, another);
    if (m_button) {
        m_button->setVisible(seesData);
        m_remove->setVisible(!former && tenant.roles.contains(u"Primary admins"_s));
    }
    if (m_admins) {
        const bool shown = !former && (access.respondsToInvitations() || access.may(Permission::RolesView, tenant.id));
        m_adminsSection->setVisible(shown);
        m_admins->show(shown ? tenant.id : TenantId(), tenant.displayName);
    }
    if (m_stored)
        m_stored->show(tenant.id, tenant.displayName);
    fillHealth(tenant);
    fillAccess(tenant);
    fillOverview(tenant);
}

void CustomerDetail::tellState(const Tenant &tenant, const Access &access, bool another)
{
    if (tenant.relationship == RelationshipStatus::Terminated) {
        bar()->tell(MessageBar::Kind::Info,
                    tr("%1 What this console kept of its data has been deleted. To look after it again, %2 has to send "
                       "a new invitation.")
                        .arg(TenantWords::ending(tenant, access), tenant.displayName),
                    {}, false);
        return;
    }
    const QStringList warnings = relationshipWarnings(tenant, m_before);
    QStringList lines = warnings;
    if (!tenant.hasDataAccess())
        //: Two sentences, one after the other.
        lines.append(tr("%1 %2").arg(TenantWords::noDataAccess(tenant), TenantWords::whoGrantsRoles(tenant, access)));
    const QString text = lines.join(u'\n');
    if (!another && text == bar()->text())
        return;
    if (text.isEmpty())
        bar()->clear();
    else
        bar()->tell(warnings.isEmpty() ? MessageBar::Kind::Info : MessageBar::Kind::Warning, text, {}, false);
}

void CustomerDetail::fillOverview(const Tenant &tenant)
{
    m_overview->clear();
    m_overview->addRow(tr("Domain"), tenant.primaryDomain);
    m_overview->addRow(tr("Country"), InvitationWords::country(tenant.country));
    m_overview->addRow(tr("Data region"), TenantWords::dataRegion(tenant.dataRegion));
    const QString rooms = QLocale().toString(tenant.roomCountInScope);
    m_overview->addRow(tr("Rooms in scope"), m_before.rooms > tenant.roomCountInScope
                                                 //: How many rooms are in scope, and how many were: "28 (40 before)".
                                                 ? tr("%1 (%2 before)").arg(rooms, QLocale().toString(m_before.rooms))
                                                 : rooms);
    m_overview->addRow(tr("Invited"), TenantWords::day(tenant.invited));
    m_overview->addRow(tr("Customer since"), TenantWords::day(tenant.accepted));
    m_overview->addRow(tr("Ended"), TenantWords::day(tenant.terminated));
}

void CustomerDetail::fillAccess(const Tenant &tenant)
{
    const bool former = tenant.relationship == RelationshipStatus::Terminated;
    m_accessSection->setVisible(!former);
    m_access->clear();
    m_access->addRow(tr("My role"), TenantWords::roles(tenant));
    for (const auto &[feature, permissions] : TenantWords::features(tenant.permissions))
        m_access->addRow(feature, permissions);
}

void CustomerDetail::fillHealth(const Tenant &tenant)
{
    const bool known = tenant.hasDataAccess() && tenant.counts.has_value();
    m_healthSection->setVisible(known);
    m_health->clear();
    if (!known)
        return;
    const TenantCounts &counts = *tenant.counts;
    const auto badge = [&](quint32 count, const QString &word, ColorRole tone, const QString &icon) {
        auto *one = new Badge(theme(), m_rooms);
        //: A number of rooms and their health, as in "34 Healthy".
        one->setContent({.text = tr("%1 %2").arg(QLocale().toString(count), word),
                         .tone = count > 0 ? tone : ColorRole::Neutral,
                         .icon = icon});
        return one;
    };
    QLayout *rooms = m_rooms->layout();
    while (QLayoutItem *item = rooms->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_rooms->setVisible(tenant.permissions.contains(Permission::RoomsView));
    rooms->addWidget(badge(counts.healthy, displayName(RoomHealth::Healthy), ColorRole::Success, u"healthy"_s));
    rooms->addWidget(badge(counts.unhealthy, displayName(RoomHealth::Unhealthy), ColorRole::Danger, u"unhealthy"_s));
    rooms->addWidget(
        badge(counts.unmonitored, displayName(RoomHealth::Unmonitored), ColorRole::Neutral, u"unmonitored"_s));
    if (tenant.permissions.contains(Permission::TicketsView))
        m_health->addRow(tr("Incidents"), TenantWords::incidents(counts));
}

} // namespace roomwarden
