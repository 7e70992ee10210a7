// What the command line and the settings amount to.
#include "app/options.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

class TestOptions : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;

    [[nodiscard]] ParsedOptions parsed(const QStringList &arguments) const
    {
        return parseOptions(QStringList{u"roomwarden"_s} + arguments, *m_settings);
    }

private Q_SLOTS:
    void init()
    {
        m_settings = std::make_unique<QSettings>(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        m_settings->clear();
    }

    void withoutAnythingItIsTheDemo()
    {
        const ParsedOptions result = parsed({});
        QVERIFY(result.options);
        QVERIFY(result.options->demo);
        QVERIFY(result.options->signIn.authority.isEmpty());
    }

    void theSettingsNameServiceAndProvider()
    {
        m_settings->setValue(u"service/url"_s, u"https://rooms.example.com/v1"_s);
        m_settings->setValue(u"signIn/authority"_s, u"https://idp.example/tenant/v2.0"_s);
        m_settings->setValue(u"signIn/clientId"_s, u"console"_s);
        m_settings->setValue(u"signIn/scopes"_s, u"profile offline_access api://service/access_as_user"_s);
        m_settings->setValue(u"signIn/requiredMethod"_s, u"mfa"_s);
        m_settings->setValue(u"signIn/freshness"_s, 60);
        const ParsedOptions result = parsed({});
        QVERIFY2(result.options, qPrintable(result.error));
        QVERIFY(!result.options->demo);
        QCOMPARE(result.options->service, QUrl(u"https://rooms.example.com/v1/"_s));
        QCOMPARE(result.options->signIn.authority, QUrl(u"https://idp.example/tenant/v2.0"_s));
        QCOMPARE(result.options->signIn.clientId, u"console"_s);
        QCOMPARE(result.options->signIn.scopes.size(), 3);
        QCOMPARE(result.options->signIn.requiredMethod, u"mfa"_s);
        QCOMPARE(result.options->signIn.freshness, std::chrono::seconds(60));
        QVERIFY(parsed({u"--demo"_s}).options->demo); // whatever is set up
    }

    void retentionIsANumberOfDays_data()
    {
        QTest::addColumn<QVariant>("said");
        QTest::addColumn<int>("days");
        QTest::newRow("nothing") << QVariant() << 30;
        QTest::newRow("a week") << QVariant(7) << 7;
        QTest::newRow("as a text") << QVariant(u"14"_s) << 14;
        QTest::newRow("none") << QVariant(0) << 30; // else everything would go with every start
        QTest::newRow("less than none") << QVariant(-1) << 30;
        QTest::newRow("no number") << QVariant(u"a month"_s) << 30;
        QTest::newRow("for ever") << QVariant(1'000'000) << 30;
    }
    void retentionIsANumberOfDays()
    {
        QFETCH(const QVariant, said);
        QFETCH(const int, days);
        if (said.isValid())
            m_settings->setValue(u"store/retentionDays"_s, said);
        QCOMPARE(retentionDays(*m_settings), days);
    }

    void theCommandLineWinsOverTheSettings()
    {
        m_settings->setValue(u"service/url"_s, u"https://rooms.example.com/v1/"_s);
        m_settings->setValue(u"signIn/authority"_s, u"https://idp.example/"_s);
        m_settings->setValue(u"signIn/clientId"_s, u"console"_s);
        const ParsedOptions result =
            parsed({u"--service"_s, u"http://127.0.0.1:8470/v1/"_s, u"--authority"_s, u"https://other.example/"_s});
        QVERIFY2(result.options, qPrintable(result.error));
        QCOMPARE(result.options->service, QUrl(u"http://127.0.0.1:8470/v1/"_s));
        QCOMPARE(result.options->signIn.authority, QUrl(u"https://other.example/"_s));
        QCOMPARE(result.options->signIn.scopes, (QStringList{u"profile"_s, u"offline_access"_s}));
    }

    void whatIsWrongIsSaid_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("said");
        const QStringList service{u"--service"_s, u"https://rooms.example.com/"_s};
        QTest::newRow("a service that is no address")
            << QStringList{u"--service"_s, u"rooms"_s} << u"--service takes"_s;
        QTest::newRow("an authority without encryption")
            << service + QStringList{u"--authority"_s, u"http://idp.example/"_s} << u"--authority takes"_s;
        QTest::newRow("an authority without a client")
            << service + QStringList{u"--authority"_s, u"https://idp.example/"_s} << u"--authority needs --client-id"_s;
        QTest::newRow("demo and service") << service + QStringList{u"--demo"_s} << u"exclude each other"_s;
    }

    void whatIsWrongIsSaid()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QString, said);
        const ParsedOptions result = parsed(arguments);
        QVERIFY(!result.options);
        QVERIFY2(result.error.contains(said), qPrintable(result.error));
    }
};

QTEST_GUILESS_MAIN(TestOptions)
#include "tst_options.moc"
