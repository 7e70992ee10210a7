// The main job without a person.
#include "app/headlessrun.h"

#include "app/console.h"
#include "models/incidenttablemodel.h"

#include <QDir>

#include <chrono>
#include <cstdio>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 120s;    // for sign-in and the first synchronisation together
constexpr auto settling = 1'500ms; // for a page to read what it shows and to paint it
constexpr int printedRows = 40;

struct PrintedColumn
{
    IncidentTableModel::Column column;
    int width;
};

constexpr std::array<PrintedColumn, 7> printedColumns{{
    {IncidentTableModel::SeverityColumn, 11},
    {IncidentTableModel::StatusColumn, 20},
    {IncidentTableModel::CustomerColumn, 22},
    {IncidentTableModel::RoomColumn, 28},
    {IncidentTableModel::TitleColumn, 44},
    {IncidentTableModel::AgeColumn, 12},
    {IncidentTableModel::TicketColumn, 13},
}};

void print(const QString &text)
{
    std::fputs(qUtf8Printable(text + u'\n'), stdout);
    std::fflush(stdout);
}

QString cell(const QString &text, int width)
{
    return (text.size() > width ? text.left(width - 1) + u'…' : text).leftJustified(width + 1);
}

} // namespace

HeadlessRun::HeadlessRun(Console &console, const Clock &clock, QString folder, QObject *parent)
    : QObject(parent),
      m_console(console),
      m_clock(clock),
      m_folder(std::move(folder))
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this,
            [this] { fail(u"the service did not answer within %1 seconds"_s.arg(patience / 1s)); });
    connect(&console.session(), &Session::signInFailed, this,
            [this](const Error &error) { fail(u"signing in failed: "_s + error.detail); });
    connect(&console.sync(), &SyncEngine::statusChanged, this, &HeadlessRun::lookAtSync);
}

HeadlessRun::~HeadlessRun() = default;

void HeadlessRun::start(const QString &persona)
{
    print(u"Signing in as %1 …"_s.arg(persona));
    m_patience.start(patience);
    m_console.session().signIn({.loginHint = persona});
}

void HeadlessRun::lookAtSync()
{
    if (m_done || m_console.sync().status().state != SyncStatus::State::Live)
        return;
    m_done = true;
    m_patience.stop();
    m_console.incidents().announceNow();
    m_table = std::make_unique<IncidentTableModel>(m_console.incidents(), m_clock);
    connect(m_table.get(), &IncidentTableModel::busyChanged, this, &HeadlessRun::printIncidents);
    printIncidents();
}

void HeadlessRun::printIncidents()
{
    if (m_table->isBusy())
        return;
    m_table->disconnect(this);
    printRows();
    m_pages = m_console.window().pages();
    m_console.window().resize(1440, 900);
    if (QAction *choose = m_console.context().actions.action(u"incident.walk.down"_s))
        choose->trigger(); // the first incident, so that its detail is in the picture
    takeNextPicture();
}

void HeadlessRun::printRows() const
{
    const IncidentTableModel &model = *m_table;
    QString heading;
    for (const PrintedColumn &column : printedColumns)
        heading += cell(model.headerData(column.column, Qt::Horizontal, Qt::DisplayRole).toString(), column.width);
    print(heading);
    for (int row = 0; row < std::min(model.rowCount(), printedRows); ++row) {
        QString line;
        for (const PrintedColumn &column : printedColumns)
            line += cell(model.text(row, column.column), column.width);
        print(line);
    }
    if (model.rowCount() > printedRows)
        print(u"… and %L1 more incidents of all customers."_s.arg(model.rowCount() - printedRows));
}

void HeadlessRun::takeNextPicture()
{
    if (m_pages.isEmpty()) {
        print(u"Pictures of every page are in %1"_s.arg(QDir::toNativeSeparators(m_folder)));
        Q_EMIT finished(0);
        return;
    }
    const QString page = m_pages.takeFirst();
    m_console.window().showPage(page);
    QTimer::singleShot(settling, this, [this, page] {
        const QString file = QDir(m_folder).filePath(page + u".png"_s);
        if (!m_console.window().grab().save(file)) {
            fail(u"%1 cannot be written"_s.arg(file));
            return;
        }
        takeNextPicture();
    });
}

void HeadlessRun::fail(const QString &why)
{
    m_done = true;
    m_patience.stop();
    std::fprintf(stderr, "roomwarden: %s\n", qPrintable(why));
    Q_EMIT finished(1);
}

} // namespace roomwarden
