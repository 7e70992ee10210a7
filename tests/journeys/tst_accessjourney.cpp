// What a customer takes back is gone from the window with the next contact.
#include "models/incidenttablemodel.h"
#include "tests/journeys/journey.h"

#include <QJsonArray>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

class TestAccessJourney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void INV_20_aRoleTheCustomerDeletesEndsAccessAtOnce()
    {
        Journey journey;
        start(journey);
        QTRY_VERIFY(held(journey) > 0);
        for (const QJsonValue &role :
             journey.ask("GET", roles(journey), u"customer"_s).body.value(u"value"_s).toArray()) {
            if (role[u"name"].toString() == u"Help desk"_s) {
                const QString path = roles(journey) + u'/' + role[u"id"].toString();
                QCOMPARE(journey.ask("DELETE", path, u"customer"_s, {}, role[u"@odata.etag"].toString()).status, 204);
            }
        }
        QTRY_COMPARE_WITH_TIMEOUT(held(journey), 0, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(journey.console().incidents().tally({m_contoso}).total, 0, 20'000);
    }

    void INV_22_aCustomerThatRemovesUsLeavesNothingBehind()
    {
        Journey journey;
        start(journey);
        QTRY_VERIFY(held(journey) > 0);
        journey.console().context().scope.setCustomer(m_contoso); // what is looked at closes, too
        const QJsonValue partner = partners(journey).at(0);
        QCOMPARE(journey
                     .ask("DELETE", u"customer/partners/"_s + partner[u"partnerTenantId"].toString(), u"customer"_s, {},
                          partner[u"@odata.etag"].toString())
                     .status,
                 204);
        QTRY_COMPARE_WITH_TIMEOUT(held(journey), 0, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(journey.console().incidents().tally({m_contoso}).total, 0, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(journey.says(u"Contoso"_s), 20'000); // and it is said plainly
    }

private:
    void start(Journey &journey)
    {
        QVERIFY(journey.isReady());
        journey.open();
        QVERIFY(journey.signIn(u"Help desk"_s));
        QVERIFY(journey.synchronised());
        m_contoso = TenantId(journey.sql(u"SELECT tenant_id FROM tenants WHERE display_name = 'Contoso'"_s).toString());
    }
    // Rows of Contoso in the list.
    [[nodiscard]] int held(const Journey &journey) const
    {
        int count = 0;
        const QAbstractItemModel *model = journey.table()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            count += model->index(row, 0).data(CustomerIdRole).toString() == m_contoso.text() ? 1 : 0;
        return count;
    }
    [[nodiscard]] static QJsonArray partners(Journey &journey)
    {
        return journey.ask("GET", u"customer/partners"_s, u"customer"_s).body.value(u"value"_s).toArray();
    }
    [[nodiscard]] static QString roles(Journey &journey)
    {
        return u"customer/partners/%1/roles"_s.arg(partners(journey).at(0)[u"partnerTenantId"].toString());
    }

    TenantId m_contoso;
};

QTEST_MAIN(TestAccessJourney)
#include "tst_accessjourney.moc"
