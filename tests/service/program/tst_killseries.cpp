// roomwardend is killed (SIGKILL) 200 times in the middle of random writes and started again: what it acknowledged is
// there, what it did not acknowledge has happened wholly or not at all, and the database passes its integrity check.
#include "tests/service/rules/rulestest.h"
#include "tests/support/daemon.h"

#include <QRandomGenerator>
#include <QTimer>
#include <QUuid>

using namespace roomwarden;
using namespace roomwarden::world;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kills = 200;
constexpr int writesAKill = 3;
constexpr quint32 seed = 42;
const QString ofContoso = u"/v1/tenants/"_s + contoso;

struct Write
{
    QString person = {};
    QByteArray method = "POST";
    QString path = {};
    QJsonObject body = {};
    QByteArray seen = {};     // If-Match
    QString traces = {};      // SQL that counts what the write leaves behind: 1 once it has happened
    QVariantList values = {}; // of that
    QByteArray key = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    bool acknowledged = false;
};

} // namespace

class TestKillSeries : public RulesTest
{
    Q_OBJECT

    Daemon m_daemon{QStringLiteral(ROOMWARDEND)};
    ServiceClient m_client;
    QRandomGenerator m_random{seed};
    QHash<QString, QByteArray> m_tokens;
    QStringList m_untouched; // incidents that nobody has been assigned to yet
    QString m_noted;         // the incident that the notes go to
    int m_number = 0;        // of writes so far

    void worldStarted() override
    {
        // The daemon goes by the real time, and is alone with the database: what is left of the last run is its own.
        world().clock.advance(std::chrono::milliseconds(world().clock.now().msecsTo(QDateTime::currentDateTimeUtc())));
        world().stopService();
        for (const QString &person : {hanna, ada})
            m_tokens.insert(person, world().token(person));
        world().leaveDatabase();
    }

    void serve()
    {
        QVERIFY2(m_daemon.serve(world().config().database), m_daemon.complaints().constData());
        m_client.setBase(m_daemon.base());
    }

    std::unique_ptr<QNetworkReply> begin(const Write &write)
    {
        Headers headers{{"Authorization", "Bearer " + m_tokens.value(write.person)},
                        {"Repeatability-Request-ID", write.key}};
        if (!write.seen.isEmpty())
            headers.emplace_back("If-Match", write.seen);
        return m_client.begin(write.method, write.path, headers,
                              QJsonDocument(write.body).toJson(QJsonDocument::Compact));
    }

    Write issue()
    {
        const QString text = u"issue %1"_s.arg(++m_number);
        return {.person = hanna,
                .path = ofContoso + u"/incidents"_s,
                .body = {{u"description"_s, text}, {u"rooms"_s, QJsonArray{roomOne}}},
                .traces = u"SELECT COUNT(*) FROM incidents i JOIN incident_rooms r ON r.incident_id = i.id JOIN"
                          u" incident_history h ON h.incident_id = i.id WHERE i.description = ?"_s,
                .values = {text}};
    }

    Write note()
    {
        const QString text = u"note %1"_s.arg(++m_number);
        return {.person = hanna,
                .path = ofContoso + u"/incidents/"_s + m_noted + u"/notes"_s,
                .body = {{u"text"_s, text}},
                .traces = u"SELECT COUNT(*) FROM incident_notes WHERE text = ?"_s,
                .values = {text}};
    }

    Write role()
    {
        const QString name = u"role %1"_s.arg(++m_number);
        return {.person = ada,
                .path = ofContoso + u"/roles"_s,
                .body = {{u"name"_s, name}, {u"permissions"_s, QJsonArray{u"tickets.view"_s}}},
                .traces =
                    u"SELECT COUNT(*) FROM roles r JOIN audit_records a ON a.object_name = r.name AND a.category ="
                    u" 'Role' AND a.result_status = 'Successful' WHERE r.name = ?"_s,
                .values = {name}};
    }

