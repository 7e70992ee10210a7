// The bar under the menus: whose data is shown, the Enable all tickets view switch, how fresh it is, and who looks.
#pragma once

#include <QWidget>

class QTimer;

namespace roomwarden {

class BarButton;
class ToggleSwitch;
struct ConsoleContext;

class TopBar : public QWidget
{
    Q_OBJECT

public:
    explicit TopBar(const ConsoleContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QWidget *scopeButton() const;
    [[nodiscard]] QWidget *syncButton() const;
    // The switch belongs to the incidents page alone (W16).
    void setAllTicketsVisible(bool visible);
    void takeFocus();

Q_SIGNALS:
    void scopeWanted();
    void syncWanted();
    void allTicketsWanted(bool on);        // the switch shows the scope, so it changes only when that does
    void accountWanted(const QString &id); // another one that is known on this computer

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refreshScope();
    void refreshSync();
    void refreshUser();
    void openUserMenu();

    const ConsoleContext &m_context;
    BarButton *m_scope;
    ToggleSwitch *m_allTickets;
    BarButton *m_sync;
    BarButton *m_user;
    QTimer *m_minute;
};

} // namespace roomwarden
