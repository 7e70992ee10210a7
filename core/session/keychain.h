// The keychain of the operating system as the console uses it: one named secret read, one written. A seam.
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <functional>
#include <memory>

class QObject;

namespace roomwarden {

class Keychain
{
public:
    Keychain() = default;
    virtual ~Keychain() = default;
    Keychain(const Keychain &) = delete;
    Keychain &operator=(const Keychain &) = delete;

    // done runs at most once, later, on the caller's thread, and not any more once context is destroyed. It may never
    // run: a locked keyring waits for a person. Errors: NotFound if there is no such entry; Storage for every other
    // way of having no keychain.
    virtual void read(const QString &name, QObject *context, std::function<void(Result<QByteArray>)> done) = 0;
    virtual void write(const QString &name, const QByteArray &secret, QObject *context,
                       std::function<void(Result<Done>)> done) = 0;
};

// Secret Service (GNOME Keyring, KWallet), Windows Credential Manager, macOS Keychain.
[[nodiscard]] std::unique_ptr<Keychain> systemKeychain();

} // namespace roomwarden
