// Word lists for people and companies, and how they are put together.
#include "service/demo/demonames.h"

#include <array>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

const DemoCompany wellKnown[wellKnownDemoCompanies] = {
    {u"Contoso"_s, u"contoso.com"_s, u"us"_s},
    {u"Northwind Traders"_s, u"northwindtraders.com"_s, u"uk"_s},
    {u"Adatum"_s, u"adatum.com"_s, u"de"_s},
    {u"Woodgrove Bank"_s, u"woodgrovebank.com"_s, u"us"_s},
    {u"Litware"_s, u"litware.com"_s, u"jp"_s},
    {u"Proseware"_s, u"proseware.com"_s, u"ru"_s},
    {u"Tailspin Toys"_s, u"tailspintoys.com"_s, u"tr"_s},
    {u"Trey Research"_s, u"treyresearch.net"_s, u"nordic"_s},
    {u"VanArsdel"_s, u"vanarsdelltd.com"_s, u"fr"_s},
    {u"Relecloud"_s, u"relecloud.com"_s, u"us"_s},
    {u"Wide World Importers"_s, u"wideworldimporters.com"_s, u"pacific"_s},
    {u"Humongous Insurance"_s, u"humongousinsurance.com"_s, u"us"_s},
    {u"City Power & Light"_s, u"cpandl.com"_s, u"us"_s},
    {u"Alpine Ski House"_s, u"alpineskihouse.com"_s, u"de"_s},
    {u"Margie's Travel"_s, u"margiestravel.com"_s, u"latin"_s},
};

// Among the invented ones, a few that write their name in their own script.
const DemoCompany localised[] = {
    {u"Lindenhof Maschinenbau GmbH"_s, u"lindenhof-maschinenbau.example"_s, u"de"_s},
    {u"北辰テック株式会社"_s, u"hokushin-tech.example"_s, u"jp"_s},
    {u"ООО «Северный ветер»"_s, u"severny-veter.example"_s, u"ru"_s},
    {u"Çınaraltı Lojistik A.Ş."_s, u"cinaralti-lojistik.example"_s, u"tr"_s},
    {u"Bärwinkel & Söhne KG"_s, u"baerwinkel.example"_s, u"de"_s},
    {u"واحة للتصميم"_s, u"waha-design.example"_s, u"gulf"_s},
};

const DemoCompany inviting[] = {
    {u"Lucerne Publishing"_s, u"lucernepublishing.com"_s, u"de"_s},
    {u"Graphic Design Institute"_s, u"graphicdesigninstitute.com"_s, u"uk"_s},
    {u"School of Fine Art"_s, u"fineartschool.net"_s, u"us"_s},
};
const DemoCompany former[] = {
    {u"Coho Winery"_s, u"cohowinery.com"_s, u"us"_s},
    {u"Fourth Coffee"_s, u"fourthcoffee.com"_s, u"uk"_s},
};

constexpr const char *firstWords[] = {
    "Amberfall", "Brightmere", "Cinderpath", "Dovetree",    "Eastwick",    "Fernbridge",    "Glimmerton", "Hollowbrook",
    "Ironvale",  "Juniperley", "Kestrelby",  "Larkmoor",    "Mistral Bay", "Nettlecombe",   "Opaline",    "Pinemarsh",
    "Quillford", "Ravenholt",  "Saltmarsh",  "Thistledown", "Umberly",     "Violetta",      "Wrenfield",  "Yarrowby",
    "Zephyrine", "Copperlake", "Driftwater", "Evenlode",    "Foxglade",    "Greystoke Lane"};
constexpr const char *secondWords[] = {"Logistics", "Biotech",     "Foods",     "Robotics", "Textiles",  "Shipping",
                                       "Optics",    "Instruments", "Ceramics",  "Airways",  "Batteries", "Pharma",
                                       "Railworks", "Seeds",       "Furniture", "Media",    "Turbines",  "Analytics"};
constexpr const char *lastWords[] = {
    "Group",      "Holdings",    "International", "Partners",  "Works",    "Union",     "Alliance", "Ltd.",
    "Co-op",      "& Daughters", "Network",       "Trust",     "Brothers", "Labs",      "House",    "Company",
    "Collective", "Ventures",    "Systems",       "Institute", "Guild",    "Yards",     "Society",  "Mills",
    "Studios",    "Ports",       "Supply",        "Lines",     "Fields",   "Hall",      "Bureau",   "Depot",
    "Circle",     "Estates",     "Forge",         "Crossing",  "Market",   "Foundation"};

constexpr const char *partnerFirst[] = {"Amara",   "Bjorn", "Carla",  "Deniz", "Elif",   "Farid",  "Greta", "Hiro",
                                        "Ingrid",  "Jonas", "Keiko",  "Luca",  "Mirela", "Nadia",  "Oskar", "Priya",
                                        "Quentin", "Rosa",  "Sergei", "Tomas", "Ulla",   "Viktor", "Wanda", "Xenia",
                                        "Yusuf",   "Zofia", "Aiko",   "Bruno", "Chiara", "Dmitri", "Anna",  "Annika"};
