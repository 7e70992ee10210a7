// A keychain in memory that can be locked, absent, or gone in the middle.
#pragma once

#include "core/session/keychain.h"

#include <QHash>
#include <QTimer>

namespace roomwarden {

class FakeKeychain final : public Keychain
{
public:
    enum class Mood : quint8 { Open, Locked, Absent };

    Mood mood = Mood::Open;
    QHash<QString, QByteArray> entries;
    int reads = 0;

    void read(const QString &name, QObject *context, std::function<void(Result<QByteArray>)> done) override
    {
        ++reads;
        answer<QByteArray>(context, std::move(done), [this, name]() -> Result<QByteArray> {
            if (entries.contains(name))
                return entries.value(name);
            return Error{.kind = Error::Kind::NotFound};
        });
    }
    void write(const QString &name, const QByteArray &secret, QObject *context,
               std::function<void(Result<Done>)> done) override
    {
        // As the real one: the caller may wipe its bytes at once.
        const QByteArray copy(secret.constData(), secret.size());
        answer<Done>(context, std::move(done), [this, name, copy]() -> Result<Done> {
            entries.insert(name, copy);
            return Done{};
        });
    }
    // Whoever waits is answered.
    void unlock()
    {
        mood = Mood::Open;
        for (const auto &waiting : std::exchange(m_waiting, {}))
            waiting();
    }

private:
    template<typename T>
    void answer(QObject *context, std::function<void(Result<T>)> done, std::function<Result<T>()> value)
    {
        const auto respond = [this, done = std::move(done), value = std::move(value)] {
            if (mood == Mood::Absent)
                done(Error{.kind = Error::Kind::Storage, .detail = QStringLiteral("no keychain")});
            else
                done(value());
        };
        if (mood == Mood::Locked)
            m_waiting.push_back(respond);
        else
            QTimer::singleShot(0, context, respond);
    }

    std::vector<std::function<void()>> m_waiting;
};

} // namespace roomwarden
