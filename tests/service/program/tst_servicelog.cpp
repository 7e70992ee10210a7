// What the service writes to its log: of a full run, with every route asked well and badly, nothing but what is
// harmless.
#include "service/demo/demoworld.h"
#include "service/jsonlog.h"
#include "service/resources/routes.h"
#include "tests/contract/conversation.h"
#include "tests/service/rules/rulestest.h"

#include <QMutex>
#include <QRegularExpression>
#include <QSet>
#include <QUuid>

using namespace roomwarden;
using namespace roomwarden::world;
using namespace Qt::Literals::StringLiterals;

namespace {

// Everything that was logged from any thread, as roomwardend writes it.
QMutex logMutex;
QByteArrayList logged;

class KeptLog
{
public:
    KeptLog()
        : m_before(qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &context, const QString &text) {
              const QMutexLocker lock(&logMutex);
              logged.append(service::jsonLogLine(type, context, text));
          }))
    { }
    ~KeptLog() { qInstallMessageHandler(m_before); }
    KeptLog(const KeptLog &) = delete;
    KeptLog &operator=(const KeptLog &) = delete;

    [[nodiscard]] QByteArrayList take()
    {
        const QMutexLocker lock(&logMutex);
        return std::exchange(logged, {});
    }

private:
    QtMessageHandler m_before;
};

QSet<QString> keysOf(const QJsonObject &entry)
{
    const QStringList keys = entry.keys();
    return QSet<QString>(keys.begin(), keys.end());
}

} // namespace

class TestServiceLog : public RulesTest
{
    Q_OBJECT

    // Each route there is, with the word "planted" in every place that a client fills, under each kind of credential.
    void askEverythingWithPlantedTexts()
    {
        const QByteArrayList credentials{"", "Bearer planted-token", "EnrollmentKey planted-key",
                                         "Basic cGxhbnRlZA==", "Bearer " + world().token(ada)};
        const QByteArray body = R"({"planted":1,"text":"planted","description":"planted","name":"planted",)"
                                R"("reason":"planted","partnerDomain":"planted.example","token":"planted"})";
        const service::ServiceRouter router = service::allRoutes();
        for (const auto &route : router.routes()) {
            QString path = route.pathTemplate;
            static const QRegularExpression parameter(u"\\{[a-z]+\\}"_s);
            path.replace(parameter, u"planted-id"_s);
            path += u"?$search=planted&$skiptoken=planted&$deltatoken=planted&code=planted&login_hint=planted"_s;
            const QByteArray longerId = QUuid::createUuid().toByteArray(QUuid::WithoutBraces) + "planted";
            for (const QByteArray &credential : credentials) {
                if (path.contains(u"/signOut"_s) && credential.endsWith(world().token(ada)))
                    continue;
                Headers headers{{"If-Match", "planted"},         {"Repeatability-Request-ID", "planted"},
                                {"client-request-id", longerId}, {"User-Agent", "planted"},
                                {"Cookie", "planted=planted"},   {"X-Forwarded-For", "planted"}};
                if (!credential.isEmpty())
                    headers.emplace_back("Authorization", credential);
                const Answer answer =
                    world().client().ask(route.method, path, headers, route.method == "GET" ? QByteArray() : body);
                QVERIFY2(answer.status > 0 && answer.status < 500, qPrintable(path));
            }
        }
        for (const QString &path : {u"/planted"_s, u"/v1/planted/%2e%2e/planted"_s, u"/v1/planted%00"_s})
            QVERIFY(world().client().ask("PLANTED", path, {{"Authorization", "Bearer planted"}}, "planted").status
                    >= 400);
    }

private Q_SLOTS:
    void INV_42_aFullRunLeavesNoSecretAndNoTextInTheLog()
    {
        for (const service::DemoPersona &persona : service::demoPersonas())
            world().sql(
                u"INSERT INTO principals (id, tenant_id, kind, display_name) VALUES (?, ?, 'user', 'planted')"_s,
                {persona.principalId, fabrikam});
        KeptLog log;
        Conversation(world()).run();
        askEverythingWithPlantedTexts();
        world().stopService();

        const QByteArrayList lines = log.take();
        QSet<QString> asked;
        for (const QByteArray &line : lines) {
            const QJsonObject entry = QJsonDocument::fromJson(line).object();
            QVERIFY2(entry[u"time"].isString() && entry[u"level"].isString(), line.constData());
            if (entry[u"category"] != u"roomwarden.request"_s)
                continue;
            QSet<QString> keys = keysOf(entry);
            keys.remove(u"client-request-id"_s);
            QCOMPARE(keys, QSet<QString>({u"time"_s, u"level"_s, u"category"_s, u"method"_s, u"route"_s, u"status"_s,
                                          u"durationMs"_s, u"bytes"_s, u"request-id"_s}));
            QCOMPARE(entry[u"level"].toString(), entry[u"status"].toInt() < 500 ? u"info"_s : u"warning"_s);
            asked.insert(entry[u"method"].toString() + u' ' + entry[u"route"].toString());
        }
        const service::ServiceRouter router = service::allRoutes();
        for (const auto &route : router.routes()) {
            const QString name = QLatin1StringView(route.method) + u' ' + route.pathTemplate;
            QVERIFY2(asked.remove(name), qPrintable(name));
        }
        QCOMPARE(asked, QSet<QString>({u"other unknown"_s}));

        QByteArrayList secrets{"planted", keyContoso, keyNorthwind, "Bearer", "EnrollmentKey", "eyJ"};
        for (const QString &person : {pro, tina, ada, hanna, fred, vera, bob, nobody, rival, carla, nora, lou, chris})
            secrets << world().token(person) << person.toUtf8();
        for (const QString &id : {fabrikam, adventure, contoso, northwind, litware, roomOne, roomTwo, roomHidden,
                                  roomNorth, operators, invitation})
            secrets << id.toUtf8();
        for (const char *text : {"Contoso", "Litware", "Echo", "On my way", "Night desk", "adventure.com", "Focus"})
            secrets << text;
        for (const QByteArray &line : lines) {
            for (const QByteArray &secret : std::as_const(secrets))
                QVERIFY2(!line.contains(secret), QByteArray(secret + " in " + line).constData());
        }
    }

