// The sentences of the demo. Details follow domain.md 7.4; customers write in their own language.
#include "service/demo/demotexts.h"

#include <span>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

using Words = std::span<const char *const>;

struct Details
{
    QLatin1StringView signal;
    Words words;
};

constexpr const char *displayCounts[] = {"0 of 1", "0 of 2", "1 of 2", "1 of 2"};
constexpr const char *teamsErrors[] = {"AADSTS50126", "AADSTS53003", "AADSTS50055", "password expired"};
constexpr const char *exchangeErrors[] = {"AutodiscoveryError", "GeneralError", "ServerVersionNotSupported",
                                          "Disconnected"};
constexpr const char *calendarTimes[] = {"35 minutes", "50 minutes", "2 hours"};
constexpr const char *appVersions[] = {"4.17.51.0", "4.18.44.0", "4.16.40.0"};
constexpr const char *windowsBuilds[] = {"19044", "18363", "19041"};
constexpr const char *clockOffsets[] = {"6 minutes", "4 minutes", "11 minutes"};
constexpr const char *uptimes[] = {"up 9 days", "up 4 days", "up 21 days"};
constexpr const char *cameras[] = {"AVer CAM520 Pro2",  "Logitech Rally Camera", "Huddly IQ",
                                   "Jabra PanaCast 50", "Yealink UVC84",         "Poly Studio E70"};
constexpr const char *contentCameras[] = {"Logitech Scribe", "Huddly Canvas"};
constexpr const char *microphones[] = {"Shure MXA920", "Jabra Speak 710", "Yamaha ADECIA", "Poly Trio C60",
                                       "Nureva HDL300"};
constexpr const char *speakers[] = {"Bose Videobar VB1", "Shure MXN5", "Biamp Devio SCR-20TX", "EPOS Expand 80T"};
constexpr const char *freeSpace[] = {"3.1 GB left", "1.8 GB left", "900 MB left"};
constexpr const char *smart[] = {"14 reallocated sectors", "wear 93 %", "read errors"};
constexpr const char *pods[] = {"1 of 2", "2 of 3", "3 of 4"};
constexpr const char *silence[] = {"for 3 h"};
constexpr const char *wifi[] = {"-79 dBm", "-82 dBm", "-76 dBm"};
constexpr const char *editions[] = {"Windows 10 Home", "Windows 10 Pro"};

constexpr Details details[] = {
    {"display.frontOfRoom"_L1, displayCounts},
    {"account.signInTeams"_L1, teamsErrors},
    {"android.signInTeams"_L1, teamsErrors},
    {"account.signInExchange"_L1, exchangeErrors},
    {"account.calendarSync"_L1, calendarTimes},
    {"os.meetingAppVersion"_L1, appVersions},
    {"os.version"_L1, windowsBuilds},
    {"os.timeDrift"_L1, clockOffsets},
    {"configuration.nightlyReboot"_L1, uptimes},
    {"hardware.roomCamera"_L1, cameras},
    {"hardware.defaultCamera"_L1, cameras},
    {"hardware.contentCamera"_L1, contentCameras},
    {"hardware.conferencingMicrophone"_L1, microphones},
    {"hardware.configuredMicrophone"_L1, microphones},
    {"hardware.conferencingSpeaker"_L1, speakers},
    {"hardware.configuredSpeaker"_L1, speakers},
    {"hardware.defaultSpeaker"_L1, speakers},
    {"hardware.lowDiskSpace"_L1, freeSpace},
    {"hardware.diskHealth"_L1, smart},
    {"hardware.rallyMicPod"_L1, pods},
    {"hardware.rallySpeaker"_L1, pods},
    {"connectivity.offline"_L1, silence},
    {"android.offline"_L1, silence},
    {"connectivity.wifiSignal"_L1, wifi},
    {"os.edition"_L1, editions},
};

constexpr const char *working[] = {
    "Called the site; somebody will look at the cabling before lunch.",
    "Restarted the device remotely. It came back, the fault did not go away.",
    "Same fault in the room next door, both hang on one switch. Asked the network team.",
    "Spare part ordered, delivery in two days. Room is usable with the built-in device until then.",
    "Customer asks us to wait until the board meeting is over at 16:00.",
    "Firmware is two releases behind; update planned for tonight.",
    "Compared the settings with a healthy room of the same model: only the HDMI input differs.",
    "No access to the room today. Visit booked for tomorrow 08:30.",
};
constexpr const char *solved[] = {
    "Cable re-seated and strapped. Watched it for ten minutes: stays healthy.",
    "Replaced the USB extender. Test call with both ends fine.",
    "Power strip under the table had been switched off by the cleaners. Labelled it.",
    "Password of the resource account renewed and set not to expire.",
    "Input source of the left display was set to HDMI 2. Locked it to HDMI 1.",
    "Firmware updated, restarted, test meeting joined from the console.",
};

constexpr const char *englishNotes[] = {"We have a client in this room at two. Can somebody look at it before then?",
                                        "It worked again after we switched it off and on, but only for an hour.",
                                        "The facilities team can open the room from 07:30."};
constexpr const char *germanNotes[] = {"Der Raum wird am Nachmittag für die Geschäftsleitung gebraucht.",
                                       "Nach einem Neustart ging es kurz, dann war das Bild wieder weg."};
constexpr const char *japaneseNotes[] = {"午後の役員会議で使用しますので、至急ご確認をお願いします。",
                                         "再起動後、一時的に復旧しましたが再発しました。"};
constexpr const char *russianNotes[] = {"После перезагрузки работало около часа, потом снова пропал звук.",
                                        "Доступ в переговорную можно получить у охраны на первом этаже."};
