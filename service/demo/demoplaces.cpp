// The sites and room names of the demo: cities, mountains, rivers and trees.
#include "service/demo/demoplaces.h"

#include <algorithm>

namespace roomwarden::service {

namespace {

constexpr DemoSite usSites[] = {
    {"SEA", "Seattle", "US", "America/Los_Angeles", "B32"}, {"NYC", "New York", "US", "America/New_York", "T1"},
    {"CHI", "Chicago", "US", "America/Chicago", "N4"},      {"DEN", "Denver", "US", "America/Denver", "B2"},
    {"ATL", "Atlanta", "US", "America/New_York", "P7"},     {"TOR", "Toronto", "CA", "America/Toronto", "K3"},
};
constexpr DemoSite ukSites[] = {
    {"LON", "London", "GB", "Europe/London", "C1"},
    {"MAN", "Manchester", "GB", "Europe/London", "D2"},
    {"DUB", "Dublin", "IE", "Europe/Dublin", "G4"},
};
constexpr DemoSite deSites[] = {
    {"MUC", "München", "DE", "Europe/Berlin", "T2"},
    {"BER", "Berlin", "DE", "Europe/Berlin", "H1"},
    {"ZRH", "Zürich", "CH", "Europe/Zurich", "A3"},
};
constexpr DemoSite frSites[] = {
    {"PAR", "Paris", "FR", "Europe/Paris", "E5"},
    {"LYS", "Lyon", "FR", "Europe/Paris", "R1"},
};
constexpr DemoSite nordicSites[] = {
    {"STO", "Stockholm", "SE", "Europe/Stockholm", "S6"},
    {"OSL", "Oslo", "NO", "Europe/Oslo", "F2"},
    {"HEL", "Helsinki", "FI", "Europe/Helsinki", "M1"},
};
constexpr DemoSite jpSites[] = {
    {"TYO", "東京", "JP", "Asia/Tokyo", "K1"},
    {"OSA", "大阪", "JP", "Asia/Tokyo", "U2"},
};
constexpr DemoSite ruSites[] = {
    {"MOW", "Москва", "RU", "Europe/Moscow", "B4"},
    {"LED", "Санкт-Петербург", "RU", "Europe/Moscow", "N2"},
};
constexpr DemoSite trSites[] = {
    {"IST", "İstanbul", "TR", "Europe/Istanbul", "L3"},
    {"ANK", "Ankara", "TR", "Europe/Istanbul", "C2"},
};
constexpr DemoSite gulfSites[] = {{"DXB", "دبي", "AE", "Asia/Dubai", "M2"}};
constexpr DemoSite pacificSites[] = {
    {"SYD", "Sydney", "AU", "Australia/Sydney", "Q5"},
    {"SIN", "Singapore", "SG", "Asia/Singapore", "R2"},
    {"BLR", "Bengaluru", "IN", "Asia/Kolkata", "V8"},
};
constexpr DemoSite latinSites[] = {
    {"SAO", "São Paulo", "BR", "America/Sao_Paulo", "J1"},
    {"MEX", "Ciudad de México", "MX", "America/Mexico_City", "R4"},
};

constexpr const char *usNames[] = {"Rainier", "Cascade", "Hood",     "Baker",   "Olympus", "Denali",  "Whitney",
                                   "Shasta",  "Elbert",  "Sequoia",  "Juniper", "Redwood", "Hudson",  "Yukon",
                                   "Niagara", "Everest", "Sapphire", "Granite", "Harbor",  "Skyline", "Prairie"};
constexpr const char *ukNames[] = {"Thames Boardroom", "Severn", "Tyne",   "Windermere", "Ben Nevis", "Snowdon",
                                   "Scafell",          "Avon",   "Camden", "Greenwich",  "Borough",   "Liffey"};
constexpr const char *deNames[] = {"Zugspitze",    "Isar",   "Watzmann", "Chiemsee", "Königssee",
                                   "Spree",        "Havel",  "Elbe",     "Feldberg", "Müritz",
                                   "Großglockner", "Säntis", "Limmat",   "Brocken"};
constexpr const char *frNames[] = {"Mont Blanc", "Loire",   "Garonne", "Étretat",
                                   "Vercors",    "Luberon", "Rhône",   "Cévennes"};
constexpr const char *nordicNames[] = {"Mälaren",  "Kebnekaise", "Vättern", "Galdhøpiggen", "Sognefjord",
                                       "Älvdalen", "Saimaa",     "Inari",   "Åland",        "Øresund"};
constexpr const char *jpNames[] = {"富士", "北岳", "穂高", "立山", "琵琶湖", "利根", "桜", "楓", "筑波", "阿蘇"};
constexpr const char *ruNames[] = {"Байкал", "Ладога",  "Эльбрус", "Волга", "Енисей",
                                   "Онега",  "Селигер", "Нева",    "Алтай"};
// The lower-case one has the dotless i twice: a search that folds it into i finds the wrong rooms.
constexpr const char *trNames[] = {"ığdır", "Ağrı Dağı", "Boğaziçi", "Kızılırmak", "Uludağ",
                                   "Çoruh", "Göksu",     "İznik",    "Şirince"};
constexpr const char *gulfNames[] = {"النخيل", "الخليج", "الصحراء", "اللؤلؤ", "الواحة"};
constexpr const char *pacificNames[] = {"Uluru",   "Banksia", "Wattle",     "Merlion", "Orchid",
                                        "Nilgiri", "Kaveri",  "Kosciuszko", "Coral",   "Raffles"};
constexpr const char *latinNames[] = {"Jacarandá",   "Ipê",       "Araucária", "Popocatépetl",
                                      "Chapultepec", "Corcovado", "Amazônia"};

constexpr DemoLocale locales[] = {
    {"us", "US", "us", "%1", usSites, usNames},
    {"uk", "GB", "eu", "%1", ukSites, ukNames},
    {"de", "DE", "eu", "Besprechungsraum %1", deSites, deNames},
    {"jp", "JP", "apac", "会議室 %1", jpSites, jpNames},
    {"tr", "TR", "eu", "Toplantı odası %1", trSites, trNames},
    {"ru", "RU", "eu", "Переговорная %1", ruSites, ruNames},
    {"fr", "FR", "eu", "Salle %1", frSites, frNames},
    {"nordic", "SE", "eu", "%1", nordicSites, nordicNames},
    {"pacific", "AU", "apac", "%1", pacificSites, pacificNames},
    {"latin", "BR", "us", "Sala %1", latinSites, latinNames},
    {"gulf", "AE", "eu", "قاعة %1", gulfSites, gulfNames},
};

} // namespace

std::span<const DemoLocale> demoLocales() { return locales; }

const DemoLocale &demoLocale(QLatin1StringView key)
{
    const auto found = std::find_if(std::begin(locales), std::end(locales),
                                    [&](const DemoLocale &locale) { return QLatin1StringView(locale.key) == key; });
    return found == std::end(locales) ? locales[0] : *found;
}

} // namespace roomwarden::service
