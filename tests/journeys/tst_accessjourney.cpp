// What a customer takes back is gone from the window with the next contact.
#include "models/incidenttablemodel.h"
#include "tests/journeys/journey.h"

#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

class TestAccessJourney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void INV_22_aCustomerThatRemovesUsLeavesNothingBehind()
    {
        Journey journey;
        QVERIFY(journey.isReady());
        journey.open();
        QVERIFY(journey.signIn(u"Help desk"_s));
        QVERIFY(journey.synchronised());
        const QString tenant =
            journey.sql(u"SELECT tenant_id FROM tenants WHERE display_name = 'Contoso'"_s).toString();
        const auto held = [&] {
            int count = 0;
            const QAbstractItemModel *model = journey.table()->model();
            for (int row = 0; row < model->rowCount(); ++row)
                count += model->index(row, 0).data(CustomerIdRole).toString() == tenant ? 1 : 0;
            return count;
        };
        QTRY_VERIFY(held() > 0);

        // The customer's own portal is not part of this test; its effect on the tables is.
        journey.sql(u"UPDATE relationships SET status = 'terminated', terminated_by = 'customer', terminated_ms = 1 "
                    "WHERE customer_tenant_id = ?"_s,
                    {tenant});
        journey.console().sync().syncNow();
        QTRY_COMPARE_WITH_TIMEOUT(held(), 0, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(journey.console().incidents().activeCount(TenantId(tenant)), 0, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(journey.says(u"Contoso"_s), 20'000); // and it is said plainly
    }
};

QTEST_MAIN(TestAccessJourney)
#include "tst_accessjourney.moc"
