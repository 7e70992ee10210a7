// The accept wizard over a pretended service, for the tests that drive it by keyboard.
#pragma once

#include "tests/ui/tenants/tenantsworld.h"
#include "ui/tenants/acceptwizard.h"
#include "ui/tenants/fittingtable.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QTest>

namespace roomwarden {

class AcceptWizardStage
{
public:
    AcceptWizardStage()
    {
        world.start();
        world.page->showInvitation(examples::invitation().id);
    }

    // The wizard at its first step, with the focus in it; null if it does not open.
    AcceptWizard *open()
    {
        world.focusList();
        QTest::keyClick(world.find<FittingTable>("invitations"), Qt::Key_A);
        auto *wizard = world.window->findChild<AcceptWizard *>();
        return wizard && TenantsWorld::waitForFocusIn(*wizard) ? wizard : nullptr;
    }
    // One step on, by the keyboard.
    static void goOn() { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier); }
    void search(const QString &text)
    {
        field()->selectAll();
        QTest::keyClicks(field(), text);
        QTRY_VERIFY(found()->model()->rowCount() > 0);
    }
    // To the summary, with Ann chosen.
    AcceptWizard *openAtSummary()
    {
        AcceptWizard *wizard = open();
        goOn();
        search(QStringLiteral("ann.b"));
        QTest::keyClick(field(), Qt::Key_Return);
        QTest::keyClick(field(), Qt::Key_Return, Qt::ControlModifier);
        return wizard;
    }
    [[nodiscard]] QLineEdit *field() const { return world.find<QLineEdit>("principalSearch"); }
    [[nodiscard]] QListView *found() const { return world.find<QListView>("principalResults"); }

    TenantsWorld world;
};

} // namespace roomwarden
