// What is said about rooms: their groups, reports, and what of them is suppressed.
#include "tests/contract/conversation.h"

namespace roomwarden {

using namespace roomwarden::world;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString ofContoso = u"/v1/tenants/"_s + contoso;

} // namespace

void Conversation::talkAboutGroups()
{
    const QString all = u"/v1/customer/groups"_s;
    const QString one = all + u"/{id}"_s;
    const Headers any{{"If-Match", "*"}};
    const Headers stale{{"If-Match", "W/\"9999\""}};
    const QJsonObject good{{u"name"_s, u"Focus"_s}, {u"roomIds"_s, QJsonArray{roomOne}}};
    const Answer made = ask("POST", carla, all, all, good);
    ask("POST", carla, all, all, good);
    ask("POST", carla, all, all, {});
    ask("POST", carla, all, all, {{u"name"_s, u"x"_s}, {u"roomIds"_s, QJsonArray{roomNorth}}});
    ask("POST", pro, all, all, good);
    const QString path = all + u'/' + made.json[u"id"].toString();
    for (const QString &person : {carla, nora, pro}) {
        ask("GET", person, all, all);
        ask("GET", person, one, path);
    }
    for (const QString &person : {ada, hanna, bob}) {
        ask("GET", person, u"/v1/tenants/{tenant}/groups"_s, ofContoso + u"/groups"_s);
        ask("GET", person, u"/v1/tenants/{tenant}/groups/{id}"_s, ofContoso + u"/groups/group-board"_s);
    }
    const auto patch = [&](const QString &person, const QJsonObject &body, const Headers &headers) {
        keep(u"PATCH "_s + one, m_world.send("PATCH", person, path, body, headers));
    };
    patch(carla, {{u"name"_s, u"Quiet"_s}}, any);
    patch(carla, {{u"name"_s, u"BOARDROOMS"_s}}, any);
    patch(carla, {{u"name"_s, u" "_s}}, any);
    patch(carla, {{u"roomIds"_s, QJsonArray{roomNorth}}}, any);
    patch(carla, {}, stale);
    patch(carla, {}, {});
    patch(nora, {}, any);
    patch(pro, {}, any);
    for (const Headers &headers : {Headers(), stale, any, any})
        ask("DELETE", carla, one, path, {}, headers);
    ask("DELETE", pro, one, path, {}, any);
}

void Conversation::talkAboutReports()
{
    const QString usage = u"POST /v1/devices/usage"_s;
    const auto tell = [&](const QByteArray &key, const QByteArray &body) {
        keep(usage,
             m_world.client().ask("POST", u"/v1/devices/usage"_s, {{"Authorization", "EnrollmentKey " + key}}, body));
    };
    tell(keyContoso, R"({"days":[{"roomId":"room-one","date":")"
                         + m_world.clock.now().toUTC().date().addDays(-1).toString(Qt::ISODate).toLatin1()
                         + R"(","bookedMinutes":240,"onlineMinutes":180,"meetings":5,"onlineMeetings":4,"goodCalls":3,)"
                           R"("poorCalls":1,"unratedCalls":0,"videoCalls":2,"countedMeetings":5,"people":21}]})");
    tell(keyContoso, R"({"days":[{"roomId":"room-one"}]})");
    tell(keyContoso, R"({"days":7})");
    tell("no-key", R"({"days":[]})");
    const QString tenant = u"/v1/tenants/{tenant}"_s;
    for (const QString &report : {u"/reports/health"_s, u"/reports/usage"_s, u"/reports/overview"_s}) {
        for (const QString &person : {ada, hanna, bob}) {
            for (const QString &query : {u""_s, u"?days=90"_s, u"?days=91"_s}) {
                ask("GET", person, tenant + report, ofContoso + report + query);
                if (!report.endsWith(u"overview"_s)) {
                    ask("GET", person, tenant + report + u"/rooms/{id}"_s,
                        ofContoso + report + u"/rooms/"_s + roomOne + query);
                }
            }
        }
    }
}

void Conversation::talkAboutExports()
{
    const QString tickets = u"/reports/ticketExport"_s;
    for (const QString &person : {ada, hanna, bob}) {
        for (const QString &query : {u"?$top=1"_s, u"?startDate=x"_s, u"?$skiptoken=x"_s})
            ask("GET", person, u"/v1/tenants/{tenant}"_s + tickets, ofContoso + tickets + query);
    }
}

