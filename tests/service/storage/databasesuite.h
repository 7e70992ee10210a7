// What both kinds of database must do alike. A test program derives from it and says where an empty database is.
#pragma once

#include "service/storage/database.h"

#include <QObject>

#include <functional>
#include <memory>

namespace roomwarden::service {

class DatabaseSuite : public QObject
{
    Q_OBJECT

protected:
    [[nodiscard]] virtual DatabaseConfig freshDatabase() = 0;

    // Opens another connection to the database of the test under way. Fails the test if it cannot.
    [[nodiscard]] std::unique_ptr<Database> connect() const;
    [[nodiscard]] static QVariant one(Database &database, const QString &sql, const QVariantList &values = {});
    [[nodiscard]] static bool succeeds(Database &database, const QString &sql, const QVariantList &values = {});
    [[nodiscard]] Database &database() { return *m_database; }
    [[nodiscard]] const DatabaseConfig &config() const { return m_config; }

private Q_SLOTS:
    void init();
    void cleanup();
    void valuesSurviveTheRoundTrip();
    void aStatementIsPreparedOnce();
    void aFailureCarriesItsCode();
    void aDuplicateIsRecognised();
    void INV_42_aFailureRepeatsNoValue();
    void foreignKeysAreEnforced();
    void aWriteIsKeptWhenItsWorkSucceeds();
    void aWriteIsUndoneWhenItsWorkFails();
    void tablesMadeInAFailedWriteAreUndoneToo();
    void aWriteInsideAWriteIsRefused();
    void writersWaitForEachOtherInsteadOfFailing();
    void aReadSeesOneUnchangingView();
    void aQueryLeftHalfReadDoesNotHoldBackTheNextWrite();
    void queriesMayBeNested();
    void anEmptyDatabaseIsBroughtToTheNewestSchema();
    void migratingAgainChangesNothing();
    void aDatabaseOfANewerProgramIsRefused();
    void manyMayMigrateAtOnce();
    void whatDecidesAccessIsCounted_data();
    void whatDecidesAccessIsCounted();
    void everyThreadGetsItsOwnConnectionFromThePool();

private:
    DatabaseConfig m_config;
    std::unique_ptr<Database> m_database;
};

} // namespace roomwarden::service