constexpr const char *partnerLast[] = {
    "Abara",    "Bergstrom",  "Castellan", "Demirel",   "Eriksen", "Fontaine", "Grunwald", "Hayashi",
    "Ivanova",  "Jansen",     "Kowalska",  "Lindqvist", "Moreau",  "Nakamura", "Okonkwo",  "Petrov",
    "Quintero", "Rasmussen",  "Sandoval",  "Tanaka",    "Ullmann", "Varga",    "Wozniak",  "Yildiz",
    "Zamora",   "Achterberg", "Brandt",    "Costa",     "Dahl",    "Esposito", "Ferreira"};

constexpr const char *englishPeople[] = {"Avery Holt",  "Blake Norwood", "Casey Lindgren", "Dana Whitlock",
                                         "Emery Vance", "Jordan Pike",   "Morgan Ashby",   "Riley Sutton",
                                         "Sam Okoye",   "Taylor Brandt"};
constexpr const char *germanPeople[] = {"Jürgen Bäcker", "Sabine Größmann", "Heike Weißhaupt", "Uwe Köhlmann"};
constexpr const char *japanesePeople[] = {"高橋 美咲", "伊藤 大輔", "渡辺 由美子", "小林 健"};
constexpr const char *russianPeople[] = {"Ольга Снегирёва", "Павел Щукин", "Ирина Журавлёва", "Егор Ёлкин"};
constexpr const char *turkishPeople[] = {"Işıl Çağlayan", "İbrahim Güneş", "Şule Yıldırım", "Ilgın Özdağ"};
constexpr const char *frenchPeople[] = {"Hélène Dufrêne", "Benoît Lacôte", "Maëlle Garçonnet"};
constexpr const char *nordicPeople[] = {"Åsa Björklund", "Søren Nygård", "Päivi Mäkelä"};
constexpr const char *latinPeople[] = {"João Conceição", "Begoña Muñiz", "Inês Falcão"};
constexpr const char *gulfPeople[] = {"سلمى الهاشمي", "كريم النجار"};

std::span<const char *const> peopleOf(const QString &locale)
{
    if (locale == "de"_L1)
        return germanPeople;
    if (locale == "jp"_L1)
        return japanesePeople;
    if (locale == "ru"_L1)
        return russianPeople;
    if (locale == "tr"_L1)
        return turkishPeople;
    if (locale == "fr"_L1)
        return frenchPeople;
    if (locale == "nordic"_L1)
        return nordicPeople;
    if (locale == "latin"_L1)
        return latinPeople;
    if (locale == "gulf"_L1)
        return gulfPeople;
    return englishPeople;
}

// "Greystoke Lane & Daughters" → greystoke-lane-daughters
QString slug(const QString &name)
{
    QString result;
    for (const QChar letter : name.toLower()) {
        if (letter.unicode() < 128 && letter.isLetterOrNumber())
            result += letter;
        else if (!result.isEmpty() && !result.endsWith(u'-') && letter != u'.')
            result += u'-';
    }
    return result;
}

DemoCompany invented(int n)
{
    constexpr int firsts = std::size(firstWords);
    constexpr int seconds = std::size(secondWords);
    constexpr int lasts = std::size(lastWords);
    // 7, 11 and 5 share no factor with the lists' lengths, so that neighbours differ in every word and none repeats.
    const int round = n / firsts;
    const QString name = QString::fromUtf8(firstWords[n * 7 % firsts]) + u' '
                         + QString::fromUtf8(secondWords[(round * 11 + n) % seconds]) + u' '
                         + QString::fromUtf8(lastWords[(round / seconds * 5 + n) % lasts]);
    static constexpr const char *cycle[] = {"us", "uk", "us", "nordic", "de", "pacific", "us", "fr", "latin"};
    return {name, slug(name) + u".example"_s, QString::fromLatin1(cycle[static_cast<size_t>(n) % std::size(cycle)])};
}

} // namespace

DemoCompany demoCompany(int n)
{
    if (n < wellKnownDemoCompanies)
        return wellKnown[n];
    // Every fourth of the next ones is a localised one, while there are any.
    const int further = n - wellKnownDemoCompanies;
    constexpr int scripts = static_cast<int>(std::size(localised));
    if (further % 4 == 0 && further / 4 < scripts)
        return localised[further / 4];
    return invented(further - std::min(scripts, (further + 3) / 4));
}

std::span<const DemoCompany> demoInvitingCompanies() { return inviting; }
std::span<const DemoCompany> demoFormerCompanies() { return former; }

DemoPerson demoPartnerPerson(int n)
{
    constexpr int firsts = std::size(partnerFirst); // 32 and 31 share no factor: 992 different pairs
    constexpr int lasts = std::size(partnerLast);
    const QString first = QString::fromLatin1(partnerFirst[n % firsts]);
    const QString last = QString::fromLatin1(partnerLast[n % lasts]);
    return {QString(first + u' ' + last), QString(first.toLower() + u'.' + last.toLower())};
}

QString demoCustomerPerson(const QString &locale, DemoRandom &random)
{
    return QString::fromUtf8(random.pick(peopleOf(locale)));
}

} // namespace roomwarden::service