void Conversation::talkAboutEvents()
{
    const QString devices = u"/v1/devices/events"_s;
    const auto tell = [&](const QByteArray &key, const QByteArray &body) {
        keep(u"POST "_s + devices,
             m_world.client().ask("POST", devices, {{"Authorization", "EnrollmentKey " + key}}, body));
    };
    const QByteArray time = m_world.clock.now().toUTC().toString(Qt::ISODate).toLatin1();
    for (const QByteArray type : {"poorCall", "reportedIssue"}) {
        tell(keyContoso, R"({"events":[{"eventId":")" + type + R"(","roomId":"room-one","type":")" + type
                             + R"(","eventDateTime":")" + time + R"(","link":"https://example.com/1"}]})");
    }
    tell(keyContoso, R"({"events":[{"eventId":"x"}]})");
    tell(keyContoso, R"({"events":7})");
    tell("no-key", R"({"events":[]})");
    const QString events = u"/events"_s;
    const QString route = u"/v1/tenants/{tenant}"_s + events;
    for (const QString &person : {hanna, pro, bob}) {
        for (const QString &query :
             {u"?$top=1"_s, u"?room=room-one"_s, u"?room=room-hidden"_s, u"?$top=0"_s, u"?$skiptoken=x"_s})
            ask("GET", person, route, ofContoso + events + query);
    }
    const QString event = m_world.get(hanna, ofContoso + events).value().first()[u"id"].toString();
    const QJsonObject good{{u"eventIds"_s, QJsonArray{event}}, {u"description"_s, u"Poor calls"_s}};
    const QString flag = u"/flag"_s;
    for (const QString &person : {vera, bob, hanna, hanna})
        ask("POST", person, route + flag, ofContoso + events + flag, good);
    ask("POST", hanna, route + flag, ofContoso + events + flag, {});
    ask("GET", hanna, route, ofContoso + events);
}

void Conversation::talkAboutSuppressions()
{
    const QString room = u"/v1/tenants/{tenant}/rooms/{id}"_s;
    const QString signal = room + u"/signals/{signal}"_s;
    const QString ofRoom = ofContoso + u"/rooms/"_s + roomOne;
    const QString ofSignal = ofRoom + u"/signals/"_s + display;
    const QJsonObject good{{u"reason"_s, u"Being replaced"_s}, {u"expirationDateTime"_s, u"2099-01-01T00:00:00Z"_s}};
    const QJsonObject bad{{u"expirationDateTime"_s, u"tomorrow"_s}};
    for (const auto &[route, path] : {std::pair(room, ofRoom), std::pair(signal, ofSignal)}) {
        ask("POST", ada, route + u"/suppress"_s, path + u"/suppress"_s, good);
        ask("POST", ada, route + u"/suppress"_s, path + u"/suppress"_s, bad);
        for (const QString &wish : {u"/suppress"_s, u"/unsuppress"_s}) {
            ask("POST", ada, route + wish, path + wish, {}, {{"If-Match", "W/\"9999\""}});
            ask("POST", hanna, route + wish, path + wish, {});
            ask("POST", bob, route + wish, path + wish, {});
        }
        for (const QString &person : {ada, pro, bob})
            ask("GET", person, room + u"/signals"_s, ofRoom + u"/signals"_s);
        ask("POST", ada, route + u"/unsuppress"_s, path + u"/unsuppress"_s, {});
    }
}

