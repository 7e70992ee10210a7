// One assignment of a role: who, where, mail or not, and what can be done with it.
#pragma once

#include "core/domain/assignment.h"

#include <QFrame>

class QPushButton;

namespace roomwarden {

class Theme;

class AssignmentCard final : public QFrame
{
    Q_OBJECT

public:
    // editReason, deleteReason: why not; empty: one may.
    AssignmentCard(const Assignment &assignment, const Theme &theme, const QString &editReason,
                   const QString &deleteReason, QWidget *parent = nullptr);

    void setReasons(const QString &editReason, const QString &deleteReason);

Q_SIGNALS:
    void editWanted(const roomwarden::Assignment &assignment);
    void deleteWanted(const roomwarden::Assignment &assignment);

private:
    QPushButton *m_edit;
    QPushButton *m_delete;
};

} // namespace roomwarden
