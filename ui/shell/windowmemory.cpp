// What the window remembers over a restart.
#include "ui/shell/windowmemory.h"

#include <QSettings>

#include <algorithm>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr size_t recentCount = 5;

const QString geometryKey = u"window/geometry"_s;
const QString themeKey = u"window/theme"_s;
const QString railKey = u"window/navigationCollapsed"_s;
const QString pageKey = u"window/page"_s;
const QString customerKey = u"customer"_s;
const QString favouritesKey = u"favourites"_s;
const QString recentsKey = u"recents"_s;

} // namespace

QByteArray WindowMemory::geometry() const { return m_settings.value(geometryKey).toByteArray(); }

void WindowMemory::setGeometry(const QByteArray &geometry) { m_settings.setValue(geometryKey, geometry); }

Theme::Mode WindowMemory::themeMode() const
{
    const QString name = m_settings.value(themeKey).toString();
    if (name == "light"_L1)
        return Theme::Mode::Light;
    return name == "dark"_L1 ? Theme::Mode::Dark : Theme::Mode::FollowSystem;
}

void WindowMemory::setThemeMode(Theme::Mode mode)
{
    const QString name = mode == Theme::Mode::Light ? u"light"_s : mode == Theme::Mode::Dark ? u"dark"_s : u"system"_s;
    m_settings.setValue(themeKey, name);
}

bool WindowMemory::isRailCollapsed() const { return m_settings.value(railKey).toBool(); }

void WindowMemory::setRailCollapsed(bool collapsed) { m_settings.setValue(railKey, collapsed); }

QString WindowMemory::page() const { return m_settings.value(pageKey).toString(); }

void WindowMemory::setPage(const QString &id) { m_settings.setValue(pageKey, id); }

std::optional<TenantId> WindowMemory::customer() const
{
    const TenantId id(m_user.isNull() ? QString() : m_settings.value(userKey(customerKey)).toString());
    return id.isNull() ? std::nullopt : std::optional(id);
}

void WindowMemory::setCustomer(const std::optional<TenantId> &customer)
{
    if (!m_user.isNull())
        m_settings.setValue(userKey(customerKey), customer ? customer->text() : QString());
}

std::vector<TenantId> WindowMemory::favourites() const { return list(favouritesKey); }

void WindowMemory::toggleFavourite(const TenantId &customer)
{
    std::vector<TenantId> ids = favourites();
    if (std::erase(ids, customer) == 0)
        ids.push_back(customer);
    setList(favouritesKey, ids);
}

std::vector<TenantId> WindowMemory::recents() const { return list(recentsKey); }

void WindowMemory::noteRecent(const TenantId &customer)
{
    std::vector<TenantId> ids = recents();
    std::erase(ids, customer);
    ids.insert(ids.begin(), customer);
    if (ids.size() > recentCount)
        ids.resize(recentCount);
    setList(recentsKey, ids);
}

void WindowMemory::forget(const TenantId &customer)
{
    for (const QString &name : {favouritesKey, recentsKey}) {
        std::vector<TenantId> ids = list(name);
        if (std::erase(ids, customer) > 0)
            setList(name, ids);
    }
    if (this->customer() == customer)
        setCustomer({});
}

QString WindowMemory::userKey(const QString &name) const { return u"users/"_s + m_user.text() + u'/' + name; }

std::vector<TenantId> WindowMemory::list(const QString &name) const
{
    std::vector<TenantId> ids;
    if (m_user.isNull())
        return ids;
    const QStringList texts = m_settings.value(userKey(name)).toStringList();
    for (const QString &text : texts)
        ids.emplace_back(text);
    return ids;
}

void WindowMemory::setList(const QString &name, const std::vector<TenantId> &ids)
{
    if (m_user.isNull())
        return;
    QStringList texts;
    for (const TenantId &id : ids)
        texts.append(id.text());
    m_settings.setValue(userKey(name), texts);
}

} // namespace roomwarden