constexpr const char *turkishNotes[] = {"Öğleden sonra yönetim kurulu toplantısı var, acil bakar mısınız?",
                                        "Işıklar yanıyor ama görüntü gelmiyor."};

struct Issue
{
    const char *title;
    const char *description;
    bool highImpact;
};
constexpr Issue englishIssues[] = {
    {"Echo reported in boardroom before CEO call",
     "Remote people hear themselves with half a second of delay. The room is booked for the CEO at 15:00.", true},
    {"Three poor calls flagged from event feed",
     "Three calls in a row were rated poor: audio drop-outs on the remote side, picture fine.", false},
    {"Left display shows wrong colours", "Everything on the left display is green. Another HDMI cable did not help.",
     false},
    {"Nobody can share from a laptop", "The cable on the table does nothing in any of the rooms named here.", true},
    {"Console screen cracked", "The touch console fell. It works, but the glass is broken and sharp.", false},
    {"Town hall on Thursday: room must work", "Two hundred people join from here. Please test everything on Wednesday.",
     true},
    {"Camera points at the door", "The camera no longer follows the speaker and stays at the entrance.", false},
    {"Very quiet in remote calls", "People at the far end of the table cannot be heard since the furniture was moved.",
     false},
};
constexpr Issue germanIssues[] = {
    {"Bild ruckelt in Besprechungen mit Kunden", "Seit Montag stockt das Bild nach etwa zehn Minuten.", true},
    {"Mikrofon am Tischende fällt aus", "Wer am Fenster sitzt, wird nicht gehört. Größerer Termin am Freitag.", false}};
constexpr Issue japaneseIssues[] = {{"役員会議で音声が途切れる", "相手側の音声が数秒ごとに途切れます。", true},
                                    {"タッチパネルが反応しない", "朝から操作パネルが反応しません。", false}};
constexpr Issue russianIssues[] = {
    {"Нет звука у удалённых участников", "Удалённые участники нас не слышат, хотя индикатор микрофона горит.", true},
    {"Мерцает правый экран", "Правый экран гаснет каждые пять минут.", false}};
constexpr Issue turkishIssues[] = {
    {"Toplantı sırasında görüntü kayboluyor", "Ekran on dakikada bir kararıyor, ışığı sönüyor.", true},
    {"Mikrofon çalışmıyor", "Iğdır odasında kimse bizi duymuyor.", false}};

Words customerNotes(const QString &locale)
{
    if (locale == "de"_L1)
        return germanNotes;
    if (locale == "jp"_L1)
        return japaneseNotes;
    if (locale == "ru"_L1)
        return russianNotes;
    if (locale == "tr"_L1)
        return turkishNotes;
    return englishNotes;
}

std::span<const Issue> issues(const QString &locale)
{
    if (locale == "de"_L1)
        return germanIssues;
    if (locale == "jp"_L1)
        return japaneseIssues;
    if (locale == "ru"_L1)
        return russianIssues;
    if (locale == "tr"_L1)
        return turkishIssues;
    return englishIssues;
}

} // namespace

QString demoSignalDetail(QStringView signalId, DemoRandom &random)
{
    for (const Details &entry : details) {
        if (signalId == entry.signal)
            return QString::fromUtf8(random.pick(entry.words));
    }
    return QString();
}

QString demoSignalComponent(QStringView signalId, DemoRandom &random)
{
    if (signalId == "display.frontOfRoom"_L1)
        return random.chance(50) ? u"Display 1"_s : u"Display 2"_s;
    if (signalId == "hardware.rallyMicPod"_L1)
        return u"Mic Pod %1"_s.arg(1 + random.below(3));
    return QString();
}

QString demoDeviceMessage(QStringView signalId)
{
    const auto is = [signalId](QLatin1StringView prefix) { return signalId.startsWith(prefix); };
    const auto status = [](bool bad) { return bad ? u"Unhealthy"_s : u"Healthy"_s; };
    if (is("account."_L1)) {
        const bool teams = is("account.signInTeams"_L1);
        return u"Network status : Healthy. Exchange status : %1. Signin status: Unhealthy. Teams Signin status: %2."_s
            .arg(teams ? u"Connected"_s : u"AutodiscoveryError"_s, status(teams));
    }
    const bool shown = is("display.frontOfRoom"_L1);
    const bool heard = is("hardware.conferencingMicrophone"_L1);
    const bool loud = is("hardware.conferencingSpeaker"_L1);
    const bool seen = is("hardware.roomCamera"_L1);
    if (shown || heard || loud || seen) {
        return u"Front of Room Display status : %1. Conference Microphone status : %2. Conference Speaker status : %3. "
               "Camera status : %4."_s.arg(status(shown), status(heard), status(loud), status(seen));
    }
    if (is("configuration.meetingApp"_L1) || is("android.meetingApp"_L1) || is("connectivity.monitoring"_L1))
        return u"OperationName: Heartbeat. OperationResult: Fail."_s;
    return QString();
}

QString demoTechnicianNote(bool isSolved, DemoRandom &random)
{
    return QString::fromUtf8(isSolved ? random.pick(solved) : random.pick(working));
}

QString demoCustomerNote(const QString &locale, DemoRandom &random)
{
    return QString::fromUtf8(random.pick(customerNotes(locale)));
}

DemoRecordedIssue demoRecordedIssue(const QString &locale, DemoRandom &random)
{
    const Issue &issue = random.pick(random.chance(60) ? issues(locale) : std::span<const Issue>(englishIssues));
    return {QString::fromUtf8(issue.title), QString::fromUtf8(issue.description), issue.highImpact};
}

} // namespace roomwarden::service
