// A query made ready for one state of the columns: decides single rows, or sweeps all of them. Holds references to the
// columns: on a worker, the columns are a snapshot of the worker's own.
#pragma once

#include "core/store/bytesearch.h"
#include "core/store/incidentcolumns.h"
#include "core/store/slotbitmap.h"
#include "models/incidentquery.h"

#include <atomic>

namespace roomwarden {

class QueryMatcher
{
public:
    // now: ms since 1970, for the ages.
    QueryMatcher(const IncidentColumns &columns, const IncidentQuery &query, qint64 now);

    [[nodiscard]] bool matches(Slot slot) const;
    // All rows that match; with `within`, only those of them. Splits the work with an idle thread of the global pool
    // if there is one. Ends early, with a result of no use, once cancelled is set.
    [[nodiscard]] SlotBitmap run(const SlotBitmap *within = nullptr,
                                 const std::atomic<bool> *cancelled = nullptr) const;

    // A rough idea of how long run() takes.
    [[nodiscard]] std::chrono::nanoseconds cost(int rows) const;

    // Every row that matches `wider` matches `narrower` only if it... : true if narrower can be run within wider's
    // rows.
    [[nodiscard]] static bool narrows(const IncidentQuery &wider, const IncidentQuery &narrower);

private:
    struct NameSet // of one pool: which names fit
    {
        SlotBitmap names = {};
        bool any = false;
        [[nodiscard]] bool contains(NameIndex index) const { return any && names.contains(index); }
    };
    struct Test // one condition; a row passes if any of its alternatives fits
    {
        QueryCondition::Field field = QueryCondition::Field::Text;
        quint16 mask = 0;
        bool nobody = false;
        bool olderThan = false;
        bool sinceResolved = false;
        qint64 created = 0; // the border of an age
        std::vector<ByteSearch> words = {};
        quint32 letters = 0; // of a text: those its word holds
        NameSet customers = {};
        NameSet rooms = {};
        NameSet types = {};
        NameSet people = {};
    };
    struct Clause // all clauses must hold; one holds if any of its tests passes, or none if negated
    {
        std::vector<Test> tests = {};
        bool negated = false;
    };

    [[nodiscard]] Test compile(const QueryCondition &condition, qint64 now) const;
    [[nodiscard]] NameSet namesWith(const NamePool &pool, const QStringList &texts, bool orId) const;
    [[nodiscard]] NameSet namesHolding(const NamePool &pool, const ByteSearch &word) const;
    [[nodiscard]] bool passes(const Test &test, const IncidentChunk &chunk, size_t row) const;
    [[nodiscard]] bool namesPass(const Test &test, const IncidentChunk &chunk, size_t row) const;
    [[nodiscard]] bool agePasses(const Test &test, const IncidentChunk &chunk, size_t row) const;
    [[nodiscard]] bool roomsPass(const Test &test, const IncidentChunk &chunk, size_t row) const;
    [[nodiscard]] bool inScope(const IncidentChunk &chunk, size_t row) const;
    [[nodiscard]] bool isPlaced(Slot slot) const { return m_aside.contains(slot) == m_onlyAside; }
    void sweep(size_t chunk, quint64 *bits) const; // clears the bits of rows that do not match
    void sweepText(const Test &test, const IncidentChunk &chunk, const quint64 *from, quint64 *hits) const;

    const IncidentColumns &m_columns;
    bool m_everyCustomer = true;
    SlotBitmap m_customers;       // of the scope
    NameIndex m_onlyCustomer = 0; // if that is one
    SlotBitmap m_aside;
    bool m_onlyAside = false;
    std::vector<Clause> m_clauses; // cheapest first
};

} // namespace roomwarden
