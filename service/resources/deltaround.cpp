// The delta round: its state in the token, and one page of it.
#include "service/resources/deltaround.h"

#include "service/access/accesssnapshot.h"
#include "service/access/changes.h"
#include "service/access/problem.h"
#include "service/resources/input.h"
#include "service/resources/linksigner.h"
#include "service/storage/database.h"

#include <QJsonArray>

#include <algorithm>
#include <limits>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int scanFactor = 4; // a page looks at so many times $top rows at most, then goes on in the next page
constexpr qint64 noBound = std::numeric_limits<qint64>::max();

struct RoundState
{
    qint64 from = 0;     // the moment the last round ended with
    qint64 to = 0;       // the moment this one started with
    QString before = {}; // fingerprints of the two snapshots; before is empty in the first round
    QString after = {};
    bool inChanges = false; // part 2
    QString customer = {};  // of part 1: where the walk is
    DeltaCursor cursor = {};
    QStringList failed = {}; // customers whose part could not be read in this round
};

// Numbers travel as strings: a JSON number would lose the last bits of a large one.
QString number(qint64 value) { return QString::number(value); }

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

RoundState stateFromJson(const QJsonObject &json)
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

QSet<RoomId> visibleRooms(const DeltaRow &row, const AccessSnapshot &snapshot)
{
    QSet<RoomId> visible;
    const auto it = snapshot.find(row.customer);
    if (it != snapshot.end()) {
        for (const RoomId &room : row.rooms) {
            if (it->second.contains(room))
                visible.insert(room);
        }
    }
    return visible;
}

AccessSnapshot intersectedSnapshots(const AccessSnapshot &a, const AccessSnapshot &b)
{
    AccessSnapshot result;
    for (const auto &[tenant, scope] : a) {
        if (const auto it = b.find(tenant); it != b.end())
            result.emplace(tenant, intersected(scope, it->second));
    }
    return result;
}

class PageBuilder
{
public:
    PageBuilder(RequestContext &context, const DeltaTable &table, const KnownCustomer *customer, RoundState state,
                int top)
        : m_context(context),
          m_table(table),
          m_customer(customer),
          m_state(std::move(state)),
          m_top(top)
    { }

    Result<Done> prepare(const AccessSnapshot &present, const QString &presentPrint);
    Result<Done> fill(const std::map<TenantId, KnownCustomer> &known);

    [[nodiscard]] const RoundState &state() const { return m_state; }
    [[nodiscard]] bool isComplete() const { return m_complete; }
    [[nodiscard]] const QJsonArray &items() const { return m_items; }
    [[nodiscard]] const AccessSnapshot &after() const { return m_after; }

private:
    Result<bool> walkCustomer(const TenantId &tenant, const std::map<TenantId, KnownCustomer> &known);
    Result<bool> walkChanges(const std::map<TenantId, KnownCustomer> &known);
    void give(const DeltaRow &row, const std::map<TenantId, KnownCustomer> &known);
    void remove(const DeltaRow &row, QLatin1StringView reason);
    [[nodiscard]] bool isFull() const { return m_items.size() >= m_top || m_scanned >= m_top * scanFactor; }
    [[nodiscard]] int batch() const { return static_cast<int>(m_top - m_items.size()); }

    RequestContext &m_context;
    const DeltaTable &m_table;
    const KnownCustomer *m_customer;
    RoundState m_state;
    const int m_top;
    AccessSnapshot m_before;
    AccessSnapshot m_after;
    AccessSnapshot m_seen;          // after, trimmed to what holds now
    std::vector<TenantId> m_walked; // customers of part 1, sorted
    QJsonArray m_items;
    int m_scanned = 0;
    bool m_complete = false;
};

