// One tab: a list that can be searched, the detail of its current row, and what is there instead while it is empty.
#pragma once

#include <QWidget>

class QStackedWidget;

namespace roomwarden {

class EmptyState;
class FittingTable;
class ListDetailView;
class Theme;

class ListTab final : public QWidget
{
    Q_OBJECT

public:
    // table: with model and plan. empty: shown instead of everything while the model has no row.
    ListTab(FittingTable *table, QWidget *detail, QWidget *empty, const QString &backText, const Theme &theme,
            QWidget *parent = nullptr);

    [[nodiscard]] FittingTable *table() const { return m_table; }
    [[nodiscard]] bool isEmpty() const;
    void openDetail();
    void setFilter(const QString &text);
    void takeFocus();

Q_SIGNALS:
    void clearFilterWanted();

private:
    void arrange();

    FittingTable *const m_table;
    QWidget *const m_empty;
    QString m_filter;
    EmptyState *m_noMatch = nullptr;
    QStackedWidget *m_list = nullptr;
    ListDetailView *m_view = nullptr;
    QStackedWidget *m_stack = nullptr;
};

} // namespace roomwarden
