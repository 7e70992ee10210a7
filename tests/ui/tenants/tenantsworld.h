// The page of customers with everything real beneath it but the wire; answers can be changed while it runs.
#pragma once

#include "core/actions/commandbus.h"
#include "core/api/apiclient.h"
#include "core/session/session.h"
#include "core/store/incidentstore.h"
#include "core/store/localstore.h"
#include "core/store/snoozes.h"
#include "core/store/tenantstore.h"
#include "core/sync/reads.h"
#include "core/sync/syncengine.h"
#include "tests/support/examples.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakenetwork.h"
#include "tests/support/faketokens.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/consolecontext.h"
#include "ui/shell/scope.h"
#include "ui/tenants/tenantspage.h"
#include "ui/theme/theme.h"

#include <QMainWindow>
#include <QPointer>

#include <memory>
#include <optional>

namespace roomwarden {

class TenantsWorld
{
public:
    // A tenant manager of Fabrikam with a role at Contoso, none at Adatum, and three invitations.
    TenantsWorld();
    ~TenantsWorld();

    Access access;
    std::vector<Tenant> customers;
    std::vector<Invitation> invitations;
    std::vector<Principal> directory;
    bool down = false;                     // nobody answers at all
    std::optional<Answer> acceptAnswer;    // instead of accepting
    std::optional<Answer> denyAnswer;      // instead of denying
    std::optional<Answer> directoryAnswer; // instead of searching

    FakeNetwork network;
    FakeClock clock;
    ApiClient api;
    FakeTokens tokens;
    Session session;
    IncidentStore incidents;
    LocalStore local{incidents, clock}; // closed: nothing is kept
    TenantStore tenants;
    Snoozes snoozes{incidents, local, clock};
    SyncEngine sync;
    CommandBus commands;
    Reads reads;
    ActionRegistry actions;
    Theme theme;
    Scope scope;
    ConsoleContext context;
    std::unique_ptr<QMainWindow> window;
    TenantsPage *page = nullptr;

    // Something is stored of Contoso and of Adatum on this computer, in that folder. Before start().
    void store(const QString &folder);
    // Signs in, makes the page in a window and waits until it shows what the service has.
    void start(const QSize &size = QSize(1180, 720));
    // Reads the lists again, as after a hint.
    void readAgain();
    // Somebody else answered, or the customer took it back.
    void loseInvitation(const InvitationId &id, bool accepted);

    template<typename T>
    [[nodiscard]] T *find(const char *name) const
    {
        return window->findChild<T *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QAction *action(const char *id) const { return actions.action(QString::fromLatin1(id)); }
    void focusList();
    // A dialog shares the activation of its window, so waiting for that is not enough.
    [[nodiscard]] static bool waitForFocusIn(const QWidget &window);
    // All words of the labels that can be seen in a widget.
    [[nodiscard]] static QString wordsIn(const QWidget &widget);

private:
    [[nodiscard]] Answer answer(const Asked &asked);
    [[nodiscard]] Answer search(const QString &path) const;
};

} // namespace roomwarden
