// What can be done with the views of the incident list and with its groups, as actions: save, rename, delete, pass on,
// group, fold.
#pragma once

#include "models/grouping.h"

#include <QObject>

#include <functional>

class QAction;
class QActionGroup;

namespace roomwarden {

class IncidentList;
struct ConsoleContext;

// Lives as long as the page.
class ViewActions : public QObject
{
    Q_OBJECT

public:
    ViewActions(const ConsoleContext &context, IncidentList &list, QWidget &page);

private:
    void addViews();
    void addGroups();
    void refresh();
    void save();
    void askName(const QString &title, const QString &suggested, std::function<void(const QString &)> named);
    void askRemoval();
    void askFileToWrite();
    void askFileToRead();
    void popUpMenu(const QPoint &position);
    [[nodiscard]] QAction *inPage(QAction *action);

    const ConsoleContext &m_context;
    IncidentList &m_list;
    QWidget &m_page;
    QAction *m_save;
    QAction *m_saveAs;
    QAction *m_rename;
    QAction *m_remove;
    QAction *m_export;
    QAction *m_import;
    QActionGroup *m_groupings;
    QAction *m_collapse;
    QAction *m_expand;
    QAction *m_collapseAll;
    QAction *m_expandAll;
};

} // namespace roomwarden
