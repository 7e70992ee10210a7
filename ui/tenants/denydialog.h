// Asks before an invitation is denied, and what that means (INV-6). The button that denies wakes after two seconds, so
// that a hurried Enter or double click cannot deny. Open with open().
#pragma once

#include "core/domain/invitation.h"

#include <QDialog>
#include <QTimer>

class QPushButton;

namespace roomwarden {

class TextLabel;
class Theme;

class DenyDialog final : public QDialog
{
    Q_OBJECT

public:
    static constexpr int armSeconds = 2;

    // Deletes itself when closed; accepted() means: deny.
    DenyDialog(const Invitation &invitation, const Theme &theme, QWidget *parent);

    [[nodiscard]] bool isArmed() const { return m_left == 0; }

private:
    void tick();
    void showLeft();

    const QString m_customer;
    QPushButton *m_deny = nullptr;
    TextLabel *m_countdown = nullptr;
    QTimer m_timer;
    int m_left = armSeconds;
};

} // namespace roomwarden
