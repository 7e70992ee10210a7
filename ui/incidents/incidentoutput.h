// What leaves the page of incidents: rows, Markdown, JSON and links on the clipboard, files by Export…, pages by Print
// to PDF….
#pragma once

#include "core/domain/incident.h"

#include <QObject>

#include <vector>

class QAction;
class QWidget;

namespace roomwarden {

class IncidentActions;
class IncidentExporter;
class IncidentList;
struct ConsoleContext;

class IncidentOutput final : public QObject
{
    Q_OBJECT

public:
    // page: which keys hold in and messages are read from.
    IncidentOutput(const ConsoleContext &context, IncidentList &list, IncidentActions &actions, QWidget &page);

    [[nodiscard]] IncidentExporter &exporter() const { return *m_exporter; }

    QAction *copyRows;
    QAction *copyMarkdown;
    QAction *copyJson;
    QAction *copyLink;
    QAction *exportList;
    QAction *printPdf;

private:
    void addActions();
    void refresh(const QString &elsewhere, const QString &base, const QString &single);
    void copy(const QString &text, const QString &said);
    void copySelected(QString (*write)(const std::vector<Incident> &));
    [[nodiscard]] std::vector<Incident> selected() const; // at most as many as a clipboard takes

    const ConsoleContext &m_context;
    IncidentList &m_list;
    IncidentActions &m_actions;
    QWidget &m_page;
    IncidentExporter *m_exporter;
};

} // namespace roomwarden
