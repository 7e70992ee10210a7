// The signal table of domain.md 7.1, with the words that an incident of each signal carries. They are stored with the
// incident, so they are written in one language, that of the service; names and categories are Microsoft's terms.
#include "service/signals/signalcatalogue.h"

#include <QHash>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

using enum Severity;

constexpr bool repairs = true; // the agent tries automatic remediation first
constexpr bool asks = false;   // a person is needed at once
enum class On : quint8 { Windows, Android, Both };

struct Row
{
    const char *id;
    const char *name;
    const char *category;
    Severity severity;
    int pollMinutes;
    int watchMinutes;
    bool remediates;
    On devices;
    const char *title;
    const char *description;
    const char *recommendedAction;
};

constexpr const char *account = "Account management";
constexpr const char *software = "OS, firmware, and apps";
constexpr const char *configuration = "Configurations and settings";
constexpr const char *hardware = "Hardware and peripherals";
constexpr const char *display = "Display";
constexpr const char *connectivity = "Connectivity";

// A title with a place for a detail ends in " (%1)", which is left out where a device gives no detail.
constexpr Row rows[] = {
    {"recorded.issue", "Recorded issue", "Recorded", Critical, 0, 0, asks, On::Both, "Recorded issue",
     "A person recorded a problem that no monitor can see. The room counts as unhealthy until the issue is closed.",
     "Talk to whoever recorded it, visit the room if needed, and close the ticket with a reason when it is solved."},
    {"account.signInExchange", "Sign in (Exchange)", account, Critical, 5, 30, asks, On::Windows,
     "Exchange sign-in failed (%1)",
     "The room cannot sign in to its mailbox, so the console shows no meetings and nobody can join with one touch.",
     "Check the resource account's password and licence, and whether a conditional access rule began to apply to it."},
    {"account.signInTeams", "Sign in (Teams)", account, Critical, 5, 30, asks, On::Windows, "Teams sign-in failed (%1)",
     "The Teams Rooms app cannot sign in with the resource account. The room can neither join nor start meetings.",
     "See whether the password expired or was changed, then test the account and its conditional access rules."},
    {"account.calendarSync", "Calendar sync", account, Critical, 5, 30, asks, On::Windows, "Calendar sync failing (%1)",
     "The room's calendar has stopped arriving. Meetings booked or moved since then do not show on the console.",
     "Check that the mailbox exists, is licensed and not over a limit, and that no conditional access rule stops it."},
    {"os.meetingAppVersion", "Meeting app version", software, Warning, 120, 0, asks, On::Windows,
     "Teams Rooms app two versions behind (%1)",
     "The app is at least two releases old. Older releases lose support and miss fixes for audio and joining.",
     "Look for a WSUS rule or a paused ring that holds the update back, then move the room to a ring that is current."},
    {"os.version", "OS version", software, Warning, 120, 0, asks, On::Windows, "Windows build no longer supported (%1)",
     "The device runs a Windows build that Teams Rooms does not support any more.",
     "Plan the feature update for the next night, and make sure that the system drive has room for it."},
    {"os.timeDrift", "Time drift", software, Warning, 120, 0, repairs, On::Windows, "Device clock is off (%1)",
     "The device's clock differs from the service's by minutes. Sign-in can fail and meetings can start early or late.",
     "Open the way to a time server, check the time zone, and replace the board battery if the clock drifts again."},
    {"os.windowsUpdateDisabled", "Windows Update disabled", software, Warning, 120, 0, asks, On::Windows,
     "Windows Update service is switched off",
     "The update service of the device is disabled, so no security or app update can arrive.",
     "Set the service back to manual start and find the policy or script that switched it off."},
    {"os.activation", "Windows OS activation status", software, Recommended, 120, 0, asks, On::Windows,
     "Windows is not activated", "Windows on this device has no valid licence and may limit itself in time.",
     "Enter the key from the device's sticker, or ask the manufacturer for a new one after a board was replaced."},
    {"os.wsusEnabled", "Windows Server Update Service (WSUS) enabled", software, Important, 120, 0, asks, On::Windows,
     "WSUS configuration blocks Windows Update",
     "The device is told to take updates from a WSUS server and has had none for a long time.",
     "Take the room devices out of the group policy that sets WSUS, so that they update from Microsoft."},
    {"os.updateComponentsReset", "Windows Updates Components need reset", software, Important, 120, 0, repairs,
     On::Windows, "Windows Update components need a reset",
     "Updates keep failing in a way that usually means a damaged update store.",
     "The agent resets the store at most once a month. If it fails again, run the reset by hand or re-image the "
     "device."},
    {"configuration.meetingApp", "Meeting app (heartbeat)", configuration, Critical, 10, 60, repairs, On::Windows,
     "Teams Rooms app is not running",
     "The app has sent no heartbeat. The console in the room shows a desktop, an error or nothing at all.",
     "The agent restarts the app by itself. If that does not help, restart the device and check the local user "
     "profile."},
    {"configuration.nightlyReboot", "Nightly Reboot disabled", configuration, Warning, 120, 0, asks, On::Windows,
     "Nightly reboot is disabled (%1)",
     "The device has not restarted for days because the nightly task is missing or off. Long uptime harms audio.",
     "Restore the nightly restart task, and restart the device once when no meeting is on."},
    {"hardware.roomCamera", "Camera, Room", hardware, Important, 5, 5, repairs, On::Windows,
     "Room camera not detected (%1)", "No camera answers in this room. Remote people cannot see anyone in it.",
     "Open the privacy shutter, follow the USB cable from camera to device, and update the camera's firmware."},
    {"hardware.defaultCamera", "Camera, Default", hardware, Warning, 5, 5, asks, On::Windows,
     "Default camera missing, another one is used (%1)",
     "The camera chosen in the settings is gone. Another camera took over, perhaps with the wrong view.",
     "Plug the chosen camera in again, or choose the camera that is really meant in the device settings."},
    {"hardware.contentCamera", "Content/Whiteboard camera", hardware, Important, 5, 5, asks, On::Windows,
     "Content camera missing (%1)", "The camera that films the whiteboard is configured but does not answer.",
     "Check its cable and power, and take it out of the settings if the whiteboard has been removed."},
    {"hardware.hdmiIngest", "HDMI ingest", hardware, Important, 5, 10, repairs, On::Windows, "HDMI ingest unavailable",
     "The hardware that takes the picture of a laptop cable is missing: no wired sharing.",
     "Re-seat the ingest cable at dock and console, then power-cycle the dock. Replace the dock if that does not "
     "help."},
    {"hardware.lowDiskSpace", "Low disk space", hardware, Important, 120, 15, repairs, On::Windows,
     "Low disk space on system drive (%1)",
     "Little space is left on the system drive. Updates will fail, and later the app.",
     "A clean-up runs between 21:00 and 02:00 local time. If space is still short tomorrow, remove old user profiles."},
    {"hardware.diskHealth", "Disk health", hardware, Important, 120, 0, asks, On::Windows,
     "Disk reports SMART errors (%1)", "The drive reports wear or read errors and may fail soon.",
     "Order a replacement now and plan the change outside meeting hours; keep the device's key at hand."},
    {"hardware.usbSelectiveSuspend", "USB selective suspends", hardware, Warning, 120, 0, asks, On::Windows,
     "USB selective suspend is on", "Windows may put USB ports to sleep, which makes cameras and microphones vanish.",
     "Switch selective suspend off in the active power plan."},
    {"hardware.usbPower", "USB peripheral", hardware, Warning, 120, 0, asks, On::Windows,
     "USB devices may be powered down", "Power saving is allowed for USB devices, so peripherals can drop out.",
     "Clear the permission to turn the device off in the properties of every USB hub."},
    {"hardware.bluetooth", "Bluetooth disabled", hardware, Warning, 120, 0, asks, On::Windows,
     "Bluetooth disabled, proximity join unavailable",
     "Bluetooth is off, so phones and laptops cannot find the room to join or cast.",
     "Switch Bluetooth on in the device settings and check that the driver is loaded."},
    {"hardware.conferencingMicrophone", "Conferencing microphone", hardware, Important, 5, 5, repairs, On::Windows,
     "Conferencing microphone not detected (%1)",
     "No usable microphone answers in this room. Remote people cannot hear anyone in it.",
     "Re-seat the USB plug, check the hub's power, try without the extender, then restart the device."},
    {"hardware.configuredMicrophone", "Configured conferencing microphone", hardware, Warning, 5, 5, asks, On::Windows,
     "Configured microphone missing, fallback in use (%1)",
     "The microphone chosen in the settings is gone. Another one took over and may sound worse.",
     "Confirm in the settings which microphone is meant, and plug it in again if it is the missing one."},
    {"hardware.conferencingSpeaker", "Conferencing speaker", hardware, Important, 5, 5, repairs, On::Windows,
     "Conferencing speaker not detected (%1)", "No usable speaker answers in this room. Nobody in it hears the call.",
     "The agent resets the USB port. If the speaker stays away, check its power and cable and restart the device."},
    {"hardware.configuredSpeaker", "Configured conferencing speaker", hardware, Warning, 5, 5, asks, On::Windows,
     "Configured speaker missing, fallback in use (%1)",
     "The speaker chosen in the settings is gone, and another one is used for calls.",
     "Plug the chosen speaker in again, or choose the one that is really meant in the device settings."},
    {"hardware.misconfiguredSpeaker", "Misconfigured conferencing speaker", hardware, Warning, 5, 5, asks, On::Windows,
     "Display speakers used for calls",
     "Calls play through the speakers of a display. That is not supported and comes and goes as the display sleeps.",
     "Choose a certified conferencing speaker in the settings. Until then speaker alerts of this room are held back."},
    {"hardware.defaultSpeaker", "Configured default speaker", hardware, Warning, 5, 5, asks, On::Windows,
     "Configured default speaker missing (%1)",
     "The speaker for shared media is gone; its sound may come from elsewhere.",
     "Plug it in again or choose another default speaker."},
    {"hardware.rallyMicPod", "Logitech Rally Mic Pod", hardware, Warning, 5, 5, asks, On::Windows,
     "Rally Mic Pod missing (%1)", "Fewer microphone pods answer than the room should have; a part of it is not heard.",
     "Follow the pod cable from the table hub, and check that every pod shows its light."},
    {"hardware.rallySpeaker", "Logitech Rally Speaker", hardware, Warning, 5, 5, asks, On::Windows,
     "Rally Speaker missing (%1)", "Fewer Rally speakers answer than the room should have.",
     "Check the mini-XLR plugs at the display hub, and let the system find its speakers again."},
    {"hardware.cpuPerformance", "CPU performance limited", hardware, Warning, 120, 0, asks, On::Windows,
     "Power plan limits the processor", "The power plan caps the processor; video and noise suppression suffer.",
     "Set the maximum processor state of the active power plan to 100 percent."},
    {"hardware.sleepTimer", "Sleep timer", hardware, Warning, 120, 0, asks, On::Windows, "Windows sleep timer is on",
     "Windows may send the device to sleep, after which the room looks switched off.",
     "Set sleep to never in the active power plan and see which policy sets it."},
    {"display.frontOfRoom", "Display, Front of Room", display, Important, 5, 5, asks, On::Windows,
     "Front of room display not detected (%1)", "Fewer displays answer at the front of the room than are configured.",
     "Check power, input source and HDMI cable; avoid adapters and extenders; look at the display's CEC settings."},
    {"display.console", "Display, Console", display, Important, 5, 5, asks, On::Windows, "Console display not detected",
     "The touch console on the table does not answer, so nobody can start a meeting.",
     "Re-seat the cable at the console and the dock, then power-cycle the dock."},
    {"security.defaultCredentials", "Default credentials", "Security", Warning, 120, 0, asks, On::Windows,
     "Factory administrator password in use",
     "The local Admin account still has the password that every device is shipped with.",
     "Change it now; let Windows LAPS keep it changing."},
    {"connectivity.network", "Network", connectivity, Warning, 5, 0, asks, On::Windows, "Limited Internet access",
     "The device reaches its network but not everything it needs on the Internet.",
     "Check the switch port, proxy and firewall; compare with another room on the same floor."},
    {"connectivity.monitoring", "Monitoring", connectivity, Important, 60, 1, asks, On::Windows,
     "Portal receives no telemetry, Teams still signed in",
     "Teams is signed in, but the management agent has not reported. Nothing can be said about the room's health.",
     "See whether proxy or firewall stop the agent, and whether its service is running."},
    {"connectivity.monitoringIssue", "Monitoring connectivity issue", connectivity, Warning, 120, 150, asks,
     On::Windows, "Agent cannot deliver all signals",
     "Some of the agent's reports do not get through, so problems may be seen late.",
     "Let the agent's addresses pass the proxy without inspection."},
    {"connectivity.offline", "Unmonitored", connectivity, Important, 180, 1, asks, On::Windows, "No telemetry (%1)",
     "The agent is silent. The device is powered off, disconnected or cannot reach the service.",
     "Check power and network first, then proxy and TPM; compare with the time of the last contact."},
    {"connectivity.wifi", "Connected using Wi-Fi", connectivity, Recommended, 120, 0, asks, On::Windows,
     "Wired network missing, Wi-Fi only", "The device uses Wi-Fi. Calls are more likely to suffer than over a cable.",
     "Connect a network cable, or check the switch port if there is one."},
    {"connectivity.wifiSignal", "Wi-Fi signal strength", connectivity, Warning, 120, 0, asks, On::Windows,
     "Wi-Fi signal is weak (%1)", "The device has only Wi-Fi, and the signal is too weak for steady video.",
     "Connect a cable; otherwise move the access point closer or free its channel."},
    {"connectivity.windowsUpdateBlocked", "Windows Update blocked", connectivity, Warning, 120, 10, asks, On::Windows,
     "Windows Update endpoints unreachable", "The device cannot reach the addresses that updates come from.",
     "Let the Windows Update addresses pass firewall and proxy."},
    // Not of one room and without a severity (the table prints N/A): told about, never raised by a device.
    {"outage.service", "Outage", "Outage", Unknown, 0, 0, asks, On::Both, "Service outage",
     "A cloud service that the rooms depend on is disturbed.",
     "Nothing to do in the room. Follow the service's health page and tell the people concerned."},
    // Severity and times are not published; those of OS version are used.
    {"os.edition", "OS edition", software, Warning, 120, 0, asks, On::Windows, "Windows edition not supported (%1)",
     "The device runs an edition of Windows that Teams Rooms is not supported on.",
     "Re-image the device with the edition that its manufacturer ships for Teams Rooms."},

    {"android.signInTeams", "Sign in (Teams)", account, Critical, 180, 0, asks, On::Android,
     "Teams sign-in failed (%1)", "The device is signed out of Teams. The room can neither join nor start meetings.",
     "Sign in again from the console or remotely, and check that the resource account's password still holds."},
    {"android.meetingApp", "Meeting app (heartbeat)", software, Critical, 180, 20, repairs, On::Android,
     "Teams app is not running", "The Teams app on the device has sent no heartbeat.",
     "The agent restarts the app. If that does not help, restart the device and update its firmware."},
    {"android.secondaryDisplay", "Secondary display", display, Warning, 180, 20, asks, On::Android,
     "Second display not detected", "The device is set up for two displays and sees one.",
     "Check power, input source and cable of the second display, or set the device to one display."},
    {"android.bluetooth", "Bluetooth disabled", hardware, Warning, 180, 20, asks, On::Android,
     "Bluetooth disabled, proximity join unavailable", "Bluetooth is off, so phones and laptops cannot find the room.",
     "Switch Bluetooth on in the device settings."},
    {"android.touchConsolePairing", "Pairing (Touch console)", hardware, Warning, 180, 60, asks, On::Android,
     "Touch console not paired", "The touch console has lost the video bar that it controls.",
     "Pair it again from the device settings; both must be on the same network and firmware line."},
    {"android.videoBarPairing", "Pairing (Video bar)", hardware, Warning, 180, 60, asks, On::Android,
     "Video bar not paired", "The video bar has lost its touch console, so the room has no controls on the table.",
     "Pair it again from the device settings; check the console's power over Ethernet."},
    {"android.network", "Network", connectivity, Important, 180, 20, asks, On::Android, "Limited Internet access",
     "The device reaches its network but not everything it needs on the Internet.",
     "Check the switch port, proxy and firewall; compare with another room on the same floor."},
    {"android.offline", "Unmonitored", connectivity, Critical, 180, 60, asks, On::Android, "No telemetry (%1)",
     "The device is silent. It is powered off, disconnected or cannot reach the service.",
     "Check power over Ethernet and the switch port, then restart the device."},
};

