// A grouped list against the plainest grouping there is, and against what a view would have made of its signals.
#include "tests/models/modelfixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <set>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

namespace {

// What a view knows that believes every signal and looks at nothing else.
class Mirror : public QObject
{
    Q_OBJECT

public:
    explicit Mirror(const IncidentTableModel &model) : m_model(model)
    {
        const auto read = [this](int from, int to) {
            for (int row = from; row <= to; ++row)
                rows[static_cast<size_t>(row)] = sentence(row);
        };
        connect(&model, &QAbstractItemModel::rowsInserted, this, [=, this](const QModelIndex &, int first, int last) {
            rows.insert(rows.begin() + first, static_cast<size_t>(last - first + 1), QString());
            read(first, last);
        });
        connect(&model, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex &, int first, int last) {
            rows.erase(rows.begin() + first, rows.begin() + last + 1);
        });
        connect(&model, &QAbstractItemModel::layoutChanged, this,
                [=, this] { read(0, static_cast<int>(rows.size()) - 1); });
        connect(&model, &QAbstractItemModel::dataChanged, this,
                [=](const QModelIndex &first, const QModelIndex &last) { read(first.row(), last.row()); });
    }

    [[nodiscard]] QString sentence(int row) const
    {
        return row < m_model.rowCount() ? m_model.index(row, 0).data(SentenceRole).toString() : QString();
    }
    std::vector<QString> rows;

private:
    const IncidentTableModel &m_model;
};

QString keyOf(const Incident &incident, Grouping grouping)
{
    switch (grouping) {
    case Grouping::None:
    case Grouping::CommonCause: break;
    case Grouping::Customer: return incident.customerName;
    case Grouping::Room: return incident.rooms.empty() ? u"No room"_s : incident.rooms.front().displayName;
    case Grouping::Type: return incident.type.displayName;
    }
    return {};
}

// Titles of groups and ids, in order.
QStringList plainGroups(const std::vector<Incident> &rows, Grouping grouping, bool worstFirst,
                        const std::set<QString> &collapsed)
{
    std::vector<std::pair<QString, std::vector<Incident>>> groups;
    for (const Incident &incident : rows) {
        const QString key = keyOf(incident, grouping);
        auto group = std::find_if(groups.begin(), groups.end(), [&](const auto &one) { return one.first == key; });
        if (group == groups.end())
            group = groups.insert(groups.end(), {key, {}});
        group->second.push_back(incident);
    }
    if (worstFirst) {
        std::stable_sort(groups.begin(), groups.end(), [](const auto &a, const auto &b) {
            const auto badness = [](const auto &group) {
                const auto count = [&](Severity severity) {
                    return std::count_if(group.second.begin(), group.second.end(),
                                         [&](const Incident &incident) { return incident.severity == severity; });
                };
                return std::tuple(count(Severity::Critical), count(Severity::Important), group.second.size());
            };
            return badness(a) > badness(b);
        });
    }
    QStringList list;
    for (const auto &[key, incidents] : groups) {
        list += u"# "_s + key;
        for (const Incident &incident : incidents) {
            if (!collapsed.contains(key))
                list += incident.id.text();
        }
    }
    return list;
}

QStringList shownGroups(const IncidentTableModel &model)
{
    QStringList list;
    for (int row = 0; row < model.rowCount(); ++row)
        list += model.isHeader(row) ? u"# "_s + model.groupTitle(row) : model.idAt(row).text();
    return list;
}

} // namespace