    Write assignment()
    {
        const QString incident = m_untouched.takeLast();
        return {.person = hanna,
                .method = "PATCH",
                .path = ofContoso + u"/incidents/"_s + incident,
                .body = {{u"assignee"_s, QJsonObject{{u"id"_s, hanna}}}},
                .seen = "W/\"1\"",
                .traces = u"SELECT COUNT(*) FROM incidents WHERE id = ? AND assignee_id = ? AND revision = 2"_s,
                .values = {incident, hanna}};
    }

    Write anyWrite()
    {
        switch (m_random.bounded(m_untouched.isEmpty() ? 3 : 4)) {
        case 0: return issue();
        case 1: return note();
        case 2: return role();
        default: return assignment();
        }
    }

    // All of them at once; the daemon is dead afterwards. Killed as the answer to one of them arrives, or, with none to
    // wait for, some moment after they are sent.
    void sendAndKill(std::vector<Write> &writes)
    {
        const int awaited = m_random.bounded(static_cast<int>(writes.size()));
        std::vector<std::unique_ptr<QNetworkReply>> replies;
        int answers = 0;
        const auto kill = [this] { ::kill(static_cast<pid_t>(m_daemon.process().processId()), SIGKILL); };
        for (const Write &write : writes) {
            replies.push_back(begin(write));
            connect(replies.back().get(), &QNetworkReply::finished, this, [&] {
                if (++answers == awaited)
                    kill();
            });
        }
        if (awaited == 0)
            QTimer::singleShot(m_random.bounded(25), Qt::PreciseTimer, this, kill);
        for (size_t i = 0; i < writes.size(); ++i) {
            const int status = ServiceClient::wait(*replies[i]).status;
            QVERIFY2(status == 0 || status / 100 == 2, QByteArray::number(status).constData());
            writes[i].acknowledged = status != 0;
        }
        QTRY_COMPARE(m_daemon.process().state(), QProcess::NotRunning);
        QCOMPARE(m_daemon.process().exitStatus(), QProcess::CrashExit);
    }

    // Asked again under their keys, as the console does after a lost answer.
    void settle(std::vector<Write> &writes)
    {
        for (Write &write : writes) {
            if (write.acknowledged)
                continue;
            const Answer answer = ServiceClient::wait(*begin(write));
            QVERIFY2(answer.status / 100 == 2, answer.body.constData());
            write.acknowledged = true;
        }
    }

    std::unique_ptr<service::Database> openDatabase()
    {
        auto opened = service::Database::open(world().config().database);
        return opened ? *std::move(opened) : nullptr;
    }

    static QVariant first(service::Database &database, const QString &sql, const QVariantList &values = {})
    {
        const Result<QSqlQuery *> query = database.run(sql, values);
        return query && (*query)->next() ? (*query)->value(0) : QVariant();
    }

