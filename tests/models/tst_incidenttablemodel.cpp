// The incident table against the plainest list there is, through every way its rows can change.
#include "tests/models/modelfixture.h"

#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

#include <set>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;
using Field = QueryCondition::Field;

class TestIncidentTableModel : public QObject
{
    Q_OBJECT

    static IncidentQuery randomQuery(std::mt19937 &random)
    {
        const auto pick = [&](const QStringList &words) {
            return words[static_cast<qsizetype>(random() % static_cast<unsigned>(words.size()))];
        };
        IncidentQuery query;
        if (random() % 4 == 0)
            query.scope = {TenantId(numbered("tenant-", static_cast<int>(random() % 5)))};
        for (auto i = random() % 3; i > 0; --i) {
            QueryCondition condition{.field = static_cast<Field>(random() % 11), .negated = random() % 4 == 0};
            condition.mask = static_cast<quint16>(1 + random() % 63);
            condition.nobody = random() % 2 == 0;
            condition.olderThan = random() % 2 == 0;
            condition.span = std::chrono::hours(24 * 58 + random() % 24);
            condition.texts = {
                pick({u"c"_s, u"ca"_s, u"came"_s, u"STÖRUNG"_s, u"сБо"_s, u"異"_s, u"izmir"_s, u"strasse"_s, u"T-1"_s,
                      u"room 3"_s, u"annex"_s, u"ann 2"_s, u"customer 4"_s, u"display"_s, u"tenant-1"_s, u"more-1"_s})};
            query.conditions.push_back(condition);
        }
        return query;
    }

private Q_SLOTS:
    void tenThousandRandomDeltas()
    {
        std::mt19937 random(20250101);
        List list;
        std::map<int, Incident> expected;
        int column = -1;
        Qt::SortOrder order = Qt::AscendingOrder;
        QPersistentModelIndex held;
        QString heldId;
        bool lost = true; // not shown for a moment, so the index may go
        const auto look = [&] { lost = lost || !shownIds(list.model).contains(heldId); };
        for (quint32 step = 1; step <= 10'000; ++step) {
            for (auto i = random() % 4; i > 0; --i) {
                const int number = static_cast<int>(random() % 60);
                if (random() % 3 == 0) {
                    list.store.remove({IncidentId(numbered("T-", number))});
                    expected.erase(number);
                    lost = lost || heldId == numbered("T-", number);
                } else {
                    expected[number] = randomIncident(random, number, step);
                    list.store.upsert({expected[number]});
                }
            }
            if (random() % 6 == 0) {
                IncidentQuery query = randomQuery(random);
                query.aside = someAside(list.store, random);
                query.onlyAside = random() % 8 == 0;
                list.model.setQuery(query); // also between a change and its announcement
            }
            look();
            if (random() % 6 == 0) {
                column = static_cast<int>(random() % 11) - 1;
                order = random() % 2 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder;
                list.model.sort(column, order);
            }
            list.store.announceNow();
            look();
            IncidentQuery query = list.model.query();
            std::erase_if(query.aside, [&](const auto &one) { return list.store.find(one.second) != one.first; });
            const QStringList wanted =
                plainList(expected, query, column, column < 0 ? Qt::AscendingOrder : order, list.clock.time);
            if (shownIds(list.model) != wanted) {
                QFAIL(qPrintable(
                    u"step %1: %2 instead of %3"_s.arg(step).arg(shownIds(list.model).join(u' '), wanted.join(u' '))));
            }
            // A row that stays shown keeps its persistent index, wherever it goes.
            if (!lost)
                QVERIFY(held.isValid());
            if (held.isValid()) {
                QCOMPARE(held.data(IdRole).toString(), heldId);
            } else if (!wanted.isEmpty()) {
                held = list.model.index(static_cast<int>(random() % static_cast<unsigned>(wanted.size())), 2);
                heldId = held.data(IdRole).toString();
                lost = false;
            }
            if (random() % 20 == 0) {
                held = QPersistentModelIndex();
                heldId.clear();
                lost = true;
            }
        }
        QCOMPARE(list.resets.size(), 0);
    }

