// What the window remembers over a restart: its place, its look, and, for each user, where that user was. No data of
// a customer: ids only.
#pragma once

#include "core/domain/ids.h"
#include "ui/theme/theme.h"

#include <QByteArray>

#include <optional>
#include <vector>

class QSettings;

namespace roomwarden {

class WindowMemory
{
public:
    explicit WindowMemory(QSettings &settings) : m_settings(settings) { }

    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);
    [[nodiscard]] Theme::Mode themeMode() const;
    void setThemeMode(Theme::Mode mode);
    [[nodiscard]] bool isRailCollapsed() const;
    void setRailCollapsed(bool collapsed);
    [[nodiscard]] QString page() const;
    void setPage(const QString &id);

    // Whose scope, favourites and recents the following are; a null id forgets and keeps nothing.
    void setUser(const PrincipalId &user) { m_user = user; }
    [[nodiscard]] std::optional<TenantId> customer() const; // none: all customers
    void setCustomer(const std::optional<TenantId> &customer);
    [[nodiscard]] std::vector<TenantId> favourites() const; // in the order they were made
    void toggleFavourite(const TenantId &customer);
    [[nodiscard]] std::vector<TenantId> recents() const; // latest first
    void noteRecent(const TenantId &customer);
    void forget(const TenantId &customer);

private:
    [[nodiscard]] QString userKey(const QString &name) const;
    [[nodiscard]] std::vector<TenantId> list(const QString &name) const;
    void setList(const QString &name, const std::vector<TenantId> &ids);

    QSettings &m_settings;
    PrincipalId m_user;
};

} // namespace roomwarden
