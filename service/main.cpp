// roomwardend: the management service as a program. Its messages are English, like the log they end up in.
#include "core/base/clock.h"
#include "core/base/logging.h"
#include "service/customercommand.h"
#include "service/demodatabase.h"
#include "service/jsonlog.h"
#include "service/service.h"
#include "service/serviceconfigfile.h"
#include "service/storage/migrations.h"
#include "service/terminationsignal.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTemporaryDir>

#include <cstdio>

using namespace roomwarden;
using namespace roomwarden::service;
using namespace Qt::Literals::StringLiterals;

namespace {

enum ExitCode { Success = 0, Failure = 1, WrongUse = 2 };

constexpr auto help = R"(roomwardend is the management service of Roomwarden. It keeps the customers, roles, rooms
and incidents of a partner that looks after Microsoft Teams Rooms, and answers the console.

Usage: roomwardend COMMAND [OPTIONS]

Commands
  serve         Serves the database until it is told to stop by SIGTERM or Ctrl+C.
  demo          Serves an invented world, in which everybody may sign in as anybody. It listens on
                this computer only. Without --database the world is gone when the demo ends.
  migrate       Brings the database to the schema this version needs, and ends.
  check-config  Reads the configuration, prints every setting with its source, names the first
                fault if there is one, and ends.
  customer      Decides for a customer about its partners; see below.

Options
  --config FILE       Reads settings from this file first: lines such as "port = 8470".
  --listen ADDRESS    Listens on this IP address. It is 127.0.0.1 unless you change it.
  --port NUMBER       Listens on this port. It is 8470 unless you change it; 0 chooses a free one.
  --database WHERE    Keeps everything here: the name of a SQLite file, or a PostgreSQL database
                      as in postgres://user@host:5432/name.
  --seed NUMBER       Makes the demo's world from this number. The same number makes the same world.
  --tenants NUMBER    Gives the demo's world so many customers. There are 48 unless you change it.
  --incidents NUMBER  Gives the demo's world so many incidents. There are 15000 unless you change it.
  --issuer.NAME.KEY VALUE
                      Accepts tokens of an OpenID provider that you call NAME. It needs at least the keys
                      url, audience and tenant; docs/sign-in.md explains them all.
  --trusted-proxies NETWORKS
                      Believes these addresses and networks, as in "10.1.2.3 192.168.0.0/16", when they say
                      by X-Forwarded-For, -Proto and -Host for whom they ask. Nobody is believed otherwise.
  --metrics ADDRESS:PORT
                      Answers GET /metrics of Prometheus there, as in 127.0.0.1:9470, to whoever can reach
                      it. There are no metrics unless you name a place for them.
  --quiet             Writes no line for every request, only warnings and errors.
  --help              Shows this text and ends.
  --version           Shows the version and ends.

Every option but the last two can also be given in the environment, as in ROOMWARDEN_PORT or
ROOMWARDEN_ISSUER_NAME_URL. In the file, the keys of an issuer stand under [issuer NAME]. The
environment wins over the file, and the command line over both. The password of a PostgreSQL
database is taken from ROOMWARDEN_DATABASE_PASSWORD and from nowhere else.

The service speaks HTTP without encryption. Beyond this computer, put a reverse proxy with TLS
before it.
)";

int fail(const QString &sentence, ExitCode code = Failure)
{
    std::fprintf(stderr, "roomwardend: %s\n", qPrintable(sentence));
    return code;
}

void say(const QString &sentence)
{
    std::fprintf(stdout, "%s\n", qPrintable(sentence));
    std::fflush(stdout); // scripts wait for the line
}

[[nodiscard]] QString described(const DatabaseConfig &database)
{
    if (database.dialect == DatabaseConfig::Dialect::Sqlite)
        return u"the SQLite file %1"_s.arg(database.name);
    return u"the PostgreSQL database %1 on %2 port %3"_s.arg(database.name, database.host,
                                                             QString::number(database.port));
}

