// Export… and Print to PDF…: asks for a file and has a worker write what the list shows.
#pragma once

#include "models/incidentexport.h"
#include "ui/incidents/incidentpdf.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

class QFileDialog;
class QWidget;

namespace roomwarden {

class IncidentExporter final : public QObject
{
    Q_OBJECT

public:
    enum class Kind : quint8 { Csv, Json, Pdf };

    // What is to be written when the file has been chosen: the list may have moved on by then.
    struct Source
    {
        std::function<ExportedRows()> rows;
        std::function<PdfHead()> head;
    };

    IncidentExporter(Source source, QWidget *page);
    ~IncidentExporter() override; // a file being written is given up, what was there before stays

    // Opens the question for a file; first: the kind offered first. One at a time.
    void ask(Kind first);
    void write(const QString &path, Kind kind);
    [[nodiscard]] bool isWriting() const { return m_cancelled != nullptr; }

Q_SIGNALS:
    void written(const QString &path, qint64 rows, bool all); // all: false if a PDF was cut at mostPdfRows
    void failed(const QString &path, const roomwarden::Error &error);

private:
    const Source m_source;
    QWidget *m_page;
    QPointer<QFileDialog> m_dialog;
    std::shared_ptr<std::atomic<bool>> m_cancelled; // null: nothing is being written
    QString m_folder;
};

} // namespace roomwarden
