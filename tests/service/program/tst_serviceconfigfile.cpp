// Tests how settings are put together, and that every mistake is named in one sentence.
#include "service/serviceconfigfile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace roomwarden;
using namespace roomwarden::service;
using namespace Qt::Literals::StringLiterals;

class TestServiceConfigFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAnySourceTheServiceStaysOnThisComputer();
    void flagsBeatTheEnvironmentAndThatBeatsTheFile();
    void proxiesAreTrustedByName();
    void metricsHaveAPlaceOfTheirOwn();
    void postgresIsGivenAsAnAddress();
    void aPasswordComesFromTheEnvironmentOnly();
    void aMistakeIsNamedWithItsSource_data();
    void aMistakeIsNamedWithItsSource();
    void aMistakeInTheFileIsNamedWithItsLine();
    void aMissingFileIsNamed();
    void issuersComeFromEverySource();
    void whatIsMissingOfAnIssuerIsNamed();
    void effectiveSettingsNameTheirSources();

private:
    [[nodiscard]] QString write(const QByteArray &text)
    {
        QFile file(m_directory.filePath(u"roomwardend.ini"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write");
        return file.fileName();
    }

    QTemporaryDir m_directory;
};

void TestServiceConfigFile::withoutAnySourceTheServiceStaysOnThisComputer()
{
    const Result<ServiceSettings> settings = ServiceConfigFile().settings();
    QVERIFY(settings);
    QVERIFY(settings->address.isLoopback());
    QVERIFY(!settings->database);
    QVERIFY(!settings->quiet);
}

void TestServiceConfigFile::flagsBeatTheEnvironmentAndThatBeatsTheFile()
{
    ServiceConfigFile configuration;
    QVERIFY(configuration.readFile(write("# comment\n[service]\nport = 1\nseed=1\r\n\n; another\ntenants = 1\n"
                                         "database = /srv/with = sign.sqlite\n"_ba)));
    QProcessEnvironment environment;
    environment.insert(u"ROOMWARDEN_PORT"_s, u"2"_s);
    environment.insert(u"ROOMWARDEN_SEED"_s, u"2"_s);
    environment.insert(u"ROOMWARDEN_QUIET"_s, u"yes"_s);
    QVERIFY(configuration.readEnvironment(environment));
    configuration.setFlag(u"port"_s, u"3"_s);
    const Result<ServiceSettings> settings = configuration.settings();
    QVERIFY(settings);
    QCOMPARE(settings->port, 3);
    QCOMPARE(settings->seed, 2U);
    QCOMPARE(settings->tenants, 1);
    QVERIFY(settings->quiet);
    QCOMPARE(settings->database->name, u"/srv/with = sign.sqlite"_s);
    QCOMPARE(settings->database->dialect, DatabaseConfig::Dialect::Sqlite);
}

void TestServiceConfigFile::proxiesAreTrustedByName()
{
    ServiceConfigFile configuration;
    const QHostAddress proxy(u"10.1.2.3"_s);
    QVERIFY(!configuration.settings()->trustedProxies.contains(proxy));
    QVERIFY(!configuration.settings()->trustedProxies.contains(QHostAddress(QHostAddress::LocalHost)));
    QVERIFY(configuration.readFile(write("trusted-proxies = 127.0.0.1 10.0.0.0/8\n"_ba)));
    QVERIFY(configuration.settings()->trustedProxies.contains(proxy));
    QProcessEnvironment environment;
    environment.insert(u"ROOMWARDEN_TRUSTED_PROXIES"_s, u"::1"_s);
    QVERIFY(configuration.readEnvironment(environment));
    QVERIFY(!configuration.settings()->trustedProxies.contains(proxy));
    QVERIFY(configuration.settings()->trustedProxies.contains(QHostAddress(QHostAddress::LocalHostIPv6)));
    QVERIFY(configuration.effective().contains(u"trusted-proxies = ::1 (ROOMWARDEN_TRUSTED_PROXIES)"_s));
}

void TestServiceConfigFile::metricsHaveAPlaceOfTheirOwn()
{
    ServiceConfigFile configuration;
    QVERIFY(!configuration.settings()->metrics);
    QVERIFY(configuration.readFile(write("metrics = [::1]:9470\n"_ba)));
    QCOMPARE(configuration.settings()->metrics->address, QHostAddress(QHostAddress::LocalHostIPv6));
    QCOMPARE(configuration.settings()->metrics->port, 9470);
    configuration.setFlag(u"metrics"_s, u"0.0.0.0:0"_s);
    QCOMPARE(configuration.settings()->metrics->address, QHostAddress(u"0.0.0.0"_s));
    configuration.setFlag(u"metrics"_s, u""_s);
    QVERIFY(!configuration.settings()->metrics);
}

void TestServiceConfigFile::postgresIsGivenAsAnAddress()
{
    ServiceConfigFile configuration;
    configuration.setFlag(u"database"_s, u"postgres://ann@db.example:6432/rooms"_s);
    Result<ServiceSettings> settings = configuration.settings();
    QVERIFY(settings);
    QCOMPARE(settings->database->dialect, DatabaseConfig::Dialect::Postgres);
    QCOMPARE(settings->database->name, u"rooms"_s);
    QCOMPARE(settings->database->host, u"db.example"_s);
    QCOMPARE(settings->database->port, 6432);
    QCOMPARE(settings->database->user, u"ann"_s);
    configuration.setFlag(u"database"_s, u"postgresql://ann@db.example/rooms"_s);
    settings = configuration.settings();
    QVERIFY(settings);
    QCOMPARE(settings->database->port, 5432);
}

void TestServiceConfigFile::aPasswordComesFromTheEnvironmentOnly()
{
    QProcessEnvironment environment;
    environment.insert(u"ROOMWARDEN_DATABASE_PASSWORD"_s, u"s3cret"_s);
    ServiceConfigFile configuration;
    QVERIFY(configuration.readEnvironment(environment));
    configuration.setFlag(u"database"_s, u"postgres://ann@db/rooms"_s);
    QCOMPARE(configuration.settings()->database->password, u"s3cret"_s);

    configuration.setFlag(u"database"_s, u"postgres://ann:hunter2@db/rooms"_s);
    const Result<ServiceSettings> refused = configuration.settings();
    QVERIFY(!refused);
    QVERIFY(refused.error().detail.contains(u"ROOMWARDEN_DATABASE_PASSWORD"_s));
    QVERIFY(!refused.error().detail.contains(u"hunter2"_s));
    QVERIFY(!configuration.readFile(write("database_password = x\n"_ba)));
}

void TestServiceConfigFile::aMistakeIsNamedWithItsSource_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::newRow("port in words") << u"port"_s << u"http"_s;
    QTest::newRow("port too high") << u"port"_s << u"65536"_s;
    QTest::newRow("port below 0") << u"port"_s << u"-1"_s;
    QTest::newRow("seed") << u"seed"_s << u"4294967296"_s;
    QTest::newRow("tenants") << u"tenants"_s << u"0"_s;
    QTest::newRow("incidents") << u"incidents"_s << u"many"_s;
    QTest::newRow("listen") << u"listen"_s << u"example.com"_s;
    QTest::newRow("quiet") << u"quiet"_s << u"perhaps"_s;
    QTest::newRow("a proxy's name") << u"trusted-proxies"_s << u"10.0.0.1 proxy.example"_s;
    QTest::newRow("a network too long") << u"trusted-proxies"_s << u"10.0.0.0/33"_s;
    QTest::newRow("metrics without a port") << u"metrics"_s << u"127.0.0.1"_s;
    QTest::newRow("metrics at a name") << u"metrics"_s << u"localhost:9470"_s;
    QTest::newRow("metrics without brackets") << u"metrics"_s << u"::1:9470"_s;
    QTest::newRow("metrics beyond ports") << u"metrics"_s << u"127.0.0.1:65536"_s;
    QTest::newRow("half a network") << u"trusted-proxies"_s << u"10."_s;
    QTest::newRow("postgres without user") << u"database"_s << u"postgres://db/rooms"_s;
    QTest::newRow("postgres without name") << u"database"_s << u"postgres://ann@db/"_s;
    QTest::newRow("postgres with two names") << u"database"_s << u"postgres://ann@db/a/b"_s;
    QTest::newRow("postgres malformed") << u"database"_s << u"postgres://ann:b@c@db:x/rooms"_s;
}

