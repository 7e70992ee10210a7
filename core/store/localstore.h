// What is kept on this computer between two runs: incidents, customers, wishes and drafts, in a file that is opened,
// read and written by a thread of its own. The side of the GUI thread. See LocalDatabase for the file.
#pragma once

#include "core/store/localdatabase.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>
#include <memory>

namespace roomwarden {

class Clock;
class IncidentStore;
class StoreWriter;

class LocalStore : public QObject
{
    Q_OBJECT

public:
    enum class State : quint8 {
        Closed,  // nothing is kept: memory only by policy, or open() was not called yet
        Loading, // rows arrive; nothing may be synchronised before they have
        Kept,    // what arrives is kept
        Refused  // it cannot be used: see problem(); nothing is kept
    };
    Q_ENUM(State)

    // Why it is Closed.
    enum class Why : quint8 {
        NotOpened,  // not yet: the keychain has not answered
        NoKeychain, // nobody unlocked it, or there is none
        Demo,       // made-up data need not be kept
        Policy      // the setting says: memory only
    };
    Q_ENUM(Why)

    // incidents and clock must outlive the store.
    LocalStore(IncidentStore &incidents, const Clock &clock, QObject *parent = nullptr);
    // Waits until everything that was given is written.
    ~LocalStore() override;

    // Opens, gives the rows to the incident store while the window already works, then opened(). Once.
    void open(const LocalStoreOptions &options, const SealKey &master);
    // Instead of open(): this run keeps nothing.
    void stayClosed(Why why);
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] Why whyClosed() const { return m_why; }
    [[nodiscard]] int retentionDays() const { return m_retentionDays; } // see LocalStoreOptions; once opened
    [[nodiscard]] bool isKeeping() const { return m_state == State::Loading || m_state == State::Kept; }
    // Why it is refused, or why what arrives now is kept no longer (a full disk): codes as of LocalDatabase::open().
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }
    [[nodiscard]] const QString &folder() const { return m_folder; }

    // --- what was found; until the next change of it ---
    [[nodiscard]] const QString &owner() const { return m_contents.owner; }
    [[nodiscard]] QDateTime saved() const { return m_contents.saved; }
    [[nodiscard]] std::optional<FeedPlace> place(const TenantId &customer) const; // null: of all customers
    [[nodiscard]] std::vector<StoredRecord> records(const QString &kind) const;
    // What retention has ended since the last run, if it was this owner's; once, and forgotten for anybody.
    [[nodiscard]] std::vector<StoredRecord> takeExpired(const QString &owner);
    [[nodiscard]] const std::vector<TenantId> &customers() const { return m_contents.customers; }

    // --- keeping; each call becomes durable on its own, in the order of the calls ---
    void commit(StoreCommit commit);
    void putRecord(const StoredRecord &record); // nothing of a customer that was purged
    // For what must not be lost: of a customer that was purged, too. done runs later, unless context goes first: with
    // true once it survives the end of the process and a loss of power, with false if it will not.
    void putDurably(const StoredRecord &record, QObject *context, std::function<void(bool)> done);
    void removeRecord(const QString &kind, const QString &name);
    void setOwner(const QString &owner);
    void forgetPlaces();

    // --- ending ---
    // The customer's key, then all it opened (INV-22). Where the disk refuses, problem() says "destroyFailed" and it is
    // tried again until it is done, by the next run too, before that shows anything.
    void destroy(const TenantId &customer);
    // Everything of everybody: signed out, or another person.
    void destroyAll();
    // At the technician's wish: what is stored of this customer goes, and nothing of it but what is put durably is
    // stored again before the console starts anew; everything is then read afresh.
    void purge(const TenantId &customer);
    [[nodiscard]] bool isPurged(const TenantId &customer) const { return m_unkept.contains(customer); }

    // What is stored of whom, read back from the file after all that was asked for before; done runs later, unless
    // context goes first. Nobody, if nothing is kept.
    void usage(QObject *context, std::function<void(const Result<std::vector<CustomerUsage>> &)> done);

Q_SIGNALS:
    void opened(); // Kept or Refused
    void problemChanged();
    void stateChanged();

private:
    struct LoadEnd
    {
        std::optional<Error> error = {};
        LocalContents contents = {};
        std::vector<TenantId> discarded = {};
    };

    [[nodiscard]] LoadEnd load(std::unique_ptr<LocalDatabase> &database, const LocalStoreOptions &options,
                               const SealKey &master, const QDateTime &now); // on the writer's thread
    void takePages();
    void finishLoading();
    void forget(const TenantId &customer);     // of what was found
    void destroyNow(const TenantId &customer); // a null one: everything
    void destroyed(const TenantId &customer, const Result<Done> &done);
    void setProblem(std::optional<Error> problem);
    // work on the writer's thread; done, if any, on this one.
    void post(std::function<Result<Done>(LocalDatabase &)> work, std::function<void(const Result<Done> &)> done = {});

    IncidentStore &m_incidents;
    const Clock &m_clock;
    State m_state = State::Closed;
    std::optional<Error> m_problem;
    Why m_why = Why::NotOpened;
    int m_retentionDays = 0;
    QString m_folder;
    LocalContents m_contents;
    QSet<TenantId> m_unkept;               // destroyed while loading, or purged
    bool m_dropLoaded = false;             // destroyed while loading
    std::vector<TenantId> m_overdue;       // could not be destroyed yet; a null one: everything
    QTimer m_again;                        // to try that
    bool m_stalled = false;                // a page could not be written: later ones would leave a gap
    bool m_writerStalled = false;          // the same, of the writer's thread alone
    QTimer m_fold;                         // a while after the last commit
    QTimer m_take;                         // while loading
    std::optional<LoadEnd> m_loadEnd;      // all pages are there to be taken
    std::unique_ptr<StoreWriter> m_writer; // goes first: its jobs speak of this
};

} // namespace roomwarden
