// Lists of rooms by what is asked for, within what may be seen.
#include "tests/service/rules/customerrulestest.h"

using namespace roomwarden;
using namespace roomwarden::world;
using namespace Qt::Literals::StringLiterals;

class TestRoomListRules : public CustomerRulesTest
{
    Q_OBJECT

    Answer ask(const QString &person, const QString &name, const QString &value, const QString &more = {})
    {
        return world().get(person, ofContoso + u"/rooms?"_s + name + u'='
                                       + QString::fromLatin1(QUrl::toPercentEncoding(value)) + more);
    }
    QStringList filtered(const QString &person, const QString &filter)
    {
        return idsOf(ask(person, u"$filter"_s, filter));
    }
    QStringList found(const QString &person, const QString &words) { return idsOf(ask(person, u"$search"_s, words)); }
    static QStringList idsOf(const Answer &page)
    {
        QStringList ids;
        for (const QJsonValue &room : page.value())
            ids.append(room[u"id"].toString());
        ids.sort();
        return page.status == 200 ? ids : QStringList{QString::number(page.status)};
    }

private Q_SLOTS:
    void aListIsFilteredByHealthAndPlace()
    {
        QCOMPARE(world().report(roomOne, diskHealth, u"unhealthy"_s).status, 202);
        world().sql(u"UPDATE rooms SET city = 'Zürich', model = 'It''s one and two' WHERE id = ?"_s, {roomTwo});
        QCOMPARE(filtered(hanna, u"healthStatus eq 'unhealthy'"_s), QStringList{roomOne});
        QCOMPARE(filtered(hanna, u"healthStatus in ('unhealthy','onboarding')"_s),
                 QStringList({roomOnboarding, roomOne}));
        QCOMPARE(filtered(hanna, u"city eq 'ZÜRICH'"_s), QStringList{roomTwo});
        QCOMPARE(filtered(hanna, u"model eq 'It''s one and two' and healthStatus eq 'healthy'"_s),
                 QStringList{roomTwo});
        QCOMPARE(filtered(hanna, u"city eq 'Zürich' and healthStatus eq 'unhealthy'"_s), QStringList());
    }

    void aListIsSearchedByWords()
    {
        QCOMPARE(found(hanna, u"TWO name"_s), QStringList{roomTwo});
        QCOMPARE(found(hanna, u"\"two\""_s), QStringList{roomTwo});
        QCOMPARE(found(hanna, u"room-idle@example"_s), QStringList{roomIdle});
        QCOMPARE(found(hanna, u"two idle"_s), QStringList());
        QCOMPARE(found(hanna, u"name"_s).size(), 4);
        QCOMPARE(found(hanna, u"%"_s), QStringList()); // no pattern of SQL
    }

    void INV_10_whatIsAskedForWidensNothing()
    {
        QCOMPARE(found(hanna, u"hidden"_s), QStringList());
        QCOMPARE(filtered(fred, u"healthStatus in ('healthy', 'onboarding')"_s), QStringList{roomOne});
        world().sql(u"INSERT INTO room_groups (id, tenant_id, name) VALUES ('mixed', ?, 'Mixed'), ('hid', ?, 'Hid')"_s,
                    {contoso, contoso});
        world().sql(u"INSERT INTO room_group_members (group_id, room_id) VALUES ('mixed', ?), ('mixed', ?), ('hid',"
                    u" ?)"_s,
                    {roomTwo, roomHidden, roomHidden});
        QCOMPARE(filtered(ada, u"groupId eq 'mixed'"_s), QStringList{roomTwo});
        QCOMPARE(filtered(ada, u"groupId eq 'group-board'"_s).size(), 4);
        QCOMPARE(filtered(ada, u"groupId eq 'group-board' and groupId eq 'mixed'"_s), QStringList{roomTwo});
        QCOMPARE(filtered(ada, u"groupId eq 'hid'"_s), QStringList{u"404"_s});
        QCOMPARE(filtered(ada, u"groupId in ('mixed', 'hid')"_s), QStringList{u"404"_s});
        QCOMPARE(filtered(hanna, u"groupId eq 'mixed'"_s), QStringList{u"403"_s}); // without groups.view
    }

    void INV_44_aTokenIsBoundToWhatWasAskedFor()
    {
        const QString filter = u"healthStatus eq 'healthy'"_s;
        const Answer first = ask(hanna, u"$filter"_s, filter, u"&$search=name&$top=1"_s);
        QCOMPARE(first.value().size(), 1);
        QStringList ids;
        QString next = first.json[u"@odata.nextLink"].toString();
        for (Answer page = first; ids.size() < 9;) {
            ids += idsOf(page);
            if (page.json[u"@odata.nextLink"].toString().isEmpty())
                break;
            page = world().get(hanna, page.json[u"@odata.nextLink"].toString());
        }
        ids.sort();
        QCOMPARE(ids, QStringList({roomIdle, roomOne, roomTwo}));
        const QString token = QUrl(next).query(QUrl::FullyEncoded).section(u"$skiptoken="_s, 1);
        QVERIFY(!token.isEmpty());
        QCOMPARE(world().get(hanna, ofContoso + u"/rooms?$skiptoken="_s + token).status, 410);
        QCOMPARE(ask(hanna, u"$filter"_s, u"healthStatus eq 'onboarding'"_s, u"&$skiptoken="_s + token).status, 410);
        QCOMPARE(ask(hanna, u"$search"_s, u"name"_s, u"&$skiptoken="_s + token).status, 410);
    }

    void aFilterOutOfOrderIsRefused_data()
    {
        QTest::addColumn<QString>("filter");
        for (const char *filter :
             {"", "healthStatus", "healthStatus eq unhealthy", "healthStatus eq 'broken'", "activity eq 'asleep'",
              "serialNumber eq '1'", "city eq 'a' and", "city eq 'a' or city eq 'b'", "city eq 'a'and city eq 'b'",
              "city eq 'a", "city in ()", "city in ('a',)", "city eq 'a' ) and city eq 'a'", "and", "city ne 'a'"})
            QTest::newRow(filter) << QString::fromLatin1(filter);
        QTest::newRow("long") << u"city eq '%1'"_s.arg(QString(2'000, u'a'));
    }
    void aFilterOutOfOrderIsRefused()
    {
        QFETCH(QString, filter);
        const Answer answer = ask(hanna, u"$filter"_s, filter);
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.target(), u"$filter"_s);
    }
};

QTEST_GUILESS_MAIN(TestRoomListRules)
#include "tst_roomlistrules.moc"
