// The page of incidents with everything real beneath it but the wire; answers can be changed while it runs.
#pragma once

#include "core/actions/commandbus.h"
#include "core/api/apiclient.h"
#include "core/domain/roomsignal.h"
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
#include "ui/incidents/filterbar.h"
#include "ui/incidents/filterfield.h"
#include "ui/incidents/incidentdetailpane.h"
#include "ui/incidents/incidentlist.h"
#include "ui/incidents/incidentspage.h"
#include "ui/incidents/incidenttableview.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/consolecontext.h"
#include "ui/shell/scope.h"
#include "ui/theme/theme.h"

#include <QMainWindow>
#include <QSettings>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace roomwarden {

class IncidentsWorld
{
public:
    // A technician of Fabrikam with the help desk's role at Contoso and at Northwind, and none at Adatum.
    IncidentsWorld();
    ~IncidentsWorld();

    Access access;
    std::vector<Tenant> customers;
    std::vector<Incident> served;     // what the service has
    std::vector<Principal> directory; // what any search finds
    std::vector<TenantFailure> failures;
    bool down = false;                      // nobody answers at all
    bool hangDelta = false;                 // the first read never ends
    std::optional<Answer> detailAnswer;     // instead of the incident in full
    std::optional<Answer> patchAnswer;      // instead of assigning
    std::optional<Answer> noteAnswer;       // instead of adding the note
    std::optional<Answer> closeAnswer;      // instead of closing
    std::optional<Answer> recordAnswer;     // instead of recording an issue
    std::optional<Answer> signalsAnswer;    // instead of the signals of a room
    QHash<QString, Suppression> suppressed; // of "room/signal"

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
    QTemporaryDir folder;
    std::unique_ptr<QSettings> settings;
    std::unique_ptr<QMainWindow> window;
    IncidentsPage *page = nullptr;

    // Signs in, makes the page in a window and waits until it shows what the service has.
    void start(const QSize &size = QSize(1280, 800));
    void signIn();
    void openWindow(const QSize &size);
    // As a delta would.
    void change(const std::vector<Incident> &changed);

    // An incident created so many minutes ago.
    [[nodiscard]] Incident incident(const QString &id, const QString &title, int minutesAgo) const;
    // One recorded issue of Contoso, one signal of Contoso, one of Northwind, in this order.
    void serveThree();
    // A screenful and more, of both customers, every severity and status.
    [[nodiscard]] std::vector<Incident> many(int count) const;

    [[nodiscard]] IncidentTableView &table() const { return *find<IncidentTableView>("incidentTable"); }
    [[nodiscard]] IncidentTableModel &model() const { return page->findChild<IncidentList *>()->model(); }
    [[nodiscard]] FilterField &filter() const { return *find<FilterField>("filterField"); }
    [[nodiscard]] IncidentDetailPane &detail() const { return *find<IncidentDetailPane>("incidentDetail"); }
    [[nodiscard]] QAction *action(const char *id) const { return actions.action(QString::fromLatin1(id)); }
    template<typename T>
    [[nodiscard]] T *find(const char *name) const
    {
        return window->findChild<T *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QStringList titles() const; // of the rows shown
    // All words of the labels that can be seen in a widget.
    [[nodiscard]] static QString wordsIn(const QWidget &widget);

private:
    [[nodiscard]] Answer answer(const Asked &asked);
    [[nodiscard]] Answer aboutSignals(const Asked &asked);
    [[nodiscard]] Answer about(const Asked &asked, Incident &incident);
    [[nodiscard]] static std::vector<Room> rooms();
    [[nodiscard]] QJsonObject inFull(const Incident &incident) const;

    quint32 m_notes = 0;
};

} // namespace roomwarden
