// Marker texts in incidents, names and notes, a day's work with kill -9 in it, and then every file that was written is
// searched: no marker in plain at any time, and nothing that opens any of them once the customer's key is destroyed.
// The program starts itself as the console that is killed.
#include "core/base/supportlog.h"
#include "core/store/localseals.h"
#include "tests/actions/busworld.h"
#include "tests/support/plantedtexts.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QProcess>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStringEncoder>
#include <QTemporaryDir>

#include <csignal>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList &markers()
{
    static const QStringList all{u"MARKER-title-5d1e"_s, u"MARKER-customer-77c2"_s, u"MARKER-room-90ab"_s,
                                 u"MARKER-note-e4f0"_s,  u"МЕТКА-заметка-31b8"_s,   u"MARKER-person-0c6d"_s,
                                 u"MARKER-type-2a9f"_s};
    return all;
}

SealKey masterKey() { return *SealKey::fromBytes(QByteArray(SealKey::size, 'm')); }

LocalStoreOptions optionsIn(const QString &folder) { return {.folder = folder + u"/store"_s}; }

QFile &logFile()
{
    static QFile file;
    return file;
}

// Everything that is said goes into a file, as a desktop keeps what a program prints.
void writeLog(QtMsgType, const QMessageLogContext &context, const QString &text)
{
    logFile().write(QByteArray(context.category) + ' ' + text.toUtf8() + '\n');
    logFile().flush();
}

void plant(BusWorld &world, bool mayRead)
{
    world.truth.title = markers()[0];
    world.truth.customerName = markers()[1];
    world.truth.rooms = {{.id = RoomId(u"room-1"_s), .displayName = markers()[2]}};
    world.truth.assignee = PersonRef{.id = PrincipalId(u"user-x"_s), .displayName = markers()[5]};
    world.truth.type.displayName = markers()[6];
    if (!mayRead)
        world.access.customers.clear();
    world.network.answer = [others = world.network.answer, mayRead](const Asked &asked) {
        if (!asked.path.endsWith("/tenants"_L1))
            return others(asked);
        const Tenant tenant = examples::tenant(examples::contoso(), markers()[1]);
        return json(examples::page(mayRead ? std::vector<Tenant>{tenant} : std::vector<Tenant>()));
    };
}

