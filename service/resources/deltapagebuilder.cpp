// The walk over a page of a delta round.
#include "service/resources/deltapagebuilder.h"

#include "service/access/problem.h"

#include <QJsonArray>
#include <QVarLengthArray>

#include <algorithm>
#include <limits>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 noBound = std::numeric_limits<qint64>::max();

// Numbers travel as strings: a JSON number would lose the last bits of a large one.
QString number(qint64 value) { return QString::number(value); }

// Of each room of the row, whether it was in reach.
using Visible = QVarLengthArray<bool, 16>;

Visible visibleRooms(const DeltaRow &row, const AccessSnapshot &snapshot)
{
    Visible visible(static_cast<qsizetype>(row.rooms.size()));
    const auto it = snapshot.find(row.customer);
    std::ranges::transform(row.rooms, visible.begin(),
                           [&](const RoomId &room) { return it != snapshot.end() && it->second.contains(room); });
    return visible;
}

bool isAny(const Visible &visible) { return visible.contains(true); }

AccessSnapshot intersectedSnapshots(const AccessSnapshot &a, const AccessSnapshot &b)
{
    AccessSnapshot result;
    for (const auto &[tenant, scope] : a) {
        if (const auto it = b.find(tenant); it != b.end())
            result.emplace(tenant, intersected(scope, it->second));
    }
    return result;
}

} // namespace

QJsonObject toJson(const RoundState &state)
{
    return {{"f"_L1, number(state.from)},
            {"t"_L1, number(state.to)},
            {"b"_L1, state.before},
            {"a"_L1, state.after},
            {"c"_L1, state.inChanges},
            {"n"_L1, state.customer},
            {"s"_L1, number(state.cursor.sequence)},
            {"i"_L1, state.cursor.id},
            {"x"_L1, QJsonArray::fromStringList(state.failed)}};
}

RoundState roundStateFromJson(const QJsonObject &json)
{
    RoundState state{
        .from = json.value("f"_L1).toString().toLongLong(),
        .to = json.value("t"_L1).toString().toLongLong(),
        .before = json.value("b"_L1).toString(),
        .after = json.value("a"_L1).toString(),
        .inChanges = json.value("c"_L1).toBool(),
        .customer = json.value("n"_L1).toString(),
        .cursor = {.sequence = json.value("s"_L1).toString().toLongLong(), .id = json.value("i"_L1).toString()}};
    const QJsonArray failed = json.value("x"_L1).toArray();
    for (const QJsonValue &tenant : failed)
        state.failed.append(tenant.toString());
    return state;
}

Error staleToken()
{
    return problem(u"syncStateNotFound"_s, u"The token is not valid here; start again without one."_s);
}

Result<std::shared_ptr<const PrintedSnapshot>> DeltaPageBuilder::snapshotCalled(const QString &fingerprint)
{
    if (fingerprint == m_present->fingerprint)
        return m_present;
    if (fingerprint.isEmpty())
        return std::make_shared<const PrintedSnapshot>(); // before the first round
    Result<std::optional<AccessSnapshot>> kept = loadSnapshot(m_context.database, fingerprint);
    if (!kept)
        return std::move(kept).error();
    if (!*kept)
        return staleToken();
    return std::make_shared<const PrintedSnapshot>(
        PrintedSnapshot{.snapshot = **std::move(kept), .fingerprint = fingerprint});
}

Result<Done> DeltaPageBuilder::prepare()
{
    Result<std::shared_ptr<const PrintedSnapshot>> found = snapshotCalled(m_state.after);
    if (!found)
        return std::move(found).error();
    m_after = *found;
    m_seen = m_after;
    if (m_after != m_present) {
        m_seen = std::make_shared<const PrintedSnapshot>(
            PrintedSnapshot{.snapshot = intersectedSnapshots(m_after->snapshot, m_present->snapshot)});
    }
    m_before = m_after;
    if (m_state.before == m_state.after)
        return Done{}; // nobody's reach changed: part 1 is empty
    found = snapshotCalled(m_state.before);
    if (!found)
        return std::move(found).error();
    m_before = *found;
    const AccessSnapshot &before = m_before->snapshot;
    const AccessSnapshot &after = m_after->snapshot;
    for (const auto &[tenant, scope] : before) {
        if (const auto it = after.find(tenant); it == after.end() || it->second != scope)
            m_walked.push_back(tenant);
    }
    for (const auto &[tenant, scope] : after) {
        if (!before.contains(tenant))
            m_walked.push_back(tenant);
    }
    std::ranges::sort(m_walked);
    return Done{};
}

