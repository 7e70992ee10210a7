// kill -9 before and after every statement that writes: a page may come twice, none is skipped, and what was destroyed
// stays destroyed. The program starts itself as the one that is killed.
#include "tests/store/localfixture.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QProcess>
#include <QSqlQuery>
#include <QTest>

#include <csignal>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int pages = 4;
constexpr int rowsAPage = 6;
const TenantId leaving(u"tenant-1"_s);

// Page n adds rows, brings some of the page before in a new revision, and takes one away.
StoreCommit pageNumber(int page)
{
    std::vector<Incident> items;
    for (int i = page == 0 ? 0 : (page - 1) * rowsAPage + 3; i < (page + 1) * rowsAPage; ++i)
        items.push_back(plainIncident(i, static_cast<quint32>(page + 1)));
    StoreCommit commit{.items = shared(std::move(items)),
                       .place = FeedPlace{.link = QString::number(page), .full = false, .lastSuccess = someDay()}};
    if (page > 0) {
        const Incident gone = plainIncident((page - 1) * rowsAPage);
        commit.removed = {{.id = gone.id.text(), .customer = gone.customer}};
    }
    return commit;
}

Known knownAfter(int page)
{
    Known known;
    for (int i = 0; i <= page; ++i) {
        const StoreCommit commit = pageNumber(i);
        for (const Incident &incident : *commit.items)
            known[incident.id.text()] = incident;
        for (const RemovedItem &gone : commit.removed)
            known.erase(gone.id);
    }
    return known;
}

StoredRecord wish(int number)
{
    return {.kind = u"wish"_s,
            .name = QString::number(number),
            .customer = TenantId(numbered("tenant-", number % 2)),
            .bytes = QByteArray::number(number)};
}

// What the child does, and says aloud once it is durable.
int live(const QString &folder, int killAt)
{
    int points = 0;
    LocalStoreOptions options{.folder = folder};
    options.atPoint = [&points, killAt](const char *) {
        if (++points == killAt)
            std::raise(SIGKILL);
    };
    const auto say = [](const char *what, int number) {
        std::printf("%s %d\n", what, number);
        std::fflush(stdout);
    };
    auto database = LocalDatabase::open(options, testKey(), someDay());
    if (!database)
        return 2;
    bool good = true;
    for (int page = 0; page < pages; ++page) {
        good = good && (*database)->commit(pageNumber(page), someDay());
        say("page", page);
        good = good && (*database)->putRecord(wish(page), true);
        say("wish", page);
        if (page == 1) {
            for (Result<bool> more = true; good && more && *more;)
                more = (*database)->foldOne();
        }
        if (page == 2) {
            good = good && (*database)->removeRecord(u"wish"_s, u"0"_s);
            say("unwish", 0);
        }
    }
    good = good && (*database)->destroy(leaving);
    say("destroyed", 0);
    return good ? 0 : 3;
}

QByteArray everything(const QString &folder)
{
    QByteArray all;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

// The sealed keys as they stand in the file now.
QByteArrayList sealedKeys(const QString &file)
{
    QByteArrayList keys;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"keys"_s);
        database.setDatabaseName(file);
        database.open();
        QSqlQuery query(u"SELECT sealed FROM customers"_s, database);
        while (query.next())
            keys.append(query.value(0).toByteArray());
    }
    QSqlDatabase::removeDatabase(u"keys"_s);
    return keys;
}

} // namespace

class TestLocalCrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedAnywhereNothingIsSkippedAndNoWishIsLost()
    {
        bool killed = true;
        int point = 1;
        for (; killed; ++point) {
            const LocalFixture fixture;
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(),
                        {u"--live"_s, fixture.options.folder, QString::number(point)});
            QVERIFY(child.waitForFinished(60'000));
            killed = child.exitStatus() == QProcess::CrashExit;
            QVERIFY2(killed || child.exitCode() == 0, qPrintable(QString::number(child.exitCode())));
            const QList<QByteArray> said = child.readAllStandardOutput().split('\n');
            const auto last = [&said](const char *what) {
                int number = -1;
                for (const QByteArray &line : said) {
                    if (line.startsWith(what))
                        number = line.mid(line.indexOf(' ') + 1).toInt();
                }
                return number;
            };

            auto database = fixture.open();
            QVERIFY2(database, qPrintable(QString::number(point)));
            const LocalContents contents = (*database)->contents();
            QVERIFY2(!contents.wasDiscarded, qPrintable(QString::number(point)));
            const Reading reading = readAll(**database);
            QVERIFY(reading.discarded.empty());
            // The place is that of the last page or of the one on its way, and exactly its rows are there.
            const int page = contents.places.empty() ? -1 : contents.places.front().link.toInt();
            QVERIFY(page == last("page") || page == last("page") + 1);
            const bool left = std::count(contents.customers.begin(), contents.customers.end(), leaving) == 0;
            Known wanted = knownAfter(page);
            if (left && last("wish") == pages - 1)
                std::erase_if(wanted, [](const auto &entry) { return entry.second.customer == leaving; });
            QCOMPARE(reading.known, wanted);
            if (last("destroyed") == 0)
                QVERIFY(left);
            // Every wish that was said to be kept is there, in order, unless it was taken back or its customer left.
            QStringList names;
            for (const StoredRecord &record : contents.records) {
                names.append(record.name);
                QCOMPARE(record, wish(record.name.toInt()));
            }
            for (int i = 0; i <= last("wish"); ++i) {
                const bool maybeGone = i == 0 ? last("wish") >= 2 : left && i % 2 == 1;
                QVERIFY2(maybeGone || names.contains(QString::number(i)), qPrintable(QString::number(point)));
            }
            QVERIFY(names.size() <= last("wish") + 2);
            QVERIFY(std::is_sorted(names.begin(), names.end()));
        }
        QVERIFY2(point > 60, qPrintable(QString::number(point))); // the child did pass through them all
    }

    void INV_22_noFileHoldsTheKeyOfWhatWasDestroyed()
    {
        const LocalFixture fixture;
        auto database = fixture.open();
        QByteArrayList before;
        for (int page = 0; page < pages; ++page) {
            QVERIFY((*database)->commit(pageNumber(page), someDay()));
            before += sealedKeys(fixture.file());
            for (Result<bool> more = true; more && *more;)
                more = (*database)->foldOne(); // every fold makes a new key
        }
        before += sealedKeys(fixture.file());
        QVERIFY((*database)->destroy(leaving));
        const QByteArrayList after = sealedKeys(fixture.file());
        int gone = 0;
        const QByteArray files = everything(fixture.options.folder);
        for (const QByteArray &key : std::as_const(before)) {
            if (after.contains(key)) {
                QVERIFY(files.contains(key));
                continue;
            }
            ++gone;
            // Any part of it: an overwritten row may leave its end behind.
            QVERIFY(!files.contains(key.first(24)));
            QVERIFY(!files.contains(key.last(24)));
            QVERIFY(!files.contains(key.sliced(24, 32)));
        }
        QVERIFY(gone > 3);
    }
};

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (argc == 4 && qstrcmp(argv[1], "--live") == 0)
        return live(QString::fromLocal8Bit(argv[2]), QByteArray(argv[3]).toInt());
    TestLocalCrash test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_localcrash.moc"
