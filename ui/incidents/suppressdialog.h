// Suppress signal: says what it does to whom, reads what is suppressed there already, and asks for how long and why.
#pragma once

#include "core/api/apicall.h"
#include "ui/incidents/suppresstarget.h"

#include <QDialog>

#include <functional>
#include <vector>

class QComboBox;
class QDateTimeEdit;
class QLineEdit;
class QPushButton;

namespace roomwarden {

class Clock;
class TextLabel;
class Theme;

class SuppressDialog final : public QDialog
{
    Q_OBJECT

public:
    // Dropping what it gives cancels.
    using ReadSignals = std::function<ApiCall(const TenantId &customer, const RoomId &room,
                                              std::function<void(Result<SignalsOfRoom>)>)>;

    // incidents: one for each signal of a room; at least one.
    SuppressDialog(const std::vector<Incident> &incidents, const ReadSignals &read, const Clock &clock,
                   const Theme &theme, QWidget *parent);

    [[nodiscard]] bool isAbout(const TenantId &customer) const;

Q_SIGNALS:
    // until: UTC; null: until somebody lifts it.
    void suppressWanted(const std::vector<roomwarden::SuppressTarget> &targets, const QDateTime &until,
                        const QString &reason);
    void unsuppressWanted(const std::vector<roomwarden::SuppressTarget> &targets); // those that are suppressed

private:
    void addFields();
    void take(size_t number, const Result<SignalsOfRoom> &signalsOfRoom);
    void refresh(); // after each answer
    [[nodiscard]] QString standingWords() const;
    [[nodiscard]] QDateTime until() const;
    [[nodiscard]] std::vector<SuppressTarget> suppressed() const;

    const Clock &m_clock;
    std::vector<SuppressTarget> m_targets;
    std::vector<ApiCall> m_reads;
    size_t m_answers = 0;
    std::optional<Error> m_problem; // of the first read that failed
    QComboBox *m_span;
    QDateTimeEdit *m_date;
    QLineEdit *m_reason;
    TextLabel *m_standing;
    QPushButton *m_unsuppress;
    QPushButton *m_suppress;
};

} // namespace roomwarden
