// The secrets of this computer.
#include "core/session/secretstore.h"

#include "core/base/logging.h"
#include "core/session/keychain.h"

#include <QCborMap>
#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

const auto entryName = u"master-key"_s;
const auto fileName = u"secrets.sealed"_s;
constexpr QByteArrayView magic = "roomwarden-secrets-1\n";
constexpr qint64 largestFile = 4 * 1024 * 1024;

QByteArray contextOf(const QString &name) { return "roomwarden secret 1 "_ba + name.toUtf8(); }

} // namespace

SecretStore::SecretStore(Keychain &keychain, QString folder, QObject *parent)
    : QObject(parent),
      m_keychain(&keychain),
      m_folder(std::move(folder))
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { fallBack(u"the keychain did not answer in time"_s); });
}

SecretStore::SecretStore(QObject *parent) : QObject(parent) { }

SecretStore::~SecretStore() = default;

void SecretStore::open(std::chrono::milliseconds patience)
{
    if (m_state != State::Closed)
        return;
    enter(State::Waiting);
    if (!m_keychain) {
        fallBack({});
        return;
    }
    m_patience.start(patience);
    m_keychain->read(entryName, this, [this](Result<QByteArray> answer) { keyRead(std::move(answer)); });
}

void SecretStore::goOnInMemory() { fallBack(u"the person did not wait for the keychain"_s); }

void SecretStore::keyRead(Result<QByteArray> answer)
{
    if (m_state != State::Waiting)
        return; // too late: the session has begun without it
    if (!answer) {
        if (answer.error().kind == Error::Kind::NotFound)
            makeKey();
        else
            fallBack(answer.error().detail);
        return;
    }
    Result<MasterKey> key = MasterKey::fromBytes(*answer);
    wipe(*answer);
    if (key) {
        keep(*std::move(key));
    } else {
        qCWarning(lcSession) << "the keychain's entry is not a key of ours; a new one replaces it";
        makeKey();
    }
}

void SecretStore::makeKey()
{
    const MasterKey key = MasterKey::random();
    QByteArray copy = key.bytes().toByteArray();
    m_keychain->write(entryName, copy, this, [this, key](const Result<Done> &written) {
        if (m_state != State::Waiting)
            return;
        if (written)
            keep(key);
        else
            fallBack(written.error().detail);
    });
    wipe(copy);
}

void SecretStore::keep(MasterKey key)
{
    m_patience.stop();
    m_key = std::move(key);
    readFile();
    enter(State::Kept);
    Q_EMIT opened();
}

void SecretStore::readFile()
{
    QFile file(QDir(m_folder).filePath(fileName));
    if (!file.exists())
        return;
    if (!file.open(QIODevice::ReadOnly)) {
        qCWarning(lcSession) << "the file of secrets cannot be read:" << file.errorString();
        return;
    }
    const QByteArray content = file.size() <= largestFile ? file.readAll() : QByteArray();
    const QCborValue entries =
        content.startsWith(magic) ? QCborValue::fromCbor(content.sliced(magic.size())) : QCborValue();
    int broken = entries.isMap() ? 0 : 1;
    for (const auto &[name, box] : entries.toMap()) {
        const QByteArray sealed = box.toByteArray();
        if (unseal(*m_key, sealed, contextOf(name.toString())))
            m_boxes.insert(name.toString(), sealed);
        else
            ++broken;
    }
    if (broken > 0)
        qCWarning(lcSession) << broken << "secrets do not open and are forgotten: the person signs in again";
}

Result<Done> SecretStore::writeFile() const
{
    if (m_state != State::Kept)
        return Done{};
    QCborMap entries;
    for (auto it = m_boxes.begin(); it != m_boxes.end(); ++it)
        entries.insert(it.key(), it.value());
    const bool folderThere = QDir().mkpath(m_folder);
    QSaveFile file(QDir(m_folder).filePath(fileName)); // the old content or the new one, never half of it
    if (folderThere && file.open(QIODevice::WriteOnly)) {
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        file.write(magic.data(), magic.size());
        file.write(entries.toCborValue().toCbor());
        if (file.commit())
            return Done{};
    }
    qCWarning(lcSession) << "the file of secrets cannot be written:" << file.errorString();
    return Error{.kind = Error::Kind::Storage, .detail = file.errorString(), .code = u"secretsNotWritten"_s};
}

std::optional<QByteArray> SecretStore::secret(const QString &name) const
{
    const auto box = m_boxes.constFind(name);
    if (!m_key || box == m_boxes.constEnd())
        return std::nullopt;
    Result<QByteArray> value = unseal(*m_key, *box, contextOf(name));
    return value ? std::optional(*std::move(value)) : std::nullopt;
}

Result<Done> SecretStore::setSecret(const QString &name, QByteArrayView value)
{
    Q_ASSERT_X(m_key, "SecretStore::setSecret", "before opened()");
    m_boxes.insert(name, seal(*m_key, value, contextOf(name)));
    return writeFile();
}

Result<Done> SecretStore::removeSecret(const QString &name)
{
    if (m_boxes.remove(name) == 0)
        return Done{};
    return writeFile();
}

void SecretStore::fallBack(const QString &why)
{
    if (m_state != State::Waiting)
        return;
    m_patience.stop();
    m_reason = why;
    m_key = MasterKey::random();
    if (m_keychain)
        qCWarning(lcSession) << "no keychain, this session lives in memory:" << why;
    enter(State::InMemory);
    Q_EMIT opened();
}

void SecretStore::enter(State state)
{
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace roomwarden