void TestServiceConfigFile::aMistakeIsNamedWithItsSource()
{
    QFETCH(const QString, name);
    QFETCH(const QString, value);
    ServiceConfigFile configuration;
    configuration.setFlag(name, value);
    const Result<ServiceSettings> settings = configuration.settings();
    QVERIFY(!settings);
    QCOMPARE(settings.error().code, u"badConfiguration"_s);
    QVERIFY2(settings.error().detail.contains(u"--"_s + name), qPrintable(settings.error().detail));
    QVERIFY(settings.error().detail.endsWith(u'.'));
}

void TestServiceConfigFile::aMistakeInTheFileIsNamedWithItsLine()
{
    ServiceConfigFile configuration;
    const Result<Done> unknown = configuration.readFile(write("port = 1\n\nprot = 2\n"_ba));
    QVERIFY(!unknown);
    QVERIFY(unknown.error().detail.contains(u"\"prot\""_s));
    QVERIFY(unknown.error().detail.contains(u"line 3 of roomwardend.ini"_s));
    const Result<Done> shapeless = configuration.readFile(write("port 1\n"_ba));
    QVERIFY(!shapeless);
    QVERIFY(shapeless.error().detail.contains(u"line 1"_s));
    QVERIFY(configuration.readFile(write("port = x\n"_ba)));
    QVERIFY(configuration.settings().error().detail.contains(u"line 1 of roomwardend.ini"_s));
}

