// One note: who, when, and the words, which can be selected and copied.
#pragma once

#include "core/domain/incident.h"

#include <QWidget>

namespace roomwarden {

class Theme;

class NoteView : public QWidget
{
    Q_OBJECT

public:
    NoteView(const IncidentNote &note, const QDateTime &now, const Theme &theme, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    bool m_ours = false; // written at our side of the relationship
};

} // namespace roomwarden
