// A small hand-written world behind a real service on a real database, for tests of the rules.
//
// Fabrikam (partner) looks after Contoso and Northwind; Litware has sent it an invitation; Adventure (another partner)
// was invited by Northwind. Contoso gave the group "Boardrooms" (rooms one, two, onboarding, idle); its room "hidden"
// is out of the relationship's scope. Northwind gave everything it has.
#pragma once

#include "service/service.h"
#include "service/storage/database.h"
#include "tests/support/fakeclock.h"
#include "tests/support/serviceclient.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace roomwarden {

namespace world {

using namespace Qt::Literals::StringLiterals;

inline const QString fabrikam = u"11111111-0000-4000-8000-000000000001"_s;
inline const QString adventure = u"11111111-0000-4000-8000-000000000002"_s;
inline const QString contoso = u"22222222-0000-4000-8000-00000000000a"_s;   // customer A
inline const QString northwind = u"22222222-0000-4000-8000-00000000000b"_s; // customer B
inline const QString litware = u"22222222-0000-4000-8000-00000000000c"_s;   // invites

inline const QString pro = u"user-pro"_s;              // Teams Rooms Pro Manager, no role anywhere
inline const QString tina = u"user-tina"_s;            // tenant manager through the group managers
inline const QString ada = u"user-ada"_s;              // Primary admin of Contoso, through nested groups
inline const QString hanna = u"user-hanna"_s;          // Help desk of Contoso, all of its rooms
inline const QString fred = u"user-fred"_s;            // Field technician of Contoso, room one only
inline const QString vera = u"user-vera"_s;            // only tickets.view in Contoso
inline const QString bob = u"user-bob"_s;              // Help desk of Northwind only
inline const QString nobody = u"user-nobody"_s;        // signed in, and that is all
inline const QString rival = u"user-rival"_s;          // tenant manager of Adventure
inline const QString gone = u"user-gone"_s;            // disabled
inline const QString carla = u"user-carla"_s;          // Teams Rooms Pro Manager of Contoso, the customer
inline const QString nora = u"user-nora"_s;            // and of Northwind
inline const QString lou = u"user-lou"_s;              // and of Litware
inline const QString chris = u"user-chris"_s;          // of Contoso, and that is all
inline const QString operators = u"group-operators"_s; // security group, holds the group below
inline const QString managers = u"group-managers"_s;

inline const QString roomOne = u"room-one"_s;
inline const QString roomTwo = u"room-two"_s;
inline const QString roomIdle = u"room-idle"_s;
inline const QString roomOnboarding = u"room-onboarding"_s;
inline const QString roomHidden = u"room-hidden"_s; // Contoso's, out of scope
inline const QString roomNorth = u"room-north"_s;   // Northwind's

inline const QString invitation = u"inv-litware"_s;
inline const QString foreignInvitation = u"inv-northwind-adventure"_s;
inline const QByteArray keyContoso = "contoso-enrollment-key-for-tests";
inline const QByteArray keyNorthwind = "northwind-enrollment-key-for-tests";

inline const QString display = u"display.frontOfRoom"_s;    // Important, watched for 5 minutes
inline const QString bluetooth = u"hardware.bluetooth"_s;   // Warning, at once
inline const QString diskHealth = u"hardware.diskHealth"_s; // Important, at once, no remediation

} // namespace world

class ServiceWorld
{
public:
    // Without a database: SQLite in a temporary directory.
    explicit ServiceWorld(std::optional<service::DatabaseConfig> database = std::nullopt);
    ~ServiceWorld();

    // Makes the tables and the people, starts the service. Gives why not; empty if it runs.
    [[nodiscard]] QString start();
    void stopService();
    // Closes the world's own connection, so that only the service has the database open. sql(), value() and tokens that
    // have not been issued yet are not to be had any more.
    void leaveDatabase();
    [[nodiscard]] QString startService();

    FakeClock clock;

    // As a person (a principal id); a token is issued when first needed.
    [[nodiscard]] Answer get(const QString &person, const QString &path, const Headers &headers = {});
    [[nodiscard]] Answer send(const QByteArray &method, const QString &person, const QString &path,
                              const QJsonObject &body, const Headers &headers = {});
    [[nodiscard]] QByteArray token(const QString &person);
    [[nodiscard]] ServiceClient &client() { return m_client; }

    // One report of a device of Contoso, or under another key.
    [[nodiscard]] Answer report(const QString &room, const QString &signal, const QString &value,
                                const QByteArray &key = world::keyContoso);

    // Straight into the tables, past every rule: what the customer or a directory does elsewhere.
    void sql(const QString &statement, const QVariantList &values = {});
    [[nodiscard]] QVariant value(const QString &statement, const QVariantList &values = {});

    // The incidents of Contoso that a person sees, latest change first.
    [[nodiscard]] QJsonArray incidents(const QString &person = world::hanna);
    // The health of a room as Contoso's help desk sees it.
    [[nodiscard]] QString health(const QString &room);
    [[nodiscard]] Answer recordIssue(const QString &person, const QStringList &rooms,
                                     const QString &customer = world::contoso);

    [[nodiscard]] service::ServiceConfig &config() { return m_config; }
    [[nodiscard]] QUrl metricsUrl() const { return m_service->metricsUrl(); }

private:
    [[nodiscard]] bool fill();

    QTemporaryDir m_directory;
    service::ServiceConfig m_config;
    std::unique_ptr<service::Database> m_database;
    bool m_filling = false; // all statements of fill() are one transaction
    std::unique_ptr<service::Service> m_service;
    ServiceClient m_client;
    QHash<QString, QByteArray> m_tokens;
    QString m_failure;
};

} // namespace roomwarden
