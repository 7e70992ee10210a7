// The secrets of this computer: a master key in the keychain of the system, and what is sealed under it in a file of
// our own. Without a keychain everything lives in memory for this session. GUI thread.
#pragma once

#include "core/store/sealedbox.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace roomwarden {

class Keychain;

using MasterKey = SealKey; // wraps the customers' keys and seals the tokens; never leaves SecretStore in plain

class SecretStore : public QObject
{
    Q_OBJECT

public:
    enum class State : quint8 {
        Closed,  // before open()
        Waiting, // for the keychain, which may be waiting for a person to unlock it
        Kept,    // the master key is in the keychain, secrets outlive the session
        InMemory // no keychain, or nobody unlocked it: nothing outlives the session
    };
    Q_ENUM(State)

    // folder: where the sealed file goes; made when first needed. keychain must outlive the store.
    SecretStore(Keychain &keychain, QString folder, QObject *parent = nullptr);
    // Without a keychain and without a file, in memory from open() on: for the demo and headless runs.
    explicit SecretStore(QObject *parent = nullptr);
    ~SecretStore() override;

    // Asks for the master key. opened() follows, once; without a keychain before this returns. Without an answer within
    // patience the session goes on in memory.
    void open(std::chrono::milliseconds patience = std::chrono::minutes(2));
    // The person does not want to wait for the keychain: goes on in memory. Only while Waiting.
    void goOnInMemory();

    [[nodiscard]] State state() const { return m_state; }
    // Whether secrets should have been kept but cannot be: the window says so.
    [[nodiscard]] bool isMissingKeychain() const { return m_keychain && m_state == State::InMemory; }
    // English, for the log and the support bundle: why it is InMemory.
    [[nodiscard]] const QString &reason() const { return m_reason; }

    // Once opened. In memory it is a key of this session alone, so what is sealed under it is lost with the session.
    [[nodiscard]] const MasterKey &masterKey() const { return *m_key; }

    // A secret by its name ("tokens"), nothing if there is none. Names are not secret: they stand in the file in plain.
    [[nodiscard]] std::optional<QByteArray> secret(const QString &name) const;
    // Error Storage if the file could not be written; the secret is then kept for this session all the same.
    Result<Done> setSecret(const QString &name, QByteArrayView value);
    Result<Done> removeSecret(const QString &name);

Q_SIGNALS:
    void stateChanged(roomwarden::SecretStore::State state);
    void opened(); // Kept or InMemory: masterKey() may be asked for from here on

private:
    void keyRead(Result<QByteArray> answer);
    void makeKey();
    void keep(MasterKey key);
    void readFile();
    Result<Done> writeFile() const;
    void fallBack(const QString &why);
    void enter(State state);

    Keychain *m_keychain = nullptr;
    QString m_folder;
    State m_state = State::Closed;
    QString m_reason;
    std::optional<MasterKey> m_key;
    QHash<QString, QByteArray> m_boxes; // sealed in memory, too
    QTimer m_patience;
};

} // namespace roomwarden
