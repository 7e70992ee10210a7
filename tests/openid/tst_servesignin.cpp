// All the parts that meet when somebody works: the console's session and synchronisation, a real OpenID provider, a
// real `roomwardend serve` process and the local store on the disk.
#include "core/api/apiclient.h"
#include "core/base/clock.h"
#include "core/session/openidtokens.h"
#include "core/session/quietbrowser.h"
#include "core/session/secretstore.h"
#include "core/session/session.h"
#include "core/store/incidentstore.h"
#include "core/store/localstore.h"
#include "core/store/tenantstore.h"
#include "core/sync/syncengine.h"
#include "tests/openid/openidprovider.h"
#include "tests/service/rules/rulestest.h"
#include "tests/support/daemon.h"
#include "tests/support/fakekeychain.h"

using namespace roomwarden;
using namespace roomwarden::world;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestServeSignIn : public RulesTest
{
    Q_OBJECT

    static constexpr auto audience = "https://rooms.example/";
    static constexpr int patience = 30'000;

    // One run of the console, without its windows.
    struct Run
    {
        Run(const OpenIdSettings &settings, FakeKeychain &keychain, const QString &folder, const QUrl &service)
            : secrets(keychain, folder),
              tokens(settings, secrets, network, clock, [this](const QUrl &url) { browser.open(url); }),
              api(network, service),
              session(api, tokens),
              local(incidents, clock),
              sync(api, session, incidents, tenants, clock, SyncOptions{.local = &local})
        {
            QObject::connect(&secrets, &SecretStore::opened, &local, [this, folder] {
                if (secrets.state() == SecretStore::State::Kept)
                    local.open({.folder = folder + u"/store"_s}, secrets.masterKey());
            });
            secrets.open();
        }
        [[nodiscard]] bool isLive() const { return sync.status().state == SyncStatus::State::Live; }

        SystemClock clock;
        QNetworkAccessManager network;
        QuietBrowser browser;
        SecretStore secrets;
        OpenIdTokens tokens;
        ApiClient api;
        Session session;
        IncidentStore incidents = IncidentStore();
        TenantStore tenants = TenantStore();
        LocalStore local;
        SyncEngine sync;
    };

    OpenIdProviderProcess m_provider;
    std::unique_ptr<Daemon> m_daemon;
    FakeKeychain m_keychain;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Run> m_run;
    const QHash<QString, QString> m_words{
        {u"AUDIENCE"_s, QString::fromLatin1(audience)}, {u"TENANT"_s, fabrikam}, {u"GROUPS"_s, managers}};

    void begin()
    {
        m_run.reset();
        m_run = std::make_unique<Run>(OpenIdSettings{.authority = m_provider.issuer(),
                                                     .clientId = u"console"_s,
                                                     .scopes = {u"profile"_s, u"offline_access"_s, u"access_as_user"_s},
                                                     .patience = 30s},
                                      m_keychain, m_folder->path(), m_daemon->base());
        QTRY_COMPARE_WITH_TIMEOUT(m_run->local.state(), LocalStore::State::Kept, patience);
    }
    void signIn()
    {
        m_run->session.signIn({.loginHint = u"alice"_s});
        QTRY_COMPARE_WITH_TIMEOUT(m_run->session.state(), Session::State::SignedIn, patience);
    }
    [[nodiscard]] int statusOf(const QByteArray &token)
    {
        ServiceClient client;
        client.setBase(m_daemon->base());
        return client.ask("GET", u"/v1/me/access"_s, {{"Authorization", "Bearer " + token}}).status;
    }

    void worldStarted() override
    {
        if (const QString why = m_provider.start(0, m_words); !why.isEmpty())
            QSKIP(qPrintable(why));
        world().clock.advance(std::chrono::milliseconds(world().clock.now().msecsTo(QDateTime::currentDateTimeUtc())));
        world().stopService();
        // What Alice may do, her organisation and the partner have decided before she ever came: through a group.
        world().sql(u"INSERT INTO assignment_members (assignment_id, principal_id) VALUES"
                    u" ('assignment-of-help-contoso', ?)"_s,
                    {managers});
        m_daemon = std::make_unique<Daemon>(QStringLiteral(ROOMWARDEND));
        QVERIFY2(m_daemon->start({u"serve"_s, u"--port"_s, u"0"_s, u"--database"_s, world().config().database.name,
                                  u"--issuer.fabrikam.url"_s, m_provider.issuer().toString(),
                                  u"--issuer.fabrikam.audience"_s, QString::fromLatin1(audience),
                                  u"--issuer.fabrikam.tenant"_s, fabrikam}),
                 m_daemon->complaints().constData());
        m_folder = std::make_unique<QTemporaryDir>();
        begin();
    }
    void worldEnds() override
    {
        m_run.reset();
        m_daemon.reset();
        m_provider.stop();
    }

private Q_SLOTS:
    void signedInSynchronisedSignedOut()
    {
        signIn();
        QCOMPARE(m_run->session.access().user.displayName, u"Alice Example"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_run->isLive(), patience);
        ServiceClient client;
        client.setBase(m_daemon->base());
        const QByteArray token = m_run->tokens.accessToken();
        const QJsonObject issue{{u"description"_s, u"Echo"_s}, {u"rooms"_s, QJsonArray{roomOne}}};
        QCOMPARE(client
                     .ask("POST", u"/v1/tenants/%1/incidents"_s.arg(contoso), {{"Authorization", "Bearer " + token}},
                          QJsonDocument(issue).toJson())
                     .status,
                 201);
        QTRY_COMPARE_WITH_TIMEOUT(m_run->incidents.size(), 1, patience);

        // The next run knows it before anybody is asked, and goes on without the person.
        begin();
        QCOMPARE(m_run->incidents.size(), 1);
        QVERIFY(m_run->session.resume());
        QTRY_COMPARE_WITH_TIMEOUT(m_run->session.state(), Session::State::SignedIn, patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_run->isLive(), patience);

        const QByteArray last = m_run->tokens.accessToken();
        QCOMPARE(statusOf(last), 200);
        m_run->session.signOut();
        QTRY_COMPARE_WITH_TIMEOUT(m_run->session.state(), Session::State::SignedOut, patience);
        QTRY_COMPARE_WITH_TIMEOUT(statusOf(last), 401, patience);
        QVERIFY(m_run->tokens.accessToken().isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(m_run->incidents.size(), 0, patience);
        begin();
        QCOMPARE(m_run->incidents.size(), 0);
        QVERIFY(!m_run->session.resume());
    }

    void theProvidersNewKeysAreTaken()
    {
        signIn();
        const QByteArray before = m_run->tokens.accessToken();
        const int port = m_provider.issuer().port();
        m_provider.stop();
        QCOMPARE(m_provider.start(port, m_words), QString());
        QCOMPARE(statusOf(before), 200); // the keys it was signed with are still known
        m_run->session.signOut();
        QTRY_COMPARE_WITH_TIMEOUT(m_run->session.state(), Session::State::SignedOut, patience);
        begin();
        signIn(); // with a key that the service has not seen
        QVERIFY(m_run->tokens.accessToken() != before);
        QCOMPARE(statusOf(m_run->tokens.accessToken()), 200);
    }
};

QTEST_GUILESS_MAIN(TestServeSignIn)
#include "tst_servesignin.moc"
