// Reads and judges the settings of roomwardend.
#include "service/serviceconfigfile.h"

#include "service/issuersettings.h"

#include <QFile>
#include <QFileInfo>
#include <QUrl>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

[[nodiscard]] Error wrong(const QString &sentence)
{
    return {.kind = Error::Kind::Refused, .detail = sentence, .code = u"badConfiguration"_s};
}

QString defaultOf(const QString &name)
{
    static const ServiceSettings settings;
    static const QHash<QString, QString> defaults{{u"listen"_s, settings.address.toString()},
                                                  {u"port"_s, QString::number(settings.port)},
                                                  {u"seed"_s, QString::number(settings.seed)},
                                                  {u"tenants"_s, QString::number(settings.tenants)},
                                                  {u"incidents"_s, QString::number(settings.incidents)},
                                                  {u"quiet"_s, u"false"_s}};
    return isIssuerSetting(name) ? issuerDefault(name.section(u'.', 2)) : defaults.value(name);
}

// "[issuer fabrikam]" as "issuer.fabrikam."; nothing for a section that is none of ours.
std::optional<QString> prefixOf(const QString &section)
{
    if (section == "[service]"_L1)
        return QString();
    const QString name = section.mid(1, section.size() - 2).simplified();
    const QString prefix = name.startsWith("issuer "_L1) ? u"issuer."_s + name.mid(7) + u'.' : QString();
    if (prefix.isEmpty() || !isIssuerSetting(prefix + u"url"_s))
        return std::nullopt;
    return prefix;
}

} // namespace

bool isSetting(const QString &name) { return settingNames().contains(name) || isIssuerSetting(name); }

const QStringList &settingNames()
{
    static const QStringList names{u"listen"_s, u"port"_s,    u"trusted-proxies"_s, u"metrics"_s, u"database"_s,
                                   u"seed"_s,   u"tenants"_s, u"incidents"_s,       u"quiet"_s};
    return names;
}

Result<Done> ServiceConfigFile::readFile(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        return wrong(u"The configuration file %1 cannot be read: %2."_s.arg(fileName, file.errorString()));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    QString prefix;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines[i].trimmed();
        if (line.isEmpty() || line.startsWith(u'#') || line.startsWith(u';'))
            continue;
        const QString source = u"line %1 of %2"_s.arg(QString::number(i + 1), QFileInfo(fileName).fileName());
        if (line.startsWith(u'[') && line.endsWith(u']')) {
            const std::optional<QString> found = prefixOf(line);
            if (!found)
                return wrong(u"There is no section %1, which is in %2."_s.arg(line, source));
            prefix = *found;
            continue;
        }
        const qsizetype equals = line.indexOf(u'=');
        const QString name = prefix + line.left(equals).trimmed();
        if (equals < 0)
            return wrong(u"There is no \"name = value\" in %1."_s.arg(source));
        if (!isSetting(name))
            return wrong(u"There is no setting \"%1\", which is in %2."_s.arg(name, source));
        m_values.insert(name, {line.mid(equals + 1).trimmed(), source});
    }
    return Done();
}

Result<Done> ServiceConfigFile::readEnvironment(const QProcessEnvironment &environment)
{
    const QStringList variables = environment.keys();
    for (const QString &variable : variables) {
        const QString name = issuerSettingOf(variable);
        if (name.isEmpty())
            continue;
        if (!isSetting(name))
            return wrong(u"There is no setting \"%1\", which is meant by %2."_s.arg(name, variable));
        m_values.insert(name, {environment.value(variable), variable});
    }
    for (const QString &name : settingNames()) {
        const QString variable = u"ROOMWARDEN_"_s + name.toUpper().replace(u'-', u'_');
        if (environment.contains(variable))
            m_values.insert(name, {environment.value(variable), variable});
    }
    m_password = environment.value(u"ROOMWARDEN_DATABASE_PASSWORD"_s);
    return Done();
}

void ServiceConfigFile::setFlag(const QString &name, const QString &value)
{
    m_values.insert(name, {value, u"--"_s + name});
}

QString ServiceConfigFile::text(const QString &name) const
{
    const auto found = m_values.find(name);
    return found == m_values.end() ? defaultOf(name) : found->text;
}

Error ServiceConfigFile::wrongSetting(const QString &name, const QString &expected) const
{
    const auto found = m_values.find(name);
    if (found == m_values.end())
        return wrong(u"The setting %1 is missing; it has to be %2."_s.arg(name, expected));
    return wrong(
        u"The setting %1 in %2 is \"%3\", but has to be %4."_s.arg(name, found->source, found->text, expected));
}

QStringList ServiceConfigFile::issuerNames() const
{
    QStringList names;
    for (auto it = m_values.keyBegin(); it != m_values.keyEnd(); ++it) {
        if (isIssuerSetting(*it))
            names.append(it->section(u'.', 1, 1));
    }
    names.sort();
    names.removeDuplicates();
    return names;
}

Result<std::vector<TrustedIssuer>> ServiceConfigFile::issuers() const
{
    std::vector<TrustedIssuer> all;
    const QStringList names = issuerNames();
    for (const QString &name : names) {
        Result<TrustedIssuer> issuer = issuerFromSettings(
            name, [this](const QString &setting) { return text(setting); },
            [this](const QString &setting, const QString &expected) { return wrongSetting(setting, expected); });
        if (!issuer)
            return std::move(issuer).error();
        all.push_back(*std::move(issuer));
    }
    return all;
}

