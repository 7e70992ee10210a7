// Asks for a file and writes it on a worker.
#include "ui/incidents/incidentexporter.h"

#include "core/api/onworker.h"

#include <QDate>
#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

namespace {

struct FileKind
{
    IncidentExporter::Kind kind;
    QString filter;
    QString suffix;
};

struct Outcome
{
    qint64 rows = 0;
    std::optional<Error> error = {};
};

Outcome writeFile(const QString &path, IncidentExporter::Kind kind, const ExportedRows &rows, const PdfHead &head,
                  const std::atomic<bool> *cancelled)
{
    QSaveFile file(path); // what was there before stays until all is written
    const auto notWritten = [&] {
        return Outcome{.error =
                           Error{.kind = Error::Kind::Storage, .detail = file.errorString(), .code = u"notWritten"_s}};
    };
    if (!file.open(QIODevice::WriteOnly))
        return notWritten();
    const Result<qint64> count =
        kind == IncidentExporter::Kind::Pdf
            ? writePdf(rows, head, file, cancelled)
            : writeIncidents(rows, kind == IncidentExporter::Kind::Csv ? ExportFormat::Csv : ExportFormat::Json, file,
                             cancelled);
    if (!count)
        return {.error = count.error()};
    return file.commit() ? Outcome{.rows = *count} : notWritten();
}

} // namespace

IncidentExporter::IncidentExporter(Source source, QWidget *page)
    : QObject(page),
      m_source(std::move(source)),
      m_page(page)
{ }

IncidentExporter::~IncidentExporter()
{
    if (m_cancelled)
        m_cancelled->store(true, std::memory_order_relaxed);
}

void IncidentExporter::ask(Kind first)
{
    if (m_dialog || isWriting())
        return;
    const std::array<FileKind, 3> kinds = {
        //: Kind of file in a file dialog.
        FileKind{Kind::Csv, tr("CSV for spreadsheets (*.csv)"), u"csv"_s},
        //: Kind of file in a file dialog.
        FileKind{Kind::Json, tr("JSON (*.json)"), u"json"_s},
        //: Kind of file in a file dialog.
        FileKind{Kind::Pdf, tr("PDF to print (*.pdf)"), u"pdf"_s},
    };
    m_dialog = new QFileDialog(m_page, tr("Export incidents"), m_folder);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setAcceptMode(QFileDialog::AcceptSave);
    QStringList filters;
    for (const FileKind &kind : kinds)
        filters += kind.filter;
    m_dialog->setNameFilters(filters);
    const FileKind &offered = kinds[static_cast<size_t>(first)];
    m_dialog->selectNameFilter(offered.filter);
    m_dialog->setDefaultSuffix(offered.suffix);
    //: Name of an exported file without its ending. %1: today, as in 2026-11-25.
    m_dialog->selectFile(tr("Incidents %1").arg(QDate::currentDate().toString(Qt::ISODate)) + u'.' + offered.suffix);
    const auto kindOf = [kinds](const QString &filter) {
        for (const FileKind &kind : kinds) {
            if (kind.filter == filter)
                return kind;
        }
        return kinds.front();
    };
    connect(m_dialog, &QFileDialog::filterSelected, m_dialog,
            [this, kindOf](const QString &filter) { m_dialog->setDefaultSuffix(kindOf(filter).suffix); });
    connect(m_dialog, &QFileDialog::fileSelected, this, [this, kinds, kindOf](const QString &path) {
        Kind kind = kindOf(m_dialog->selectedNameFilter()).kind;
        for (const FileKind &known : kinds) { // an ending that was typed says more than the filter
            if (QFileInfo(path).suffix().compare(known.suffix, Qt::CaseInsensitive) == 0)
                kind = known.kind;
        }
        write(path, kind);
    });
    m_dialog->open();
}

void IncidentExporter::write(const QString &path, Kind kind)
{
    if (isWriting())
        return;
    m_folder = QFileInfo(path).absolutePath();
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    onWorker<Outcome>(
        this,
        [path, kind, rows = m_source.rows(), head = m_source.head(), cancelled = m_cancelled] {
            return writeFile(path, kind, rows, head, cancelled.get());
        },
        [this, path, kind](const Outcome &outcome) {
            m_cancelled.reset();
            if (outcome.error)
                Q_EMIT failed(path, *outcome.error);
            else
                Q_EMIT written(path, outcome.rows, kind != Kind::Pdf || outcome.rows < mostPdfRows);
        });
}

} // namespace roomwarden