std::vector<SignalDefinition> build()
{
    std::vector<SignalDefinition> result;
    result.reserve(std::size(rows));
    for (const Row &row : rows) {
        result.push_back({.id = QString::fromUtf8(row.id),
                          .name = QString::fromUtf8(row.name),
                          .category = QString::fromUtf8(row.category),
                          .severity = row.severity,
                          .pollMinutes = row.pollMinutes,
                          .watchMinutes = row.watchMinutes,
                          .remediates = row.remediates,
                          .title = QString::fromUtf8(row.title),
                          .description = QString::fromUtf8(row.description),
                          .recommendedAction = QString::fromUtf8(row.recommendedAction),
                          .android = row.devices != On::Windows,
                          .windows = row.devices != On::Android});
    }
    return result;
}

} // namespace

bool SignalDefinition::isMonitor() const { return category != "Recorded"_L1 && severity != Severity::Unknown; }

const std::vector<SignalDefinition> &signalCatalogue()
{
    static const std::vector<SignalDefinition> catalogue = build();
    return catalogue;
}

const SignalDefinition *findSignal(QStringView id)
{
    static const QHash<QStringView, const SignalDefinition *> byId = [] {
        QHash<QStringView, const SignalDefinition *> index;
        for (const SignalDefinition &signal : signalCatalogue())
            index.insert(signal.id, &signal);
        return index;
    }();
    return byId.value(id, nullptr);
}

QString incidentTitle(const SignalDefinition &signal, const QString &detail)
{
    QString title = signal.title;
    return detail.isEmpty() ? title.remove(" (%1)"_L1) : title.replace("%1"_L1, detail);
}

} // namespace roomwarden::service
