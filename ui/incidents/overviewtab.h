// What an incident means, what to do about it, whom it touches, and the facts.
#pragma once

#include "core/domain/room.h"
#include "core/sync/reads.h"

#include <QScrollArea>

class QVBoxLayout;

namespace roomwarden {

class Clock;
class KeyValueList;
class TextLabel;
class Theme;

class OverviewTab : public QScrollArea
{
    Q_OBJECT

public:
    OverviewTab(const Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    // detail: null while only the list's row is known.
    void show(const Incident &row, const IncidentDetail *detail);

    // One or two sentences: who feels it, how widely, how often. For the pane and its tests.
    [[nodiscard]] static QString impactWords(const Incident &incident);

Q_SIGNALS:
    void copied(const QString &text); // the ticket's id is on the clipboard

private:
    struct Section
    {
        QWidget *box = nullptr;
        TextLabel *text = nullptr;
    };
    Section addSection(QVBoxLayout *layout, const QString &heading);
    void addTime(const QString &label, const QDateTime &time);
    void addTicket(const QString &id);
    void addRoom(const Room &room);

    const Theme &m_theme;
    const Clock &m_clock;
    Section m_meaning;
    Section m_action;
    Section m_impact;
    KeyValueList *m_facts;
    TextLabel *m_roomsHeading;
    KeyValueList *m_rooms;
};

} // namespace roomwarden
