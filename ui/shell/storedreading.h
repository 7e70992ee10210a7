// What the local store says is stored of whom on this computer, read again from time to time while somebody looks.
#pragma once

#include "core/base/result.h"
#include "core/store/localcontents.h"

#include <QObject>
#include <QTimer>

#include <vector>

namespace roomwarden {

class LocalStore;

class StoredReading final : public QObject
{
    Q_OBJECT

public:
    // local must outlive it.
    explicit StoredReading(LocalStore &local, QObject *parent = nullptr);

    // While on: reads now, every ten seconds, and whenever the store's state or problem changes.
    void setWatching(bool on);
    void readNow(); // while watching; else with the next watching

Q_SIGNALS:
    void arrived(const roomwarden::Result<std::vector<roomwarden::CustomerUsage>> &usage); // nobody if nothing is kept

private:
    LocalStore &m_local;
    bool m_watching = false;
    QTimer m_again;
};

} // namespace roomwarden
