// What is said of the data that is kept on this computer. Pure functions of what the local store says.
#pragma once

#include "core/store/localstore.h"

#include <QCoreApplication>

namespace roomwarden {

class StoredWords
{
    Q_DECLARE_TR_FUNCTIONS(roomwarden::StoredWords)

public:
    // Whether anything is kept and, if not, why. customers: of how many something is stored.
    [[nodiscard]] static QString sentence(const LocalStore &local, qsizetype customers);
    // Nobody knows yet what is stored.
    [[nodiscard]] static QString reading();
    // "30 days without contact to the service".
    [[nodiscard]] static QString retention(int days);
    // The size on the disk, and how many incidents at most: "1.2 MiB (4,210 incidents)".
    [[nodiscard]] static QString amount(const CustomerUsage &usage);
    // What the file says after a purge of this customer.
    [[nodiscard]] static QString readBack(const QString &name, qint64 bytesLeft);
};

} // namespace roomwarden
