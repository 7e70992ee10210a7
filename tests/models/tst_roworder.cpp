// An order patched a thousand times must be the order built afresh, in both directions.
#include "core/store/incidentstore.h"
#include "models/roworder.h"
#include "tests/store/storefixture.h"

#include <QTest>

using namespace roomwarden;

class TestRowOrder : public QObject
{
    Q_OBJECT

    static SlotBitmap shown(const IncidentColumns &columns)
    {
        SlotBitmap some(columns.end());
        for (Slot slot = 0; slot < columns.end(); ++slot)
            some.set(slot, slot % 3 != 0 && columns.flags(slot).isKnown());
        return some;
    }
    static std::vector<Slot> collected(const RowOrder &order, const IncidentColumns &columns, SortKey key,
                                       Qt::SortOrder direction)
    {
        std::vector<Slot> rows;
        order.collect(columns, shown(columns), key, direction, rows);
        return rows;
    }

private Q_SLOTS:
    void patchingEqualsBuilding_data()
    {
        QTest::addColumn<int>("key");
        for (int key = -1; key < sortKeyCount - 1; ++key)
            QTest::addRow("%d", key) << key;
    }
    void patchingEqualsBuilding()
    {
        QFETCH(const int, key);
        const auto sortKey = static_cast<SortKey>(key);
        std::mt19937 random(static_cast<unsigned>(key + 10));
        IncidentStore store;
        RowOrder byDefault(SortKey::Default);
        RowOrder order(sortKey);
        std::vector<Slot> patched[2]; // rows of a list, ascending and descending, which never see the order
        connect(&store, &IncidentStore::changed, this, [&](const StoreChange &change) {
            std::vector<Slot> touched = change.inserted;
            touched.insert(touched.end(), change.changed.begin(), change.changed.end());
            touched.insert(touched.end(), change.removed.begin(), change.removed.end());
            byDefault.patch(store.columns(), touched);
            order.patch(store.columns(), touched);
            const RowOrder fresh = RowOrder::build(store.columns(), sortKey, &byDefault);
            QCOMPARE(order.size(), static_cast<size_t>(store.size()));
            for (const Qt::SortOrder direction : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                const std::vector<Slot> rows = collected(order, store.columns(), sortKey, direction);
                QCOMPARE(rows, collected(fresh, store.columns(), sortKey, direction));
                const RowLess less(store.columns(), sortKey, direction);
                QVERIFY(std::is_sorted(rows.begin(), rows.end(), less));
                std::vector<Slot> twice = touched; // a list may be told of a slot more than once
                twice.insert(twice.end(), touched.begin(), touched.end());
                patchRows(patched[direction], less, twice, shown(store.columns()));
                QCOMPARE(patched[direction], rows);
            }
        });
        for (quint32 step = 1; step < 500; ++step) {
            for (int i = 0; i < 12; ++i) {
                const int number = static_cast<int>(random() % 400);
                if (random() % 5 == 0)
                    store.remove({IncidentId(numbered("T-", number))});
                else
                    store.upsert({randomIncident(random, number, step)});
            }
            store.announceNow();
        }
    }
};

QTEST_GUILESS_MAIN(TestRowOrder)
#include "tst_roworder.moc"
