// Gives incidents to somebody: search by name as you type, Down and Enter. Oneself stands first.
#pragma once

#include "core/domain/incident.h"
#include "ui/directory/personsearch.h"

#include <QDialog>

#include <vector>

class QPushButton;

namespace roomwarden {

class Theme;

class AssignDialog final : public QDialog
{
    Q_OBJECT

public:
    AssignDialog(std::vector<Incident> incidents, const Principal &me, PersonSearch::Search search, const Theme &theme,
                 QWidget *parent);

    [[nodiscard]] const std::vector<Incident> &incidents() const { return m_incidents; }

Q_SIGNALS:
    void confirmed(const std::vector<roomwarden::Incident> &incidents, const roomwarden::Principal &assignee);

private:
    void confirm();

    const std::vector<Incident> m_incidents;
    PersonSearch *m_search;
    QPushButton *m_assign;
};

} // namespace roomwarden
