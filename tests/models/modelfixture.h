// What the tests of incident lists compare with: the same query and order, done the plainest way there is.
#pragma once

#include "core/base/clock.h"
#include "core/store/textfold.h"
#include "models/incidentquery.h"
#include "models/incidenttablemodel.h"
#include "tests/store/storefixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <map>

namespace roomwarden {

class FixedClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return time; }
    QDateTime time = QDateTime(QDate(2025, 3, 1), QTime(12, 0), Qt::UTC);
};

inline bool plainContains(const QString &text, const QString &part)
{
    return foldedUtf8(text).contains(foldedUtf8(part));
}

inline bool plainMeets(const Incident &incident, const QueryCondition &condition, const QDateTime &now)
{
    using Field = QueryCondition::Field;
    const auto anyText = [&](auto fits) { return std::any_of(condition.texts.begin(), condition.texts.end(), fits); };
    const auto has = [](const QString &text) {
        return [text](const QString &part) { return plainContains(text, part); };
    };
    const auto anyRoom = [&] {
        return std::any_of(incident.rooms.begin(), incident.rooms.end(), [&](const RoomRef &room) {
            return anyText(has(room.displayName))
                   || (condition.field == Field::Room && condition.texts.contains(room.id.text()));
        });
    };
    switch (condition.field) {
    case Field::Text:
        return anyText(has(incident.id.text())) || anyText(has(incident.title)) || anyText(has(incident.customerName))
               || anyRoom() || anyText(has(incident.type.displayName)) || anyText(has(incident.type.category))
               || (incident.assignee && anyText(has(incident.assignee->displayName)));
    case Field::Severity: return (condition.mask >> static_cast<unsigned>(incident.severity) & 1U) != 0;
    case Field::Status: return (condition.mask >> static_cast<unsigned>(incident.displayStatus) & 1U) != 0;
    case Field::Customer:
        return anyText(has(incident.customerName)) || condition.texts.contains(incident.customer.text());
    case Field::Room: return anyRoom();
    case Field::Type: return anyText(has(incident.type.displayName)) || condition.texts.contains(incident.type.id);
    case Field::Category: return anyText(has(incident.type.category));
    case Field::Assignee:
        if (!incident.assignee)
            return condition.nobody;
        return anyText(has(incident.assignee->displayName)) || condition.texts.contains(incident.assignee->id.text());
    case Field::Age: return condition.olderThan == (incident.created < now.addMSecs(-condition.span.count()));
    case Field::Impact: return incident.highImpact;
    case Field::Ticket: return anyText(has(incident.id.text()));
    }
    Q_UNREACHABLE();
}

// Of what is put aside, all have to be where the query says that they are.
inline bool plainMatches(const Incident &incident, const IncidentQuery &query, const QDateTime &now)
{
    if (!query.scope.empty()
        && std::find(query.scope.begin(), query.scope.end(), incident.customer) == query.scope.end())
        return false;
    if (std::any_of(query.aside.begin(), query.aside.end(), [&](const auto &one) { return one.second == incident.id; })
        != query.onlyAside)
        return false;
    std::map<QueryCondition::Field, bool> alternatives;
    for (const QueryCondition &condition : query.conditions) {
        const bool meets = plainMeets(incident, condition, now);
        if (condition.negated || condition.field == QueryCondition::Field::Text) {
            if (meets == condition.negated)
                return false;
        } else {
            alternatives[condition.field] = alternatives[condition.field] || meets;
        }
    }
    return std::all_of(alternatives.begin(), alternatives.end(), [](const auto &entry) { return entry.second; });
}

// Put aside where they are now: some of T-0 to T-59.
inline std::vector<std::pair<Slot, IncidentId>> someAside(const IncidentStore &store, std::mt19937 &random)
{
    std::vector<std::pair<Slot, IncidentId>> some;
    for (int number = 0; number < 60; ++number) {
        const IncidentId id(numbered("T-", number));
        if (const std::optional<Slot> slot = store.find(id); slot && random() % 10 == 0)
            some.emplace_back(*slot, id);
    }
    std::sort(some.begin(), some.end());
    return some;
}

// Ids in the order of the list.
inline QStringList plainList(const std::map<int, Incident> &incidents, const IncidentQuery &query, int column,
                             Qt::SortOrder order, const QDateTime &now)
{
    std::vector<Incident> list;
    for (const auto &[number, incident] : incidents) {
        if (plainMatches(incident, query, now))
            list.push_back(incident);
    }
    const auto status = [](const Incident &incident) {
        return incident.displayStatus == DisplayStatus::Unknown ? 9 : static_cast<int>(incident.displayStatus);
    };
    std::sort(list.begin(), list.end(), [&](const Incident &a, const Incident &b) {
        const auto key = [&](const Incident &incident) {
            return std::tuple(status(incident), -static_cast<int>(incident.severity),
                              -incident.created.toMSecsSinceEpoch(), incident.id.text());
        };
        return key(a) < key(b);
    });
    const auto cell = [&](const Incident &incident) -> std::pair<qint64, QByteArray> {
        switch (column) {
        case IncidentTableModel::SeverityColumn: return {static_cast<int>(incident.severity), {}};
        case IncidentTableModel::CustomerColumn: return {0, foldedUtf8(incident.customerName)};
        case IncidentTableModel::RoomColumn:
            return {0, incident.rooms.empty() ? QByteArray() : foldedUtf8(incident.rooms.front().displayName)};
        case IncidentTableModel::TitleColumn: return {0, foldedUtf8(incident.title)};
        case IncidentTableModel::StatusColumn: return {status(incident), {}};
        case IncidentTableModel::AssigneeColumn:
            return {0, incident.assignee ? foldedUtf8(incident.assignee->displayName) : QByteArray()};
        case IncidentTableModel::AgeColumn: return {-incident.created.toMSecsSinceEpoch(), {}};
        case IncidentTableModel::UpdatedColumn: return {incident.updated.toMSecsSinceEpoch(), {}};
        case IncidentTableModel::RepeatsColumn: return {incident.repeats, {}};
        case IncidentTableModel::TicketColumn: return {0, foldedUtf8(incident.id.text())};
        default: return {};
        }
    };
    std::stable_sort(list.begin(), list.end(), [&](const Incident &a, const Incident &b) {
        return order == Qt::AscendingOrder ? cell(a) < cell(b) : cell(b) < cell(a);
    });
    QStringList ids;
    for (const Incident &incident : list)
        ids.append(incident.id.text());
    return ids;
}

inline QStringList shownIds(const QAbstractItemModel &model)
{
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.append(model.index(row, 0).data(IdRole).toString());
    return ids;
}

// A store and a list of it, with a listener that never saw a reset.
struct List
{
    IncidentStore store;
    FixedClock clock;
    IncidentTableModel model{store, clock};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    QSignalSpy resets{&model, &QAbstractItemModel::modelReset};

    void add(int from, int to)
    {
        std::vector<Incident> incidents;
        for (int i = from; i < to; ++i)
            incidents.push_back(plainIncident(i));
        store.upsert(incidents);
        store.announceNow();
    }
};

} // namespace roomwarden
