// The console's command line.
#include "app/options.h"

#include <QCommandLineParser>

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

} // namespace

ParsedOptions parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Roomwarden: the console for partners that manage the Microsoft Teams Rooms of "
                                     "many customers."_s);
    parser.addOptions({
        {u"demo"_s, u"Run a management service in this process, on a made-up world with live devices."_s},
        {u"service"_s, u"Use the management service at this address, as in https://rooms.example.com/v1/."_s, u"url"_s},
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
    if (parser.isSet(u"service"_s)) {
        options.service = QUrl(parser.value(u"service"_s), QUrl::StrictMode);
        const bool web = options.service.scheme() == u"https"_s || options.service.scheme() == u"http"_s;
        if (!options.service.isValid() || !web || options.service.host().isEmpty())
            return {.error = u"--service takes an address such as https://rooms.example.com/v1/."_s};
        if (!options.service.path().endsWith(u'/'))
            options.service.setPath(options.service.path() + u'/');
    }
    if (options.demo && options.service.isValid())
        return {.error = u"--demo and --service exclude each other: the demo brings its own service."_s};
    if (!options.demo && !options.service.isValid())
        options.demo = true; // until sign-in at a real provider exists, the demo is what there is to show
    parsed.options = options;
    return parsed;
}

} // namespace roomwarden
