// What is kept of an evaluation, and what ends it.
#include "core/base/clock.h"
#include "service/access/accesscache.h"
#include "service/access/accessevaluator.h"
#include "service/access/rows.h"
#include "service/storage/database.h"
#include "service/storage/migrations.h"

#include <QTemporaryDir>
#include <QTest>

using namespace roomwarden;
using namespace roomwarden::service;
using namespace Qt::Literals::StringLiterals;

class TestAccessCache : public QObject
{
    Q_OBJECT

    [[nodiscard]] static Caller manager() { return {.partnerTenant = TenantId(u"mtm"_s), .tenantManager = true}; }
    [[nodiscard]] QStringList namesFor(const Caller &caller)
    {
        AccessEvaluator access(*m_database, caller, &m_cache);
        const auto known = access.customers();
        QStringList names;
        if (known) {
            for (const auto &[id, customer] : **known)
                names.append(customer.metadata.displayName);
        }
        return names;
    }
    [[nodiscard]] bool run(const QString &sql) { return change(*m_database, sql, {}).has_value(); }

    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;
    AccessCache m_cache;

private Q_SLOTS:
    void init()
    {
        static int number = 0;
        auto opened = Database::open({.name = m_folder.filePath(u"%1.sqlite"_s.arg(++number))});
        QVERIFY(opened);
        m_database = *std::move(opened);
        QVERIFY(migrate(*m_database));
        QVERIFY(run(u"INSERT INTO tenants (tenant_id, kind, display_name, primary_domain) VALUES"
                    u" ('mtm', 'partner', 'M', 'm.example'), ('c', 'customer', 'Contoso', 'c.example')"_s));
        QVERIFY(run(u"INSERT INTO relationships (id, customer_tenant_id, partner_tenant_id, status, invited_ms,"
                    u" accepted_ms, change_control) VALUES ('r', 'c', 'mtm', 'active', 0, 0, '{}')"_s));
    }

    void whatDidNotChangeIsReadOnce()
    {
        QCOMPARE(namesFor(manager()), QStringList{u"Contoso"_s});
        const auto revision = AccessCache::revision(*m_database);
        QVERIFY(revision);
        const auto kept = m_cache.find(manager(), *revision);
        QVERIFY(kept);
        AccessEvaluator again(*m_database, manager(), &m_cache);
        const auto known = again.customers();
        QVERIFY(known);
        QCOMPARE(*known, &kept->all());
        QCOMPARE(*again.snapshot(Permission::TicketsView), kept->snapshot(Permission::TicketsView));
        const auto one = again.customer(TenantId(u"c"_s));
        QVERIFY(one);
        QCOMPARE(*one, &kept->all().begin()->second);
    }

    void INV_41_aChangeIsSeenByTheNextRequest()
    {
        QCOMPARE(namesFor(manager()), QStringList{u"Contoso"_s});
        QVERIFY(run(u"UPDATE tenants SET display_name = 'Fabrikam' WHERE tenant_id = 'c'"_s));
        QCOMPARE(namesFor(manager()), QStringList{u"Fabrikam"_s});
    }

    void whoLostHisPartDoesNotFindWhatWasKeptBefore()
    {
        QCOMPARE(namesFor(manager()), QStringList{u"Contoso"_s});
        QCOMPARE(namesFor({.partnerTenant = TenantId(u"mtm"_s)}), QStringList()); // no manager any more, and no role
    }

    // A write that is undone takes its number back, and another change may get the same one.
    void nothingIsKeptFromAWriteUnderWay()
    {
        const Result<Done> undone = m_database->write<Done>([this](Database &) -> Result<Done> {
            if (!run(u"UPDATE tenants SET display_name = 'Never' WHERE tenant_id = 'c'"_s)
                || namesFor(manager()) != QStringList{u"Never"_s})
                return Done{};
            return Error{.kind = Error::Kind::Storage, .code = u"undone"_s};
        });
        QVERIFY(!undone);
        QVERIFY(run(u"UPDATE tenants SET country = 'DE' WHERE tenant_id = 'c'"_s));
        QCOMPARE(namesFor(manager()), QStringList{u"Contoso"_s});
    }

    void whoWasNotHereForLongestMakesRoom()
    {
        AccessCache small(5'000); // two, with a customer each
        const auto customers = [] {
            return std::make_shared<const KnownCustomers>(
                std::map<TenantId, KnownCustomer>{{TenantId(u"c"_s), KnownCustomer{}}});
        };
        const auto person = [](const QString &id) { return Caller{.principal = {.id = PrincipalId(id)}}; };
        small.keep(person(u"a"_s), 1, customers());
        small.keep(person(u"b"_s), 1, customers());
        QVERIFY(small.find(person(u"a"_s), 1));
        small.keep(person(u"c"_s), 1, customers());
        QVERIFY(small.find(person(u"a"_s), 1));
        QVERIFY(!small.find(person(u"b"_s), 1));
    }
};

QTEST_GUILESS_MAIN(TestAccessCache)
#include "tst_accesscache.moc"