class TestRowGroups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thousandsOfRandomDeltas_data()
    {
        QTest::addColumn<Grouping>("grouping");
        QTest::addRow("customer") << Grouping::Customer;
        QTest::addRow("room") << Grouping::Room;
        QTest::addRow("type") << Grouping::Type;
    }
    void thousandsOfRandomDeltas()
    {
        QFETCH(const Grouping, grouping);
        std::mt19937 random(7);
        IncidentStore store;
        const FixedClock clock;
        IncidentTableModel model(store, clock);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        const Mirror mirror(model);
        model.setGrouping(grouping);
        std::map<int, Incident> expected;
        std::set<QString> collapsed;
        int column = -1;
        for (quint32 step = 1; step <= 3000; ++step) {
            for (auto i = random() % 4; i > 0; --i) {
                const int number = static_cast<int>(random() % 60);
                if (random() % 3 == 0) {
                    store.remove({IncidentId(numbered("T-", number))});
                    expected.erase(number);
                } else {
                    expected[number] = randomIncident(random, number, step);
                    store.upsert({expected[number]});
                }
            }
            store.announceNow();
            if (random() % 10 == 0)
                model.setQuery(
                    {.conditions = {IncidentQuery::severities({static_cast<Severity>(random() % 5)}, true)}});
            if (random() % 10 == 0) {
                column = static_cast<int>(random() % 11) - 1;
                model.sort(column);
            }
            if (const int row = static_cast<int>(random() % 12);
                row < model.rowCount() && model.isHeader(row) && random() % 2 == 0) {
                const QString title = model.groupTitle(row);
                const bool collapse = !collapsed.contains(title);
                collapse ? static_cast<void>(collapsed.insert(title)) : static_cast<void>(collapsed.erase(title));
                model.setCollapsed(row, collapse);
            }
            // A name that comes back after nobody had it for a while is another one, and its group is expanded again.
            const QStringList ids = plainList(expected, model.query(), column, Qt::AscendingOrder, clock.time);
            std::vector<Incident> rows;
            for (const QString &id : ids)
                rows.push_back(expected.at(id.mid(2).toInt()));
            std::erase_if(collapsed, [&](const QString &title) {
                for (int row = 0; row < model.rowCount(); ++row) {
                    if (model.isHeader(row) && model.groupTitle(row) == title)
                        return !model.groupAt(row).collapsed;
                }
                return false;
            });
            QCOMPARE(shownGroups(model), plainGroups(rows, grouping, column < 0, collapsed));
            QCOMPARE(model.shownCount(), static_cast<int>(ids.size()));
            QCOMPARE(static_cast<int>(mirror.rows.size()), model.rowCount());
            for (int row = 0; row < model.rowCount(); ++row)
                QCOMPARE(mirror.rows[static_cast<size_t>(row)], mirror.sentence(row));
        }
        QCOMPARE(resets.size(), 0);
    }

    void roomsWithOneTypeWithinAnHourHaveACommonCause()
    {
        IncidentStore store;
        const FixedClock clock;
        IncidentTableModel model(store, clock);
        const QDateTime first = clock.time.addSecs(-3 * 3600);
        std::vector<Incident> incidents;
        const auto add = [&](int number, int minutes, int room, const QString &type) {
            Incident incident = plainIncident(number);
            incident.created = first.addSecs(60LL * minutes);
            incident.rooms = {{.id = RoomId(numbered("room-", room)), .displayName = numbered("Room ", room)}};
            incident.type = {.id = type, .displayName = type, .category = u"Display"_s};
            incidents.push_back(incident);
        };
        add(1, 0, 1, u"display"_s);
        add(2, 20, 2, u"display"_s);
        add(3, 59, 3, u"display"_s);
        add(4, 61, 4, u"display"_s); // too late for the first three, and alone
        add(5, 0, 1, u"camera"_s);
        add(6, 1, 2, u"camera"_s);
        add(7, 2, 2, u"camera"_s); // three incidents, two rooms
        store.upsert(incidents);
        store.announceNow();
        model.setGrouping(Grouping::CommonCause);
        QCOMPARE(shownGroups(model), (QStringList{u"# display"_s, u"T-3"_s, u"T-2"_s, u"T-1"_s, u"# No common cause"_s,
                                                  u"T-4"_s, u"T-7"_s, u"T-6"_s, u"T-5"_s}));
        const QLocale locale;
        const QString since = locale.toString(first.toLocalTime().time(), QLocale::ShortFormat);
        QVERIFY2(model.groupFacts(0).contains(since), qPrintable(model.groupFacts(0)));
        QCOMPARE(model.groupAt(0).rooms, 3);
        QCOMPARE(model.groupAt(0).customers, 3);
        QCOMPARE(model.placeOf(0), -1);
        QCOMPARE(model.placeOf(5), 3);

        // The first of them goes, and the late one is within an hour of what is now the first.
        store.remove({IncidentId(u"T-1"_s)});
        store.announceNow();
        QCOMPARE(shownGroups(model).mid(0, 4), (QStringList{u"# display"_s, u"T-4"_s, u"T-3"_s, u"T-2"_s}));
    }

    void collapsedGroupsCountWhatTheyHide()
    {
        IncidentStore store;
        const FixedClock clock;
        IncidentTableModel model(store, clock);
        std::vector<Incident> incidents;
        for (int number = 0; number < 30; ++number)
            incidents.push_back(plainIncident(number));
        store.upsert(incidents);
        store.announceNow();
        model.setGrouping(Grouping::Customer);
        QCOMPARE(model.rowCount(), 33);
        const QSignalSpy arrivals(&model, &IncidentTableModel::rowsArrived);
        const QPersistentModelIndex held = model.index(20, 2);
        const QString id = held.data(IdRole).toString();
        model.setCollapsed(0, true);
        QCOMPARE(model.rowCount(), 23);
        QCOMPARE(held.data(IdRole).toString(), id);
        QCOMPARE(model.placeOf(2), 10);
        QVERIFY(!(model.flags(model.index(0, 0)) & Qt::ItemIsSelectable));
        QVERIFY(model.idAt(0).isNull());
        model.setAllCollapsed(true);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.shownCount(), 30);
        model.setCollapsed(1, false);
        QCOMPARE(model.rowCount(), 13);
        model.setGrouping(Grouping::None);
        QCOMPARE(model.rowCount(), 30);
        QCOMPARE(arrivals.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestRowGroups)
#include "tst_rowgroups.moc"
