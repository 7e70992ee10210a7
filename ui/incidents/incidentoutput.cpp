// Copies, exports and prints what the list shows.
#include "ui/incidents/incidentoutput.h"

#include "core/base/clock.h"
#include "ui/incidents/columnlayout.h"
#include "ui/incidents/filterbar.h"
#include "ui/incidents/incidentactions.h"
#include "ui/incidents/incidentexporter.h"
#include "ui/incidents/incidentlist.h"
#include "ui/incidents/incidenttableview.h"
#include "ui/incidents/rowcopy.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/consolecontext.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/errorwords.h"
#include "ui/widgets/messagebar.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QMimeData>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

using Menu = ActionRegistry::Menu;

IncidentOutput::IncidentOutput(const ConsoleContext &context, IncidentList &list, IncidentActions &actions,
                               QWidget &page)
    : QObject(&page),
      m_context(context),
      m_list(list),
      m_actions(actions),
      m_page(page),
      m_exporter(new IncidentExporter(
          {.rows =
               [this] {
                   IncidentTableModel &model = m_list.model();
                   return ExportedRows{.columns = m_context.incidents.columns(),
                                       .query = model.query(),
                                       .key = static_cast<SortKey>(model.sortColumn()),
                                       .direction = model.sortOrder(),
                                       .now = m_context.clock.now().toMSecsSinceEpoch()};
               },
           .head =
               [this] {
                   const QString filter = m_list.filterBar().text().trimmed();
                   const QString time = QLocale().toString(m_context.clock.now().toLocalTime(), QLocale::ShortFormat);
                   QStringList details = {time, m_list.statusText()};
                   if (!filter.isEmpty())
                       //: Head of a printed list. %1: what was typed into the filter.
                       details += tr("Filter: %1").arg(filter);
                   return PdfHead{.title = m_list.viewName(), .details = details.join(u" · "_s)};
               }},
          &page))
{
    addActions();
    connect(copyRows, &QAction::triggered, this, [this] {
        const QList<int> rows = m_list.table().selectedRows();
        const QList<int> columns = m_list.table().columns().wantedInOrder();
        QGuiApplication::clipboard()->setMimeData(rowcopy::of(m_list.model(), rows, columns).release());
        announce(&m_page, tr("%Ln rows copied", nullptr, static_cast<int>(qMin(rows.size(), rowcopy::mostRows))));
    });
    connect(copyMarkdown, &QAction::triggered, this, [this] { copySelected(&incidentsAsMarkdown); });
    connect(copyJson, &QAction::triggered, this, [this] {
        copySelected(
            [](const std::vector<Incident> &incidents) { return QString::fromUtf8(incidentsAsJson(incidents)); });
    });
    connect(copyLink, &QAction::triggered, this, [this] {
        if (const std::optional<Incident> incident = m_actions.single())
            copy(rowcopy::link(*incident), tr("Link copied"));
    });
    connect(exportList, &QAction::triggered, this, [this] { m_exporter->ask(IncidentExporter::Kind::Csv); });
    connect(printPdf, &QAction::triggered, this, [this] { m_exporter->ask(IncidentExporter::Kind::Pdf); });
    connect(&actions, &IncidentActions::refreshed, this, &IncidentOutput::refresh);
    connect(m_exporter, &IncidentExporter::written, this, [this](const QString &path, qint64 rows, bool all) {
        const QString name = QFileInfo(path).fileName();
        //: %n: how many incidents were written. %1: name of the file.
        QString words = tr("%Ln incidents written to %1.", nullptr, static_cast<int>(rows)).arg(name);
        if (!all)
            words += u' ' + tr("A PDF holds no more: export to CSV to get all of them.");
        m_list.message().tell(all ? MessageBar::Kind::Success : MessageBar::Kind::Warning, words);
    });
    connect(m_exporter, &IncidentExporter::failed, this, [this](const QString &path, const Error &error) {
        //: %1: name of the file, %2: why not, from the system.
        m_list.message().tell(MessageBar::Kind::Error,
                              tr("%1 was not written: %2").arg(QFileInfo(path).fileName(), error.detail));
    });
}

void IncidentOutput::addActions()
{
    ActionRegistry &registry = m_context.actions;
    copyRows = registry.add({.id = u"edit.copy.rows"_s,
                             .text = tr("&Copy rows"),
                             .help = tr("Copies the selected rows as text and as a table."),
                             .menu = Menu::Edit,
                             .keys = {QKeySequence(QKeySequence::Copy)},
                             .icon = u"copy"_s});
    copyMarkdown = registry.add({.id = u"edit.copy.markdown"_s,
                                 .text = tr("Copy as &Markdown"),
                                 .help = tr("Copies the selected rows as a table for a chat or a ticket."),
                                 .menu = Menu::Edit,
                                 .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M)}});
    copyJson = registry.add({.id = u"edit.copy.json"_s,
                             .text = tr("Copy as &JSON"),
                             .help = tr("Copies the selected incidents as the service describes them."),
                             .menu = Menu::Edit,
                             .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_J)}});
    copyLink = registry.add({.id = u"edit.copy.link"_s,
                             .text = tr("Copy &link"),
                             .help = tr("Copies a link that opens this incident in a colleague's console."),
                             .menu = Menu::Edit,
                             .keys = {QKeySequence(Qt::Key_L), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)},
                             .icon = u"link"_s});
    for (QAction *action : {copyRows, copyMarkdown, copyJson, copyLink})
        m_actions.inList(action); // elsewhere the same keys copy text
    exportList = registry.add({.id = u"file.export.incidents"_s,
                               .text = tr("&Export incidents…"),
                               .help = tr("Writes what the list shows to a file: CSV, JSON or PDF."),
                               .menu = Menu::File,
                               .keys = {QKeySequence(Qt::CTRL | Qt::Key_E)},
                               .icon = u"export"_s});
    printPdf = registry.add({.id = u"file.export.print"_s,
                             .text = tr("&Print incidents to PDF…"),
                             .help = tr("Writes what the list shows as pages."),
                             .menu = Menu::File,
                             .keys = {QKeySequence(QKeySequence::Print)}});
    for (QAction *action : {exportList, printPdf}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_page.addAction(action);
    }
}

void IncidentOutput::refresh(const QString &elsewhere, const QString &base, const QString &single)
{
    for (QAction *action : {copyRows, copyMarkdown, copyJson})
        ActionRegistry::setAvailable(action, base);
    ActionRegistry::setAvailable(copyLink, single);
    for (QAction *action : {exportList, printPdf})
        ActionRegistry::setAvailable(action, elsewhere);
}

void IncidentOutput::copy(const QString &text, const QString &said)
{
    QGuiApplication::clipboard()->setText(text);
    announce(&m_page, said);
}

void IncidentOutput::copySelected(QString (*write)(const std::vector<Incident> &))
{
    const std::vector<Incident> incidents = selected();
    copy(write(incidents), tr("%Ln incidents copied", nullptr, static_cast<int>(incidents.size())));
}

std::vector<Incident> IncidentOutput::selected() const
{
    std::vector<Incident> incidents;
    const QList<int> rows = m_list.table().selectedRows();
    for (const int row : rows.first(qMin(rows.size(), rowcopy::mostRows)))
        incidents.push_back(m_list.model().incidentAt(row));
    return incidents;
}

} // namespace roomwarden
