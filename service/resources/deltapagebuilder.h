// One page of a delta round: where the round stands, and the walk that fills the page. See deltaround.h.
#pragma once

#include "core/base/jsontext.h"
#include "service/access/accesssnapshot.h"
#include "service/resources/deltatable.h"
#include "service/resources/requestcontext.h"

#include <QJsonObject>

#include <algorithm>
#include <memory>
#include <vector>

namespace roomwarden::service {

// What a token says beside whom it is for.
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

[[nodiscard]] QJsonObject toJson(const RoundState &state);
[[nodiscard]] RoundState roundStateFromJson(const QJsonObject &json);

// 410: the token is of no use here.
[[nodiscard]] Error staleToken();

class DeltaPageBuilder
{
public:
    // present: what the caller may see now, of customers that the context's evaluator has read. What is given by
    // reference stays until the page is done.
    DeltaPageBuilder(RequestContext &context, const DeltaTable &table, const KnownCustomer *customer, RoundState state,
                     std::shared_ptr<const PrintedSnapshot> present, int top)
        : m_context(context),
          m_table(table),
          m_customer(customer),
          m_state(std::move(state)),
          m_present(std::move(present)),
          m_top(top)
    { }

    Result<Done> prepare();
    Result<Done> fill();

    [[nodiscard]] const RoundState &state() const { return m_state; }
    [[nodiscard]] bool isComplete() const { return m_complete; }
    // The rows, as members of a JSON array.
    [[nodiscard]] QByteArray items() && { return std::move(m_items).text(); }
    [[nodiscard]] const std::shared_ptr<const PrintedSnapshot> &after() const { return m_after; }

private:
    Result<std::shared_ptr<const PrintedSnapshot>> snapshotCalled(const QString &fingerprint);
    Result<bool> walkCustomer(const TenantId &tenant);
    Result<bool> walkChanges();
    void give(const DeltaRow &row);
    void remove(const DeltaRow &row, QLatin1StringView reason);
    // Looked at enough rows, whether or not many could be given: the next page goes on.
    [[nodiscard]] bool isFull() const { return m_given >= m_top || m_scanned >= m_top * 4; }
    [[nodiscard]] int batch() const { return std::max(m_top - m_given, 64); }

    RequestContext &m_context;
    const DeltaTable &m_table;
    const KnownCustomer *m_customer;
    RoundState m_state;
    const std::shared_ptr<const PrintedSnapshot> m_present;
    const int m_top;
    std::shared_ptr<const PrintedSnapshot> m_before;
    std::shared_ptr<const PrintedSnapshot> m_after;
    std::shared_ptr<const PrintedSnapshot> m_seen; // after, trimmed to what holds now
    std::vector<TenantId> m_walked;                // customers of part 1, sorted
    JsonText m_items;
    int m_given = 0; // of m_items
    int m_scanned = 0;
    bool m_complete = false;
};

} // namespace roomwarden::service
