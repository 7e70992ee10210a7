// The export of tickets: its layout, its days, and only within the caller's scope.
#include "tests/service/rules/reporttest.h"

using namespace roomwarden;
using namespace roomwarden::world;
using namespace Qt::Literals::StringLiterals;

class TestTicketExport : public ReportTest
{
    Q_OBJECT

    const QString m_export = ofContoso + u"/reports/ticketExport"_s;

    // Types and rooms, as in "Disk health: one name".
    static QStringList ticketsIn(const Answer &page)
    {
        QStringList tickets;
        for (const QJsonValue &ticket : page.value()) {
            QStringList devices;
            for (const QJsonValue &device : ticket[u"Device"].toArray())
                devices.append(device.toString());
            tickets.append(ticket[u"Incident Type"][u"displayName"].toString() + u": "_s + devices.join(u'+'));
        }
        return page.status == 200 ? tickets : QStringList{QString::number(page.status)};
    }
    QStringList seenBy(const QString &person, const QString &query = {})
    {
        return ticketsIn(world().get(person, m_export + query));
    }

private Q_SLOTS:
    void aTicketIsExportedInThePublishedLayout()
    {
        trouble(roomOne, diskHealth, u"2025-03-04T08:00:00Z"_s, u"2025-03-04T09:00:00Z"_s);
        const Answer answer = world().get(ada, m_export);
        QCOMPARE(answer.json[u"customerTenantId"].toString(), contoso); // INV-24
        QVERIFY(answer.header("content-disposition").contains("tickets.json"));
        QCOMPARE(answer.value().size(), 1);
        const QJsonObject ticket = answer.value().first().toObject();
        QCOMPARE(ticket.keys(), QStringList({u"Closure Summary"_s, u"Created"_s, u"Device"_s, u"History"_s,
                                             u"Incident Type"_s, u"LastClosed"_s, u"LastResolved"_s, u"LatsUpdate"_s,
                                             u"SnowIncident"_s, u"State"_s, u"TicketID"_s}));
        QCOMPARE(ticket[u"Created"].toString(), u"2025-03-04T08:00:00.000Z"_s);
        QCOMPARE(ticket[u"LastResolved"].toString(), u"2025-03-04T09:00:00.000Z"_s);
        QCOMPARE(ticket[u"State"].toString(), u"resolved"_s);
        QCOMPARE(ticket[u"Device"], QJsonArray{u"one name"_s});
        QCOMPARE(ticket[u"Incident Type"][u"severity"].toString(), u"important"_s);
        QCOMPARE(ticket[u"History"].toArray().size(), 2);
        QVERIFY(ticket[u"Closure Summary"].isNull() && ticket[u"LastClosed"].isNull());
    }

    void whoClosedItAndWhyIsInIt()
    {
        const Answer made = world().recordIssue(hanna, {roomOne, roomTwo});
        QCOMPARE(world()
                     .send("POST", hanna, ofContoso + u"/incidents/%1/close"_s.arg(made.json[u"id"].toString()),
                           {{u"reason"_s, u"resolvedOnSite"_s}}, any)
                     .status,
                 200);
        const QJsonValue closure = world().get(ada, m_export).value().first()[u"Closure Summary"];
        QCOMPARE(closure[u"Reason"].toString(), u"resolvedOnSite"_s);
        QCOMPARE(closure[u"Closed By"].toString(), u"Hanna"_s);
    }

    void onlyTheDaysAskedForAreExported()
    {
        trouble(roomOne, diskHealth, u"2025-03-04T00:00:00Z"_s, u"2025-03-04T09:00:00Z"_s);
        trouble(roomTwo, diskHealth, u"2025-03-04T23:59:59Z"_s, u"2025-03-05T00:00:00Z"_s);
        trouble(roomIdle, diskHealth, u"2025-03-05T00:00:01Z"_s, u"2025-03-05T09:00:00Z"_s);
        QCOMPARE(seenBy(ada).size(), 3);
        QCOMPARE(seenBy(ada, u"?startDate=2025-03-04&endDate=2025-03-04"_s),
                 QStringList({u"Disk health: one name"_s, u"Disk health: two name"_s}));
        QCOMPARE(seenBy(ada, u"?startDate=2025-03-05"_s), QStringList{u"Disk health: idle name"_s});
        QCOMPARE(seenBy(ada, u"?$search=two"_s), QStringList{u"Disk health: two name"_s});
        for (const auto &[query, field] :
             {std::pair(u"?startDate=x"_s, u"startDate"_s), std::pair(u"?startDate=2024-09-06"_s, u"startDate"_s),
              std::pair(u"?startDate=2025-03-04&endDate=2025-03-03"_s, u"endDate"_s)})
            QCOMPARE(world().get(ada, m_export + query).target(), field);
    }

    void pagesLeadThroughAllOfThemAndBelongToWhoAsked()
    {
        for (const QString &room : {roomOne, roomTwo, roomIdle, roomHidden}) {
            for (const QString &signal : {diskHealth, bluetooth})
                QCOMPARE(world().report(room, signal, u"unhealthy"_s).status, 202); // all at the same time
        }
        QStringList tickets;
        QString path = m_export + u"?$top=3"_s;
        int pages = 0;
        while (!path.isEmpty() && ++pages < 9) {
            const Answer page = world().get(ada, path);
            tickets += ticketsIn(page);
            path = page.json[u"@odata.nextLink"].toString();
        }
        QCOMPARE(tickets.size(), 6);
        QCOMPARE(QSet<QString>(tickets.begin(), tickets.end()).size(), 6);
        const QString next = world().get(ada, m_export + u"?$top=3"_s).json[u"@odata.nextLink"].toString();
        QCOMPARE(world().get(ada, QString(next).replace(u"endDate=2025-03-03"_s, u"endDate=2025-03-02"_s)).status, 410);
        world().sql(u"UPDATE roles SET permissions = 'reports.view' WHERE id = 'view-contoso'"_s);
        QCOMPARE(world().get(vera, next).status, 410); // INV-44
        QCOMPARE(world().get(vera, m_export).status, 200);
    }

    void INV_10_ticketsAndRoomsOutOfReachAreLeftOut()
    {
        QCOMPARE(world().report(roomHidden, diskHealth, u"unhealthy"_s).status, 202);
        QCOMPARE(world().report(roomNorth, diskHealth, u"unhealthy"_s, keyNorthwind).status, 202);
        QCOMPARE(world().recordIssue(hanna, {roomOne, roomTwo}).status, 201);
        QCOMPARE(seenBy(ada), QStringList{u"Recorded issue: one name+two name"_s});
        world().sql(u"UPDATE roles SET permissions = 'reports.view' WHERE id = 'field-contoso'"_s);
        QCOMPARE(seenBy(fred), QStringList{u"Recorded issue: one name"_s});
        QCOMPARE(seenBy(hanna), QStringList{u"403"_s}); // does not hold reports.view
        QCOMPARE(seenBy(tina), QStringList{u"403"_s});  // INV-5
        QCOMPARE(seenBy(bob), QStringList{u"404"_s});
    }

    void whatIsGoneIsNoTicket()
    {
        trouble(roomOne, display, u"2025-03-04T08:00:00Z"_s, u"2025-03-04T08:04:00Z"_s);
        QCOMPARE(seenBy(ada), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestTicketExport)
#include "tst_ticketexport.moc"
