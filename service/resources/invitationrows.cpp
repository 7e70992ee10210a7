// Reads invitations.
#include "service/resources/invitationrows.h"

#include "service/access/rows.h"

#include <QJsonDocument>
#include <QSet>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

// A number of rooms and the names of whole groups; never names of rooms.
Result<Done> addScope(Database &database, Invitation &invitation)
{
    bool everything = false;
    QSet<QString> rooms;
    Result<Done> read =
        forEachRow(database,
                   u"SELECT s.kind, s.target_id, g.name, m.room_id FROM invitation_scope s LEFT JOIN room_groups g"
                   u" ON s.kind = 'group' AND g.id = s.target_id LEFT JOIN room_group_members m ON m.group_id = g.id"
                   u" WHERE s.invitation_id = ? ORDER BY g.name"_s,
                   {invitation.id.text()}, [&](const QSqlQuery &row) {
                       const QString kind = row.value(0).toString();
                       if (kind == "all"_L1)
                           everything = true;
                       else if (kind == "room"_L1)
                           rooms.insert(row.value(1).toString());
                       else if (!row.value(3).isNull())
                           rooms.insert(row.value(3).toString());
                       const QString group = row.value(2).toString();
                       if (!group.isEmpty() && !invitation.roomGroups.contains(group))
                           invitation.roomGroups.append(group);
                   });
    if (!read)
        return read;
    return forEachRow(database, u"SELECT id FROM rooms WHERE tenant_id = ? AND enrollment <> 'unenrolled'"_s,
                      {invitation.customer.text()}, [&](const QSqlQuery &row) {
                          if (everything || rooms.contains(row.value(0).toString()))
                              ++invitation.roomCount;
                      });
}

Result<std::vector<Invitation>> invitationsWhere(Database &database, const QString &side, const TenantId &tenant,
                                                 const std::optional<InvitationId> &id, const QDateTime &now)
{
    QVariantList values{tenant.text()};
    if (id)
        values.append(id->text());
    std::vector<Invitation> invitations;
    Result<Done> read = forEachRow(
        database,
        u"SELECT i.id, i.customer_tenant_id, t.display_name, t.primary_domain, t.country, i.partner_domain, i.status,"
        u" i.created_ms, i.expires_ms, i.expires_in_days, i.change_control, i.terms_version, i.terms_url, i.revision"
        u" FROM invitations i JOIN tenants t ON t.tenant_id = i.customer_tenant_id WHERE "_s
            + side + (id ? u" AND i.id = ?"_s : QString()) + u" ORDER BY i.created_ms DESC, i.id"_s,
        values, [&](const QSqlQuery &row) {
            Invitation invitation{.id = InvitationId(row.value(0).toString()),
                                  .customer = TenantId(row.value(1).toString()),
                                  .customerName = row.value(2).toString(),
                                  .customerDomain = row.value(3).toString(),
                                  .country = row.value(4).toString(),
                                  .partnerDomain = row.value(5).toString(),
                                  .status = invitationStatusFromWire(row.value(6).toString()),
                                  .created = timeFrom(row.value(7)),
                                  .expires = timeFrom(row.value(8)),
                                  .expiresInDays = row.value(9).toUInt(),
                                  .termsVersion = row.value(11).toString(),
                                  .termsUrl = row.value(12).toString(),
                                  .revision = row.value(13).toUInt()};
            if (invitation.status == Invitation::Status::Pending && invitation.expires <= now)
                invitation.status = Invitation::Status::Expired;
            const QJsonObject control = QJsonDocument::fromJson(row.value(10).toString().toUtf8()).object();
            for (auto it = control.begin(); it != control.end(); ++it) {
                invitation.changeControl.insert(it.key(), it.value().toString() == "manual"_L1
                                                              ? Invitation::ChangeControl::Manual
                                                              : Invitation::ChangeControl::Auto);
            }
            invitations.push_back(std::move(invitation));
        });
    if (!read)
        return std::move(read).error();
    for (Invitation &invitation : invitations) {
        if (Result<Done> added = addScope(database, invitation); !added)
            return std::move(added).error();
    }
    return invitations;
}

} // namespace

Result<std::vector<Invitation>> invitationsOf(Database &database, const TenantId &partner,
                                              const std::optional<InvitationId> &id, const QDateTime &now)
{
    return invitationsWhere(database, u"i.partner_tenant_id = ?"_s, partner, id, now);
}

Result<std::vector<Invitation>> invitationsFrom(Database &database, const TenantId &customer,
                                                const std::optional<InvitationId> &id, const QDateTime &now)
{
    return invitationsWhere(database, u"i.customer_tenant_id = ?"_s, customer, id, now);
}

} // namespace roomwarden::service
