// Marker texts in customers, rooms, incidents, notes and drafts, days of the whole console with kill -9 in them,
// against the real service and a real keyring; then every file below the home folder is searched, and once the access
// has ended nothing opens any of it. The program starts itself on a session bus of its own, and from there as the
// console that is killed.
#include "core/session/keychain.h"
#include "core/session/secretstore.h"
#include "core/store/localdatabase.h"
#include "models/incidenttablemodel.h"
#include "tests/journeys/journey.h"
#include "tests/support/plantedtexts.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <csignal>
#include <cstdio>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// By where they stand.
const QString atCustomer = u"MARKER-customer-77c2"_s;
const QString atRoom = u"MARKER-room-90ab"_s;
const QString atTitle = u"МЕТКА-title-5d1e"_s;
const QString atType = u"MARKER-type-2a9f"_s;
const QString atPerson = u"MARKER-person-0c6d"_s;
const QString atDescription = u"MARKER-description-8e11"_s;
const QString atOldNote = u"MARKER-old-note-c3d0"_s; // of others, as the detail reads it
const QString atSentNote = u"MARKER-sent-note-e4f0"_s;
const QString atHeldNote = u"МЕТКА-held-note-31b8"_s; // wished, and not sent when the console ends
const QString atDraft = u"MARKER-draft-4b7a"_s;       // typed, and never sent
const QString atFilter = u"MARKER-filter-19cd"_s;     // typed into the filter
const QStringList markers{atCustomer, atRoom,     atTitle,    atType,  atPerson, atDescription,
                          atOldNote,  atSentNote, atHeldNote, atDraft, atFilter};

// --- the console that is killed ---

constexpr int patience = 60'000;

class Browser final : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void open(const QUrl &url) { m_quiet.open(url); }

private:
    QuietBrowser m_quiet;
};

template<typename Probe>
void must(Probe probe, const char *what)
{
    if (QTest::qWaitFor(probe, patience))
        return;
    std::fprintf(stderr, "never came: %s\n", what);
    std::_Exit(3);
}

class Day
{
public:
    // dieAfter: the step in whose middle the process is killed; 0: it ends in order.
    Day(const QUrl &service, int dieAfter)
        : m_dieAfter(dieAfter),
          m_console(
              {.service = service,
               .signIn = {.authority = service.resolved(QUrl(u"demo/openid"_s)), .clientId = u"roomwarden-console"_s},
               .dataFolder = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)},
              m_theme, m_settings, m_clock)
    {
        m_console.window().resize(1440, 900);
        m_console.window().show();
        must([this] { return m_console.local().state() == LocalStore::State::Kept; }, "the local store");
        step();
        must(
            [this] {
                if (m_console.session().state() == Session::State::SignedOut)
                    m_console.session().signIn({.loginHint = u"help-desk"_s});
                return m_console.session().state() == Session::State::SignedIn;
            },
            "the sign-in");
        step();
    }

    // Looks at the customer's incidents, writes to one, and leaves a draft at another.
    void work(const TenantId &customer)
    {
        must([this] { return m_console.sync().status().state == SyncStatus::State::Live; }, "the first read");
        step();
        auto *table = m_console.window().findChild<QTableView *>(u"incidentTable"_s);
        m_console.context().scope.setCustomer(customer);
        must([&] { return table->model()->rowCount() >= 2; }, "the customer's incidents");
        // The same two every day, wherever they stand in the list: what is held from the day before is behind no other.
        std::vector<Incident> incidents = incidentsIn(*table->model());
        const Incident first = incidents.front();
        const Incident last = incidents.back();
        table->setCurrentIndex(rowOf(*table->model(), first));
        step();
        CommandBus &commands = m_console.context().commands;
        const Command note = Command::addNote(first, atSentNote);
        const auto sent = std::make_shared<bool>(false);
        QObject::connect(&commands, &CommandBus::finished, &m_console.window(),
                         [sent, id = note.id](const CommandOutcome &outcome) {
                             *sent = *sent || (outcome.command.id == id && outcome.succeeded());
                         });
        if (!commands.submit(note))
            std::_Exit(4);
        step();
        must([&] { return *sent; }, "the note's answer");
        table->setCurrentIndex(rowOf(*table->model(), last));
        m_console.context().actions.action(u"incident.tab.notes"_s)->trigger();
        auto *editor = m_console.window().findChild<QPlainTextEdit *>(u"noteEditor"_s);
        must([&] { return editor->isVisible() && editor->isEnabled(); }, "the editor of notes");
        editor->setPlainText(atDraft);
        step();
        if (!commands.submit(Command::addNote(last, atHeldNote), {.hold = 1h}))
            std::_Exit(5);
        step();
        auto *filter = m_console.window().findChild<QLineEdit *>(u"filterField"_s);
        if (!filter)
            std::_Exit(6);
        filter->setText(atFilter);
        must([&] { return table->model()->rowCount() == 0; }, "the filter");
        step();
    }

    // The access has ended: waits until nothing of the customer is kept any more.
    void noticeTheEnd(const TenantId &customer)
    {
        must(
            [&] {
                const std::vector<TenantId> &kept = m_console.local().customers();
                return std::find(kept.begin(), kept.end(), customer) == kept.end();
            },
            "the end of access");
    }

