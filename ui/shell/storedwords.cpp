// What is said of the data that is kept on this computer.
#include "ui/shell/storedwords.h"

#include "ui/widgets/errorwords.h"

#include <QLocale>

namespace roomwarden {

namespace {

QString whyClosed(LocalStore::Why why)
{
    switch (why) {
    case LocalStore::Why::NotOpened:
        return StoredWords::tr("Nothing is stored yet: the keychain of this computer has not answered. Unlock it to "
                               "keep data for the next start.");
    case LocalStore::Why::NoKeychain:
        return StoredWords::tr("Nothing is stored by this session: without the keychain of this computer there is no "
                               "key to encrypt it with. What you see lives in memory and is gone when the console is "
                               "closed.");
    case LocalStore::Why::Demo:
        return StoredWords::tr("Nothing is stored: the demo keeps everything in memory, and all of it is gone when the "
                               "console is closed.");
    case LocalStore::Why::Policy: break;
    }
    return StoredWords::tr("Nothing is stored: this console is set to keep data in memory only. All of it is gone when "
                           "the console is closed.");
}

} // namespace

QString StoredWords::sentence(const LocalStore &local, qsizetype customers)
{
    switch (local.state()) {
    case LocalStore::State::Closed: return whyClosed(local.whyClosed());
    case LocalStore::State::Loading: return reading();
    case LocalStore::State::Refused:
        return local.problem() ? errorSentence(*local.problem()) : tr("Nothing can be stored.");
    case LocalStore::State::Kept: break;
    }
    if (customers == 0)
        return tr("Nothing is stored yet. What the console reads is kept here, encrypted, for the next start.");
    return tr("Data of %n customer(s) is kept so that the console starts at once and works without a network. It is "
              "encrypted with a key for each customer; when your access to a customer ends, its key is destroyed.",
              nullptr, static_cast<int>(customers));
}

QString StoredWords::reading() { return tr("What is stored is being read…"); }

QString StoredWords::retention(int days)
{
    return tr("Destroyed after %n day(s) without contact to the service", nullptr, days);
}

QString StoredWords::amount(const CustomerUsage &usage)
{
    //: What is stored of a customer. %1: a size as in "1.2 MiB", %2: "4,210 incidents".
    return tr("%1 (%2)").arg(QLocale().formattedDataSize(usage.bytes), tr("%Ln incidents", nullptr, usage.incidents));
}

QString StoredWords::readBack(const QString &name, qint64 bytesLeft)
{
    if (bytesLeft > 0)
        //: %1: a customer, %2: a size.
        return tr("%1: %2 could not be removed yet. It is tried again until it is gone.")
            .arg(name, QLocale().formattedDataSize(bytesLeft));
    //: %1: a customer.
    return tr("Read back: nothing of %1 is stored on this computer any more.").arg(name);
}

} // namespace roomwarden
