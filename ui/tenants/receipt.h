// The receipt of a removed customer: what was there, what is left (nothing), when, by whom; as JSON and as PDF.
#pragma once

#include "core/domain/offboarding.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QIODevice>
#include <QJsonObject>

namespace roomwarden {

struct Receipt
{
    Q_DECLARE_TR_FUNCTIONS(Receipt)

public:
    Offboarding after = {};  // as the service said when it was read back
    QString removedBy = {};  // name of the person at this console
    QDateTime readBack = {}; // UTC
    int localIncidents = 0;  // of that customer left in this console's memory
    // Of that customer left on this computer's disk; none: it could not be read back.
    std::optional<qint64> localBytes = 0;
    bool listed = false; // still among the active customers of this console

    // Whether everything that was read back says that nothing is left.
    [[nodiscard]] bool isClean() const;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] QStringList lines() const; // in words
    void writePdf(QIODevice &to) const;
};

} // namespace roomwarden