    void INV_42_aFailureOfTheStorageIsToldWithoutTheTextThatFailed()
    {
        const QString incident = world().recordIssue(hanna, {roomOne}).json[u"id"].toString();
        KeptLog log;
        for (const QString &change : {u"ALTER TABLE incident_notes RENAME TO elsewhere"_s,
                                      u"CREATE TABLE incident_notes (text TEXT UNIQUE CHECK (text = ''))"_s}) {
            world().sql(change);
            const Answer failed =
                world().send("POST", hanna, u"/v1/tenants/%1/incidents/%2/notes"_s.arg(contoso, incident),
                             {{u"text"_s, u"planted note"_s}});
            QCOMPARE(failed.status, 503);
            QVERIFY(!failed.body.contains("incident_notes"));
        }
        const QByteArray text = log.take().join('\n');
        QVERIFY2(text.contains("incident_notes"), text.constData());
        QVERIFY2(text.contains("\"level\":\"warning\",\"category\":\"roomwarden.request\""), text.constData());
        QVERIFY2(!text.contains("planted"), text.constData());
    }

    void aRequestIsFoundByTheClientsOwnId()
    {
        KeptLog log;
        const QByteArray id = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";
        const Answer answer = world().get(hanna, u"/v1/tenants/%1"_s.arg(contoso), {{"client-request-id", id}});
        const QByteArrayList lines = log.take();
        QCOMPARE(lines.size(), 1);
        const QJsonObject entry = QJsonDocument::fromJson(lines.first()).object();
        QCOMPARE(entry[u"client-request-id"].toString().toLatin1(), id);
        QCOMPARE(entry[u"request-id"].toString().toLatin1(), answer.header("request-id"));
        QCOMPARE(entry[u"route"].toString(), u"/v1/tenants/{tenant}"_s);
        QCOMPARE(entry[u"bytes"].toInt(), answer.body.size());
    }
};

QTEST_GUILESS_MAIN(TestServiceLog)
#include "tst_servicelog.moc"
