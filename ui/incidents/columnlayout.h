// The columns of the incident list: which are shown, how wide, in which order; and fewer of them where the list is
// narrow, so that it never scrolls sideways.
#pragma once

#include "ui/incidents/viewlayout.h"

#include <QList>
#include <QObject>

class QHeaderView;

namespace roomwarden {

class IncidentDelegate;

class ColumnLayout : public QObject
{
    Q_OBJECT

public:
    ColumnLayout(QHeaderView &header, const IncidentDelegate &delegate, QObject *parent);

    // As chosen, from left to right. Columns that are not among the states stay as they are at first.
    [[nodiscard]] std::vector<ColumnState> states() const;
    void setStates(const std::vector<ColumnState> &states);

    // Chosen by the technician; the title is always wanted.
    [[nodiscard]] bool isWanted(int column) const { return m_wanted[column]; }
    void setWanted(int column, bool wanted);
    // From left to right, also those a narrow list folds away; for copying.
    [[nodiscard]] QList<int> wantedInOrder() const;
    void reset(); // to what it was at first

    // A single customer is shown: its column says the same in every row.
    void setSingleCustomer(bool single);

    // Folds away what does not fit into width. Called for every change of the list's width.
    void fit(int width);
    [[nodiscard]] bool isFolded(int column) const { return m_wanted[column] && m_folded[column]; }

Q_SIGNALS:
    void changed(); // another set of columns is shown
    void edited();  // by the technician

private:
    static constexpr int columnCount = 10;

    void apply(const bool (&folded)[columnCount]);
    [[nodiscard]] int defaultWidth(int column) const;

    QHeaderView &m_header;
    const IncidentDelegate &m_delegate;
    int m_widths[columnCount] = {}; // as wished; a folded section of the header has none
    bool m_wanted[columnCount] = {};
    bool m_folded[columnCount] = {};
    bool m_singleCustomer = false;
    bool m_changing = false; // by us, not by the technician
    int m_width = 0;
};

} // namespace roomwarden
