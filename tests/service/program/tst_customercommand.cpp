// The commands of a customer from outside: what they say, what they bring about in a running demo, how they refuse.
#include "tests/support/demosignin.h"

#include <QProcess>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

class TestCustomerCommand : public QObject
{
    Q_OBJECT

    QProcess m_demo;
    ServiceClient m_client;
    QString m_server;
    QString m_token;

    struct Outcome
    {
        int code = -1;
        QString said = {};
        QString complained = {};
    };
    Outcome run(const QString &line, const QString &token)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"ROOMWARDEN_TOKEN"_s, token);
        environment.insert(u"ROOMWARDEN_SERVER"_s, m_server);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(ROOMWARDEND), QStringList{u"customer"_s} + QProcess::splitCommand(line));
        if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
            return {};
        return {.code = process.exitCode(),
                .said = QString::fromUtf8(process.readAllStandardOutput()),
                .complained = QString::fromUtf8(process.readAllStandardError())};
    }
    Outcome run(const QString &line) { return run(line, m_token); }

private Q_SLOTS:
    void initTestCase()
    {
        m_demo.start(QStringLiteral(ROOMWARDEND),
                     {u"demo"_s, u"--port"_s, u"0"_s, u"--tenants"_s, u"2"_s, u"--incidents"_s, u"20"_s, u"--quiet"_s});
        QVERIFY(m_demo.waitForStarted());
        QByteArray said;
        const auto isServing = [&] {
            said += m_demo.readAllStandardOutput();
            return said.contains("serves http") && said.endsWith('\n');
        };
        QTRY_VERIFY_WITH_TIMEOUT(isServing(), 60'000);
        const QUrl base(QString::fromUtf8(said.mid(said.indexOf("http")).trimmed()));
        m_client.setBase(base);
        m_server = base.toString(QUrl::RemovePath);
        m_token = QString::fromLatin1(DemoSignIn(m_client).token(u"customer"_s));
        QVERIFY(!m_token.isEmpty());
        // The console's sign-in page does not offer this person.
        QCOMPARE(m_client.ask("GET", u"/v1/demo/personas"_s).value().size(), 5);
    }
    void cleanupTestCase()
    {
        m_demo.terminate();
        QVERIFY(m_demo.waitForFinished(30'000));
    }

    void aKeyIsResetAndShownOnce()
    {
        const Outcome first = run(u"reset-key"_s);
        QVERIFY2(first.code == 0, qPrintable(first.complained));
        QVERIFY(first.said.trimmed().size() >= 40 && first.said.count(u'\n') == 1);
        QVERIFY(run(u"reset-key"_s).said != first.said);
        const QByteArray report = R"({"reports":[]})";
        const auto status = [&](const QString &key) {
            return m_client
                .ask("POST", u"/v1/devices/signals"_s, {{"Authorization", "EnrollmentKey " + key.toLatin1()}}, report)
                .status;
        };
        QCOMPARE(status(first.said.trimmed()), 401);
        QCOMPARE(status(run(u"reset-key"_s).said.trimmed()), 202);
    }

    void aWrongUseIsOneSentence_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("says");
        QTest::newRow("nothing") << u""_s << u"--help"_s;
        QTest::newRow("unknown") << u"fly"_s << u"--help"_s;
        QTest::newRow("no partner") << u"remove"_s << u"takes 1"_s;
        QTest::newRow("no days") << u"invite a.com --rooms all --accept-terms"_s << u"--days"_s;
        QTest::newRow("no rooms") << u"invite a.com --days 3 --accept-terms"_s << u"which rooms"_s;
        QTest::newRow("no agreement") << u"invite a.com --days 3 --rooms all"_s << u"--accept-terms"_s;
        QTest::newRow("in the open") << u"partners --server http://rooms.example.com"_s << u"https"_s;
    }
    void aWrongUseIsOneSentence()
    {
        QFETCH(QString, line);
        QFETCH(QString, says);
        const Outcome outcome = run(line);
        QCOMPARE(outcome.code, 2);
        QCOMPARE(outcome.said, QString());
        QVERIFY2(outcome.complained.contains(says), qPrintable(outcome.complained));
        QVERIFY(outcome.complained.startsWith(u"roomwardend: "_s));
        QCOMPARE(outcome.complained.trimmed().count(u'\n'), 0);
    }

    void withoutAGoodTokenNothingHappens()
    {
        QCOMPARE(run(u"partners"_s, QString()).code, 2);
        const Outcome wrong = run(u"partners"_s, u"none"_s);
        QCOMPARE(wrong.code, 1);
        QVERIFY(wrong.complained.contains(u"token"_s));
        const Outcome partners = run(u"partners"_s, QString::fromLatin1(DemoSignIn(m_client).token(u"pro-manager"_s)));
        QCOMPARE(partners.code, 1);
        QVERIFY(partners.complained.contains(u"accessDenied"_s));
    }

    // One story, in the order of its lines: change rooms, look at roles, remove, invite again, take back, read it all.
    void aCustomerDecidesFromAShell()
    {
        QVERIFY(run(u"partners"_s).said.contains(u"fabrikam.com\tactive"_s));
        const Outcome before = run(u"rooms fabrikam.com"_s);
        QVERIFY2(before.said.contains(u"rooms.\n"_s), qPrintable(before.complained));
        const Outcome foreign = run(u"rooms fabrikam.com --rooms room-of-nobody"_s);
        QCOMPARE(foreign.code, 1);
        QVERIFY2(foreign.complained.contains(u"scopeNotAllowed, scope"_s), qPrintable(foreign.complained));
        QCOMPARE(run(u"rooms fabrikam.com --rooms all"_s).code, 0);

        const Outcome roles = run(u"roles FABRIKAM.com"_s);
        QVERIFY(roles.said.contains(u"Primary admins\tbuiltIn"_s));
        const Outcome builtIn = run(u"delete-role fabrikam.com \"Primary admins\""_s);
        QCOMPARE(builtIn.code, 1);
        QVERIFY(builtIn.complained.contains(u"notAllowed"_s));
        QVERIFY(roles.said.contains(u"Help desk\tcustom"_s));
        QCOMPARE(run(u"delete-role fabrikam.com \"Help desk\""_s).code, 0);
        QVERIFY(!run(u"roles fabrikam.com"_s).said.contains(u"Help desk"_s));

        QCOMPARE(run(u"invite fabrikam.com --days 3 --rooms all --accept-terms"_s).code, 1); // it is here
        QCOMPARE(run(u"remove fabrikam.com"_s).code, 0);
        QVERIFY(run(u"partners"_s).said.contains(u"fabrikam.com\tterminated"_s));
        QVERIFY(run(u"remove fabrikam.com"_s).complained.contains(u"no active partner"_s));

        QVERIFY(
            run(u"invite fabrikam.com --days 31 --rooms all --accept-terms"_s).complained.contains(u"expiresInDays"_s));
        const Outcome invited = run(u"invite fabrikam.com --days 3 --rooms all --accept-terms"_s);
        QVERIFY2(invited.said.contains(u"fabrikam.com expires on"_s), qPrintable(invited.complained));
        const QString id = invited.said.section(u' ', 2, 2);
        QVERIFY(run(u"invitations"_s).said.contains(QString(id + u"\tfabrikam.com\tpending"_s)));
        QCOMPARE(run(u"withdraw "_s + id).code, 0);
        QVERIFY(run(u"withdraw "_s + id).complained.contains(u"invitationRevoked"_s));

        const Outcome log = run(u"audit"_s);
        QVERIFY(log.said.startsWith(u"activity.category,"_s));
        QVERIFY(log.said.contains(u"PartnerInvitation,fabrikam.com,Delete,Successful"_s));
        QVERIFY(log.said.contains(u"Role,Help desk,Delete,Successful"_s));
        QVERIFY(run(u"audit --from 2020-01-01"_s).complained.contains(u"startDate"_s));
    }
};

QTEST_GUILESS_MAIN(TestCustomerCommand)
#include "tst_customercommand.moc"
