// Chooses the rooms an assignment is for: all that the customer gave, or some of them. Says how many.
#pragma once

#include "core/domain/room.h"
#include "core/domain/scope.h"
#include "core/sync/pagedread.h"

#include <QWidget>

#include <functional>
#include <memory>

class QLineEdit;
class QListWidget;
class QRadioButton;

namespace roomwarden {

class TextLabel;
class Theme;

class ScopePicker final : public QWidget
{
    Q_OBJECT

public:
    using ReadRooms =
        std::function<std::unique_ptr<PagedRead<Room>>(std::function<void(Result<PagedRead<Room>::Answer>)> done)>;

    ScopePicker(ReadRooms readRooms, const Theme &theme, QWidget *parent = nullptr);
    ~ScopePicker() override;

    void setScope(const ScopeItems &scope);
    [[nodiscard]] ScopeItems scope() const; // empty: nothing chosen yet
    // Shown and not changed: the customer's to decide (INV-14).
    void setReadOnly(const QString &reason);

Q_SIGNALS:
    void scopeChanged();

private:
    void show(const Result<PagedRead<Room>::Answer> &answer);
    void add(const ScopeItem &item, bool ticked);
    void narrow();
    void refresh();

    std::unique_ptr<PagedRead<Room>> m_read;
    QRadioButton *m_all;
    QRadioButton *m_some;
    QLineEdit *m_filter;
    QListWidget *m_rooms;
    TextLabel *m_note;
    TextLabel *m_count;
};

} // namespace roomwarden