Result<Done> PageBuilder::prepare(const AccessSnapshot &present, const QString &presentPrint)
{
    const auto load = [&](const QString &print, AccessSnapshot &snapshot) -> Result<Done> {
        if (print == presentPrint) {
            snapshot = present;
            return Done{};
        }
        Result<std::optional<AccessSnapshot>> kept = loadSnapshot(m_context.database, print);
        if (!kept)
            return std::move(kept).error();
        if (!*kept)
            return staleToken();
        snapshot = **std::move(kept);
        return Done{};
    };
    if (Result<Done> loaded = load(m_state.after, m_after); !loaded)
        return loaded;
    m_seen = m_state.after == presentPrint ? present : intersectedSnapshots(m_after, present);
    if (m_state.before == m_state.after)
        return Done{}; // nobody's reach changed: part 1 is empty
    if (!m_state.before.isEmpty()) {
        if (Result<Done> loaded = load(m_state.before, m_before); !loaded)
            return loaded;
    }
    for (const auto &[tenant, scope] : m_before) {
        if (const auto it = m_after.find(tenant); it == m_after.end() || it->second != scope)
            m_walked.push_back(tenant);
    }
    for (const auto &[tenant, scope] : m_after) {
        if (!m_before.contains(tenant))
            m_walked.push_back(tenant);
    }
    std::ranges::sort(m_walked);
    return Done{};
}

void PageBuilder::give(const DeltaRow &row, const std::map<TenantId, KnownCustomer> &known)
{
    const auto customer = known.find(row.customer);
    const auto scope = m_seen.find(row.customer);
    if (customer != known.end() && scope != m_seen.end() && !visibleRooms(row, m_seen).isEmpty())
        m_items.append(row.json(customer->second, scope->second));
}

void PageBuilder::remove(const DeltaRow &row, QLatin1StringView reason)
{
    m_items.append(QJsonObject{{"id"_L1, row.position.id},
                               {"customerTenantId"_L1, row.customer.text()},
                               {"@removed"_L1, QJsonObject{{"reason"_L1, QString(reason)}}}});
}

// Gives whether the customer's rows are through.
Result<bool> PageBuilder::walkCustomer(const TenantId &tenant, const std::map<TenantId, KnownCustomer> &known)
{
    KnownCustomer unknown; // of whom we only remember that rows were visible once
    unknown.metadata.id = tenant;
    const auto it = known.find(tenant);
    const KnownCustomer &customer = it == known.end() ? unknown : it->second;
    while (!isFull()) {
        const int limit = batch();
        Result<std::vector<DeltaRow>> rows =
            m_table.rows(m_context.database, &customer, m_state.cursor, noBound, limit);
        if (!rows)
            return std::move(rows).error();
        for (const DeltaRow &row : *rows) {
            const QSet<RoomId> before = visibleRooms(row, m_before);
            const QSet<RoomId> now = visibleRooms(row, m_after);
            if (row.gone) {
                if (!before.isEmpty())
                    remove(row, "deleted"_L1);
            } else if (now.isEmpty()) {
                if (!before.isEmpty())
                    remove(row, "changed"_L1);
            } else if (before != now || row.position.sequence > m_state.from) {
                give(row, known);
            }
            m_state.cursor = row.position;
        }
        m_scanned += static_cast<int>(rows->size());
        if (rows->size() < static_cast<size_t>(limit))
            return true;
    }
    return false;
}

Result<bool> PageBuilder::walkChanges(const std::map<TenantId, KnownCustomer> &known)
{
    while (!isFull()) {
        const int limit = batch();
        Result<std::vector<DeltaRow>> rows =
            m_table.rows(m_context.database, m_customer, m_state.cursor, m_state.to, limit);
        if (!rows)
            return std::move(rows).error();
        for (const DeltaRow &row : *rows) {
            m_state.cursor = row.position;
            if (std::ranges::binary_search(m_walked, row.customer) || visibleRooms(row, m_after).isEmpty())
                continue;
            if (row.gone)
                remove(row, "deleted"_L1);
            else
                give(row, known);
        }
        m_scanned += static_cast<int>(rows->size());
        if (rows->size() < static_cast<size_t>(limit))
            return true;
    }
    return false;
}