private:
    void step()
    {
        if (++m_step == m_dieAfter)
            std::raise(SIGKILL);
    }
    // By their ids.
    [[nodiscard]] std::vector<Incident> incidentsIn(const QAbstractItemModel &model) const
    {
        const IncidentStore &store = m_console.context().incidents;
        std::vector<Incident> incidents;
        for (int row = 0; row < model.rowCount(); ++row) {
            if (const auto slot = store.find(IncidentId(model.index(row, 0).data(IdRole).toString())))
                incidents.push_back(store.incident(*slot));
        }
        std::sort(incidents.begin(), incidents.end(),
                  [](const Incident &a, const Incident &b) { return a.id.text() < b.id.text(); });
        return incidents;
    }
    [[nodiscard]] static QModelIndex rowOf(const QAbstractItemModel &model, const Incident &incident)
    {
        return model.match(model.index(0, 0), IdRole, incident.id.text(), 1, Qt::MatchExactly).value(0);
    }

    const int m_dieAfter;
    int m_step = 0;
    SystemClock m_clock;
    Theme m_theme;
    QSettings m_settings;
    Console m_console;
};

int day(const QStringList &arguments)
{
    Browser browser;
    QDesktopServices::setUrlHandler(u"http"_s, &browser, "open");
    const TenantId customer(arguments[3]);
    const int dieAfter = arguments[4].toInt();
    Day day(QUrl(arguments[2]), dieAfter);
    if (dieAfter >= 0)
        day.work(customer);
    else
        day.noticeTheEnd(customer);
    return 0;
}

} // namespace

class TestPlantedDay : public QObject
{
    Q_OBJECT

public:
    bool hasKeyring = false;

private Q_SLOTS:
    void initTestCase()
    {
        if (!hasKeyring)
            QSKIP("dbus-run-session or gnome-keyring-daemon is not installed");
        QVERIFY(QDir(home()).mkpath(u"tmp"_s));
    }

    void theSearchFindsEveryWayToWrite()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"any"_s));
        for (const QString &marker : {atHeldNote, atDraft}) {
            for (const QByteArray &way :
                 {marker.toUtf8(), QByteArray("x" + marker.toUtf8() + "yz").toBase64(), marker.toUtf8().toHex(),
                  QUrl::toPercentEncoding(marker), QByteArray(QStringEncoder(QStringConverter::Utf16LE)(marker))}) {
                QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
                file.write("before " + way + " after");
                file.close();
                QVERIFY2(!planted::find({marker}, folder.path()).isEmpty(), way.constData());
            }
        }
    }

    void INV_22_nothingStandsInPlainAndNothingOpensAfterwards()
    {
        Journey journey;
        QVERIFY(journey.isReady());
        plant(journey);
        constexpr int steps = 8;
        for (int dieAfter = 1; dieAfter <= steps; ++dieAfter) {
            QCOMPARE(run(journey, dieAfter), QProcess::CrashExit);
            QVERIFY2(found().isEmpty(), qPrintable(found()));
        }
        QCOMPARE(run(journey, 0), QProcess::NormalExit);
        QVERIFY2(found().isEmpty(), qPrintable(found()));
        // The holder of the key reads what is kept: the search did not pass for want of texts.
        const QString before = openedTexts();
        for (const QString &marker : {atCustomer, atRoom, atTitle, atType, atPerson, atHeldNote})
            QVERIFY2(before.contains(marker), qPrintable(marker));
        QVERIFY(!before.contains(atDraft)); // lives in memory only

        const QJsonValue partner =
            journey.ask("GET", u"customer/partners"_s, u"customer"_s).body.value(u"value"_s).toArray().at(0);
        QCOMPARE(journey
                     .ask("DELETE", u"customer/partners/"_s + partner[u"partnerTenantId"].toString(), u"customer"_s, {},
                          partner[u"@odata.etag"].toString())
                     .status,
                 204);
        QCOMPARE(run(journey, -1), QProcess::NormalExit);
        QVERIFY2(found().isEmpty(), qPrintable(found()));
        const QString after = openedTexts();
        QVERIFY(after.size() > 2); // of the others
        for (const QString &marker : markers)
            QVERIFY2(!after.contains(marker), qPrintable(marker));
    }

