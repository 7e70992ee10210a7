// A list and the detail of its current row: side by side; on a narrow window the detail takes the place of the list,
// and Esc brings the list back.
#pragma once

#include <QWidget>

class QPushButton;
class QSplitter;

namespace roomwarden {

class Theme;

class ListDetailView final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int narrowBelow = 720; // device-independent pixels: a 900 px window less its navigation

    // backText: the way back from the detail on a narrow window, as in "All customers".
    ListDetailView(QWidget *list, QWidget *detail, const QString &backText, const Theme &theme,
                   QWidget *parent = nullptr);

    [[nodiscard]] bool isNarrow() const { return m_narrow; }
    void openDetail();  // Enter: shows it if it is hidden, and gives it the keyboard
    void closeDetail(); // Esc: back to the list

    // Of the list alone: where both do not fit, one of them gives way.
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return m_list->minimumSizeHint().expandedTo(m_list->minimumSize());
    }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void arrange();

    QWidget *const m_list;
    QWidget *const m_detail;
    QWidget *m_detailPane = nullptr;
    QPushButton *m_back = nullptr;
    QSplitter *m_splitter = nullptr;
    bool m_narrow = false;
    bool m_detailOpen = false; // matters while narrow only
};

} // namespace roomwarden
