// Texts are compared here and not in SQL, where each database folds capitals in its own way.
#include "service/resources/roomfilter.h"

#include "service/access/accessevaluator.h"
#include "service/access/problem.h"
#include "service/resources/customerrooms.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestQuery = 2'000; // characters

struct Field
{
    QLatin1StringView name;
    QString (*of)(const Room &);
};

constexpr std::array fields{
    Field{"healthStatus"_L1, [](const Room &room) { return QString(wireName(room.health)); }},
    Field{"activity"_L1, [](const Room &room) { return QString(wireName(room.activity)); }},
    Field{"deviceType"_L1, [](const Room &room) { return room.deviceType; }},
    Field{"manufacturer"_L1, [](const Room &room) { return room.manufacturer; }},
    Field{"model"_L1, [](const Room &room) { return room.model; }},
    Field{"country"_L1, [](const Room &room) { return room.country; }},
    Field{"city"_L1, [](const Room &room) { return room.city; }},
    Field{"building"_L1, [](const Room &room) { return room.building; }},
    Field{"floor"_L1, [](const Room &room) { return room.floor; }},
};

Error notInOrder(const QString &message) { return problem(u"invalidRequest"_s, message, u"$filter"_s); }

// Every text between apostrophes; two of them inside stand for one.
QStringList quotedIn(const QString &list)
{
    static const QRegularExpression quoted(u"'((?:[^']|'')*)'"_s);
    QStringList values;
    for (const QRegularExpressionMatch &match : quoted.globalMatch(list))
        values.append(match.captured(1).replace(u"''"_s, u"'"_s));
    return values;
}

} // namespace

Result<RoomFilter> RoomFilter::read(const Request &request, Database &database, const KnownCustomer &customer)
{
    RoomFilter filter;
    for (const QString &name : {u"$filter"_s, u"$search"_s}) {
        if (!request.query.hasQueryItem(name))
            continue;
        const QString value = request.query.queryItemValue(name, QUrl::FullyDecoded);
        if (value.size() > longestQuery)
            return problem(u"invalidRequest"_s, u"At most %1 characters are allowed."_s.arg(longestQuery), name);
        filter.m_query.append({name, value});
        if (name == "$search"_L1)
            filter.m_words = value.simplified().remove(u'"').split(u' ', Qt::SkipEmptyParts);
    }
    if (!request.query.hasQueryItem(u"$filter"_s))
        return filter;
    const QString text = filter.m_query.first().second;
    static const QRegularExpression term(
        uR"(\s*(\w+)\s+(?:eq\s+('(?:[^']|'')*')|in\s*\(\s*)"
        uR"(('(?:[^']|'')*'(?:\s*,\s*'(?:[^']|'')*')*)\s*\))\s*(\s(?=and\s)and\s|$))"_s);
    qsizetype at = 0;
    for (bool more = true; more;) {
        const QRegularExpressionMatch match =
            term.match(text, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch())
            return notInOrder(u"As in: healthStatus in ('unhealthy', 'unmonitored') and city eq 'London'."_s);
        const QString values = match.captured(2) + match.captured(3);
        if (Result<Done> added = filter.add(match.captured(1), quotedIn(values), database, customer); !added)
            return std::move(added).error();
        more = !match.captured(4).isEmpty();
        at = match.capturedEnd();
    }
    return filter;
}

Result<Done> RoomFilter::add(const QString &field, QStringList values, Database &database,
                             const KnownCustomer &customer)
{
    if (field == "groupId"_L1)
        return addGroups(values, database, customer);
    const auto known = std::ranges::find(fields, field, &Field::name);
    if (known == fields.end())
        return notInOrder(u"Rooms cannot be filtered by %1."_s.arg(field));
    const bool isKnown = std::ranges::all_of(values, [&field](const QString &value) {
        return field == "healthStatus"_L1 ? roomHealthFromWire(value) != RoomHealth::Unknown
               : field == "activity"_L1   ? roomActivityFromWire(value) != RoomActivity::Unknown
                                          : true;
    });
    if (!isKnown)
        return notInOrder(u"%1 has no such value."_s.arg(field));
    m_terms.push_back({.of = known->of, .values = std::move(values)});
    return Done{};
}

Result<Done> RoomFilter::addGroups(const QStringList &ids, Database &database, const KnownCustomer &customer)
{
    if (!customer.access.canAnywhere(Permission::GroupsView))
        return accessDenied();
    Result<CustomerRooms> rooms = CustomerRooms::read(database, customer.metadata.id);
    if (!rooms)
        return std::move(rooms).error();
    ScopeItems items;
    for (const QString &id : ids)
        items.push_back({.kind = ScopeItem::Kind::RoomGroup, .id = id});
    const RoomScope reach = customer.access.roomsFor(Permission::GroupsView);
    if (rooms->visible(items, reach).size() != items.size())
        return notFound();
    m_groups.push_back(intersected(rooms->expanded(items), reach));
    return Done{};
}

bool RoomFilter::matches(const Room &room) const
{
    return std::ranges::all_of(
               m_terms, [&room](const Term &term) { return term.values.contains(term.of(room), Qt::CaseInsensitive); })
           && std::ranges::all_of(m_groups, [&room](const RoomScope &group) { return group.contains(room.id); })
           && std::ranges::all_of(m_words, [&room](const QString &word) {
                  return room.displayName.contains(word, Qt::CaseInsensitive)
                         || room.hostName.contains(word, Qt::CaseInsensitive)
                         || room.resourceAccount.contains(word, Qt::CaseInsensitive);
              });
}

QString RoomFilter::text() const
{
    QString text;
    for (const auto &[name, value] : m_query)
        text += name + u'=' + value + u'\n';
    return text;
}

} // namespace roomwarden::service