// A day of the console: what it kept is loaded, it signs in and reads, a note is sent, another is never answered.
// Where access has ended, it only signs in.
int day(const QString &folder, int killAt, bool mayRead)
{
    logFile().setFileName(folder + u"/console.log"_s);
    if (!logFile().open(QIODevice::Append))
        return 2;
    qInstallMessageHandler(&writeLog);
    SupportLog support;
    QLoggingCategory::setFilterRules(u"roomwarden.*=true"_s);
    {
        BusWorld world;
        plant(world, mayRead);
        int points = 0; // of the writer's thread alone
        LocalStoreOptions options = optionsIn(folder);
        options.atPoint = [&points, killAt](const char *) {
            if (++points == killAt)
                std::raise(SIGKILL);
        };
        QSignalSpy opened(&world.local, &LocalStore::opened);
        world.local.open(options, masterKey());
        if (!opened.wait(60'000) || world.local.state() != LocalStore::State::Kept)
            return 3;
        world.session.signIn({.loginHint = u"help-desk"_s});
        const auto isLive = [&] { return !mayRead || world.engine.status().state == SyncStatus::State::Live; };
        if (!QTest::qWaitFor([&] { return isLive() && world.tenants.isLoaded(); }, 60'000))
            return 4;
        if (mayRead) {
            if (!world.bus.submit(Command::addNote(world.shown(), markers()[3])))
                return 5;
            if (!QTest::qWaitFor([&] { return !world.outcomes.empty() && !world.pending(); }, 60'000))
                return 6;
            world.write = [](const Asked &) { return hanging(); };
            const qsizetype before = world.writes().size();
            if (!world.bus.submit(Command::addNote(world.shown(), markers()[4])))
                return 7;
            if (!QTest::qWaitFor([&] { return world.writes().size() > before; }, 60'000))
                return 8;
        }
    } // all that was asked for is written
    QFile bundle(folder + u"/support.txt"_s);
    if (!bundle.open(QIODevice::WriteOnly))
        return 9;
    for (const SupportLog::Line &line : support.since({}))
        bundle.write(line.text.toUtf8() + '\n');
    return 0;
}

QString findMarker(const QString &folder) { return planted::find(markers(), folder); }

struct SealedKey
{
    TenantId customer = {};
    QByteArray box = {};
};

// The customers' keys as they stand in the file, and whose they are.
std::vector<SealedKey> sealedKeys(const QString &folder)
{
    std::vector<SealedKey> keys;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"keys"_s);
        database.setDatabaseName(optionsIn(folder).folder + u"/store.sqlite"_s);
        if (database.open()) {
            QSqlQuery query(u"SELECT id, sealed FROM customers"_s, database);
            while (query.next()) {
                const QByteArray box = query.value(1).toByteArray();
                if (const Result<OpenedCustomer> opened = openCustomer(masterKey(), query.value(0).toLongLong(), box))
                    keys.push_back({.customer = opened->id, .box = box});
            }
        }
    }
    QSqlDatabase::removeDatabase(u"keys"_s);
    return keys;
}

// All texts that the holder of the master key gets out of the store.
QString opened(const QString &folder)
{
    auto database = LocalDatabase::open(optionsIn(folder), masterKey(), FakeClock().now());
    if (!database)
        return database.error().code;
    return planted::openedTexts(**database);
}

} // namespace

class TestPlantedTexts : public QObject
{
    Q_OBJECT

    // Gives whether it was killed.
    static bool run(const QString &folder, int killAt, bool mayRead)
    {
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QCoreApplication::applicationFilePath(),
                    {u"--day"_s, folder, QString::number(killAt), mayRead ? u"reads"_s : u"ended"_s});
        const bool ended = child.waitForFinished(180'000);
        const bool killed = child.exitStatus() == QProcess::CrashExit;
        if (!ended || (!killed && child.exitCode() != 0))
            QTest::qFail(qPrintable(u"the console ended with %1"_s.arg(child.exitCode())), __FILE__, __LINE__);
        return killed;
    }

private Q_SLOTS:
    void theSearchFindsWhatStandsThere()
    {
        const QTemporaryDir folder;
        QVERIFY(findMarker(folder.path()).isEmpty());
        QFile file(folder.filePath(u"any"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QStringEncoder(QStringConverter::Utf16LE, QStringConverter::Flag::Stateless)(markers()[4]));
        file.close();
        QVERIFY(!findMarker(folder.path()).isEmpty());
    }

    void INV_22_noFileHoldsAMarkerInPlainAndNoneOpensAfterAccessEnded()
    {
        const QTemporaryDir folder;
        constexpr int step = 3; // statements between two deaths
        int deaths = 0;
        for (int killAt = 12; run(folder.path(), killAt, true); killAt += step) {
            ++deaths;
            QVERIFY2(findMarker(folder.path()).isEmpty(), qPrintable(findMarker(folder.path())));
            QVERIFY(!QTest::currentTestFailed());
        }
        QVERIFY2(deaths > 3, qPrintable(QString::number(deaths)));
        QVERIFY2(findMarker(folder.path()).isEmpty(), qPrintable(findMarker(folder.path())));
        QVERIFY(planted::filesIn(folder.path()).size() >= 3); // the store, the log and the support text
        // The holder of the key does read them: the search above did not pass for want of texts.
        const QString before = opened(folder.path());
        for (const int marker : {0, 1, 2, 4, 5, 6})
            QVERIFY2(before.contains(markers()[marker]), qPrintable(markers()[marker]));

        QByteArrayList gone;
        for (const SealedKey &key : sealedKeys(folder.path())) {
            if (!key.customer.isNull()) // all but the account's
                gone.append(key.box);
        }
        QVERIFY(!gone.isEmpty());
        QVERIFY(!run(folder.path(), 0, false)); // the next contact says that the access has ended
        QVERIFY2(findMarker(folder.path()).isEmpty(), qPrintable(findMarker(folder.path())));
        const QString after = opened(folder.path());
        for (const QString &marker : markers())
            QVERIFY2(!after.contains(marker), qPrintable(marker));
        for (const auto &[name, bytes] : planted::filesIn(folder.path())) {
            for (const QByteArray &box : std::as_const(gone))
                QVERIFY2(!bytes.contains(box.sliced(24, 32)), qPrintable(name)); // the key itself, sealed
        }
    }
};

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (argc == 5 && qstrcmp(argv[1], "--day") == 0)
        return day(QString::fromLocal8Bit(argv[2]), QByteArray(argv[3]).toInt(), qstrcmp(argv[4], "reads") == 0);
    TestPlantedTexts test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_plantedtexts.moc"
