// Who somebody is in a few words, from what they may do.
#include "ui/shell/accesswords.h"

#include <QCoreApplication>
#include <QMap>

namespace roomwarden {

QString accessWords(const Access &access)
{
    // The role held at most customers says most; names break ties, so that the words do not change by themselves.
    QMap<QString, int> held;
    for (const CustomerPermissions &customer : access.customers) {
        for (const QString &role : customer.roles)
            ++held[role];
    }
    QString main;
    for (auto it = held.cbegin(); it != held.cend(); ++it) {
        if (main.isEmpty() || it.value() > held.value(main))
            main = it.key();
    }
    QStringList roles;
    if (access.proManager)
        roles.append(QCoreApplication::translate("roomwarden::AccessWords", "Teams Rooms Pro Manager"));
    if (access.tenantManager)
        roles.append(QCoreApplication::translate("roomwarden::AccessWords", "Tenant manager"));
    if (!main.isEmpty())
        roles.append(main);
    if (roles.isEmpty())
        return QCoreApplication::translate("roomwarden::AccessWords", "No role");
    const int others = static_cast<int>(roles.size() + held.size()) - 1 - (main.isEmpty() ? 0 : 1);
    if (others <= 0)
        return roles.constFirst();
    //: %1 the name of a role
    return QCoreApplication::translate("roomwarden::AccessWords", "%1 and %n more role(s)", nullptr, others)
        .arg(roles.constFirst());
}

} // namespace roomwarden
