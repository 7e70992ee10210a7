// The store of secrets against a real GNOME keyring on a session bus of the test's own: open, locked, absent, and gone
// in the middle. The program starts itself again inside dbus-run-session, once a situation.
#include "core/session/keychain.h"
#include "core/session/secretstore.h"

#include <QCoreApplication>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto unlocked = u"echo -n pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null"_s;

const char *stateName(const SecretStore &store)
{
    return store.state() == SecretStore::State::Kept ? "kept" : store.isMissingKeychain() ? "memory" : "?";
}

std::unique_ptr<SecretStore> opened(Keychain &keychain, std::chrono::milliseconds patience)
{
    auto store = std::make_unique<SecretStore>(keychain, qEnvironmentVariable("HOME"));
    store->open(patience);
    (void)QTest::qWaitFor([&store] { return store->state() != SecretStore::State::Waiting; }, 60'000);
    return store;
}

// Inside the bus. Says in one line what was seen.
int child(const QString &situation)
{
    const std::unique_ptr<Keychain> keychain = systemKeychain();
    QString seen;
    if (situation == "twice"_L1) {
        QByteArray key;
        {
            const auto store = opened(*keychain, 30s);
            key = store->masterKey().bytes().toByteArray();
            (void)store->setSecret(u"tokens"_s, "marker"_ba);
            seen += QLatin1StringView(stateName(*store));
        }
        const auto store = opened(*keychain, 30s);
        const bool same = store->masterKey().bytes() == key && store->secret(u"tokens"_s) == "marker"_ba;
        seen += same ? u" same"_s : u" other"_s;
    } else if (situation == "gone"_L1) {
        const auto store = opened(*keychain, 30s);
        seen += QLatin1StringView(stateName(*store));
        const QString end = u"kill $(dbus-send --session --print-reply=literal --dest=org.freedesktop.DBus / "
                            "org.freedesktop.DBus.GetConnectionUnixProcessID string:org.freedesktop.secrets | "
                            "awk '{print $2}'); sleep 1"_s;
        seen += QProcess::execute(u"sh"_s, {u"-c"_s, end}) == 0 ? u" ended"_s : u" still there"_s;
        // What was read stays good; who starts now finds none.
        seen += store->setSecret(u"tokens"_s, "marker"_ba) ? u" written"_s : u" refused"_s;
        seen += u' ' + QLatin1StringView(stateName(*opened(*keychain, 5s)));
    } else {
        seen += QLatin1StringView(stateName(*opened(*keychain, 3s)));
    }
    std::printf("saw: %s\n", qPrintable(seen));
    return 0;
}

} // namespace

class TestKeyring : public QObject
{
    Q_OBJECT

    // Runs a shell line on a bus of its own, then this program as a child there. Gives what the child saw.
    [[nodiscard]] static QString run(const QString &before, const QString &situation)
    {
        const QTemporaryDir home;
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"DBUS_SESSION_BUS_ADDRESS"_s})
            environment.remove(name);
        environment.insert(u"HOME"_s, home.path());
        environment.insert(u"XDG_RUNTIME_DIR"_s, home.path());
        environment.insert(u"XDG_DATA_HOME"_s, home.path());
        process.setProcessEnvironment(environment);
        const QString line = before + u"; exec \"$0\" --inside "_s + situation;
        process.start(u"dbus-run-session"_s,
                      {u"--"_s, u"bash"_s, u"-c"_s, line, QCoreApplication::applicationFilePath()});
        if (!process.waitForFinished(90'000)) {
            process.kill();
            process.waitForFinished();
            return u"did not end"_s;
        }
        const QString output = QString::fromUtf8(process.readAllStandardOutput());
        const qsizetype start = output.indexOf(u"saw: "_s);
        return start < 0 ? QString(output + QString::fromUtf8(process.readAllStandardError()))
                         : output.mid(start + 5).trimmed();
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const QString &program : {u"dbus-run-session"_s, u"gnome-keyring-daemon"_s}) {
            if (QStandardPaths::findExecutable(program).isEmpty())
                QSKIP(qPrintable(program + u" is not installed"_s));
        }
    }

    void anOpenKeyringKeepsTheKey() { QCOMPARE(run(unlocked, u"twice"_s), u"kept same"_s); }

    void aLockedKeyringIsNotWaitedForForEver()
    {
        QCOMPARE(run(unlocked
                         + u"; \"$0\" --inside once >/dev/null; "
                           "dbus-send --session --print-reply --dest=org.freedesktop.secrets /org/freedesktop/secrets "
                           "org.freedesktop.Secret.Service.Lock "
                           "array:objpath:/org/freedesktop/secrets/collection/login >/dev/null"_s,
                     u"once"_s),
                 u"memory"_s);
    }

    void anAbsentKeyringMeansMemory()
    {
        // The bus may not start one by itself.
        QCOMPARE(run(u"export DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent"_s, u"once"_s), u"memory"_s);
    }

    void aKeyringThatGoesInTheMiddleCostsTheSessionNothing()
    {
        QCOMPARE(run(unlocked, u"gone"_s), u"kept ended written memory"_s);
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--inside"_L1)
        return child(arguments.value(2));
    TestKeyring test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keyring.moc"
