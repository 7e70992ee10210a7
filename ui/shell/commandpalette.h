// The command palette (Ctrl+K): one field for every action, customer and incident. The field keeps the focus; the list
// follows the keys.
#pragma once

#include "ui/shell/palettemodel.h"

#include <QFrame>

class QLineEdit;
class QListView;

namespace roomwarden {

class TextLabel;

class CommandPalette final : public QFrame
{
    Q_OBJECT

public:
    CommandPalette(const ConsoleContext &context, QWidget *parent);

    void openOver(const QWidget *window); // in the upper middle of it
    [[nodiscard]] PaletteModel &model() { return m_model; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void moveTo(int row);
    void runCurrent();

    PaletteModel m_model;
    QLineEdit *m_field;
    QListView *m_list;
    TextLabel *m_note;
};

} // namespace roomwarden
