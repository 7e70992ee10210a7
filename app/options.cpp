// The console's command line.
#include "app/options.h"

#include "core/base/logging.h"

#include <QCommandLineParser>
#include <QSettings>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

// Reads a whole number within bounds, or says what was expected.
bool readNumber(const QCommandLineParser &parser, const QString &name, int least, int most, int &value, QString &error)
{
    if (!parser.isSet(name))
        return true;
    bool ok = false;
    const int number = parser.value(name).toInt(&ok);
    if (!ok || number < least || number > most) {
        error = u"--%1 takes a whole number from %2 to %3, not \"%4\"."_s.arg(name).arg(least).arg(most).arg(
            parser.value(name));
        return false;
    }
    value = number;
    return true;
}

// The command line's word, else that of the settings, which hold a list where the value has commas.
QString given(const QCommandLineParser &parser, const QString &option, const QSettings &settings, const QString &key)
{
    return parser.isSet(option) ? parser.value(option) : settings.value(key).toStringList().join(u' ');
}

// Reads where people sign in, or says what was expected.
QString readSignIn(const QCommandLineParser &parser, const QSettings &settings, OpenIdSettings &signIn)
{
    signIn.authority = QUrl(given(parser, u"authority"_s, settings, u"signIn/authority"_s), QUrl::StrictMode);
    signIn.clientId = given(parser, u"client-id"_s, settings, u"signIn/clientId"_s);
    const QString scopes = given(parser, u"scopes"_s, settings, u"signIn/scopes"_s);
    signIn.scopes =
        scopes.isEmpty() ? QStringList{u"profile"_s, u"offline_access"_s} : scopes.split(u' ', Qt::SkipEmptyParts);
    signIn.requiredMethod = settings.value(u"signIn/requiredMethod"_s).toString();
    if (const int seconds = settings.value(u"signIn/freshness"_s).toInt(); seconds > 0)
        signIn.freshness = std::chrono::seconds(seconds);
    if (signIn.authority.isEmpty())
        return {};
    if (!OpenIdSettings::isSafe(signIn.authority))
        return u"--authority takes an address such as https://login.microsoftonline.com/<tenant>/v2.0."_s;
    if (signIn.clientId.isEmpty())
        return u"--authority needs --client-id: the id under which the console is registered there."_s;
    return {};
}

} // namespace

ParsedOptions parseOptions(const QStringList &arguments, const QSettings &settings)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Roomwarden: the console for partners that manage the Microsoft Teams Rooms of "
                                     "many customers."_s);
    parser.addOptions({
        {u"demo"_s, u"Run a management service in this process, on a made-up world with live devices."_s},
        {u"service"_s, u"Use the management service at this address, as in https://rooms.example.com/v1/."_s, u"url"_s},
        {u"authority"_s, u"Sign in at this OpenID provider, as in https://login.microsoftonline.com/<tenant>/v2.0."_s,
         u"url"_s},
        {u"client-id"_s, u"With --authority: the id under which the console is registered there."_s, u"id"_s},
        {u"scopes"_s, u"With --authority: what to ask for, separated by blanks (default: profile offline_access)."_s,
         u"names"_s},
        {u"persona"_s, u"With a demo service: sign in as this persona at once, as in help-desk."_s, u"id"_s},
        {u"seed"_s, u"With --demo: the number the world is made from (default 1)."_s, u"number"_s},
        {u"tenants"_s, u"With --demo: how many active customers (default 48)."_s, u"number"_s},
        {u"incidents"_s, u"With --demo: how many incidents (default 15000)."_s, u"number"_s},
        {u"headless"_s, u"Sign in, synchronise, print the incidents as text, write a picture of each page, exit."_s},
        {u"output"_s, u"With --headless: the folder of the pictures (default: a new temporary one)."_s, u"folder"_s},
        {u"language"_s, u"Use this language instead of the system's, as in ru."_s, u"code"_s},
        {u"theme"_s, u"light or dark, instead of the one chosen in the window."_s, u"name"_s},
    });
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    if (!parser.parse(arguments))
        return {.error = parser.errorText() + u'.'};
    if (parser.isSet(help))
        return {.text = parser.helpText()};
    if (parser.isSet(version))
        return {.text = u"roomwarden " ROOMWARDEN_VERSION "\n"_s};
    if (!parser.positionalArguments().isEmpty())
        return {.error = u"\"%1\" is not an option: see --help."_s.arg(parser.positionalArguments().first())};

    ParsedOptions parsed;
    Options options{.demo = parser.isSet(u"demo"_s),
                    .headless = parser.isSet(u"headless"_s),
                    .output = parser.value(u"output"_s),
                    .persona = parser.value(u"persona"_s),
                    .language = parser.value(u"language"_s),
                    .theme = parser.value(u"theme"_s)};
    if (!options.theme.isEmpty() && options.theme != u"light"_s && options.theme != u"dark"_s)
        return {.error = u"--theme is light or dark, not \"%1\"."_s.arg(options.theme)};
    int seed = 1;
    if (!readNumber(parser, u"seed"_s, 0, 1'000'000'000, seed, parsed.error)
        || !readNumber(parser, u"tenants"_s, 1, 10'000, options.tenants, parsed.error)
        || !readNumber(parser, u"incidents"_s, 0, 5'000'000, options.incidents, parsed.error)) {
        return parsed;
    }
    options.seed = static_cast<quint32>(seed);
    const QString service = options.demo && !parser.isSet(u"service"_s)
                                ? QString()
                                : given(parser, u"service"_s, settings, u"service/url"_s);
    if (!service.isEmpty()) {
        options.service = QUrl(service, QUrl::StrictMode);
        const bool web = options.service.scheme() == u"https"_s || options.service.scheme() == u"http"_s;
        if (!options.service.isValid() || !web || options.service.host().isEmpty())
            return {.error = u"--service takes an address such as https://rooms.example.com/v1/."_s};
        if (!options.service.path().endsWith(u'/'))
            options.service.setPath(options.service.path() + u'/');
        if (const QString wrong = readSignIn(parser, settings, options.signIn); !wrong.isEmpty())
            return {.error = wrong};
    }
    if (options.demo && options.service.isValid())
        return {.error = u"--demo and --service exclude each other: the demo brings its own service."_s};
    if (!options.demo && !options.service.isValid())
        options.demo = true; // nothing is set up yet: show what there is to see
    parsed.options = options;
    return parsed;
}

int retentionDays(const QSettings &settings)
{
    constexpr int usual = 30;
    constexpr int most = 3650;
    const QVariant said = settings.value(u"store/retentionDays"_s, usual);
    bool ok = false;
    const int days = said.toInt(&ok);
    if (ok && days >= 1 && days <= most)
        return days;
    qCWarning(lcStore, "store/retentionDays is not a number from 1 to %d; %d is taken", most, usual);
    return usual;
}

} // namespace roomwarden
