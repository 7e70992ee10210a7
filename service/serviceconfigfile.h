// What roomwardend is to do, put together from its configuration file, the environment and the command line, in that
// rising precedence. Knows no terminal and opens no database.
#pragma once

#include "core/base/result.h"
#include "service/storage/database.h"

#include <QHash>
#include <QHostAddress>
#include <QProcessEnvironment>
#include <QString>

#include <optional>

namespace roomwarden::service {

struct ServiceSettings
{
    QHostAddress address = QHostAddress(QHostAddress::LocalHost);
    quint16 port = 8470; // 0: a free one
    std::optional<DatabaseConfig> database = {};
    quint32 seed = 1; // this and the two below: of the demo's world
    int tenants = 48;
    int incidents = 15'000;
    bool quiet = false;
};

// The names of all settings, as in "listen": key in the file, --listen on the command line, ROOMWARDEN_LISTEN in the
// environment.
[[nodiscard]] const QStringList &settingNames();

// The sources of settings, the weakest first. Error::detail is one English sentence that names the setting, the source
// and what is expected; no password is ever in it.
class ServiceConfigFile
{
public:
    // "key = value" lines, under [service] or no section; '#' and ';' start comment lines.
    [[nodiscard]] Result<Done> readFile(const QString &fileName);
    void readEnvironment(const QProcessEnvironment &environment);
    void setFlag(const QString &name, const QString &value);

    [[nodiscard]] Result<ServiceSettings> settings() const;

private:
    struct Value
    {
        QString text = {};
        QString source = {}; // for messages: "--port", "ROOMWARDEN_PORT", "line 3 of roomwardend.ini"
    };

    [[nodiscard]] Result<qint64> number(const QString &name, qint64 fallback, qint64 least, qint64 most) const;
    [[nodiscard]] Result<std::optional<DatabaseConfig>> database() const;

    QHash<QString, Value> m_values;
    QString m_password; // from the environment only: files get copied and command lines are seen by everybody
};

} // namespace roomwarden::service
