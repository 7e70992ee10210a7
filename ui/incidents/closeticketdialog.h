// Asks why a recorded issue is closed, names the customer, and closes nothing by itself (W15, INV-28).
#pragma once

#include "ui/incidents/originalfield.h"

#include <QDialog>

class QButtonGroup;
class QPushButton;

namespace roomwarden {

class Theme;

class CloseTicketDialog : public QDialog
{
    Q_OBJECT

public:
    // incidents: one or more recorded issues. findOriginals: of their customer, where they have one in common.
    CloseTicketDialog(std::vector<Incident> incidents, OriginalField::Find findOriginals, const Theme &theme,
                      QWidget *parent);

    void choose(const QString &reason); // wire value

    [[nodiscard]] const std::vector<Incident> &incidents() const { return m_incidents; } // as they were when it opened
    [[nodiscard]] QString reason() const; // wire value; empty: none chosen yet

Q_SIGNALS:
    void confirmed(const std::vector<roomwarden::Incident> &incidents, const QString &reason,
                   const roomwarden::IncidentId &duplicateOf);

private:
    void refresh();

    std::vector<Incident> m_incidents;
    QButtonGroup *m_reasons = nullptr;
    OriginalField *m_original = nullptr; // null: they belong to several customers
    QPushButton *m_close = nullptr;
};

} // namespace roomwarden
