// The numbered migrations of the service's database, and the step that brings a database up to date.
#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <vector>

namespace roomwarden::service {

class Database;

struct Migration
{
    int version = 0;
    QStringList statements = {}; // SQL that SQLite and PostgreSQL both take
    // What each says in its own way; runs after the statements of both.
    QStringList ofSqlite = {};
    QStringList ofPostgres = {};
};

// In ascending order, from 1. A released migration is never edited; a change is a new one.
[[nodiscard]] const std::vector<Migration> &migrations();

// Runs what is missing, each migration in a transaction of its own. Refuses a database newer than this program
// (code "schemaTooNew"). Gives the version reached.
[[nodiscard]] Result<int> migrate(Database &database);

} // namespace roomwarden::service
