// Primary admins: who names them, who takes them out, and that one stays.
#include "core/domain/primaryadmins.h"
#include "tests/service/rules/rulestest.h"

using namespace roomwarden;
using namespace roomwarden::world;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString ofContoso = u"/v1/tenants/"_s + contoso;
const QString roles = ofContoso + u"/roles"_s;
const QString assigned = roles + u"/primary-contoso/assignments/assignment-of-primary-contoso"_s;
const QString admins = ofContoso + u"/primaryAdmins"_s;
const Headers any{{"If-Match", "*"}};

QJsonObject user(const QString &id) { return {{u"kind"_s, u"user"_s}, {u"id"_s, id}}; }

} // namespace

class TestPrimaryAdminRules : public RulesTest
{
    Q_OBJECT

    int count(const QString &from) { return world().value(u"SELECT COUNT(*) FROM "_s + from).toInt(); }
    QJsonArray roomsOf(const QString &person) { return world().get(person, ofContoso + u"/rooms"_s).value(); }

private Q_SLOTS:
    void INV_08_onePrimaryAdminStays()
    {
        const Answer only = world().send("DELETE", ada, admins + u'/' + operators, {}, any);
        QCOMPARE(only.status, 422);
        QCOMPARE(only.code(), u"primaryAdminRequired"_s);
        const Answer none = world().send("PATCH", ada, assigned, {{u"members"_s, QJsonArray{}}}, any);
        QCOMPARE(none.code(), u"primaryAdminRequired"_s);
        QCOMPARE(none.target(), u"members"_s);
        QVERIFY(!primaryAdminsFromJson(world().get(ada, admins).json)->mayRemove);
        const Answer added = world().send("POST", ada, admins, {{u"primaryAdmins"_s, QJsonArray{user(nobody)}}}, any);
        QCOMPARE(added.status, 200);
        QVERIFY(primaryAdminsFromJson(added.json)->mayRemove);
        QCOMPARE(world().send("DELETE", ada, admins + u'/' + operators, {}, any).status, 200);
        QCOMPARE(world().get(ada, admins).status, 404); // she took herself out, through her group
        QCOMPARE(world().send("DELETE", nobody, admins + u'/' + nobody, {}, any).code(), u"primaryAdminRequired"_s);
    }

    // Several at once: the last request finds one left and is refused.
    void INV_08_ofTwoWhoLeaveAtOnceOneStays()
    {
        QCOMPARE(world().send("POST", ada, admins, {{u"primaryAdmins"_s, QJsonArray{user(nobody)}}}, any).status, 200);
        std::vector<std::unique_ptr<QNetworkReply>> replies;
        for (const QString &leaving : {operators, nobody}) {
            replies.push_back(world().client().begin(
                "DELETE", admins + u'/' + leaving,
                {{"Authorization", "Bearer " + world().token(leaving == nobody ? ada : nobody)}, {"If-Match", "*"}}));
        }
        for (const auto &reply : replies)
            (void)ServiceClient::wait(*reply);
        QCOMPARE(count(u"assignment_members WHERE assignment_id = 'assignment-of-primary-contoso'"_s), 1);
    }

    // W5: who answers invitations may name more primary admins, and take none out.
    void tenantManagersNameMorePrimaryAdmins()
    {
        for (const QString &person : {hanna, fred, nobody, rival, carla})
            QVERIFY(world().get(person, admins).status >= 403);
        const Result<PrimaryAdmins> before = primaryAdminsFromJson(world().get(tina, admins).json);
        QVERIFY(before->mayAdd && !before->mayRemove);
        const QJsonObject body{{u"primaryAdmins"_s, QJsonArray{user(fred)}}};
        QCOMPARE(world().send("POST", tina, admins, body).status, 428);
        QCOMPARE(world().send("POST", tina, admins, body, {{"If-Match", "W/\"9\""}}).status, 412);
        QCOMPARE(world().send("POST", tina, admins, body, {{"If-Match", "W/\"1\""}}).status, 200);
        QCOMPARE(roomsOf(fred), roomsOf(ada));
        QCOMPARE(world().send("POST", tina, admins, body, any).code(), u"nameAlreadyExists"_s);
        QCOMPARE(world().send("DELETE", tina, admins + u'/' + fred, {}, any).status, 403);
        QCOMPARE(world().get(tina, roles).status, 403);
        QCOMPARE(world().send("DELETE", ada, admins + u'/' + fred, {}).code(), u"preconditionRequired"_s);
        QCOMPARE(world().send("DELETE", ada, admins + u'/' + fred, {}, {{"If-Match", "W/\"1\""}}).status, 412);
        QCOMPARE(world().send("DELETE", ada, admins + u'/' + fred, {}, {{"If-Match", "W/\"2\""}}).status, 200);
        QCOMPARE(roomsOf(fred).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestPrimaryAdminRules)
#include "tst_primaryadminrules.moc"
