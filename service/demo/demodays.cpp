// Use of rooms on the last working days, and the poor calls and reports that came with it. Drawn from a stream of their
// own, so that they change nothing else of the world.
#include "service/demo/demodays.h"

#include "service/demo/demowriter.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr quint64 daysStream = 0x20'0000; // one stream a customer from here
constexpr int days = 7;                   // what a report shows at first

constexpr std::array poorCalls{"Audio was lost for longer than ten seconds", "Video froze again and again",
                               "Packet loss above five percent", "The call was cut off and joined again"};
constexpr std::array reportedIssues{"Nobody could hear us", "The screen stayed black",
                                    "Could not join from the console", "Echo on the other side"};

void writeUse(DemoWriter &writer, const DemoRoom &room, const QDate &day, DemoRandom &random)
{
    const qint64 meetings = random.between(0, room.capacity > 6 ? 6 : 9);
    const qint64 minutes = std::min<qint64>(meetings * random.between(30, 75), 600);
    const qint64 online = meetings * random.between(50, 100) / 100;
    const qint64 poor = random.chance(12) ? std::min<qint64>(online, 1) : 0;
    const qint64 unrated = random.chance(30) ? std::min<qint64>(online - poor, 1) : 0;
    const qint64 good = online - poor - unrated;
    writer.add(DemoTable::RoomUsage,
               {room.id, day.toString(Qt::ISODate), minutes, meetings == 0 ? 0 : minutes * online / meetings, meetings,
                online, good, poor, unrated, online * random.between(40, 100) / 100, meetings,
                meetings * random.between(1, std::max(2, room.capacity * 2 / 3))});
}

void writeEvent(DemoWriter &writer, const DemoCustomer &customer, const DemoRoom &room, qint64 now, DemoRandom &random)
{
    const bool poor = random.chance(70);
    writer.add(DemoTable::RoomEvents,
               {QString(u"event-"_s + random.guid()), customer.tenantId, room.id, QString(u"told-"_s + random.guid()),
                poor ? u"poorCall"_s : u"reportedIssue"_s, now - random.between(60'000, days * 86'400'000LL),
                QString::fromLatin1(poor ? random.pick(poorCalls) : random.pick(reportedIssues))});
}

} // namespace

void writeDays(DemoWriter &writer, quint32 seed, const DemoCustomer &customer, const std::vector<DemoRoom> &rooms,
               qint64 now)
{
    DemoRandom random(seed, daysStream + static_cast<quint64>(customer.number));
    for (const DemoRoom &room : rooms) {
        const QTimeZone zone(room.site->timeZone);
        const QDate today = QDateTime::fromMSecsSinceEpoch(now, zone).date();
        const bool used = room.condition != DemoRoom::Condition::Onboarding;
        for (int back = days; back > 0; --back) {
            const QDate day = today.addDays(-back);
            if (used && day.dayOfWeek() <= Qt::Friday)
                writeUse(writer, room, day, random);
        }
        if (used && random.chance(20))
            writeEvent(writer, customer, room, now, random);
    }
}

} // namespace roomwarden::service