Result<Done> PageBuilder::fill(const std::map<TenantId, KnownCustomer> &known)
{
    if (!m_state.inChanges) {
        for (const TenantId &tenant : m_walked) {
            if (tenant.text() < m_state.customer || m_state.failed.contains(tenant.text()))
                continue;
            if (tenant.text() != m_state.customer) {
                m_state.customer = tenant.text();
                m_state.cursor = {};
            }
            Result<bool> through = walkCustomer(tenant, known);
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
    Result<bool> through = walkChanges(known);
    if (!through)
        return std::move(through).error();
    m_complete = *through;
    return Done{};
}

} // namespace

Result<Response> deltaPage(const Request &request, RequestContext &context, const DeltaTable &table,
                           const KnownCustomer *customer)
{
    Result<int> top = topOf(request, largestPage);
    if (!top)
        return std::move(top).error();

    // Who may go on with a token: the same person, for the same resource of the same customer (INV-44).
    const QJsonObject binding{{"p"_L1, context.caller().caller().principal.id.text()},
                              {"r"_L1, table.name()},
                              {"o"_L1, customer == nullptr ? u"*"_s : customer->metadata.id.text()}};
    std::optional<RoundState> previous;
    bool pageOfRound = false;
    for (const QString &name : {u"$skiptoken"_s, u"$deltatoken"_s}) {
        if (!request.query.hasQueryItem(name))
            continue;
        const auto content = context.parts.signer.verify(request.query.queryItemValue(name, QUrl::FullyDecoded));
        if (!content || content->value("k"_L1).toString() != name || content->value("w"_L1).toObject() != binding)
            return staleToken();
        previous = stateFromJson(*content);
        pageOfRound = name == "$skiptoken"_L1;
        break;
    }

    Result<const std::map<TenantId, KnownCustomer> *> customers = context.caller().customers();
    if (!customers)
        return std::move(customers).error();
    AccessSnapshot present = snapshotOf(**customers, table.permission());
    if (customer != nullptr)
        std::erase_if(present, [&](const auto &entry) { return entry.first != customer->metadata.id; });
    const QString presentPrint = fingerprintOf(snapshotBody(present));
    if (!pageOfRound) {
        // Before the rows are read: a snapshot that is kept for nothing harms nobody.
        if (Result<QString> stored = storeSnapshot(context.database, present, context.parts.clock); !stored)
            return std::move(stored).error();
    }

    QJsonArray items;
    RoundState end;
    bool complete = false;
    AccessSnapshot reached;
    Result<Done> filled = context.database.read<Done>([&](Database &) -> Result<Done> {
        RoundState state;
        if (pageOfRound) {
            state = *previous;
        } else {
            Result<qint64> latest = latestChange(context.database);
            if (!latest)
                return std::move(latest).error();
            state = {.from = previous ? previous->to : *latest,
                     .to = *latest,
                     .before = previous ? previous->after : QString(),
                     .after = presentPrint};
            if (state.from > state.to)
                return staleToken(); // the token of a database that was put back to an earlier state
        }
        PageBuilder builder(context, table, customer, std::move(state), *top);
        if (Result<Done> prepared = builder.prepare(present, presentPrint); !prepared)
            return prepared;
        if (Result<Done> done = builder.fill(**customers); !done)
            return done;
        items = builder.items();
        end = builder.state();
        complete = builder.isComplete();
        reached = builder.after();
        return Done{};
    });
    if (!filled)
        return std::move(filled).error();

    if (complete) {
        // Customers that failed count as never seen: the next round gives them whole.
        QString after = end.after;
        if (!end.failed.isEmpty()) {
            std::erase_if(reached, [&](const auto &entry) { return end.failed.contains(entry.first.text()); });
            Result<QString> stored = storeSnapshot(context.database, reached, context.parts.clock);
            if (!stored)
                return std::move(stored).error();
            after = *stored;
        }
        end = {.from = end.to, .to = end.to, .before = after, .after = after, .failed = end.failed};
    }
    QJsonArray errors;
    for (const QString &tenant : end.failed)
        errors.append(QJsonObject{{"tenantId"_L1, tenant}, {"code"_L1, u"serviceNotAvailable"_s}});
    if (complete)
        end.failed.clear();

    const QString kind = complete ? u"$deltatoken"_s : u"$skiptoken"_s;
    QJsonObject token = toJson(end);
    token.insert("k"_L1, kind);
    token.insert("w"_L1, binding);
    QList<std::pair<QString, QString>> query{{kind, context.parts.signer.sign(token)}};
    if (request.query.hasQueryItem(u"$top"_s))
        query.append({u"$top"_s, QString::number(*top)});
    QJsonObject body{{complete ? u"@odata.deltaLink"_s : u"@odata.nextLink"_s, linkTo(request, query)},
                     {"value"_L1, items}};
    if (customer == nullptr)
        body.insert("errors"_L1, errors);
    return Response::json(body);
}

} // namespace roomwarden::service
