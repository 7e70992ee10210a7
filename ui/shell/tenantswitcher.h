// The popup to jump to a customer (Ctrl+J): type, choose, done. The field keeps the focus; the list follows the keys.
#pragma once

#include "core/domain/ids.h"
#include "models/tenantswitchermodel.h"

#include <QFrame>

#include <optional>

class QLineEdit;
class QListView;
class QPushButton;

namespace roomwarden {

class TextLabel;
class WindowMemory;
struct ConsoleContext;

class TenantSwitcher : public QFrame
{
    Q_OBJECT

public:
    TenantSwitcher(const ConsoleContext &context, WindowMemory &memory, QWidget *parent);

    // With its start under the start of anchor; the field empty, the present customer marked.
    void openUnder(const QWidget *anchor);

Q_SIGNALS:
    void customerChosen(const roomwarden::TenantId &customer);
    void allCustomersChosen();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refill();
    void refreshEmptyWords();
    void refreshNotReached();
    [[nodiscard]] QString waitingWords() const; // of invitations, after the words on why the list is empty; or nothing
    bool handleKey(int key, Qt::KeyboardModifiers modifiers);
    void moveTo(int row);
    void choose(int row);
    void toggleFavourite();
    void announceCurrent();

    const ConsoleContext &m_context;
    WindowMemory &m_memory;
    TenantSwitcherModel m_model;
    QLineEdit *m_field;
    QListView *m_list;
    TextLabel *m_empty;
    QPushButton *m_copyDomain;
};

} // namespace roomwarden