    // Enough rows for workers, swapped layouts and several chunks.
    void aLongListAgreesAfterEveryQueryAndOrder()
    {
        std::mt19937 random(3);
        List list;
        std::map<int, Incident> expected;
        std::vector<Incident> incidents;
        for (int i = 0; i < 12'000; ++i) {
            expected[i] = randomIncident(random, i, 1);
            incidents.push_back(expected[i]);
        }
        list.store.upsert(incidents);
        list.store.announceNow();
        for (quint32 round = 2; round < 14; ++round) {
            const IncidentQuery query = round % 3 == 0 ? IncidentQuery() : randomQuery(random);
            const int column = static_cast<int>(round) - 3;
            const Qt::SortOrder order = round % 2 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder;
            list.model.setQuery(query);
            list.model.sort(column, order);
            // The data changes while a worker may still be at it.
            std::vector<Incident> changes;
            for (int i = 0; i < 400; ++i) {
                const int number = static_cast<int>(random() % 12'500);
                expected[number] = randomIncident(random, number, round);
                changes.push_back(expected[number]);
            }
            list.store.upsert(changes);
            const int gone = static_cast<int>(random() % 12'000);
            expected.erase(gone);
            list.store.remove({IncidentId(numbered("T-", gone))});
            list.store.announceNow();
            QTRY_VERIFY(!list.model.isBusy());
            QCOMPARE(shownIds(list.model),
                     plainList(expected, query, column, column < 0 ? Qt::AscendingOrder : order, list.clock.time));
        }
        QCOMPARE(list.resets.size(), 0);
    }

    void selectionAndCurrentRowFollowTheirIncidents_data()
    {
        QTest::addColumn<int>("rows");
        QTest::newRow("few: exact runs") << 50;
        QTest::newRow("many: a new layout") << 3000;
    }
    void selectionAndCurrentRowFollowTheirIncidents()
    {
        QFETCH(const int, rows);
        List list;
        list.add(0, rows);
        QItemSelectionModel selection(&list.model);
        const auto row = [&](int number) { return list.model.rowOf(IncidentId(numbered("T-", number))); };
        selection.select(QItemSelection(list.model.index(row(40), 0), list.model.index(row(30), 9)),
                         QItemSelectionModel::Select);
        selection.setCurrentIndex(list.model.index(row(35), 0), QItemSelectionModel::NoUpdate);
        const auto selected = [&] {
            std::set<QString> ids;
            for (const QModelIndex &index : selection.selectedRows())
                ids.insert(index.data(IdRole).toString());
            return ids;
        };
        std::set<QString> expected = selected();
        QCOMPARE(expected.size(), size_t(11));

        std::vector<Incident> changes;
        for (int i = 0; i < rows; i += 2) { // every second one moves to the other end of the list
            Incident changed = plainIncident(i, 2);
            changed.displayStatus = DisplayStatus::Closed;
            changes.push_back(changed);
        }
        list.store.upsert(changes);
        list.store.remove({IncidentId(u"T-31"_s), IncidentId(u"T-3"_s)});
        expected.erase(u"T-31"_s);
        list.store.announceNow();
        QCOMPARE(selected(), expected);
        QCOMPARE(selection.currentIndex().data(IdRole).toString(), u"T-35"_s);

        list.model.sort(IncidentTableModel::AgeColumn, Qt::DescendingOrder);
        QCOMPARE(selected(), expected);
        list.model.setQuery({.conditions = {IncidentQuery::text(u"detected 3"_s)}}); // T-40 is no longer shown
        expected.erase(u"T-40"_s);
        QCOMPARE(selected(), expected);
        list.model.setQuery({});
        QCOMPARE(selected(), expected);
        QCOMPARE(selection.currentIndex().data(IdRole).toString(), u"T-35"_s);
        QCOMPARE(list.resets.size(), 0);
    }

    void aDeltaIsAnnouncedInAsFewRunsAsItNeeds()
    {
        List list;
        list.add(0, 100); // newest first: T-99 … T-0
        QSignalSpy inserted(&list.model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&list.model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy changed(&list.model, &QAbstractItemModel::dataChanged);
        QSignalSpy layouts(&list.model, &QAbstractItemModel::layoutChanged);
        QSignalSpy arrived(&list.model, &IncidentTableModel::rowsArrived);
        Incident retitled = plainIncident(50, 2);
        retitled.title = u"Other"_s;
        list.store.upsert({retitled, plainIncident(200), plainIncident(201), plainIncident(202)});
        list.store.remove({IncidentId(u"T-10"_s), IncidentId(u"T-11"_s), IncidentId(u"T-90"_s)});
        list.store.announceNow();
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(removed.size(), 2);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(layouts.size(), 0);
        QCOMPARE(arrived, (QList<QVariantList>{{3}}));
        QCOMPARE(changed[0][0].toModelIndex().data(IdRole).toString(), u"T-50"_s);
    }

    void aRowThatMovesIsNoRemoval()
    {
        List list;
        list.add(0, 100);
        QSignalSpy removed(&list.model, &QAbstractItemModel::rowsRemoved);
        Incident urgent = plainIncident(7, 2);
        urgent.severity = Severity::Critical;
        list.store.upsert({urgent});
        list.store.announceNow();
        QCOMPARE(list.model.idAt(0).text(), u"T-7"_s);
        QCOMPARE(removed.size(), 0);
    }

    void aPatchMovesAndHidesRowsLikeAnyChange()
    {
        List list;
        list.add(0, 10);
        list.model.setQuery({.conditions = {IncidentQuery::statuses({DisplayStatus::NeedsAction})}});
        QCOMPARE(list.model.rowCount(), 10);
        list.store.setPatch(IncidentId(u"T-4"_s), {.displayStatus = DisplayStatus::Resolved});
        QTRY_COMPARE(list.model.rowCount(), 9);
        QCOMPARE(list.model.facets().of(DisplayStatus::Resolved), 1);
        list.store.dropPatch(IncidentId(u"T-4"_s));
        QTRY_COMPARE(list.model.rowCount(), 10);

        list.store.setPatch(IncidentId(u"T-4"_s),
                            {.assignee = std::optional(PersonRef{.id = PrincipalId(u"p"_s), .displayName = u"Ann"_s})});
        const int row = list.model.rowOf(IncidentId(u"T-4"_s));
        QVERIFY(list.model.isPendingAt(row));
        QCOMPARE(list.model.text(row, IncidentTableModel::AssigneeColumn), u"Ann"_s);
    }

    void whatIsKeptStaysWhateverItBecomes()
    {
        List list;
        list.add(0, 10);
        IncidentQuery query{.conditions = {IncidentQuery::statuses({DisplayStatus::NeedsAction})}};
        query.kept = {IncidentId(u"T-4"_s)};
        list.model.setQuery(query);
        list.store.setPatch(IncidentId(u"T-4"_s), {.displayStatus = DisplayStatus::Resolved});
        list.store.announceNow();
        QCOMPARE(list.model.rowCount(), 10);
        const int row = list.model.rowOf(IncidentId(u"T-4"_s));
        QVERIFY(row >= 0);
        QCOMPARE(list.model.statusAt(row), DisplayStatus::Resolved);
        query.kept.clear();
        list.model.setQuery(query);
        QCOMPARE(list.model.rowCount(), 9);
        query.kept = {IncidentId(u"T-4"_s)};
        query.scope = {TenantId(u"nobody"_s)}; // never beyond the scope
        list.model.setQuery(query);
        QCOMPARE(list.model.rowCount(), 0);
    }

    void INV_22_aRemovedCustomerIsGoneFromTheListAtOnce()
    {
        List list;
        list.add(0, 5000);
        QVERIFY(list.model.rowCount() == 5000);
        list.store.removeCustomer(TenantId(u"tenant-1"_s));
        for (int row = 0; row < list.model.rowCount(); ++row)
            QVERIFY(list.model.index(row, 0).data(CustomerIdRole).toString() != u"tenant-1"_s);
        QCOMPARE(list.resets.size(), 0);
    }

    void defaultOrderIsActionThenSeverityThenNewest()
    {
        List list;
        std::vector<Incident> incidents(5);
        for (int i = 0; i < 5; ++i)
            incidents[static_cast<size_t>(i)] = plainIncident(i);
        incidents[0].severity = Severity::Critical;
        incidents[3].displayStatus = DisplayStatus::SystemInvestigating;
        incidents[3].severity = Severity::Critical;
        incidents[4].displayStatus = DisplayStatus::Closed;
        list.store.upsert(incidents);
        list.store.announceNow();
        QCOMPARE(shownIds(list.model), (QStringList{u"T-0"_s, u"T-2"_s, u"T-1"_s, u"T-3"_s, u"T-4"_s}));
    }

    void anEmptyListNamesTheConditionThatHidesMost()
    {
        List list;
        list.add(0, 12);
        list.model.setQuery({.conditions = {IncidentQuery::text(u"detected 1"_s), // 1, 10, 11
                                            IncidentQuery::severities({Severity::Critical})}});
        QCOMPARE(list.model.rowCount(), 0);
        QCOMPARE(list.model.emptyHint().condition, 1);
        QCOMPARE(list.model.emptyHint().rows, 3);
        list.model.setQuery({});
        QCOMPARE(list.model.emptyHint().condition, -1);
    }

    void alternativesWithinAFieldAndNegationAcrossThem()
    {
        List list;
        list.add(0, 9);
        IncidentQuery query{.conditions = {{.field = Field::Customer, .texts = {u"customer 0"_s}},
                                           {.field = Field::Customer, .texts = {u"tenant-1"_s}},
                                           {.field = Field::Customer, .negated = true, .texts = {u"customer 1"_s}}}};
        list.model.setQuery(query);
        QCOMPARE(shownIds(list.model), (QStringList{u"T-6"_s, u"T-3"_s, u"T-0"_s}));
    }

    void typingAndDeletingShowsWhatAFreshListWould()
    {
        std::mt19937 random(5);
        List list;
        std::vector<Incident> incidents;
        for (int i = 0; i < 500; ++i)
            incidents.push_back(randomIncident(random, i, 1));
        list.store.upsert(incidents);
        list.store.announceNow();
        for (const QString &typed : {u"s"_s, u"st"_s, u"str"_s, u"stra"_s, u"straß"_s, u"strass"_s, u"straß"_s,
                                     u"stra"_s, u"st"_s, u"S"_s, QString(), u"-"_s, u"異"_s, QString()}) {
            const IncidentQuery query =
                typed.isEmpty() ? IncidentQuery() : IncidentQuery{.conditions = {IncidentQuery::text(typed)}};
            list.model.setQuery(query);
            IncidentTableModel fresh(list.store, list.clock);
            fresh.setQuery(query);
            QCOMPARE(shownIds(list.model), shownIds(fresh));
        }
    }

    void cellsAndSentenceSayWhatTheIncidentIs()
    {
        List list;
        Incident incident = plainIncident(0);
        incident.rooms.push_back({.id = RoomId(u"r2"_s), .displayName = u"Annex"_s});
        incident.assignee = PersonRef{.id = PrincipalId(u"p"_s), .displayName = u"Ann"_s};
        incident.created = list.clock.time.addSecs(-3 * 3600);
        incident.highImpact = true;
        incident.repeats = 4;
        list.store.upsert({incident});
        list.store.announceNow();
        QStringList cells;
        for (const int column : {0, 1, 2, 3, 4, 5, 6, 8, 9})
            cells.append(list.model.index(0, column).data().toString());
        QCOMPARE(cells, (QStringList{u"Important"_s, u"Customer 0"_s, u"Room 0 + 1"_s, u"Display not detected 0"_s,
                                     u"Needs action"_s, u"Ann"_s, u"3 h"_s, u"4"_s, u"T-0"_s}));
        QCOMPARE(list.model.index(0, IncidentTableModel::UpdatedColumn).data().toDateTime(), incident.updated);
        QCOMPARE(list.model.index(0, 0).data(SentenceRole).toString(),
                 u"Important: Display not detected 0, Customer 0, Room 0 + 1, Needs action, since 3 h, taken by Ann, "
                 "high impact"_s);
    }
};

QTEST_GUILESS_MAIN(TestIncidentTableModel)
#include "tst_incidenttablemodel.moc"
