// The public keys of the trusted OpenID providers, fetched from their metadata by a thread of its own. Nobody waits
// for a fetch: whoever needs a key that is not there is told to ask again. Thread-safe.
#pragma once

#include "core/base/clock.h"
#include "core/openid/jwk.h"

#include <QStringList>

#include <memory>

namespace roomwarden::service {

class IssuerKeys
{
public:
    // Issuers as in the claim "iss". The clock must outlive this. Begins to fetch at once; needs the application
    // object.
    IssuerKeys(const QStringList &issuers, const Clock &clock);
    ~IssuerKeys(); // breaks off what is under way

    // What was fetched last; nothing before that, for a stranger, and when nothing could be fetched for a day. Older
    // than an hour they are fetched afresh meanwhile.
    [[nodiscard]] openid::KeySet keys(const QString &issuer);

    // To be called when a token names a key that keys() does not hold. Refetches for that reason at most every
    // leastInterval.
    enum class Renewal : quint8 {
        UnderWay, // ask again shortly
        TooSoon   // they were fetched a moment ago: the key does not exist
    };
    [[nodiscard]] Renewal renew(const QString &issuer);

    static constexpr std::chrono::seconds leastInterval{10};

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace roomwarden::service
