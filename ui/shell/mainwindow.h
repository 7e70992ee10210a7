// The window: menus, the bar with scope, synchronisation and user, navigation, pages, status. Signed out it shows the
// sign-in page instead. Sets the scope of the feed (W16, W17) and remembers how it was left.
#pragma once

#include "core/domain/ids.h"
#include "ui/shell/consolecontext.h"
#include "ui/shell/page.h"

#include <QKeySequence>
#include <QMainWindow>

#include <memory>

class QSettings;

namespace roomwarden {

class ScreenLock;
class SecretStore;
class SupportLog;

class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    // service: the address shown on the sign-in page. Everything given must outlive the window. Ties the scope to the
    // SyncEngine and the menus to the ActionRegistry by itself.
    MainWindow(const ConsoleContext &context, QSettings &settings, const QString &service, QWidget *parent = nullptr);
    ~MainWindow() override;

    // Once, before the window is shown: where people sign in (none: at a demo, as one of its ready-made people), and
    // the secrets of this computer, of which the window says when there is no keychain to keep them in.
    void setSignIn(SecretStore &secrets, const QUrl &authority);

    // Once, too: while it is locked the window shows whose it is and nothing else, and so does every other one.
    void setLock(ScreenLock &lock);

    // Once: brings Help → Create support bundle…, which is made of this log.
    void setSupport(const SupportLog &log);

    // Takes the page. id: stable, as in "incidents" (which brings the Enable all tickets view switch and the count of
    // active incidents), "tenants" (count of invitations) or "sync" (where the synchronisation item leads). The page
    // gets a button in the navigation and an action "go.<id>" with these keys in the Go menu.
    void addPage(ConsolePage *page, const QString &id, const QString &title, const QString &icon,
                 const QList<QKeySequence> &keys);
    // False if there is no such page. Also while signed out: it is then shown after signing in.
    bool showPage(const QString &id);
    [[nodiscard]] QString currentPage() const; // empty before the first one is added
    [[nodiscard]] QStringList pages() const;   // in the order of the navigation

    // Says something above the pages that is not about one of them, until it is dismissed.
    void warn(const QString &sentence);

    // Opens the popup to jump to a customer (Ctrl+J).
    void openSwitcher();

Q_SIGNALS:
    void incidentWanted(const roomwarden::IncidentId &id); // found by the command palette

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace roomwarden
