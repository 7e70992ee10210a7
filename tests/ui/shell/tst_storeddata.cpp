// What is stored on this computer: said as the file says it, purged and read back, and why nothing is stored.
#include "core/actions/keptwish.h"
#include "core/store/localstore.h"
#include "tests/ui/shell/shellfixture.h"
#include "ui/shell/storeddata.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/errorwords.h"
#include "ui/widgets/messagebar.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTableWidget>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

class TestStoredData : public QObject
{
    Q_OBJECT

    struct World
    {
        ShellFixture fixture;
        StoredData section{fixture.context};

        void keep(const SealKey &key = SealKey::random())
        {
            QSignalSpy opened(&fixture.local, &LocalStore::opened);
            fixture.local.open({.folder = fixture.folder.filePath(u"store"_s), .retentionDays = 7}, key);
            QVERIFY(opened.wait());
            std::vector<Incident> incidents;
            for (int i = 0; i < 30; ++i) {
                Incident incident = fixture.story.incidents.front();
                incident.id = IncidentId(u"i-%1"_s.arg(i));
                incident.customer = fixture.story.tenants[i < 20 ? 0 : 1].id;
                incidents.push_back(incident);
            }
            fixture.local.commit({.items = std::make_shared<const std::vector<Incident>>(incidents)});
        }
        void show()
        {
            section.resize(640, 600);
            section.show();
            QVERIFY(QTest::qWaitForWindowActive(&section));
        }
        [[nodiscard]] QString sentence() const { return section.findChild<QLabel *>(u"storedSentence"_s)->text(); }
        [[nodiscard]] QTableWidget *table() const { return section.findChild<QTableWidget *>(); }
        [[nodiscard]] QAction *action(const QString &id) const { return fixture.actions.action(id); }
        void confirm()
        {
            auto *dialog = section.findChild<ConfirmDialog *>();
            QVERIFY(dialog);
            dialog->confirmButton()->click();
        }
    };

private Q_SLOTS:
    void whyNothingIsStoredIsSaid_data()
    {
        QTest::addColumn<LocalStore::Why>("why");
        QTest::addColumn<QString>("word");
        QTest::newRow("not yet") << LocalStore::Why::NotOpened << u"has not answered"_s;
        QTest::newRow("no keychain") << LocalStore::Why::NoKeychain << u"without the keychain"_s;
        QTest::newRow("demo") << LocalStore::Why::Demo << u"the demo"_s;
        QTest::newRow("policy") << LocalStore::Why::Policy << u"in memory only"_s;
    }
    void whyNothingIsStoredIsSaid()
    {
        QFETCH(const LocalStore::Why, why);
        QFETCH(const QString, word);
        World world;
        world.fixture.local.stayClosed(why);
        world.show();
        QTRY_VERIFY(world.sentence().contains(word));
        QVERIFY(!world.table()->isVisible());
        QVERIFY(!world.action(u"view.stored.purgeAll"_s)->isEnabled());
    }

    void aStoreThatCannotBeUsedSaysWhy()
    {
        World world;
        QFile file(world.fixture.folder.filePath(u"store"_s)); // a file in the place of the folder
        QVERIFY(file.open(QIODevice::WriteOnly));
        world.show();
        world.fixture.local.open({.folder = file.fileName()}, SealKey::random());
        QTRY_COMPARE(world.fixture.local.state(), LocalStore::State::Refused);
        QTRY_COMPARE(world.sentence(), errorSentence(*world.fixture.local.problem()));
        QVERIFY(!world.table()->isVisible());
    }

    void beforeTheFirstAnswerNothingIsClaimed()
    {
        World world;
        world.keep();
        StoredData late(world.fixture.context);
        const auto *sentence = late.findChild<QLabel *>(u"storedSentence"_s);
        QVERIFY2(sentence->text().contains(u"is being read"_s), qPrintable(sentence->text()));
        late.show();
        QTRY_VERIFY(sentence->text().contains(u"Data of"_s));
    }

    void whatIsStoredIsListedByCustomer()
    {
        World world;
        world.keep();
        world.fixture.signIn();
        world.show();
        QTRY_VERIFY(world.table()->isVisible());
        QTRY_COMPARE(world.table()->item(0, 0)->text(), world.fixture.story.tenants[0].displayName);
        QCOMPARE(world.table()->item(0, 1)->text(), u"20"_s);
        QVERIFY(!world.table()->item(0, 2)->text().isEmpty());
        QVERIFY(!world.table()->item(0, 3)->text().isEmpty()); // since when
        QStringList facts;
        for (const QLabel *label : world.section.findChildren<QLabel *>())
            facts.append(label->text());
        QVERIFY(facts.join(u'\n').contains(u"after 7 day"_s));
    }

    void purgedItIsReadBackAndTheOthersStay()
    {
        World world;
        world.keep();
        world.show();
        QTRY_COMPARE(world.table()->rowCount(), 2);
        QVERIFY(!world.action(u"view.stored.purge"_s)->isEnabled()); // nobody is chosen
        world.table()->selectRow(0);
        const QString gone = world.table()->item(0, 0)->data(Qt::UserRole).toString();
        world.action(u"view.stored.purge"_s)->trigger();
        world.confirm();
        auto *bar = world.section.findChild<MessageBar *>();
        QTRY_VERIFY(bar->text().contains(u"Read back"_s));
        QTRY_COMPARE(world.table()->rowCount(), 1);
        QVERIFY(world.table()->item(0, 0)->data(Qt::UserRole).toString() != gone);
        world.action(u"view.stored.purgeAll"_s)->trigger();
        world.confirm();
        QTRY_VERIFY(!world.table()->isVisible());
        QVERIFY(!world.action(u"view.stored.purgeAll"_s)->isEnabled());
    }

    // It stands in the file alone until somebody has signed in: lost with the purge, nobody would know of it.
    void aWishNobodyHasTakenUpYetIsNotPurged()
    {
        World world;
        const SealKey key = SealKey::random();
        {
            auto database = LocalDatabase::open({.folder = world.fixture.folder.filePath(u"store"_s)}, key,
                                                world.fixture.clock.now());
            QVERIFY(database);
            QVERIFY((*database)->putRecord({.kind = wishRecordKind(), .name = u"1"_s, .bytes = "a note"}, true));
        }
        world.keep(key);
        world.show();
        QTRY_COMPARE(world.table()->rowCount(), 2);
        QAction *purge = world.action(u"view.stored.purgeAll"_s);
        QVERIFY(!purge->isEnabled());
        QVERIFY(ActionRegistry::reason(purge).contains(u"still on their way"_s));
    }

    void INV_22_aPurgeThatTheDiskRefusesIsNoSuccess()
    {
        World world;
        world.keep();
        world.show();
        QTRY_COMPARE(world.table()->rowCount(), 2);
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"blockade"_s); // somebody else writes
        other.setDatabaseName(world.fixture.folder.filePath(u"store/store.sqlite"_s));
        QVERIFY(other.open());
        QVERIFY(QSqlQuery(other).exec(u"BEGIN IMMEDIATE"_s));
        world.table()->selectRow(0);
        world.action(u"view.stored.purge"_s)->trigger();
        world.confirm();
        auto *bar = world.section.findChild<MessageBar *>();
        QTRY_VERIFY_WITH_TIMEOUT(bar->text().contains(u"could not be removed yet"_s), 20'000);
        other.close();
        other = {};
        QSqlDatabase::removeDatabase(u"blockade"_s);
    }
};

QTEST_MAIN(TestStoredData)
#include "tst_storeddata.moc"
