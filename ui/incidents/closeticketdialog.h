// Asks why a recorded issue is closed, names the customer, and closes nothing by itself (W15, INV-28).
#pragma once

#include "core/domain/incident.h"

#include <QDialog>

class QButtonGroup;
class QPushButton;

namespace roomwarden {

class Theme;

class CloseTicketDialog : public QDialog
{
    Q_OBJECT

public:
    // incidents: one or more recorded issues.
    CloseTicketDialog(std::vector<Incident> incidents, const Theme &theme, QWidget *parent);

    [[nodiscard]] const std::vector<Incident> &incidents() const { return m_incidents; } // as they were when it opened
    [[nodiscard]] QString reason() const; // wire value; empty: none chosen yet

Q_SIGNALS:
    void confirmed(const std::vector<roomwarden::Incident> &incidents, const QString &reason);

private:
    std::vector<Incident> m_incidents;
    QButtonGroup *m_reasons = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace roomwarden
