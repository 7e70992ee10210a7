// Keeps what the technician looks at where it is while rows come, go and move above it.
#pragma once

#include <QObject>
#include <QPersistentModelIndex>

#include <vector>

class QTableView;

namespace roomwarden {

// Watches the model of a table with rows of one height. Selection and current row are kept by Qt itself, because the
// model never resets; the scroll place is not.
class RowAnchor : public QObject
{
    Q_OBJECT

public:
    explicit RowAnchor(QTableView &view); // its model is set, and stays

    // While a filter or an order of the technician's own choice takes effect, the view does not hold on to rows.
    void setSuspended(bool suspended);
    void restoreNow(); // what has gathered, at once

Q_SIGNALS:
    void restored();

private:
    void remember();

    struct Place
    {
        QPersistentModelIndex row;
        int y = 0; // from the viewport's top
    };
    QTableView &m_view;
    std::vector<Place> m_places; // the visible rows; empty: nothing has changed since the last time
    bool m_suspended = false;
};

} // namespace roomwarden
