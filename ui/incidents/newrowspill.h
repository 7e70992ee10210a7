// A small button over the list's top edge: rows have arrived above what is shown.
#pragma once

#include <QPushButton>

class QTableView;

namespace roomwarden {

class IncidentTableModel;
class Theme;

// Counts what came above the first visible row, and not what moved there, came in sight or came below. Goes by itself
// once the top is in sight.
class NewRowsPill : public QPushButton
{
    Q_OBJECT

public:
    NewRowsPill(const Theme &theme, QTableView &view, const IncidentTableModel &model);

    void reset(); // what came is known
    [[nodiscard]] int count() const { return m_count; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void lookAtTop();
    void show(int count);
    void place();

    const Theme &m_theme;
    QTableView &m_view;
    int m_topRow = -1;       // the first visible one, before a change of the data
    int m_insertedAbove = 0; // by the change that is being delivered
    int m_count = 0;
};

} // namespace roomwarden