int serve(const ServiceSettings &settings, const DatabaseConfig &database, bool demo)
{
    TerminationSignal termination;
    QObject::connect(&termination, &TerminationSignal::received, qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    const SystemClock clock;
    if (demo) {
        const DemoOptions options{.seed = settings.seed, .tenants = settings.tenants, .incidents = settings.incidents};
        const Result<Done> prepared = prepareDemoDatabase(database, options, clock, [&](int incidents) {
            if (!settings.quiet)
                say(u"The demo's world has %1 incidents so far."_s.arg(incidents));
        });
        if (!prepared)
            return fail(u"The demo cannot be made: %1"_s.arg(prepared.error().detail));
    }
    Service service({.database = database,
                     .address = settings.address,
                     .port = settings.port,
                     .proxies = settings.trustedProxies,
                     .issuers = demo ? std::vector<TrustedIssuer>() : settings.issuers,
                     .demoPersonas = demo,
                     .metrics = settings.metrics},
                    clock);
    const Result<QUrl> base = service.start();
    if (!base)
        return fail(u"The service cannot start with %1: %2."_s.arg(described(database), base.error().detail));
    if (!demo && settings.issuers.empty())
        qCWarning(lcService) << "no OpenID provider is configured: nobody can sign in";
    if (!settings.address.isLoopback())
        qCWarning(lcService) << "listening beyond this computer without encryption: a TLS proxy belongs in front";
    if (settings.metrics)
        say(u"roomwardend tells its metrics at %1"_s.arg(service.metricsUrl().toString()));
    say(u"roomwardend serves %1"_s.arg(base->toString()));
    const int code = QCoreApplication::exec();
    service.stop();
    return code;
}

int migrateOnly(const DatabaseConfig &config)
{
    const Result<std::unique_ptr<Database>> database = Database::open(config);
    if (!database)
        return fail(u"Cannot open %1: %2."_s.arg(described(config), database.error().detail));
    const Result<int> version = migrate(**database);
    if (!version)
        return fail(u"Cannot migrate %1: %2."_s.arg(described(config), version.error().detail));
    say(u"The database is at schema %1."_s.arg(*version));
    return Success;
}

int checkConfig(const ServiceSettings &settings, const QStringList &effective)
{
    for (const QString &line : effective)
        say(line);
    say(u"The configuration is good: roomwardend would listen on %1 port %2 and use %3."_s.arg(
        settings.address.toString(), QString::number(settings.port),
        settings.database ? described(*settings.database) : u"no database"_s));
    return Success;
}

int demo(const ServiceSettings &settings)
{
    if (!settings.address.isLoopback()) {
        return fail(u"The demo lets everybody in, so it listens on this computer only; %1 is an address that others"
                    " can reach."_s.arg(settings.address.toString()),
                    WrongUse);
    }
    if (settings.database)
        return serve(settings, *settings.database, true);
    const QTemporaryDir directory;
    if (!directory.isValid())
        return fail(u"The demo needs a temporary folder: %1."_s.arg(directory.errorString()));
    return serve(settings, {.name = directory.filePath(u"demo.sqlite"_s)}, true);
}

int customer(const QStringList &arguments)
{
    const Result<QByteArray> said = runCustomerCommand(arguments, QProcessEnvironment::systemEnvironment());
    if (!said)
        return fail(said.error().detail, said.error().code == "usage"_L1 ? WrongUse : Failure);
    std::fwrite(said->constData(), 1, static_cast<size_t>(said->size()), stdout);
    return Success;
}

int run(const QString &command, const ServiceSettings &settings, const QStringList &effective)
{
    if (settings.quiet)
        QLoggingCategory::setFilterRules(u"roomwarden.*.info=false"_s);
    if (command == "check-config"_L1)
        return checkConfig(settings, effective);
    if (command == "demo"_L1)
        return demo(settings);
    if (!settings.database) {
        return fail(u"There is no database to use: name one with --database or in the configuration file."_s, WrongUse);
    }
    return command == "migrate"_L1 ? migrateOnly(*settings.database) : serve(settings, *settings.database, false);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"roomwardend"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(ROOMWARDEN_VERSION));
    logAsJson();

    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() > 1 && arguments[1] == "customer"_L1 && !arguments.contains(u"--help"_s))
        return customer(arguments.mid(2));

    QCommandLineParser parser;
    const QCommandLineOption helpOption(QStringList{u"h"_s, u"help"_s});
    const QCommandLineOption versionOption(QStringList{u"v"_s, u"version"_s});
    const QCommandLineOption configOption(u"config"_s, {}, u"FILE"_s);
    parser.addOptions({helpOption, versionOption, configOption});
    for (const QString &name : settingNames())
        parser.addOption(QCommandLineOption(name, {}, name == "quiet"_L1 ? QString() : name));
    for (const QString &argument : arguments) {
        const QString name = argument.section(u'=', 0, 0).mid(2);
        if (argument.startsWith("--issuer."_L1) && isSetting(name))
            parser.addOption(QCommandLineOption(name, {}, u"VALUE"_s));
    }
    if (!parser.parse(QCoreApplication::arguments()))
        return fail(parser.errorText() + u" See roomwardend --help."_s, WrongUse);
    if (parser.isSet(helpOption)) {
        std::fputs(help, stdout);
        std::fputs(qPrintable(customerHelp()), stdout);
        return Success;
    }
    if (parser.isSet(versionOption)) {
        say(u"roomwardend %1"_s.arg(QCoreApplication::applicationVersion()));
        return Success;
    }
    const QStringList commands = parser.positionalArguments();
    static const QStringList known{u"serve"_s, u"demo"_s, u"migrate"_s, u"check-config"_s};
    if (commands.size() != 1 || !known.contains(commands.first()))
        return fail(u"Say one of serve, demo, migrate, check-config and customer. See roomwardend --help."_s, WrongUse);

    ServiceConfigFile configuration;
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QString file =
        parser.isSet(configOption) ? parser.value(configOption) : environment.value(u"ROOMWARDEN_CONFIG"_s);
    if (!file.isEmpty()) {
        const Result<Done> read = configuration.readFile(file);
        if (!read)
            return fail(read.error().detail, WrongUse);
    }
    if (const Result<Done> read = configuration.readEnvironment(environment); !read)
        return fail(read.error().detail, WrongUse);
    QStringList given = parser.optionNames();
    given.removeDuplicates();
    for (const QString &name : given) {
        if (isSetting(name))
            configuration.setFlag(name, name == "quiet"_L1 ? u"true"_s : parser.value(name));
    }
    const Result<ServiceSettings> settings = configuration.settings();
    return settings ? run(commands.first(), *settings, configuration.effective())
                    : fail(settings.error().detail, WrongUse);
}
