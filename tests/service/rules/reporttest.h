// For suites about reports: time that is waited for, and devices that go wrong from one time to another.
#pragma once

#include "tests/service/rules/customerrulestest.h"

namespace roomwarden {

class ReportTest : public CustomerRulesTest
{
    Q_OBJECT

protected:
    // ISO 8601 with a zone; not before now.
    void waitUntil(const QString &time)
    {
        const QDateTime then = QDateTime::fromString(time, Qt::ISODate);
        QVERIFY(then >= world().clock.now());
        world().clock.advance(std::chrono::milliseconds(world().clock.now().msecsTo(then)));
    }
    // Unhealthy from one time to the other.
    void trouble(const QString &room, const QString &signal, const QString &from, const QString &to)
    {
        using namespace Qt::Literals::StringLiterals;
        waitUntil(from);
        QCOMPARE(world().report(room, signal, u"unhealthy"_s).json[u"accepted"].toInt(), 1);
        waitUntil(to);
        QCOMPARE(world().report(room, signal, u"healthy"_s).json[u"accepted"].toInt(), 1);
    }
    // Whoever has signed in stays so: to be called before days go by, for the service sweeps away what expired.
    void keepSignedIn() { world().sql(QStringLiteral("UPDATE access_tokens SET expires_ms = expires_ms * 2")); }
    // The rooms of a report, in its order.
    [[nodiscard]] static QStringList roomsIn(const Answer &answer)
    {
        QStringList rooms;
        for (const QJsonValue &room : answer.value())
            rooms.append(room[u"id"].toString());
        return rooms;
    }
};

} // namespace roomwarden