    void checkIntegrity(service::Database &database)
    {
#ifdef ROOMWARDEN_ON_POSTGRES
        service::DatabaseConfig config = postgres().administration();
        config.name = world().config().database.name;
        const auto admin = service::Database::open(config);
        QVERIFY(admin && (*admin)->run(u"CREATE EXTENSION IF NOT EXISTS amcheck"_s));
        // An error is what it says of a broken index; a null that it was not asked.
        const QVariant indexes = first(
            **admin, u"SELECT COUNT(*) FROM (SELECT bt_index_parent_check(c.oid, true) FROM pg_class c JOIN pg_am a"
                     u" ON a.oid = c.relam AND a.amname = 'btree' JOIN pg_namespace n ON n.oid = c.relnamespace"
                     u" AND n.nspname = 'public' WHERE c.relkind = 'i') AS checked"_s);
        QVERIFY(indexes.toInt() > 20);
#else
        QCOMPARE(first(database, u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
        QVERIFY(!first(database, u"PRAGMA foreign_key_check"_s).isValid());
#endif
        QCOMPARE(
            first(database, u"SELECT COUNT(*) FROM incidents WHERE change_seq > (SELECT MAX(value) FROM counters)"_s)
                .toInt(),
            0);
    }

    static void checkTraces(service::Database &database, const std::vector<Write> &writes)
    {
        for (const Write &write : writes) {
            const int count = first(database, write.traces, write.values).toInt();
            QVERIFY2(write.acknowledged ? count == 1 : count <= 1,
                     qPrintable(u"%1 %2: %3"_s.arg(write.path, write.values.first().toString()).arg(count)));
        }
    }

private Q_SLOTS:
    void noAcknowledgedWriteIsLost()
    {
        serve();
        std::vector<Write> prepared;
        for (int i = 0; i < kills / 2; ++i)
            prepared.push_back(issue());
        for (Write &write : prepared) {
            const Answer made = ServiceClient::wait(*begin(write));
            QCOMPARE(made.status, 201);
            m_untouched.append(made.json[u"id"].toString());
        }
        m_noted = m_untouched.takeLast();
        const Headers bearer{{"Authorization", "Bearer " + m_tokens.value(hanna)}};
        Answer round = m_client.ask("GET", u"/v1/incidents/delta"_s, bearer);
        while (round.json.contains(u"@odata.nextLink"_s))
            round = m_client.ask("GET", round.json[u"@odata.nextLink"].toString(), bearer);
        const QUrl link(round.json[u"@odata.deltaLink"].toString());
        QVERIFY(!link.isEmpty());

        std::vector<Write> all;
        std::vector<Write> last;
        int unacknowledged = 0;
        int happened = 0;
        for (int i = 0; i < kills && !QTest::currentTestFailed(); ++i) {
            if (i > 0) {
                serve();
                settle(last);
                all.insert(all.end(), last.begin(), last.end());
            }
            last.clear();
            for (int n = 0; n < writesAKill; ++n)
                last.push_back(anyWrite());
            sendAndKill(last);
            const auto database = openDatabase();
            QVERIFY(database);
            checkIntegrity(*database);
            checkTraces(*database, last);
            for (const Write &write : last) {
                unacknowledged += write.acknowledged ? 0 : 1;
                happened += !write.acknowledged && first(*database, write.traces, write.values).toInt() == 1 ? 1 : 0;
            }
        }
        serve();
        settle(last);
        all.insert(all.end(), last.begin(), last.end());

        // The link of before is still good, and tells of every incident since.
        QSet<QString> told;
        QString next = m_client.base().resolved(QUrl(link.path() + u'?' + link.query())).toString();
        while (!next.isEmpty()) {
            const Answer page = m_client.ask("GET", next, bearer);
            QCOMPARE(page.status, 200);
            const QJsonArray rows = page.value();
            for (const QJsonValue &row : rows)
                told.insert(row[u"id"].toString());
            next = page.json[u"@odata.nextLink"].toString();
        }
        QCOMPARE(m_daemon.terminate(), 0);
        const auto database = openDatabase();
        checkIntegrity(*database);
        checkTraces(*database, all);
        QCOMPARE(all.size(), size_t(kills) * writesAKill);
        for (const Write &write : all) {
            if (write.method == "PATCH")
                QVERIFY(told.contains(write.values.first().toString()));
            else if (write.path.endsWith(u"/incidents"_s))
                QVERIFY(told.contains(
                    first(*database, u"SELECT id FROM incidents WHERE description = ?"_s, write.values).toString()));
        }
        // Otherwise the kills came too late or too early to prove anything.
        QVERIFY(unacknowledged > kills / 2);
        qInfo("%d kills, %zu writes: %d were not acknowledged, of which %d had happened", kills, all.size(),
              unacknowledged, happened);
    }
};

QTEST_GUILESS_MAIN(TestKillSeries)
#include "tst_killseries.moc"
