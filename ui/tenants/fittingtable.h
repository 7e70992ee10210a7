// A table of whole rows that leaves out its least important columns rather than scroll sideways, and hides the rows
// that do not hold the words looked for. For short lists; the list of incidents has its own.
#pragma once

#include <QTableView>

#include <vector>

namespace roomwarden {

class FittingTable final : public QTableView
{
    Q_OBJECT

public:
    struct ColumnPlan
    {
        int column = 0; // of the model; the order of the plan is the order on the screen
        int width = 0;  // in device-independent pixels; of the first one, which takes what is left, the least
        int rank = 0;   // higher ones give way first; 0 stays
    };

    explicit FittingTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override; // once
    // Once, after the model.
    void setPlan(std::vector<ColumnPlan> plan);
    // Rows stay whose model text in some column contains every word; empty: all.
    void setFilter(const QString &text);
    [[nodiscard]] int shownRows() const;
    // Makes the row with this id (IdRole) current; the first shown row if there is none. While the model changes the
    // current row stays current by its id.
    void selectId(const QString &id);
    [[nodiscard]] QString currentId() const;

Q_SIGNALS:
    void shownRowsChanged();
    void currentIdChanged(const QString &id);
    // The current row has left the model. No other takes its place by itself: the words on why should stay.
    void vanished(const QString &id);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void fit();
    void applyFilter();
    [[nodiscard]] bool matches(int row) const;
    void remember();
    void restoreSoon();
    void restore();
    [[nodiscard]] int rowOf(const QString &id) const;

    std::vector<ColumnPlan> m_plan;
    QStringList m_words;
    QString m_wanted; // id of the row that was current before the model changed
    bool m_changing = false;
    bool m_keepNone = false; // after vanished(), until somebody chooses
};

} // namespace roomwarden
