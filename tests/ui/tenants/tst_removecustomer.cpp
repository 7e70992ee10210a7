// Removing a customer: why it failed stays to be read while the facts are read again.
#include "core/domain/offboarding.h"
#include "tests/ui/tenants/tenantsworld.h"
#include "ui/tenants/removecustomerdialog.h"
#include "ui/widgets/messagebar.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

class TestRemoveCustomer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theReasonOfAFailureOutlivesTheReadingAfterIt()
    {
        TenantsWorld world;
        world.start();
        quint32 readings = 0;
        const auto others = world.network.answer;
        world.network.answer = [&](const Asked &asked) {
            if (asked.path.endsWith("/offboarding"_L1)) {
                ++readings;
                return json(toJson(Offboarding{.customer = examples::contoso(),
                                               .customerName = u"Contoso"_s,
                                               .relationship = RelationshipStatus::Active,
                                               .current = {.rooms = readings},
                                               .mayEnd = true,
                                               .revision = 3}));
            }
            return asked.verb == "GET" ? others(asked) : refusal(403, u"accessDenied"_s);
        };
        auto *dialog = new RemoveCustomerDialog(world.context, examples::contoso(), u"Contoso"_s, world.window.get());
        dialog->open();
        auto *next = dialog->findChild<QPushButton *>(u"stepNext"_s);
        auto *bar = dialog->findChild<MessageBar *>();
        next->click();
        QVERIFY(bar->isVisible()); // nothing has been read yet, and the bar says so until it has
        QTRY_VERIFY(!bar->isVisible());
        next->click();
        QCOMPARE(dialog->step(), 1);
        dialog->findChild<QLineEdit *>(u"removeTypedName"_s)->setText(u"Contoso"_s);
        next->click();
        const auto *facts = dialog->findChild<QLabel *>(u"removeFacts"_s);
        QTRY_VERIFY(facts->text().contains(u"2 rooms"_s)); // they have been read again
        QCOMPARE(dialog->step(), 0);
        QVERIFY(bar->isVisible());
    }
};

QTEST_MAIN(TestRemoveCustomer)
#include "tst_removecustomer.moc"
