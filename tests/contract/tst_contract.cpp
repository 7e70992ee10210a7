// The contract document against the service: every route described and every description served, and what the service
// really answers, errors included, as the document says: by our own comparison, and by a public proxy in between.
#include "service/demo/demoworld.h"
#include "service/resources/routes.h"
#include "tests/contract/conversation.h"
#include "tests/contract/validatingproxy.h"

#include <QFile>
#include <QProcess>
#include <QTest>

using namespace roomwarden;
using namespace roomwarden::world;
using namespace Qt::Literals::StringLiterals;

class TestContract : public QObject
{
    Q_OBJECT

    static void addPersonas(ServiceWorld &world)
    {
        for (const service::DemoPersona &persona : service::demoPersonas()) {
            world.sql(
                u"INSERT INTO principals (id, tenant_id, kind, display_name) VALUES (?, ?, 'user', 'A persona')"_s,
                {persona.principalId, fabrikam});
        }
    }

private Q_SLOTS:
    void theServiceAnswersAsTheDocumentSays()
    {
        ServiceWorld world;
        world.config().metrics = service::ListenAddress{.address = QHostAddress(QHostAddress::LocalHost)};
        QCOMPARE(world.start(), QString());
        addPersonas(world);
        Conversation conversation(world);
        conversation.run();
        QVERIFY(conversation.exchanges().size() > 70);

        QJsonArray routes{QString(u"GET "_s + service::hintsPath()), QString(u"GET "_s + service::metricsPath())};
        const service::ServiceRouter router = service::allRoutes();
        for (const auto &route : router.routes())
            routes.append(QString(QString::fromLatin1(route.method) + u' ' + route.pathTemplate));
        QTemporaryDir directory;
        QFile record(directory.filePath(u"record.json"_s));
        QVERIFY(record.open(QIODevice::WriteOnly));
        record.write(
            QJsonDocument(QJsonObject{{u"routes"_s, routes}, {u"exchanges"_s, conversation.exchanges()}}).toJson());
        record.close();

        const QString root = QStringLiteral(ROOMWARDEN_SOURCE_DIR);
        QProcess check;
        check.setProcessChannelMode(QProcess::MergedChannels);
        check.start(u"python3"_s, {QString(root + u"/tests/contract/contract.py"_s),
                                   QString(root + u"/service/openapi.yaml"_s), record.fileName()});
        if (!check.waitForStarted())
            QSKIP("Python 3 is not installed");
        QVERIFY(check.waitForFinished());
        const QByteArray said = check.readAll();
        if (check.exitCode() == 77)
            QSKIP(said.constData());
        QVERIFY2(check.exitCode() == 0, said.constData());
    }

    void aValidatingProxyHasNothingToSay()
    {
        ServiceWorld world;
        QCOMPARE(world.start(), QString());
        addPersonas(world);
        ValidatingProxy proxy;
        const QString contract = QStringLiteral(ROOMWARDEN_SOURCE_DIR "/service/openapi.yaml");
        const QString failure = proxy.start(QStringLiteral(ROOMWARDEN_SOURCE_DIR "/tests/contract/tools"), contract,
                                            world.client().base().resolved(QUrl(u"/"_s)));
        if (proxy.isMissing())
            QSKIP(qPrintable(failure));
        QCOMPARE(failure, QString());
        world.client().setBase(proxy.base());
        Conversation conversation(world);
        conversation.run();
        QVERIFY(conversation.exchanges().size() > 70);
        int heldBack = 0; // questions that the contract forbids: the proxy refuses them itself
        QByteArray objections;
        for (const QJsonValue &exchange : conversation.exchanges()) {
            const QString problem = exchange[u"body"_s][u"type"_s].toString();
            if (problem.endsWith(u"prism/errors#UNPROCESSABLE_ENTITY"_s))
                ++heldBack;
            else if (problem.contains(u"prism/errors#"_s))
                objections += QJsonDocument(exchange.toObject()).toJson();
        }
        QVERIFY2(objections.isEmpty(), objections.constData());
        QVERIFY(heldBack > 0);
    }
};

QTEST_GUILESS_MAIN(TestContract)
#include "tst_contract.moc"