void Conversation::talkAboutEnrollment()
{
    const QString own = u"/v1/customer/rooms"_s;
    const QString one = own + u"/{id}"_s;
    const Headers any{{"If-Match", "*"}};
    const Headers stale{{"If-Match", "W/\"9999\""}};
    for (const QString &person : {carla, pro})
        for (const QString &query : {u"?$top=1"_s, u"?$top=0"_s, u"?$skiptoken=x"_s})
            ask("GET", person, own, own + query);
    const QString path = own + u'/' + roomOnboarding;
    for (const QString &person : {carla, nora, pro})
        ask("GET", person, one, path);
    const QString enroll = u"/enroll"_s;
    const QString partners = u"/v1/tenants/{tenant}/rooms/{id}"_s + enroll;
    for (const QString &person : {vera, bob})
        ask("POST", person, partners, ofContoso + u"/rooms/"_s + roomOnboarding + enroll, {});
    for (const Headers &headers : {stale, Headers(), Headers()})
        ask("POST", ada, partners, ofContoso + u"/rooms/"_s + roomOnboarding + enroll, {}, headers);
    ask("POST", carla, one + enroll, path + enroll, {}, stale);
    m_world.sql(u"UPDATE rooms SET enrollment = 'onboarding', health = 'onboarding' WHERE id = ?"_s, {roomOnboarding});
    for (const QString &person : {pro, nora, carla, carla})
        ask("POST", person, one + enroll, path + enroll, {});
    const QString unenroll = u"/unenroll"_s;
    for (const QString &person : {pro, nora})
        ask("POST", person, one + unenroll, path + unenroll, {}, any);
    for (const Headers &headers : {Headers(), stale, any, any})
        ask("POST", carla, one + unenroll, path + unenroll, {}, headers);

    const QString keys = u"/v1/customer/enrollmentKeys"_s;
    const QString reset = keys + u"/reset"_s;
    for (const QString &person : {nora, pro}) {
        ask("GET", person, keys, keys);
        ask("POST", person, reset, reset, {});
        ask("POST", person, reset, reset, {}, {{"Repeatability-Request-ID", "x"}});
        ask("GET", person, keys, keys);
    }
    const QString settings = u"/v1/customer/signals"_s;
    const QString each = settings + u"/{signal}"_s;
    for (const QString &person : {carla, pro}) {
        ask("GET", person, settings, settings);
        for (const QString &wish : {u"/disable"_s, u"/enable"_s, u"/reset"_s}) {
            ask("POST", person, each + wish, settings + u'/' + bluetooth + wish, {});
            ask("POST", person, each + wish, settings + u'/' + bluetooth + wish, {}, stale);
            ask("POST", person, each + wish, settings + u"/no.such"_s + wish, {});
        }
    }
}

void Conversation::talkAboutRings()
{
    const Headers any{{"If-Match", "*"}};
    const Headers stale{{"If-Match", "W/\"9999\""}};
    const QJsonObject days{{u"rolloutDays"_s, 4}};
    const QJsonObject tooMany{{u"rolloutDays"_s, 60}, {u"testDays"_s, 60}};
    const QString route = u"/v1/tenants/{tenant}/rings"_s;
    const QString path = ofContoso + u"/rings"_s;
    const QString own = u"/v1/customer/rings"_s;
    const QString one = u"/{id}"_s;
    const QString general = u"/general"_s;
    const QString move = u"/moveRooms"_s;
    const QJsonObject rooms{{u"roomIds"_s, QJsonArray{roomOne}}};
    const auto about = [&](const QString &template_, const QString &rings, const QStringList &people) {
        for (const QString &person : people) {
            ask("GET", person, template_, rings);
            ask("GET", person, template_ + one, rings + general);
            for (const Headers &headers : {Headers(), stale, any})
                ask("PATCH", person, template_ + one, rings + general, days, headers);
            ask("PATCH", person, template_ + one, rings + general, tooMany, any);
            ask("PATCH", person, template_ + one, rings + u"/none"_s, days, any);
            ask("PATCH", person, template_ + one, rings + general, {{u"testDays"_s, u"x"_s}}, any);
            ask("POST", person, template_ + one + move, rings + general + move, rooms);
            ask("POST", person, template_ + one + move, rings + general + move, rooms, stale);
            ask("POST", person, template_ + one + move, rings + general + move, {});
            ask("POST", person, template_ + one + move, rings + u"/none"_s + move, rooms);
        }
    };
    about(route, path, {ada, hanna, bob});
    about(own, own, {carla, pro});
    const QJsonObject good{{u"name"_s, u"Pilot"_s}, {u"order"_s, 4}, {u"rolloutDays"_s, 1}, {u"testDays"_s, 1}};
    QJsonObject sameOrder = good;
    sameOrder.insert(u"name"_s, u"Other"_s);
    const Answer made = ask("POST", carla, own, own, good);
    for (const QJsonObject &body : {good, sameOrder, QJsonObject(), tooMany})
        ask("POST", carla, own, own, body);
    ask("POST", pro, own, own, good);
    const QString pilot = own + u'/' + made.json[u"id"].toString();
    for (const Headers &headers : {Headers(), stale, any, any})
        ask("DELETE", carla, own + one, pilot, {}, headers);
    ask("DELETE", carla, own + one, own + general, {}, any);
    ask("DELETE", pro, own + one, own + general, {}, any);
}

} // namespace roomwarden
