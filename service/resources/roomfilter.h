// Which rooms a request asks for: $filter and $search of lists of rooms, and of reports about them.
#pragma once

#include "core/base/result.h"
#include "core/domain/effectivepermission.h"
#include "core/domain/room.h"
#include "service/http/message.h"

#include <QList>
#include <QStringList>

#include <vector>

namespace roomwarden::service {

class Database;
struct KnownCustomer;

class RoomFilter
{
public:
    // Reads $filter ("field eq 'value'" and "field in ('value', 'value')", joined by "and") and $search. invalidRequest
    // for what is neither; a group needs groups.view, and one that the caller does not reach does not exist (INV-10).
    [[nodiscard]] static Result<RoomFilter> read(const Request &request, Database &database,
                                                 const KnownCustomer &customer);

    // Whether somebody asked for this room. Says nothing about who may see it.
    [[nodiscard]] bool matches(const Room &room) const;

    // The query items it was read from: to be repeated in links, and part of every token (INV-44).
    [[nodiscard]] const QList<std::pair<QString, QString>> &query() const { return m_query; }
    [[nodiscard]] QString text() const;

private:
    struct Term
    {
        QString (*of)(const Room &) = nullptr;
        QStringList values = {}; // one of them
    };

    [[nodiscard]] Result<Done> add(const QString &field, QStringList values, Database &database,
                                   const KnownCustomer &customer);
    [[nodiscard]] Result<Done> addGroups(const QStringList &ids, Database &database, const KnownCustomer &customer);

    QList<std::pair<QString, QString>> m_query;
    std::vector<Term> m_terms;
    std::vector<RoomScope> m_groups; // in each of them
    QStringList m_words;
};

} // namespace roomwarden::service
