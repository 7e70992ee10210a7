// The technician's views of the incident list, kept in the settings as JSON, as in an exported file.
#include "ui/incidents/viewbook.h"

#include "models/incidentfilterparser.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSettings>
#include <QUuid>

#include <algorithm>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto currentKey = "incidents/view"_L1;
constexpr auto ownKey = "incidents/views"_L1;
constexpr auto layoutGroup = "incidents/layouts/"_L1;
constexpr auto fileKind = "roomwarden.incidentViews"_L1;
constexpr int fileVersion = 1;

QString idOf(IncidentViews::Index index) { return IncidentViews::view(index, {}).id; }

std::optional<IncidentViews::Index> indexOf(const QString &id)
{
    for (int index = 0; index < IncidentViews::Count; ++index) {
        if (idOf(static_cast<IncidentViews::Index>(index)) == id)
            return static_cast<IncidentViews::Index>(index);
    }
    return std::nullopt;
}

} // namespace

ViewBook::ViewBook(QSettings &settings, QObject *parent) : QObject(parent), m_settings(settings)
{
    for (int index = 0; index < IncidentViews::Count; ++index) {
        const auto base = static_cast<IncidentViews::Index>(index);
        m_views.push_back({.id = idOf(base), .base = base});
    }
    for (const QJsonValue &value : QJsonDocument::fromJson(settings.value(ownKey).toByteArray()).array()) {
        if (std::optional<View> view = viewFromJson(value.toObject()))
            m_views.push_back(std::move(*view));
    }
    const QString last = settings.value(currentKey).toString();
    for (int view = 0; view < count(); ++view) {
        const QByteArray layout = settings.value(layoutGroup + at(view).id).toByteArray();
        if (!layout.isEmpty())
            at(view).layout = viewLayoutFromJson(QJsonDocument::fromJson(layout).object());
        if (at(view).id == last)
            m_current = view;
    }
}

QString ViewBook::name(int view) const
{
    return isOwn(view) ? at(view).name : IncidentViews::view(at(view).base, {}).name;
}

IncidentViews::Index ViewBook::base(int view) const { return at(view).base; }

std::vector<QueryCondition> ViewBook::conditions(int view, const PrincipalId &me) const
{
    return IncidentViews::combine(IncidentViews::view(base(view), me),
                                  IncidentFilterParser(me).parse(savedFilter(view)).conditions);
}

void ViewBook::setFilter(int view, const QString &text) { at(view).filter = text; }

void ViewBook::setLayout(int view, const ViewLayout &layout)
{
    if (layout == at(view).layout)
        return;
    at(view).layout = layout;
    m_settings.setValue(layoutGroup + at(view).id,
                        QJsonDocument(roomwarden::toJson(layout)).toJson(QJsonDocument::Compact));
}

void ViewBook::setCurrent(int view)
{
    m_current = view;
    m_settings.setValue(currentKey, at(view).id);
}

void ViewBook::save(int view)
{
    at(view).saved = at(view).filter;
    keepOwn();
    Q_EMIT listChanged();
}

void ViewBook::rename(int view, const QString &name)
{
    if (name.trimmed() == at(view).name)
        return;
    at(view).name.clear(); // its own name is free for it
    at(view).name = freeName(name);
    keepOwn();
    Q_EMIT listChanged();
}

void ViewBook::remove(int view)
{
    m_settings.remove(layoutGroup + at(view).id);
    m_views.erase(m_views.begin() + view);
    if (m_current >= view)
        setCurrent(m_current - 1); // there is always one before an own one
    keepOwn();
    Q_EMIT listChanged();
}

int ViewBook::add(const QString &name, int like)
{
    View view = at(like);
    view.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    view.name = freeName(name);
    view.saved = view.filter;
    at(like).filter = at(like).saved;
    m_views.push_back(std::move(view));
    const int added = count() - 1;
    const ViewLayout layout = std::exchange(at(added).layout, {});
    setLayout(added, layout);
    keepOwn();
    Q_EMIT listChanged();
    return added;
}

QString ViewBook::freeName(const QString &wanted) const
{
    const QString plain = wanted.simplified();
    QString name = plain;
    const auto isTaken = [&] {
        for (int view = 0; view < count(); ++view) {
            if (this->name(view).compare(name, Qt::CaseInsensitive) == 0)
                return true;
        }
        return false;
    };
    for (int number = 2; isTaken(); ++number)
        name = u"%1 %2"_s.arg(plain).arg(number);
    return name;
}

QJsonObject ViewBook::toJson(const View &view)
{
    return {{u"id"_s, view.id}, {u"name"_s, view.name}, {u"base"_s, idOf(view.base)}, {u"filter"_s, view.saved}};
}

std::optional<ViewBook::View> ViewBook::viewFromJson(const QJsonObject &json)
{
    const auto base = indexOf(json[u"base"].toString());
    const QString name = json[u"name"].toString().simplified();
    if (!base || name.isEmpty())
        return std::nullopt;
    const QString filter = json[u"filter"].toString();
    return View{.id = json[u"id"].toString(), .name = name, .base = *base, .saved = filter, .filter = filter};
}

void ViewBook::keepOwn() const
{
    QJsonArray own;
    for (int view = IncidentViews::Count; view < count(); ++view)
        own.append(toJson(at(view)));
    m_settings.setValue(ownKey, QJsonDocument(own).toJson(QJsonDocument::Compact));
}

QByteArray ViewBook::exported(int view) const
{
    QJsonObject one = toJson(at(view));
    one.remove(u"id"_s);
    one.insert(u"name"_s, name(view));
    one.insert(u"filter"_s, at(view).filter); // as it is seen
    one.insert(u"layout"_s, roomwarden::toJson(at(view).layout));
    return QJsonDocument(QJsonObject{{u"kind"_s, fileKind}, {u"version"_s, fileVersion}, {u"views"_s, QJsonArray{one}}})
        .toJson();
}

Result<int> ViewBook::import(const QByteArray &file)
{
    const QJsonObject json = QJsonDocument::fromJson(file).object();
    std::vector<std::pair<View, ViewLayout>> read;
    for (const QJsonValue &value : json[u"views"].toArray()) {
        if (std::optional<View> view = viewFromJson(value.toObject()))
            read.emplace_back(std::move(*view), viewLayoutFromJson(value[u"layout"].toObject()));
    }
    if (json[u"kind"].toString() != fileKind || json[u"version"].toInt() > fileVersion || read.empty())
        return Error{.kind = Error::Kind::Malformed, .detail = u"not a file of views"_s, .code = u"notViews"_s};
    for (auto &[view, layout] : read) {
        view.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        view.name = freeName(view.name);
        m_views.push_back(std::move(view));
        setLayout(count() - 1, layout);
    }
    keepOwn();
    Q_EMIT listChanged();
    return static_cast<int>(read.size());
}

} // namespace roomwarden
