// Sweeps a chunk at a time with one bit a row: each clause clears bits, and looks only at the rows still set.
#include "models/querymatcher.h"

#include "core/store/incidentcodec.h"
#include "core/store/textfold.h"

#include <QSemaphore>
#include <QThreadPool>

#include <algorithm>

namespace roomwarden {

using namespace std::chrono_literals;
using Field = QueryCondition::Field;

namespace {

constexpr size_t chunkWords = chunkRows / 64;

// Calls keep(row) for each set bit and clears those it says no to.
template<typename Keep>
void retain(quint64 *bits, Keep keep)
{
    for (size_t word = 0; word < chunkWords; ++word) {
        for (quint64 left = bits[word]; left != 0; left &= left - 1) {
            const auto bit = static_cast<size_t>(std::countr_zero(left));
            if (!keep(word * 64 + bit))
                bits[word] &= ~(quint64(1) << bit);
        }
    }
}

// The same for a test so cheap that testing every row beats looking for the set bits.
template<typename Keep>
void retainDense(quint64 *bits, Keep keep)
{
    for (size_t word = 0; word < chunkWords; ++word) {
        if (bits[word] == 0)
            continue;
        quint64 kept = 0;
        for (size_t bit = 0; bit < 64; ++bit)
            kept |= static_cast<quint64>(keep(word * 64 + bit) ? 1 : 0) << bit;
        bits[word] &= kept;
    }
}

int countBits(const quint64 *bits)
{
    int sum = 0;
    for (size_t word = 0; word < chunkWords; ++word)
        sum += std::popcount(bits[word]);
    return sum;
}

bool isText(const QueryCondition &condition) { return condition.field == Field::Text; }

// What a clause costs a row, roughly in nanoseconds.
int weight(Field field, qsizetype letters)
{
    switch (field) {
    case Field::Text: return letters > 1 ? 25 : 5;
    case Field::Ticket: return 20;
    default: return 3;
    }
}

} // namespace

QueryMatcher::QueryMatcher(const IncidentColumns &columns, const IncidentQuery &query, qint64 now)
    : m_columns(columns),
      m_everyCustomer(query.scope.empty()),
      m_onlyAside(query.onlyAside)
{
    for (const auto &[slot, id] : query.aside) {
        if (slot < columns.end() && columns.flags(slot).isKnown() && columns.idText(slot) == id.text().toStdString())
            m_aside.insert(slot);
    }
    for (const TenantId &customer : query.scope) {
        const QByteArray id = customer.text().toUtf8();
        for (NameIndex index = 1; index < columns.customers.end(); ++index) {
            if (columns.customers.idBytes(index) == std::string_view(id.data(), static_cast<size_t>(id.size())))
                m_customers.insert(index);
        }
    }
    if (m_customers.count() == 1)
        m_customers.forEach([&](NameIndex index) { m_onlyCustomer = index; });
    std::vector<Field> fieldOfClause;
    for (const QueryCondition &condition : query.conditions) {
        const auto same = std::find(fieldOfClause.begin(), fieldOfClause.end(), condition.field);
        Test test = compile(condition, now);
        if (!isText(condition) && !condition.negated && same != fieldOfClause.end()) {
            m_clauses[static_cast<size_t>(same - fieldOfClause.begin())].tests.push_back(std::move(test));
            continue;
        }
        // A text or a negated condition stands alone: nothing may join it.
        fieldOfClause.push_back(condition.negated ? Field::Text : condition.field);
        m_clauses.push_back({.tests = {std::move(test)}, .negated = condition.negated});
    }
    std::stable_sort(m_clauses.begin(), m_clauses.end(), [](const Clause &a, const Clause &b) {
        const auto cost = [](const Clause &clause) {
            const Test &test = clause.tests.front();
            return weight(test.field, test.words.empty() ? 0 : test.words.front().word().size());
        };
        return cost(a) < cost(b);
    });
}

QueryMatcher::Test QueryMatcher::compile(const QueryCondition &condition, qint64 now) const
{
    Test test{.field = condition.field,
              .mask = condition.mask,
              .nobody = condition.nobody,
              .olderThan = condition.olderThan,
              .sinceResolved = condition.sinceResolved,
              .created = now - condition.span.count()};
    switch (condition.field) {
    case Field::Text:
        // Alternatives within one text are not written by the filter bar, but a query may be made elsewhere.
        for (const QString &text : condition.texts)
            test.words.emplace_back(foldedUtf8(text));
        for (const ByteSearch &word : test.words) {
            const auto add = [&](NameSet &set, const NamePool &pool) {
                const NameSet more = namesHolding(pool, word);
                set.any = set.any || more.any;
                more.names.forEach([&](NameIndex index) { set.names.insert(index); });
            };
            add(test.customers, m_columns.customers);
            add(test.rooms, m_columns.rooms);
            add(test.types, m_columns.types);
            add(test.people, m_columns.people);
        }
        if (test.words.size() == 1) {
            const QByteArray &word = test.words.front().word();
            test.letters = letterBits({word.data(), static_cast<size_t>(word.size())});
        }
        break;
    case Field::Customer: test.customers = namesWith(m_columns.customers, condition.texts, true); break;
    case Field::Room: test.rooms = namesWith(m_columns.rooms, condition.texts, true); break;
    case Field::Type: test.types = namesWith(m_columns.types, condition.texts, true); break;
    case Field::Assignee: test.people = namesWith(m_columns.people, condition.texts, true); break;
    case Field::Category:
        for (const QString &text : condition.texts) {
            const ByteSearch word(foldedUtf8(text));
            for (NameIndex index = 1; index < m_columns.types.end(); ++index) {
                if (word.isIn(m_columns.types.foldedExtra(index)))
                    test.types.names.insert(index);
            }
        }
        test.types.any = true;
        break;
    case Field::Ticket:
        for (const QString &text : condition.texts)
            test.words.emplace_back(foldedUtf8(text));
        break;
    case Field::Severity:
    case Field::Status:
    case Field::Age:
    case Field::Impact: break;
    }
    return test;
}

QueryMatcher::NameSet QueryMatcher::namesHolding(const NamePool &pool, const ByteSearch &word) const
{
    NameSet set{.names = SlotBitmap(pool.chunks().size() * chunkRows)};
    for (size_t chunk = 0; chunk < pool.chunks().size(); ++chunk) {
        const RowArena &folded = *pool.chunks()[chunk]->folded;
        word.markTexts(folded.bytes(), folded.starts(), folded.used(), set.names.words() + chunk * chunkWords);
    }
    set.names.remove(0); // is no name
    for (size_t i = 0; i < set.names.wordCount() && !set.any; ++i)
        set.any = set.names.word(i) != 0;
    return set;
}

QueryMatcher::NameSet QueryMatcher::namesWith(const NamePool &pool, const QStringList &texts, bool orId) const
{
    NameSet set{.names = SlotBitmap(pool.end())};
    for (const QString &text : texts) {
        const ByteSearch word(foldedUtf8(text));
        const QByteArray id = text.toUtf8();
        for (NameIndex index = 1; index < pool.end(); ++index) {
            if (word.isIn(pool.foldedName(index))
                || (orId && pool.idBytes(index) == std::string_view(id.data(), static_cast<size_t>(id.size())))) {
                set.names.insert(index);
                set.any = true;
            }
        }
    }
    return set;
}

bool QueryMatcher::inScope(const IncidentChunk &chunk, size_t row) const
{
    return chunk.flags[row].isKnown() && (m_everyCustomer || m_customers.contains(chunk.customer[row]));
}

bool QueryMatcher::roomsPass(const Test &test, const IncidentChunk &chunk, size_t row) const
{
    if (test.rooms.contains(chunk.room[row]))
        return true;
    if (!test.rooms.any || !chunk.flags[row].hasMoreRooms())
        return false;
    const std::vector<NameIndex> more = readMore(chunk.more->at(static_cast<int>(row))).rooms;
    return std::any_of(more.begin(), more.end(), [&](NameIndex room) { return test.rooms.contains(room); });
}

bool QueryMatcher::agePasses(const Test &test, const IncidentChunk &chunk, size_t row) const
{
    qint64 since = chunk.created[row];
    if (test.sinceResolved) {
        if (chunk.flags[row].isActive())
            return false; // most rows: spared the reading
        const std::optional<qint64> resolved = readMore(chunk.more->at(static_cast<int>(row))).resolved;
        if (!resolved)
            return false;
        since = *resolved;
    }
    return test.olderThan ? since < test.created : since >= test.created;
}

bool QueryMatcher::namesPass(const Test &test, const IncidentChunk &chunk, size_t row) const
{
    return test.customers.contains(chunk.customer[row]) || test.types.contains(chunk.type[row])
           || test.people.contains(chunk.assignee[row]) || roomsPass(test, chunk, row);
}

bool QueryMatcher::passes(const Test &test, const IncidentChunk &chunk, size_t row) const
{
    const auto inLine = [&](const ByteSearch &word) { return word.isIn(chunk.text->at(static_cast<int>(row))); };
    const IncidentFlags flags = chunk.flags[row];
    switch (test.field) {
    case Field::Text: return namesPass(test, chunk, row) || std::any_of(test.words.begin(), test.words.end(), inLine);
    case Field::Severity: return (test.mask >> static_cast<unsigned>(flags.severity()) & 1U) != 0;
    case Field::Status: return (test.mask >> static_cast<unsigned>(flags.status()) & 1U) != 0;
    case Field::Customer: return test.customers.contains(chunk.customer[row]);
    case Field::Room: return roomsPass(test, chunk, row);
    case Field::Type:
    case Field::Category: return test.types.contains(chunk.type[row]);
    case Field::Assignee: return chunk.assignee[row] == 0 ? test.nobody : test.people.contains(chunk.assignee[row]);
    case Field::Age: return agePasses(test, chunk, row);
    case Field::Impact: return flags.isHighImpact();
    case Field::Ticket: {
        const std::string_view line = chunk.text->at(static_cast<int>(row));
        const std::string_view id = line.substr(0, line.find('\x01'));
        return std::any_of(test.words.begin(), test.words.end(), [&](const ByteSearch &word) { return word.isIn(id); });
    }
    }
    Q_UNREACHABLE();
}

bool QueryMatcher::matches(Slot slot) const
{
    const IncidentChunk &chunk = m_columns.chunk(slot);
    const size_t row = slot % chunkRows;
    const auto meets = [&](const Clause &clause) {
        const auto pass = [&](const Test &test) { return passes(test, chunk, row); };
        return clause.negated != std::any_of(clause.tests.begin(), clause.tests.end(), pass);
    };
    return isPlaced(slot) && inScope(chunk, row) && std::all_of(m_clauses.begin(), m_clauses.end(), meets);
}

void QueryMatcher::sweepText(const Test &test, const IncidentChunk &chunk, const quint64 *from, quint64 *hits) const
{
    std::array<quint64, chunkWords> rest;
    const auto restOf = [&] {
        for (size_t word = 0; word < chunkWords; ++word)
            rest[word] = from[word] & ~hits[word];
    };
    const auto take = [&] {
        for (size_t word = 0; word < chunkWords; ++word)
            hits[word] |= rest[word];
    };
    const ByteSearch &word = test.words.front();
    restOf();
    retain(rest.data(), [&](size_t row) { return (chunk.letters[row] & test.letters) == test.letters; });
    // The letters alone decide; digits share their bits.
    const bool isLetter = word.word().size() == 1 && word.word().front() >= 'a' && word.word().front() <= 'z';
    if (!isLetter) {
        if (countBits(rest.data()) > chunkRows / 16) { // reading all in one go beats looking into many
            std::array<quint64, chunkWords> found{};
            word.markTexts(chunk.text->bytes(), chunk.text->starts(), chunk.text->used(), found.data());
            for (size_t i = 0; i < chunkWords; ++i)
                rest[i] &= found[i];
        } else {
            retain(rest.data(), [&](size_t row) { return word.isIn(chunk.text->at(static_cast<int>(row))); });
        }
    }
    take();
    if (test.customers.any || test.rooms.any || test.types.any || test.people.any) {
        restOf();
        retain(rest.data(), [&](size_t row) { return namesPass(test, chunk, row); });
        take();
    }
}

void QueryMatcher::sweep(size_t number, quint64 *bits) const
{
    const IncidentChunk &chunk = *m_columns.chunks[number];
    for (size_t word = 0; word < chunkWords; ++word)
        bits[word] &= m_aside.word(number * chunkWords + word) ^ (m_onlyAside ? 0 : ~quint64(0));
    retainDense(bits, [&](size_t row) { return chunk.flags[row].isKnown(); });
    if (m_onlyCustomer != 0)
        retainDense(bits, [&](size_t row) { return chunk.customer[row] == m_onlyCustomer; });
    else if (!m_everyCustomer)
        retain(bits, [&](size_t row) { return m_customers.contains(chunk.customer[row]); });
    for (const Clause &clause : m_clauses) {
        std::array<quint64, chunkWords> hits{};
        const Test &first = clause.tests.front();
        if (first.field == Field::Severity || first.field == Field::Status) {
            unsigned mask = 0;
            for (const Test &test : clause.tests)
                mask |= test.mask;
            std::copy(bits, bits + chunkWords, hits.begin());
            if (first.field == Field::Severity) {
                retainDense(hits.data(), [&](size_t row) {
                    return (mask >> static_cast<unsigned>(chunk.flags[row].severity()) & 1U) != 0;
                });
            } else {
                retainDense(hits.data(), [&](size_t row) {
                    return (mask >> static_cast<unsigned>(chunk.flags[row].status()) & 1U) != 0;
                });
            }
        } else if (first.field == Field::Text && first.words.size() == 1) {
            sweepText(first, chunk, bits, hits.data());
        } else {
            std::copy(bits, bits + chunkWords, hits.begin());
            retain(hits.data(), [&](size_t row) {
                return std::any_of(clause.tests.begin(), clause.tests.end(),
                                   [&](const Test &test) { return passes(test, chunk, row); });
            });
        }
        for (size_t word = 0; word < chunkWords; ++word)
            bits[word] &= clause.negated ? ~hits[word] : hits[word];
    }
}

SlotBitmap QueryMatcher::run(const SlotBitmap *within, const std::atomic<bool> *cancelled) const
{
    SlotBitmap result(m_columns.end());
    const size_t count = m_columns.chunks.size();
    for (size_t i = 0; i < result.wordCount(); ++i)
        result.words()[i] = within ? within->word(i) : ~quint64(0);
    const auto sweepRange = [&](size_t from, size_t to) {
        for (size_t chunk = from; chunk < to; ++chunk) {
            if (cancelled && cancelled->load(std::memory_order_relaxed))
                return;
            quint64 *bits = result.words() + chunk * chunkWords;
            if (std::any_of(bits, bits + chunkWords, [](quint64 word) { return word != 0; }))
                sweep(chunk, bits);
        }
    };
    QSemaphore done;
    const size_t half = count / 2;
    const bool shared = count > 8 && QThreadPool::globalInstance()->tryStart([&] {
        sweepRange(half, count);
        done.release();
    });
    sweepRange(0, shared ? half : count);
    if (shared)
        done.acquire(); // the other half has as much to do and is on its way: no wait for a queue
    return result;
}

std::chrono::nanoseconds QueryMatcher::cost(int rows) const
{
    int perRow = 3;
    for (const Clause &clause : m_clauses) {
        for (const Test &test : clause.tests)
            perRow += weight(test.field, test.words.empty() ? 0 : test.words.front().word().size());
    }
    return std::chrono::nanoseconds(qint64(rows) * perRow);
}

bool QueryMatcher::narrows(const IncidentQuery &wider, const IncidentQuery &narrower)
{
    if (wider.scope != narrower.scope || wider.kept != narrower.kept || wider.aside != narrower.aside
        || wider.onlyAside != narrower.onlyAside || narrower.conditions.size() < wider.conditions.size())
        return false;
    for (size_t i = 0; i < wider.conditions.size(); ++i) {
        const QueryCondition &was = wider.conditions[i];
        const QueryCondition &is = narrower.conditions[i];
        const bool longer = isText(was) && isText(is) && !was.negated && !is.negated && was.texts.size() == 1
                            && is.texts.size() == 1
                            && foldedUtf8(is.texts.front()).contains(foldedUtf8(was.texts.front()));
        if (was != is && !longer)
            return false;
    }
    // A further condition narrows unless it is one more alternative.
    return std::all_of(
        narrower.conditions.begin() + static_cast<qsizetype>(wider.conditions.size()), narrower.conditions.end(),
        [&](const QueryCondition &added) {
            return isText(added) || added.negated
                   || std::none_of(wider.conditions.begin(), wider.conditions.end(),
                                   [&](const QueryCondition &was) { return was.field == added.field && !was.negated; });
        });
}

} // namespace roomwarden
