// The list of certified systems, and how often each version is found.
#include "service/demo/demohardware.h"

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Model
{
    const char *manufacturer;
    const char *name;
    const char *firmware; // empty where the domain report names none
    const char *deviceType;
    int largest; // room, in seats
};

constexpr Model windowsModels[] = {
    {"Logitech", "Logitech Tap with Intel NUC", "", "Windows room", 40},
    {"Lenovo", "Logitech Tap and Lenovo ThinkSmart Tiny", "", "Windows room", 40},
    {"Lenovo", "ThinkSmart Hub", "", "Windows room", 8},
    {"Lenovo", "ThinkSmart Core Full Room Kit", "", "Windows room", 20},
    {"HP", "Presence Small Space Solution", "", "Windows room", 6},
    {"HP", "Elite Slice for Meeting Rooms G2", "", "Windows room", 12},
    {"Dell", "OptiPlex 7080 with Logitech Tap", "", "Windows room", 40},
    {"Crestron", "Flex UC-B30-T", "", "Windows room", 8},
    {"Crestron", "Flex UC-M70-T", "", "Windows room", 20},
    {"Crestron", "Flex UC-MX50-T", "", "Windows room", 14},
    {"Crestron", "Flex UC-C100-T", "", "Windows room", 40},
    {"Crestron", "Flex UC-CX100-T", "", "Windows room", 40},
    {"Poly", "G10-T", "", "Windows room", 8},
    {"Poly", "G40-T", "", "Windows room", 14},
    {"Poly", "G85-T", "", "Windows room", 40},
    {"Poly", "GC8 Console with HP 800 G9", "", "Windows room", 40},
    {"Yealink", "MVC340", "", "Windows room", 6},
    {"Yealink", "MVC640", "", "Windows room", 12},
    {"Yealink", "MVC840", "", "Windows room", 20},
    {"Yealink", "MVC940", "", "Windows room", 40},
};

constexpr Model androidModels[] = {
    {"Logitech", "Rally Bar", "1.2.788", "Android video bar", 14},
    {"Logitech", "Rally Bar Mini", "1.2.982", "Android video bar", 8},
    {"Logitech", "RoomMate", "1.4.71", "Android video bar", 14},
    {"Neat", "Neat Bar", "NFF1.20220914.1210", "Android video bar", 8},
    {"Neat", "Neat Bar Pro", "NFD1.20220914.1210", "Android video bar", 14},
    {"Poly", "Studio X30", "4.0.0.100885", "Android video bar", 6},
    {"Poly", "Studio X50", "4.0.0.100885", "Android video bar", 10},
    {"Poly", "Studio X52", "4.1.0.382110", "Android video bar", 12},
    {"Yealink", "MeetingBar A20", "133.15.0.108", "Android video bar", 8},
    {"Yealink", "MeetingBar A30", "133.15.0.108", "Android video bar", 12},
    {"Yealink", "MeetingBar A10", "278.15.0.6", "Android video bar", 6},
    {"AudioCodes", "RXV81", "", "Android video bar", 6},
    {"EPOS", "EXPAND Vision 3T", "", "Android video bar", 8},
    {"DTEN", "D7X 55\"", "", "Android video bar", 10},
    {"Cisco", "Board Pro 55", "", "Android video bar", 12},
};

constexpr const char *appVersions[] = {"5.0.305.0", "5.0.230.0", "5.0.111.0", "4.19.82.0",
                                       "4.19.57.0", "4.18.44.0", "4.17.51.0", "4.16.40.0"};
constexpr int appWeights[] = {46, 24, 12, 8, 4, 3, 2, 1};
constexpr const char *windowsVersions[] = {"Windows 11 IoT Enterprise 23H2", "Windows 11 IoT Enterprise 22H2",
                                           "Windows 10 IoT Enterprise LTSC 2021", "Windows 10 Enterprise 21H2"};
constexpr int windowsWeights[] = {55, 22, 17, 6};

template<size_t N>
const Model &modelFor(const Model (&models)[N], int capacity, DemoRandom &random)
{
    for (int attempt = 0; attempt < 12; ++attempt) {
        const Model &model = random.pick(models);
        if (model.largest >= capacity)
            return model;
    }
    return models[0];
}

} // namespace

DemoHardware demoHardware(int capacity, DemoRandom &random)
{
    const bool android = capacity <= 14 && random.chance(42);
    const Model &model =
        android ? modelFor(androidModels, capacity, random) : modelFor(windowsModels, capacity, random);
    const QString maker = QString::fromLatin1(model.manufacturer);
    return {.android = android,
            .deviceType = QString::fromLatin1(model.deviceType),
            .manufacturer = maker,
            .model = QString::fromLatin1(model.name),
            .serialNumber = maker.first(2).toUpper() + DemoRandom::hex(random.next() >> 24, 10).toUpper(),
            .firmware = QString::fromLatin1(model.firmware),
            .osVersion =
                android ? u"Android 10"_s : QString::fromLatin1(windowsVersions[random.weighted(windowsWeights)]),
            .appVersion = android ? QString() : QString::fromLatin1(appVersions[random.weighted(appWeights)])};
}

} // namespace roomwarden::service
