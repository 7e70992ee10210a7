// The keychain through QtKeychain.
#include "core/session/keychain.h"

#include "core/base/logging.h"

#include <QPointer>

#include <qt6keychain/keychain.h>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

const auto serviceName = u"roomwarden"_s;

// QtKeychain 0.13 reports every failure but one as OtherError, so only "not there" can be told apart.
std::optional<Error> errorOf(const QKeychain::Job &job)
{
    if (job.error() == QKeychain::NoError)
        return std::nullopt;
    if (job.error() == QKeychain::EntryNotFound)
        return Error{.kind = Error::Kind::NotFound, .detail = u"no such entry in the keychain"_s};
    return Error{.kind = Error::Kind::Storage, .detail = job.errorString(), .code = u"keychainFailed"_s};
}

class SystemKeychain final : public Keychain
{
public:
    void read(const QString &name, QObject *context, std::function<void(Result<QByteArray>)> done) override
    {
        auto *job = new QKeychain::ReadPasswordJob(serviceName); // deletes itself
        job->setKey(name);
        QObject::connect(job, &QKeychain::Job::finished, context, [job, done = std::move(done)] {
            if (std::optional<Error> error = errorOf(*job))
                done(*std::move(error));
            else
                done(job->binaryData());
        });
        job->start();
    }

    void write(const QString &name, const QByteArray &secret, QObject *context,
               std::function<void(Result<Done>)> done) override
    {
        auto *job = new QKeychain::WritePasswordJob(serviceName);
        job->setKey(name);
        job->setBinaryData(secret);
        QObject::connect(job, &QKeychain::Job::finished, context, [job, done = std::move(done)] {
            if (std::optional<Error> error = errorOf(*job))
                done(*std::move(error));
            else
                done(Done{});
        });
        job->start();
    }
};

} // namespace

std::unique_ptr<Keychain> systemKeychain() { return std::make_unique<SystemKeychain>(); }

} // namespace roomwarden
