// The store of secrets against a keychain in every mood, and against what becomes of its file.
#include "core/session/secretstore.h"
#include "tests/support/fakekeychain.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using State = SecretStore::State;

class TestSecretStore : public QObject
{
    Q_OBJECT

    [[nodiscard]] std::unique_ptr<SecretStore> opened(std::chrono::milliseconds patience = 1min)
    {
        auto store = std::make_unique<SecretStore>(m->keychain, m->folder.path());
        QSignalSpy spy(store.get(), &SecretStore::opened);
        store->open(patience);
        if (spy.isEmpty())
            spy.wait();
        return store;
    }
    [[nodiscard]] QString path() const { return m->folder.filePath(u"secrets.sealed"_s); }
    [[nodiscard]] QByteArray content() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void putContent(const QByteArray &bytes) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    struct World
    {
        FakeKeychain keychain;
        QTemporaryDir folder;
    };
    std::unique_ptr<World> m;

private Q_SLOTS:
    void init() { m = std::make_unique<World>(); }

    void theFirstStartMakesAKeyAndTheNextOneFindsIt()
    {
        QByteArray first;
        {
            const auto store = opened();
            QCOMPARE(store->state(), State::Kept);
            first = store->masterKey().bytes().toByteArray();
            QCOMPARE(m->keychain.entries.value(u"master-key"_s), first);
            QVERIFY(store->setSecret(u"tokens"_s, "marker-refresh-token"_ba));
        }
        QVERIFY(!content().contains("marker"));
        QCOMPARE(QFile(path()).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        const auto again = opened();
        QCOMPARE(again->masterKey().bytes().toByteArray(), first);
        QCOMPARE(again->secret(u"tokens"_s), "marker-refresh-token"_ba);
        QVERIFY(again->removeSecret(u"tokens"_s));
        QVERIFY(!opened()->secret(u"tokens"_s));
    }

    void anAbsentKeychainMeansMemoryAndLeavesTheFileAlone()
    {
        QVERIFY(opened()->setSecret(u"tokens"_s, "from yesterday"_ba));
        const QByteArray before = content();
        m->keychain.mood = FakeKeychain::Mood::Absent;
        const auto store = opened();
        QCOMPARE(store->state(), State::InMemory);
        QVERIFY(store->isMissingKeychain());
        QVERIFY(!store->secret(u"tokens"_s));
        QVERIFY(store->setSecret(u"tokens"_s, "of today"_ba));
        QCOMPARE(store->secret(u"tokens"_s), "of today"_ba);
        QCOMPARE(content(), before);
        m->keychain.mood = FakeKeychain::Mood::Open;
        QCOMPARE(opened()->secret(u"tokens"_s), "from yesterday"_ba);
    }

    void aLockedKeychainIsWaitedFor()
    {
        m->keychain.mood = FakeKeychain::Mood::Locked;
        SecretStore store(m->keychain, m->folder.path());
        QSignalSpy openedSpy(&store, &SecretStore::opened);
        store.open(1min);
        QCOMPARE(store.state(), State::Waiting);
        QVERIFY(!openedSpy.wait(20));
        m->keychain.unlock();
        QTRY_COMPARE(store.state(), State::Kept);
        QCOMPARE(openedSpy.count(), 1);
    }

    void patienceEndsAndALateAnswerChangesNothing()
    {
        m->keychain.mood = FakeKeychain::Mood::Locked;
        const auto store = opened(1ms);
        QCOMPARE(store->state(), State::InMemory);
        const QByteArray key = store->masterKey().bytes().toByteArray();
        m->keychain.unlock();
        QCoreApplication::sendPostedEvents();
        QCOMPARE(store->state(), State::InMemory);
        QCOMPARE(store->masterKey().bytes().toByteArray(), key);
        QVERIFY(m->keychain.entries.isEmpty());
    }

    void thePersonNeedNotWait()
    {
        m->keychain.mood = FakeKeychain::Mood::Locked;
        SecretStore store(m->keychain, m->folder.path());
        store.open(1min);
        store.goOnInMemory();
        QCOMPARE(store.state(), State::InMemory);
    }

    void aKeychainThatGoesBetweenReadingAndWritingMeansMemory()
    {
        SecretStore store(m->keychain, m->folder.path());
        store.open(1min);
        QTRY_COMPARE(m->keychain.reads, 1);
        m->keychain.mood = FakeKeychain::Mood::Absent;
        QTRY_COMPARE(store.state(), State::InMemory);
    }

    void anotherKeyOpensNothingAndStartsAfresh()
    {
        QVERIFY(opened()->setSecret(u"tokens"_s, "old"_ba));
        m->keychain.entries.clear();
        const auto store = opened();
        QCOMPARE(store->state(), State::Kept);
        QVERIFY(!store->secret(u"tokens"_s));
        QVERIFY(store->setSecret(u"tokens"_s, "new"_ba));
        QCOMPARE(opened()->secret(u"tokens"_s), "new"_ba);
    }

    void aDamagedFileIsNoticed_data()
    {
        QTest::addColumn<int>("cut");
        QTest::addColumn<int>("flip");
        QTest::newRow("cut to nothing") << 1000000 << -1;
        QTest::newRow("cut at its end") << 3 << -1;
        QTest::newRow("its head changed") << 0 << 2;
        QTest::newRow("its tail changed") << 0 << 60;
    }

    void aDamagedFileIsNoticed()
    {
        QFETCH(const int, cut);
        QFETCH(const int, flip);
        QVERIFY(opened()->setSecret(u"tokens"_s, "old"_ba));
        QByteArray bytes = content();
        bytes.chop(cut);
        if (flip >= 0)
            bytes[flip] = static_cast<char>(bytes[flip] ^ 1);
        putContent(bytes);
        const auto store = opened();
        QCOMPARE(store->state(), State::Kept);
        QVERIFY(!store->secret(u"tokens"_s));
    }

    void aFolderThatTakesNothingIsSaid()
    {
        const QString inTheWay = m->folder.filePath(u"file"_s);
        QFile file(inTheWay);
        QVERIFY(file.open(QIODevice::WriteOnly));
        SecretStore store(m->keychain, inTheWay);
        store.open(1min);
        QTRY_COMPARE(store.state(), State::Kept);
        const Result<Done> written = store.setSecret(u"tokens"_s, "x"_ba);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Error::Kind::Storage);
        QCOMPARE(store.secret(u"tokens"_s), "x"_ba);
    }

    void withoutAKeychainOnPurposeNobodyMissesIt()
    {
        SecretStore store;
        store.open();
        QTRY_COMPARE(store.state(), State::InMemory);
        QVERIFY(!store.isMissingKeychain());
    }
};

QTEST_GUILESS_MAIN(TestSecretStore)
#include "tst_secretstore.moc"
