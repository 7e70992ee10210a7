// What became of a wish on many incidents when not all of it could be done: a row for each that failed, with the
// reason, and the failed ones again by one button.
#pragma once

#include "ui/incidents/incidentwork.h"

#include <QDialog>

namespace roomwarden {

class Theme;

class WorkResultDialog final : public QDialog
{
    Q_OBJECT

public:
    WorkResultDialog(const std::vector<WorkResult> &results, const Theme &theme, QWidget *parent);

    [[nodiscard]] const std::vector<WorkResult> &failed() const { return m_failed; }
    // As text for a message or a ticket, a line each.
    [[nodiscard]] QString asText() const;

    // Why one of them was not done, in a sentence.
    [[nodiscard]] static QString reason(const WorkResult &result);

Q_SIGNALS:
    void retryRequested(const std::vector<roomwarden::WorkResult> &failed);

private:
    std::vector<WorkResult> m_failed;
};

} // namespace roomwarden
