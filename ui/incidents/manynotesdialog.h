// One note for several incidents: names the customers that will read it before it is written.
#pragma once

#include "core/domain/incident.h"

#include <QDialog>

#include <vector>

class QPlainTextEdit;
class QPushButton;

namespace roomwarden {

class Theme;

class ManyNotesDialog final : public QDialog
{
    Q_OBJECT

public:
    ManyNotesDialog(std::vector<Incident> incidents, const Theme &theme, QWidget *parent);

    [[nodiscard]] const std::vector<Incident> &incidents() const { return m_incidents; }

    void reject() override; // asks before it throws away what was typed

Q_SIGNALS:
    void confirmed(const std::vector<roomwarden::Incident> &incidents, const QString &text);

private:
    const Theme &m_theme;
    std::vector<Incident> m_incidents;
    QPlainTextEdit *m_text;
    QPushButton *m_add;
};

} // namespace roomwarden
