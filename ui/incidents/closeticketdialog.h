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
    CloseTicketDialog(const Incident &incident, const Theme &theme, QWidget *parent);

    [[nodiscard]] const Incident &incident() const { return m_incident; } // as it was when the dialog opened
    [[nodiscard]] QString reason() const;                                 // wire value; empty: none chosen yet

Q_SIGNALS:
    void confirmed(const roomwarden::Incident &incident, const QString &reason);

private:
    Incident m_incident;
    QButtonGroup *m_reasons = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace roomwarden
