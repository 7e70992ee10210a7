// What a notification says: one for however many incidents.
#pragma once

#include "core/domain/incident.h"

#include <QCoreApplication>

#include <vector>

namespace roomwarden {

struct Notice
{
    QString title = {};
    QString text = {}; // plain; may be empty
    friend bool operator==(const Notice &, const Notice &) = default;
};

class NoticeWords
{
    Q_DECLARE_TR_FUNCTIONS(roomwarden::NoticeWords)

public:
    // incidents: each once, at least one. Without names there is nothing in it of a customer: numbers and severities.
    [[nodiscard]] static Notice notice(const std::vector<Incident> &incidents, bool names);

    // For the title of the window and the tray: the program's name, and how many critical ones nobody has looked at.
    [[nodiscard]] static QString unseen(int critical);

private:
    [[nodiscard]] static QString severities(const std::vector<Incident> &incidents);
};

} // namespace roomwarden
