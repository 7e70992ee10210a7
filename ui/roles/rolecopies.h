// Copies a role to other customers and says for each what became of it.
#pragma once

#include "core/actions/commandbus.h"
#include "ui/shell/consolecontext.h"

#include <QHash>
#include <QObject>
#include <QPointer>

class QDialog;
class QListWidget;
class QPushButton;

namespace roomwarden {

class TextLabel;

class RoleCopies final : public QObject
{
    Q_OBJECT

public:
    RoleCopies(const ConsoleContext &context, QWidget &page);

    void ask(const Role &role); // opens the choice of customers

private:
    void start(const Role &role);
    void ended(const CommandOutcome &outcome);
    void refresh();

    const ConsoleContext m_context;
    QWidget &m_page;
    QPointer<QDialog> m_dialog;
    QListWidget *m_list = nullptr; // of the dialog
    QPushButton *m_copy = nullptr;
    TextLabel *m_summary = nullptr;
    QHash<QUuid, int> m_open; // command → row
    int m_done = 0;
    int m_failed = 0;
};

} // namespace roomwarden
