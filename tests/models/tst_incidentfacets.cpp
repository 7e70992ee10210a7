// Counts beside the list: of the scope, whatever the conditions, and without what is put aside.
#include "tests/models/modelfixture.h"

#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

class TestIncidentFacets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void facetsCountTheScopeWithoutTheConditions()
    {
        List list;
        list.add(0, 9);
        Incident watching = plainIncident(3, 2);
        watching.displayStatus = DisplayStatus::Watching;
        watching.severity = Severity::Warning;
        list.store.upsert({watching});
        list.store.announceNow();
        list.model.setQuery({.scope = {TenantId(u"tenant-0"_s)}, .conditions = {IncidentQuery::text(u"nothing"_s)}});
        QCOMPARE(list.model.rowCount(), 0);
        QCOMPARE(list.model.sizeOfScope(), 3);
        QCOMPARE(list.model.facets().total(), 3);
        QCOMPARE(list.model.facets().of(Severity::Warning, DisplayStatus::Watching), 1);
        QCOMPARE(list.model.facets().of(Severity::Important), 2);
    }

    void whatIsPutAsideCountsInNeither()
    {
        List list;
        list.add(0, 9); // 0, 3 and 6 are of tenant 0
        IncidentQuery query{.scope = {TenantId(u"tenant-0"_s)}};
        for (const int number : {3, 4}) {
            const IncidentId id(numbered("T-", number));
            query.aside.emplace_back(*list.store.find(id), id);
        }
        query.aside.emplace_back(query.aside.front().first, IncidentId(u"T-99"_s)); // whose place another has taken
        list.model.setQuery(query);
        QCOMPARE(list.model.asideCount(), 1);
        QCOMPARE(list.model.sizeOfScope(), 2);
        QCOMPARE(list.model.rowCount(), 2);
        QCOMPARE(list.model.facets().total(), 2);
        query.scope.clear();
        list.model.setQuery(query);
        QCOMPARE(list.model.asideCount(), 2);
        QCOMPARE(list.model.facets().of(Severity::Important), 7);
        query.onlyAside = true;
        list.model.setQuery(query);
        QCOMPARE(list.model.rowCount(), 2);
        QCOMPARE(list.model.sizeOfScope(), 2);
        QCOMPARE(list.model.facets().total(), 7); // of the other views
    }
};

QTEST_GUILESS_MAIN(TestIncidentFacets)
#include "tst_incidentfacets.moc"
