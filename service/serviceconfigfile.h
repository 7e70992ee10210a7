// What roomwardend is to do, put together from its configuration file, the environment and the command line, in that
// rising precedence. Knows no terminal and opens no database.
#pragma once

#include "core/base/result.h"
#include "service/http/listenaddress.h"
#include "service/http/trustedproxies.h"
#include "service/identity/trustedissuer.h"
#include "service/storage/database.h"

#include <QHash>
#include <QHostAddress>
#include <QProcessEnvironment>
#include <QString>

#include <optional>
#include <vector>

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
    TrustedProxies trustedProxies = {};
    std::optional<ListenAddress> metrics = {};
    std::vector<TrustedIssuer> issuers = {};
};

// The names of all settings but those of issuers, as in "listen": key in the file, --listen on the command line,
// ROOMWARDEN_LISTEN in the environment (a '-' becomes a '_' there).
[[nodiscard]] const QStringList &settingNames();

// Whether there is such a setting, those of issuers included: issuer.NAME.url is --issuer.NAME.url and
// ROOMWARDEN_ISSUER_NAME_URL, and "url" under [issuer NAME] in the file.
[[nodiscard]] bool isSetting(const QString &name);

// The sources of settings, the weakest first. Error::detail is one English sentence that names the setting, the source
// and what is expected; no password is ever in it.
class ServiceConfigFile
{
public:
    // "key = value" lines, under [service], [issuer NAME] or no section; '#' and ';' start comment lines.
    [[nodiscard]] Result<Done> readFile(const QString &fileName);
    [[nodiscard]] Result<Done> readEnvironment(const QProcessEnvironment &environment);
    void setFlag(const QString &name, const QString &value);

    [[nodiscard]] Result<ServiceSettings> settings() const;

    // One line a setting, as in "port = 8470 (default)": its value and where that is from. No password is in it. To be
    // asked for only if settings() finds no fault.
    [[nodiscard]] QStringList effective() const;

private:
    struct Value
    {
        QString text = {};
        QString source = {}; // for messages: "--port", "ROOMWARDEN_PORT", "line 3 of roomwardend.ini"
    };

    [[nodiscard]] QString text(const QString &name) const; // its default if it is not set
    [[nodiscard]] Error wrongSetting(const QString &name, const QString &expected) const;
    [[nodiscard]] QStringList issuerNames() const;
    [[nodiscard]] Result<std::vector<TrustedIssuer>> issuers() const;
    [[nodiscard]] Result<qint64> number(const QString &name, qint64 fallback, qint64 least, qint64 most) const;
    [[nodiscard]] Result<std::optional<DatabaseConfig>> database() const;
    [[nodiscard]] Result<Done> readNetwork(ServiceSettings &result) const; // but the port

    QHash<QString, Value> m_values;
    QString m_password; // from the environment only: files get copied and command lines are seen by everybody
};

} // namespace roomwarden::service
