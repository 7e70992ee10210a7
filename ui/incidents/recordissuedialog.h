// Record an issue (W14): a problem that no monitor sees, told on behalf of a customer. Says what it does to the rooms
// before it is sent.
#pragma once

#include "core/base/result.h"
#include "core/domain/incident.h"
#include "core/domain/room.h"
#include "core/sync/pagedread.h"

#include <QDialog>

#include <functional>
#include <memory>
#include <vector>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace roomwarden {

class TextLabel;
class Theme;

class RecordIssueDialog final : public QDialog
{
    Q_OBJECT

public:
    struct Customer
    {
        TenantId id = {};
        QString name = {};
    };
    // Reads the rooms of a customer; dropping what it gives cancels.
    using ReadRooms = std::function<std::unique_ptr<PagedRead<Room>>(
        const TenantId &customer, std::function<void(Result<PagedRead<Room>::Answer>)> done)>;
    struct Given
    {
        std::vector<Customer> customers = {}; // those where the caller may record one, sorted by name; at least one
        TenantId customer = {};               // chosen first; null: the first
        std::vector<RoomRef> rooms = {};      // of that customer, ticked first
        ReadRooms readRooms = {};
    };

    RecordIssueDialog(Given given, const Theme &theme, QWidget *parent);
    ~RecordIssueDialog() override;

    [[nodiscard]] TenantId customer() const;
    // What the service objects to, beside the field it is about; the dialog stays open with all that was entered.
    void refuse(const Error &error);
    void reject() override; // asks before it throws away what was typed

Q_SIGNALS:
    void confirmed(const roomwarden::TenantId &customer, const QString &customerName, const QString &description,
                   const std::vector<roomwarden::RoomId> &rooms, bool highImpact);

private:
    void readRooms();
    void showRooms(const std::vector<Room> &rooms);
    void narrow();
    void refresh();
    [[nodiscard]] std::vector<RoomId> ticked() const;

    const Theme &m_theme;
    const Given m_given;
    std::unique_ptr<PagedRead<Room>> m_read;
    bool m_sending = false; // a request is on its way: a second would be a second ticket
    QComboBox *m_customer;
    QPlainTextEdit *m_description;
    QLineEdit *m_filter;
    QListWidget *m_rooms;
    TextLabel *m_roomsNote;
    QCheckBox *m_highImpact;
    TextLabel *m_effect;
    TextLabel *m_problem;
    QPushButton *m_record;
};

} // namespace roomwarden