private:
    [[nodiscard]] static QString home() { return QDir::homePath(); }
    [[nodiscard]] static QString found() { return planted::find(markers, home()); }

    void plant(Journey &journey)
    {
        m_customer =
            TenantId(journey.sql(u"SELECT tenant_id FROM tenants WHERE display_name = 'Contoso'"_s).toString());
        const QString id = m_customer.text();
        journey.sql(u"UPDATE tenants SET display_name = ? WHERE tenant_id = ?"_s, {atCustomer, id});
        journey.sql(u"UPDATE rooms SET display_name = ? WHERE tenant_id = ?"_s, {atRoom, id});
        journey.sql(u"UPDATE incidents SET title = ?, type_name = ?, description = ?, assignee_id = 'somebody', "
                    "assignee_name = ? WHERE tenant_id = ?"_s,
                    {atTitle, atType, atDescription, atPerson, id});
        journey.sql(u"UPDATE incident_notes SET text = ? WHERE incident_id IN "
                    "(SELECT id FROM incidents WHERE tenant_id = ?)"_s,
                    {atOldNote, id});
    }

    // A day of the console in a process of its own, whose words go into a file, as a desktop keeps them.
    QProcess::ExitStatus run(const Journey &journey, int dieAfter)
    {
        QProcess console;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"TMPDIR"_s, home() + u"/tmp"_s);
        environment.insert(u"QT_LOGGING_RULES"_s, u"roomwarden.*=true"_s);
        console.setProcessEnvironment(environment);
        console.setWorkingDirectory(home());
        for (const auto set : {&QProcess::setStandardOutputFile, &QProcess::setStandardErrorFile})
            (console.*set)(home() + u"/console.log"_s, QIODevice::Append);
        console.start(QCoreApplication::applicationFilePath(),
                      {u"--day"_s, journey.base().toString(), m_customer.text(), QString::number(dieAfter)});
        // The service lives in this process, so the test may not stand still meanwhile.
        const bool ended = QTest::qWaitFor([&] { return console.state() == QProcess::NotRunning; }, 4 * patience);
        if (!ended || (console.exitStatus() == QProcess::NormalExit && console.exitCode() != 0)) {
            QFile log(home() + u"/console.log"_s);
            const QByteArray said = log.open(QIODevice::ReadOnly) ? log.readAll().right(2000) : QByteArray();
            QTest::qFail(
                qPrintable(u"the console ended with %1\n%2"_s.arg(console.exitCode()).arg(QString::fromUtf8(said))),
                __FILE__, __LINE__);
        }
        return console.exitStatus();
    }

    // All texts that the holder of the master key gets out of the stores.
    [[nodiscard]] static QString openedTexts()
    {
        const QDir data(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation));
        const std::unique_ptr<Keychain> keychain = systemKeychain();
        SecretStore secrets(*keychain, data.path());
        secrets.open();
        if (!QTest::qWaitFor([&] { return secrets.state() == SecretStore::State::Kept; }, patience))
            return {};
        QString texts;
        for (const QString &folder : data.entryList({u"store-*"_s}, QDir::Dirs)) {
            auto database = LocalDatabase::open({.folder = data.filePath(folder)}, secrets.masterKey(),
                                                QDateTime::currentDateTimeUtc());
            if (!database)
                return {};
            texts += planted::openedTexts(**database);
        }
        return texts;
    }

    TenantId m_customer;
};

namespace {

// On a session bus and with a keyring of the test's own.
int onOwnBus(const char *program)
{
    const QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"DBUS_SESSION_BUS_ADDRESS"_s})
        environment.remove(name);
    environment.insert(u"HOME"_s, home.path());
    for (const auto &[name, folder] : {std::pair(u"XDG_RUNTIME_DIR"_s, u"run"_s),
                                       {u"XDG_DATA_HOME"_s, u"data"_s},
                                       {u"XDG_CONFIG_HOME"_s, u"config"_s},
                                       {u"XDG_CACHE_HOME"_s, u"cache"_s}}) {
        QDir(home.path()).mkpath(folder);
        QFile::setPermissions(home.filePath(folder), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        environment.insert(name, home.filePath(folder));
    }
    QProcess inside;
    inside.setProcessChannelMode(QProcess::ForwardedChannels);
    inside.setProcessEnvironment(environment);
    inside.start(u"dbus-run-session"_s,
                 {u"--"_s, u"bash"_s, u"-c"_s,
                  u"echo -n pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null; exec \"$0\" --inside"_s,
                  QString::fromLocal8Bit(program)});
    inside.waitForFinished(-1);
    return inside.exitStatus() == QProcess::NormalExit ? inside.exitCode() : 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QByteArray first = argc > 1 ? argv[1] : "";
    const bool hasKeyring = !QStandardPaths::findExecutable(u"dbus-run-session"_s).isEmpty()
                            && !QStandardPaths::findExecutable(u"gnome-keyring-daemon"_s).isEmpty();
    if (first.isEmpty() && hasKeyring)
        return onOwnBus(argv[0]);
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"Roomwarden"_s);
    QApplication::setOrganizationName(u"Roomwarden"_s);
    if (first == "--day")
        return day(QCoreApplication::arguments());
    TestPlantedDay test;
    test.hasKeyring = hasKeyring;
    return QTest::qExec(&test, {QString::fromLocal8Bit(argv[0])});
}

#include "tst_plantedday.moc"