void DeltaPageBuilder::give(const DeltaRow &row)
{
    const KnownCustomer *customer = m_context.caller().known(row.customer);
    const auto scope = m_seen->snapshot.find(row.customer);
    if (customer != nullptr && scope != m_seen->snapshot.end() && isAny(visibleRooms(row, m_seen->snapshot))) {
        row.write(m_items, *customer, scope->second);
        ++m_given;
    }
}

void DeltaPageBuilder::remove(const DeltaRow &row, QLatin1StringView reason)
{
    m_items.beginObject();
    m_items.member("id"_L1, row.position.id);
    m_items.member("customerTenantId"_L1, row.customer.text());
    m_items.key("@removed"_L1);
    m_items.beginObject();
    m_items.member("reason"_L1, reason);
    m_items.endObject();
    m_items.endObject();
    ++m_given;
}

// Gives whether the customer's rows are through.
Result<bool> DeltaPageBuilder::walkCustomer(const TenantId &tenant)
{
    KnownCustomer unknown; // of whom we only remember that rows were visible once
    unknown.metadata.id = tenant;
    const KnownCustomer *known = m_context.caller().known(tenant);
    const KnownCustomer &customer = known == nullptr ? unknown : *known;
    while (!isFull()) {
        const int limit = batch();
        Result<std::vector<DeltaRow>> rows =
            m_table.rows(m_context.database, &customer, m_state.cursor, noBound, limit);
        if (!rows)
            return std::move(rows).error();
        for (const DeltaRow &row : *rows) {
            if (m_given >= m_top)
                return false;
            const Visible before = visibleRooms(row, m_before->snapshot);
            const Visible now = visibleRooms(row, m_after->snapshot);
            if (row.gone) {
                if (isAny(before))
                    remove(row, "deleted"_L1);
            } else if (!isAny(now)) {
                if (isAny(before))
                    remove(row, "changed"_L1);
            } else if (before != now || row.position.sequence > m_state.from) {
                give(row);
            }
            m_state.cursor = row.position;
        }
        m_scanned += static_cast<int>(rows->size());
        if (rows->size() < static_cast<size_t>(limit))
            return true;
    }
    return false;
}

Result<bool> DeltaPageBuilder::walkChanges()
{
    while (!isFull()) {
        const int limit = batch();
        Result<std::vector<DeltaRow>> rows =
            m_table.rows(m_context.database, m_customer, m_state.cursor, m_state.to, limit);
        if (!rows)
            return std::move(rows).error();
        for (const DeltaRow &row : *rows) {
            if (m_given >= m_top)
                return false;
            m_state.cursor = row.position;
            if (std::ranges::binary_search(m_walked, row.customer) || !isAny(visibleRooms(row, m_after->snapshot)))
                continue;
            if (row.gone)
                remove(row, "deleted"_L1);
            else
                give(row);
        }
        m_scanned += static_cast<int>(rows->size());
        if (rows->size() < static_cast<size_t>(limit))
            return true;
    }
    return false;
}

Result<Done> DeltaPageBuilder::fill()
{
    if (!m_state.inChanges) {
        for (const TenantId &tenant : m_walked) {
            if (tenant.text() < m_state.customer || m_state.failed.contains(tenant.text()))
                continue;
            if (tenant.text() != m_state.customer) {
                m_state.customer = tenant.text();
                m_state.cursor = {};
            }
            Result<bool> through = walkCustomer(tenant);
            if (!through) {
                if (m_customer != nullptr)
                    return std::move(through).error();
                m_state.failed.append(tenant.text()); // told in "errors"; the next round tries again
                continue;
            }
            if (!*through)
                return Done{};
        }
        m_state.inChanges = true;
        m_state.cursor = {.sequence = m_state.from + 1};
    }
    if (m_state.from >= m_state.to) {
        m_complete = true;
        return Done{};
    }
    Result<bool> through = walkChanges();
    if (!through)
        return std::move(through).error();
    m_complete = *through;
    return Done{};
}

} // namespace roomwarden::service
