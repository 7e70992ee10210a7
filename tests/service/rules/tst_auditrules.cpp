// The audit log as a customer exports it.
#include "tests/service/rules/customerrulestest.h"

using namespace roomwarden;
using namespace roomwarden::world;
using namespace Qt::Literals::StringLiterals;

class TestAuditRules : public CustomerRulesTest
{
    Q_OBJECT

private Q_SLOTS:
    void INV_37_theCustomersOwnActsAreOnRecord()
    {
        const Answer sent = invite(carla, invitationTo(u"adventure.com"_s));
        QCOMPARE(world().send("DELETE", carla, invitations + u'/' + sent.json[u"id"].toString(), {}, any).status, 204);
        QCOMPARE(invite(carla, invitationTo(u"fabrikam.com"_s)).status, 409);
        QCOMPARE(changeRooms({room(roomOne)}).status, 200);
        QCOMPARE(world().send("DELETE", carla, partner + u"/roles/help-contoso"_s, {}, any).status, 204);
        QCOMPARE(world().send("DELETE", carla, partner, {}, any).status, 204);
        const QStringList lines =
            QString::fromUtf8(world().get(carla, auditLog).body).split(u"\r\n"_s, Qt::SkipEmptyParts);
        QStringList acts;
        for (const QString &line : lines.mid(1))
            acts.append(line.section(u',', 0, 3));
        acts.sort();
        QStringList expected{u"PartnerInvitation,adventure.com,Create,Successful"_s,
                             u"PartnerInvitation,adventure.com,Delete,Successful"_s,
                             u"PartnerInvitation,fabrikam.com,Create,Failed"_s,
                             u"Assignment,Assigned admins,Update,Successful"_s,
                             u"Role,Help desk,Delete,Successful"_s,
                             u"Assignment,Day shift,Delete,Successful"_s,
                             u"PartnerInvitation,fabrikam.com,Delete,Successful"_s,
                             u"Role,Primary admins,Delete,Successful"_s,
                             u"Role,Field technician,Delete,Successful"_s,
                             u"Role,Viewer,Delete,Successful"_s,
                             u"Assignment,Day shift,Delete,Successful"_s,
                             u"Assignment,Day shift,Delete,Successful"_s,
                             u"Assignment,Day shift,Delete,Successful"_s};
        expected.sort();
        QCOMPARE(acts, expected);
        for (const QString &line : lines.mid(1))
            QVERIFY(line.endsWith(QString(carla + u',' + contoso)));
    }

    void aLongExportIsSentInPiecesAndWhole()
    {
        const qint64 then = world().clock.now().addDays(-2).toMSecsSinceEpoch();
        // Thousands, many of them of the same millisecond.
        world().sql(u"INSERT INTO audit_records (id, category, object_name, operation, result_status, tenant_id,"
                    u" creation_ms, user_id, user_tenant_id) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1"
                    u" FROM n WHERE i < 3500) SELECT 'row' || i, 'Role', 'object' || i, 'Create', 'Successful', '%1',"
                    u" %2 + i / 700, 'x', '%3' FROM n"_s.arg(contoso, QString::number(then), fabrikam));
        for (const auto &[rows, pieces] : {std::pair(3500, true), std::pair(1000, true), std::pair(999, false)}) {
            world().sql(u"DELETE FROM audit_records WHERE CAST(substr(id, 4) AS INTEGER) > %1"_s.arg(rows));
            const Answer answer = world().get(carla, auditLog);
            QCOMPARE(answer.status, 200);
            QCOMPARE(answer.header("transfer-encoding"), pieces ? "chunked"_ba : QByteArray());
            QCOMPARE(answer.header("content-type"), "text/csv; charset=utf-8; header=present"_ba);
            const QList<QByteArray> lines = answer.body.trimmed().split('\n');
            QCOMPARE(lines.size(), rows + 1);
            QSet<QByteArray> objects;
            QByteArray before;
            for (const QByteArray &line : lines.mid(1)) {
                const QList<QByteArray> columns = line.trimmed().split(',');
                QCOMPARE(columns.size(), 8);
                objects.insert(columns[1]);
                QVERIFY(before <= columns[5]);
                before = columns[5];
            }
            QCOMPARE(objects.size(), rows);
        }
    }

