// The primary admins of a customer: a dialog that was opened on them outlives a reading that failed.
#include "core/domain/primaryadmins.h"
#include "tests/ui/tenants/tenantsworld.h"
#include "ui/directory/peopledialog.h"
#include "ui/tenants/primaryadminssection.h"

#include <QPushButton>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

class TestPrimaryAdmins : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasSeenIsWhatIsChanged()
    {
        TenantsWorld world;
        world.start();
        bool broken = false;
        QList<Asked> writes;
        const auto others = world.network.answer;
        world.network.answer = [&](const Asked &asked) {
            if (!asked.path.contains(u"/primaryAdmins"_s))
                return others(asked);
            if (asked.verb != "GET")
                writes.append(asked);
            if (broken)
                return refusal(500, u"generalException"_s);
            return json(toJson(PrimaryAdmins{.customer = examples::contoso(),
                                             .members = {examples::help()},
                                             .mayAdd = true,
                                             .mayRemove = true,
                                             .revision = 7}));
        };
        PrimaryAdminsSection section(world.context);
        section.show(examples::contoso(), u"Contoso"_s);
        section.show();
        auto *add = section.findChild<QPushButton *>(u"addPrimaryAdmins"_s);
        QTRY_VERIFY(add->isVisible());
        add->click();
        auto *dialog = section.findChild<PeopleDialog *>();
        QVERIFY(dialog);
        broken = true;
        section.show(examples::contoso(), u"Contoso"_s); // reads again, and fails
        QTRY_VERIFY(!add->isVisible());
        Q_EMIT dialog->confirmed({examples::help()});
        QTRY_COMPARE(writes.size(), 1);
        QCOMPARE(writes.front().request.rawHeader("If-Match"_ba), "W/\"7\""_ba);
    }
};

QTEST_MAIN(TestPrimaryAdmins)
#include "tst_primaryadmins.moc"
