// Draws the page of incidents in every state and look into a folder, for people to judge. Not a test: nothing is
// compared. Arguments: folder, prefix, then any of: dark, rtl.
#include "tests/ui/incidents/incidentsworld.h"
#include "ui/incidents/assigndialog.h"
#include "ui/incidents/closeticketdialog.h"
#include "ui/incidents/conflictdialog.h"
#include "ui/incidents/incidentexporter.h"
#include "ui/incidents/manynotesdialog.h"
#include "ui/incidents/notificationsdialog.h"
#include "ui/incidents/recordissuedialog.h"
#include "ui/incidents/workresultdialog.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Studio
{
    QString folder;
    QString prefix;
    Theme::Mode mode;

    void shoot(QWidget &widget, const QString &name, int wait = 400) const
    {
        QTest::qWait(wait);
        (void)widget.grab().save(folder + u'/' + prefix + name + u".png"_s);
    }
};

void shootFull(const Studio &studio)
{
    IncidentsWorld world;
    world.served = world.many(180);
    world.failures = {{.customer = TenantId(u"adatum"_s), .code = u"activityLimitReached"_s}};
    world.theme.setMode(studio.mode);
    world.start();
    studio.shoot(*world.window, u"full"_s);
    QTest::keyClick(&world.table(), Qt::Key_J);
    QTest::keyClick(&world.table(), Qt::Key_J);
    studio.shoot(*world.window, u"selected"_s, 700);
    world.action("incident.tab.timeline")->trigger();
    studio.shoot(*world.window, u"timeline"_s);
    world.action("incident.tab.notes")->trigger();
    auto *editor = world.find<QPlainTextEdit>("noteEditor");
    editor->setPlainText(u"Reception calls back at 14:00."_s);
    studio.shoot(*world.window, u"notes"_s);
    world.noteAnswer = refusal(500, u"generalException"_s);
    world.patchAnswer = hanging();
    world.action("incident.tab.overview")->trigger();
    world.table().setFocus();
    world.table().moveTo(4);
    world.action("incident.assignToMe")->trigger();
    world.table().moveTo(8);
    QTest::keyClick(&world.table(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&world.table(), Qt::Key_Down, Qt::ShiftModifier);
    studio.shoot(*world.window, u"pending"_s);
    QTest::keyClick(&world.table(), Qt::Key_End);
    QTest::keyClick(&world.table(), Qt::Key_Home);
    world.table().verticalScrollBar()->setValue(300);
    Incident arrived = world.incident(u"7B9999-AAAAAA"_s, u"Exchange sign-in failed (AutodiscoveryError)"_s, 1);
    arrived.severity = Severity::Critical;
    Incident second = arrived;
    second.id = IncidentId(u"7B9998-AAAAAA"_s);
    world.served.push_back(arrived);
    world.served.push_back(second);
    world.change({arrived, second});
    studio.shoot(*world.window, u"pill"_s);
    world.filter().setFocus();
    QTest::keyClicks(&world.filter(), u"camera severity:critical,important tenant:cont zone:x age:<2h "_s);
    studio.shoot(*world.window, u"filter-problem"_s);
    world.filter().setText(u"severity:critical tenant:contoso "_s);
    studio.shoot(*world.window, u"filtered"_s);
    world.filter().clear();
    world.action("view.group.customer")->trigger();
    QTest::keyClick(&world.table(), Qt::Key_Home);
    world.table().moveTo(2);
    studio.shoot(*world.window, u"grouped"_s, 700);
    world.action("view.group.type")->trigger();
    world.action("view.group.collapseAll")->trigger();
    world.table().moveTo(1);
    world.table().setGroupCollapsed(false);
    studio.shoot(*world.window, u"grouped-collapsed"_s);
    world.action("view.group.cause")->trigger();
    studio.shoot(*world.window, u"causes"_s);
    world.action("view.group.none")->trigger();
    const std::vector<Incident> aside(world.served.begin() + 3, world.served.begin() + 9);
    world.snoozes.snooze(aside, {.time = world.clock.now().addSecs(5400)});
    world.snoozes.snooze({world.served[10]}, {.kind = SnoozeEnd::Kind::Worse});
    world.page->findChild<IncidentList *>()->setView(IncidentViews::Snoozed);
    world.table().setFocus();
    world.table().moveTo(1);
    world.action("incident.snooze")->trigger();
    studio.shoot(*world.window, u"snoozed"_s, 700);
    for (QMenu *menu : world.page->findChildren<QMenu *>(u"snoozeMenu"_s)) {
        studio.shoot(*menu, u"snooze-menu"_s);
        QTest::keyClick(menu, Qt::Key_D);
    }
    studio.shoot(*world.find<QDialog>("snoozeUntil"), u"snooze-until"_s);
    world.find<QDialog>("snoozeUntil")->reject();
    world.snoozes.clear();
    world.page->findChild<IncidentList *>()->setView(IncidentViews::NeedsAction);
    for (auto &customer : world.access.customers)
        customer.permissions.insert(Permission::RoomsModify);
    world.session.refreshAccess();
    QTest::qWait(100);
    world.table().moveTo(1);
    const Incident signal = world.model().incidentAt(1);
    world.suppressed.insert(signal.rooms.front().id.text() + u'/' + signal.type.id,
                            {.by = {.id = PrincipalId(u"user-ann"_s), .displayName = u"Ann Beebe"_s},
                             .since = world.clock.now().addSecs(-3'600),
                             .reason = u"The projector is at the repair shop."_s});
    world.action("incident.suppress")->trigger();
    studio.shoot(*world.find<QDialog>("suppressDialog"), u"suppress"_s);
    world.find<QDialog>("suppressDialog")->reject();
    world.filter().setText(u"severity:recommended projector"_s);
    studio.shoot(*world.window, u"filter-empty"_s);
    world.filter().clear();
    world.window->resize(1024, 640);
    studio.shoot(*world.window, u"1024"_s);
    world.window->resize(820, 640);
    studio.shoot(*world.window, u"narrow"_s);
    world.table().setFocus();
    world.table().moveTo(2);
    world.action("incident.open")->trigger();
    studio.shoot(*world.window, u"narrow-detail"_s, 700);
    QTest::keyClick(&world.detail(), Qt::Key_Escape);
    world.window->resize(1280, 800);
    world.action("view.detail.preview")->trigger();
    world.action("view.density.compact")->trigger();
    studio.shoot(*world.window, u"compact-wide"_s);
    world.action("view.density.roomy")->trigger();
    studio.shoot(*world.window, u"roomy-wide"_s);
    world.action("view.density.normal")->trigger();
    world.page->findChild<IncidentExporter *>()->write(studio.folder + u'/' + studio.prefix + u"printed.pdf"_s,
                                                       IncidentExporter::Kind::Pdf);

    Incident recorded = world.served[6];
    recorded.revision = 1;
    std::vector<WorkResult> results;
    for (const Incident &incident : world.many(9)) {
        Incident now = incident;
        now.assignee = PersonRef{.id = PrincipalId(u"user-ann"_s), .displayName = u"Ann Beebe"_s};
        results.push_back({.command = Command::unassign(incident), .seen = incident});
        if (results.size() % 2 == 0) {
            results.back().error = Error{.kind = Error::Kind::Conflict, .requestId = u"x"_s};
            results.back().current = now;
        } else if (results.size() % 3 == 0) {
            results.back().error = Error{.kind = Error::Kind::Forbidden, .requestId = u"x"_s};
        }
    }
    world.table().moveTo(0);
    world.action("incident.record.issue")->trigger();
    auto *form = world.find<RecordIssueDialog>("recordIssueDialog");
    studio.shoot(*form, u"record"_s);
    delete form;
    AssignDialog assigning(world.many(9), world.access.user, {}, world.theme, world.window.get());
    assigning.setAttribute(Qt::WA_DeleteOnClose, false);
    assigning.show();
    studio.shoot(assigning, u"assign"_s);
    WorkResultDialog failed(results, world.theme, world.window.get());
    failed.setAttribute(Qt::WA_DeleteOnClose, false);
    failed.show();
    studio.shoot(failed, u"results"_s);
    ManyNotesDialog notes(world.many(9), world.theme, world.window.get());
    notes.setAttribute(Qt::WA_DeleteOnClose, false);
    notes.show();
    studio.shoot(notes, u"many-notes"_s);
    CloseTicketDialog closing(
        {recorded}, [&world](const QString &) { return world.many(3); }, world.theme, world.window.get());
    closing.setAttribute(Qt::WA_DeleteOnClose, false);
    closing.show();
    studio.shoot(closing, u"close"_s);
    closing.choose(u"duplicate"_s);
    QTest::keyClicks(closing.findChild<QLineEdit *>(u"originalText"_s), world.many(1).front().id.text());
    studio.shoot(closing, u"close-duplicate"_s);
    Incident now = recorded;
    now.assignee = PersonRef{.id = PrincipalId(u"user-ann"_s), .displayName = u"Ann Beebe"_s};
    now.noteCount = 2;
    CommandOutcome outcome{.command = Command::closeRecordedIssue(recorded, u"duplicate"_s),
                           .error = Error{.kind = Error::Kind::Conflict},
                           .current = now};
    ConflictDialog conflict(outcome, recorded, world.theme, world.clock, world.window.get());
    conflict.setAttribute(Qt::WA_DeleteOnClose, false);
    conflict.show();
    studio.shoot(conflict, u"conflict"_s);
}

void shootState(const Studio &studio, const QString &name, const std::function<void(IncidentsWorld &)> &prepare,
                const std::function<void(IncidentsWorld &)> &act = {})
{
    IncidentsWorld world;
    world.theme.setMode(studio.mode);
    prepare(world);
    world.signIn();
    world.openWindow(QSize(1280, 800));
    QTest::qWait(400);
    if (act)
        act(world);
    studio.shoot(*world.window, name, 600);
}

} // namespace

void shootNotifications(const Studio &studio)
{
    Theme theme;
    theme.setMode(studio.mode);
    NotificationRules rules = NotificationRules::usual();
    rules.quiet.on = true;
    NotificationsDialog dialog(rules,
                               {{.id = u"needsAction"_s, .name = u"Needs action"_s},
                                {.id = u"criticalAndImportant"_s, .name = u"Critical and Important"_s},
                                {.id = u"myQueue"_s, .name = u"My queue"_s},
                                {.id = u"all"_s, .name = u"All"_s},
                                {.id = u"own"_s, .name = u"Boardrooms in Munich & Berlin"_s}},
                               theme, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    studio.shoot(dialog, u"notifications"_s);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.contains(u"rtl"_s))
        QApplication::setLayoutDirection(Qt::RightToLeft);
    const Studio studio{.folder = arguments.value(1, u"pictures"_s),
                        .prefix = arguments.value(2),
                        .mode = arguments.contains(u"dark"_s) ? Theme::Mode::Dark : Theme::Mode::Light};
    QDir().mkpath(studio.folder);
    shootNotifications(studio);
    shootFull(studio);
    shootState(studio, u"empty-good"_s, [](IncidentsWorld &world) {
        world.served = world.many(1);
        world.served.front().displayStatus = DisplayStatus::Watching;
    });
    shootState(studio, u"loading"_s, [](IncidentsWorld &world) { world.hangDelta = true; });
    shootState(studio, u"no-role"_s, [](IncidentsWorld &world) { world.access.customers.clear(); });
    shootState(
        studio, u"offline"_s, [](IncidentsWorld &world) { world.served = world.many(60); },
        [](IncidentsWorld &world) {
            world.down = true;
            world.sync.syncNow();
            QTest::qWait(300);
            world.table().setFocus();
            world.table().moveTo(1);
        });
    shootState(
        studio, u"detail-error"_s,
        [](IncidentsWorld &world) {
            world.served = world.many(60);
            world.detailAnswer = refusal(500, u"generalException"_s);
        },
        [](IncidentsWorld &world) { world.table().moveTo(1); });
    shootState(
        studio, u"detail-loading"_s,
        [](IncidentsWorld &world) {
            world.served = world.many(60);
            world.detailAnswer = hanging();
        },
        [](IncidentsWorld &world) { world.table().moveTo(1); });
    shootState(
        studio, u"detail-gone"_s,
        [](IncidentsWorld &world) {
            world.served = world.many(60);
            world.detailAnswer = refusal(404, u"itemNotFound"_s);
        },
        [](IncidentsWorld &world) { world.table().moveTo(1); });
    return 0;
}