QStringList ServiceConfigFile::effective() const
{
    QStringList names = settingNames();
    const QStringList issuers = issuerNames();
    for (const QString &issuer : issuers) {
        for (const QString &key : issuerKeys())
            names.append(u"issuer."_s + issuer + u'.' + key);
    }
    QStringList lines;
    for (const QString &name : names) {
        const auto found = m_values.find(name);
        lines.append(u"%1 = %2 (%3)"_s.arg(name, text(name), found == m_values.end() ? u"default"_s : found->source));
    }
    lines.append(m_password.isEmpty() ? u"database password = none (default)"_s
                                      : u"database password = hidden (ROOMWARDEN_DATABASE_PASSWORD)"_s);
    return lines;
}

Result<qint64> ServiceConfigFile::number(const QString &name, qint64 fallback, qint64 least, qint64 most) const
{
    const auto found = m_values.find(name);
    if (found == m_values.end())
        return fallback;
    bool isNumber = false;
    const qint64 value = found->text.toLongLong(&isNumber);
    if (!isNumber || value < least || value > most) {
        return wrongSetting(name, u"a number from %1 to %2"_s.arg(least).arg(most));
    }
    return value;
}

Result<std::optional<DatabaseConfig>> ServiceConfigFile::database() const
{
    const auto found = m_values.find(u"database"_s);
    if (found == m_values.end() || found->text.isEmpty())
        return std::optional<DatabaseConfig>();
    const QString &text = found->text;
    if (!text.startsWith("postgres://"_L1) && !text.startsWith("postgresql://"_L1))
        return std::optional(DatabaseConfig{.name = text});

    const QUrl url(text, QUrl::StrictMode);
    if (url.isValid() && !url.password().isEmpty()) {
        return wrong(
            u"The setting database in %1 holds a password; give it in ROOMWARDEN_DATABASE_PASSWORD instead."_s.arg(
                found->source));
    }
    const QString name = url.path().mid(1);
    if (!url.isValid() || url.host().isEmpty() || url.userName().isEmpty() || name.isEmpty() || name.contains(u'/')) {
        // What is wrong may be a password with odd characters, so the text itself is not repeated.
        return wrong(
            u"The setting database in %1 has to look like postgres://user@host:5432/name."_s.arg(found->source));
    }
    return std::optional(DatabaseConfig{.dialect = DatabaseConfig::Dialect::Postgres,
                                        .name = name,
                                        .host = url.host(),
                                        .port = url.port(5432),
                                        .user = url.userName(),
                                        .password = m_password});
}

Result<Done> ServiceConfigFile::readNetwork(ServiceSettings &result) const
{
    if (const auto listen = m_values.find(u"listen"_s); listen != m_values.end()) {
        result.address =
            listen->text == "localhost"_L1 ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(listen->text);
        if (result.address.isNull()) {
            return wrongSetting(u"listen"_s, u"an IP address"_s);
        }
    }
    const std::optional<TrustedProxies> proxies = TrustedProxies::parse(text(u"trusted-proxies"_s));
    if (!proxies)
        return wrongSetting(u"trusted-proxies"_s, u"IP addresses or networks such as 10.0.0.0/8 with blanks between"_s);
    result.trustedProxies = *proxies;
    const QString metrics = text(u"metrics"_s);
    if (!metrics.isEmpty()) {
        result.metrics = ListenAddress::parse(metrics);
        if (!result.metrics)
            return wrongSetting(u"metrics"_s, u"an IP address and a port, as in 127.0.0.1:9470"_s);
    }
    return Done{};
}

Result<ServiceSettings> ServiceConfigFile::settings() const
{
    ServiceSettings result;
    if (Result<Done> read = readNetwork(result); !read)
        return std::move(read).error();
    if (const auto quiet = m_values.find(u"quiet"_s); quiet != m_values.end()) {
        const QString text = quiet->text.toLower();
        result.quiet = text == "1"_L1 || text == "true"_L1 || text == "yes"_L1;
        if (!result.quiet && text != "0"_L1 && text != "false"_L1 && text != "no"_L1) {
            return wrongSetting(u"quiet"_s, u"true or false"_s);
        }
    }
    const Result<qint64> port = number(u"port"_s, result.port, 0, 65'535);
    const Result<qint64> seed = number(u"seed"_s, result.seed, 0, 4'294'967'295);
    const Result<qint64> tenants = number(u"tenants"_s, result.tenants, 1, 10'000);
    const Result<qint64> incidents = number(u"incidents"_s, result.incidents, 0, 10'000'000);
    for (const Result<qint64> *value : {&port, &seed, &tenants, &incidents}) {
        if (!*value)
            return value->error();
    }
    result.port = static_cast<quint16>(*port);
    result.seed = static_cast<quint32>(*seed);
    result.tenants = static_cast<int>(*tenants);
    result.incidents = static_cast<int>(*incidents);
    Result<std::optional<DatabaseConfig>> chosen = database();
    if (!chosen)
        return std::move(chosen).error();
    result.database = *std::move(chosen);
    Result<std::vector<TrustedIssuer>> trusted = issuers();
    if (!trusted)
        return std::move(trusted).error();
    result.issuers = *std::move(trusted);
    return result;
}

} // namespace roomwarden::service