    void INV_38_theExportHasOnesOwnTenantAnd180Days()
    {
        QCOMPARE(world().send("POST", ada, ofContoso + u"/roles"_s, {}).status, 400);
        QCOMPARE(changeRooms({room(roomOne)}).status, 200);
        QCOMPARE(world().send("DELETE", nora, u"/v1/customer/partners/"_s + fabrikam, {}, any).status, 204);
        const qint64 now = world().clock.now().toMSecsSinceEpoch();
        for (const auto &[name, days] :
             {std::pair(u"'yesterday'"_s, 1), std::pair(u"'last'"_s, 179), std::pair(u"'tooOld'"_s, 180)}) {
            world().sql(u"INSERT INTO audit_records (id, category, object_name, operation, result_status, tenant_id,"
                        u" creation_ms, user_id, user_tenant_id) VALUES (%1, 'Role', %1, 'Create', 'Successful', ?, ?,"
                        u" 'x', ?)"_s.arg(name),
                        {contoso, now - days * 86'400'000LL, fabrikam});
        }
        const QByteArray all = world().get(carla, auditLog).body;
        for (const QByteArray &name : {"yesterday"_ba, "last"_ba, "Assigned admins"_ba, ada.toUtf8()})
            QVERIFY2(all.contains(name), name.constData());
        for (const QByteArray &name : {"tooOld"_ba, northwind.toUtf8(), nora.toUtf8()})
            QVERIFY2(!all.contains(name), name.constData());
        const QDate today = world().clock.now().toUTC().date();
        const auto between = [&](int first, int last) {
            return world().get(carla,
                               auditLog
                                   + u"?startDate=%1&endDate=%2"_s.arg(today.addDays(first).toString(Qt::ISODate),
                                                                       today.addDays(last).toString(Qt::ISODate)));
        };
        const QByteArray one = between(-1, -1).body;
        QVERIFY(one.contains("yesterday") && one.count("\r\n") == 2);
        QCOMPARE(between(-180, 0).target(), u"startDate"_s);
        QCOMPARE(between(-1, -2).target(), u"endDate"_s);
        for (const QString &person : {chris, pro, ada, tina})
            QCOMPARE(world().get(person, auditLog).status, 403);
        // Nothing changes or deletes a record.
        for (const QByteArray &method : {"POST"_ba, "PUT"_ba, "PATCH"_ba, "DELETE"_ba})
            QCOMPARE(world().send(method, carla, auditLog, {}).status, 405);
    }

    void INV_39_theExportIsCsvThatNoSpreadsheetRuns()
    {
        world().sql(u"UPDATE roles SET name = '=HYPERLINK(\"x\"), two' WHERE id = 'help-contoso'"_s);
        QCOMPARE(world().send("DELETE", carla, partner + u"/roles/help-contoso"_s, {}, any).status, 204);
        const Answer file = world().get(carla, auditLog);
        QVERIFY(file.header("content-type").startsWith("text/csv"));
        QVERIFY(file.header("content-disposition").contains("audit-"));
        const QList<QByteArray> lines = file.body.split('\n');
        QCOMPARE(lines.first(), "activity.category,activity.objectName,activity.operation,activity.resultStatus,"
                                "activity.tenantId,creationTime,user.userId,user.userTenantId\r"_ba);
        QVERIFY2(file.body.contains(
                     QByteArray("Role,\"'=HYPERLINK(\"\"x\"\"), two\",Delete,Successful," + contoso.toUtf8())),
                 file.body.constData());
        static const QRegularExpression time(u",\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z,"_s);
        QCOMPARE(QString::fromUtf8(file.body).count(time), lines.size() - 2);
    }
};

QTEST_GUILESS_MAIN(TestAuditRules)
#include "tst_auditrules.moc"
