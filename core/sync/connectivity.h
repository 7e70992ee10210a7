// Whether the service can be reached at all, judged by what becomes of our own calls: the only witness that counts.
#pragma once

#include "core/base/clock.h"

#include <QObject>

namespace roomwarden {

class ApiClient;

class Connectivity final : public QObject
{
    Q_OBJECT

public:
    Connectivity(ApiClient &api, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] bool isOffline() const { return !m_offlineSince.isNull(); }
    [[nodiscard]] QDateTime offlineSince() const { return m_offlineSince; } // null: it answers

    void reset(); // nothing is known any more, so nothing is held against it

Q_SIGNALS:
    void changed();

private:
    const Clock &m_clock;
    QDateTime m_offlineSince;
};

} // namespace roomwarden