void TestServiceConfigFile::aMissingFileIsNamed()
{
    ServiceConfigFile configuration;
    const Result<Done> read = configuration.readFile(m_directory.filePath(u"absent.ini"_s));
    QVERIFY(!read);
    QVERIFY(read.error().detail.contains(u"absent.ini"_s));
}

void TestServiceConfigFile::issuersComeFromEverySource()
{
    ServiceConfigFile configuration;
    QVERIFY(configuration.readFile(write("[issuer fabrikam]\nurl = https://login.example/fabrikam/v2.0\n"
                                         "audience = api://a api://b\ntenant = t1\nclaim-groups =\n"
                                         "[service]\nport = 1\n"_ba)));
    QProcessEnvironment environment;
    environment.insert(u"ROOMWARDEN_ISSUER_FABRIKAM_TENANT"_s, u"t2"_s);
    environment.insert(u"ROOMWARDEN_ISSUER_FABRIKAM_CLAIM_PERSON"_s, u"sub"_s);
    QVERIFY(configuration.readEnvironment(environment));
    configuration.setFlag(u"issuer.fabrikam.claim-person"_s, u"uid"_s);
    const Result<ServiceSettings> settings = configuration.settings();
    QVERIFY(settings);
    QCOMPARE(settings->port, 1);
    QCOMPARE(settings->issuers.size(), size_t(1));
    const TrustedIssuer &issuer = settings->issuers.front();
    QCOMPARE(issuer.url, u"https://login.example/fabrikam/v2.0"_s);
    QCOMPARE(issuer.audiences, QStringList({u"api://a"_s, u"api://b"_s}));
    QCOMPARE(issuer.tenant.text(), u"t2"_s);
    QCOMPARE(issuer.claims.person, u"uid"_s);
    QCOMPARE(issuer.claims.groups, QString());
    QCOMPARE(issuer.claims.tenant, u"tid"_s); // Entra ID's, unless told otherwise
    QVERIFY(!configuration.readFile(write("[issuer fabrikam]\nurll = x\n"_ba)));
    QVERIFY(!configuration.readFile(write("[isuer fabrikam]\n"_ba)));
    environment.insert(u"ROOMWARDEN_ISSUER_FABRIKAM_TENNANT"_s, u"t"_s);
    const Result<Done> misspelt = configuration.readEnvironment(environment);
    QVERIFY(!misspelt);
    QVERIFY(misspelt.error().detail.contains(u"ROOMWARDEN_ISSUER_FABRIKAM_TENNANT"_s));
}

void TestServiceConfigFile::whatIsMissingOfAnIssuerIsNamed()
{
    ServiceConfigFile configuration;
    configuration.setFlag(u"issuer.a.url"_s, u"http://login.example/"_s); // not encrypted
    QVERIFY(configuration.settings().error().detail.contains(u"--issuer.a.url"_s));
    configuration.setFlag(u"issuer.a.url"_s, u"https://login.example/"_s);
    QVERIFY(configuration.settings().error().detail.contains(u"issuer.a.audience is missing"_s));
    configuration.setFlag(u"issuer.a.audience"_s, u"api"_s);
    QVERIFY(configuration.settings().error().detail.contains(u"issuer.a.tenant is missing"_s));
    configuration.setFlag(u"issuer.a.tenant"_s, u"t"_s);
    QVERIFY(configuration.settings());
    configuration.setFlag(u"issuer.a.tenant-kind"_s, u"friend"_s);
    QVERIFY(configuration.settings().error().detail.contains(u"partner or customer"_s));
}

void TestServiceConfigFile::effectiveSettingsNameTheirSources()
{
    ServiceConfigFile configuration;
    QVERIFY(configuration.readFile(write("seed = 7\n[issuer a]\ntenant = t\n"_ba)));
    QProcessEnvironment environment;
    environment.insert(u"ROOMWARDEN_LISTEN"_s, u"::1"_s);
    environment.insert(u"ROOMWARDEN_DATABASE_PASSWORD"_s, u"s3cret"_s);
    QVERIFY(configuration.readEnvironment(environment));
    configuration.setFlag(u"port"_s, u"3"_s);
    const QStringList lines = configuration.effective();
    for (const QString &line :
         {u"seed = 7 (line 1 of roomwardend.ini)"_s, u"listen = ::1 (ROOMWARDEN_LISTEN)"_s, u"port = 3 (--port)"_s,
          u"tenants = 48 (default)"_s, u"issuer.a.tenant = t (line 3 of roomwardend.ini)"_s,
          u"issuer.a.claim-tenant = tid (default)"_s, u"database password = hidden (ROOMWARDEN_DATABASE_PASSWORD)"_s})
        QVERIFY2(lines.contains(line), qPrintable(lines.join(u'\n')));
    QVERIFY(!lines.join(u' ').contains(u"s3cret"_s));
}

QTEST_GUILESS_MAIN(TestServiceConfigFile)
#include "tst_serviceconfigfile.moc"
