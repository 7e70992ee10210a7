// The words this page finds for refusals, failures, and outcomes. Sentences; single values are in models/.
#pragma once

#include "core/actions/commandbus.h"

#include <QCoreApplication>
#include <QDateTime>

#include <vector>

namespace roomwarden {

// Something that could not be read, for a strip or an empty pane.
struct Trouble
{
    QString title = {};
    QString text = {};
    QString details = {}; // for support: code and request id; may be empty
    bool retry = false;   // trying again may help
};

struct WorkResult;

class IncidentWords
{
    Q_DECLARE_TR_FUNCTIONS(roomwarden::IncidentWords)

public:
    // Why a command may not be submitted now (CommandBus::refusal).
    [[nodiscard]] static QString refusal(const Error &refusal, Command::Kind kind, const QString &customer);
    [[nodiscard]] static Trouble trouble(const Error &error, const QString &customer);

    // How a command ended, in one sentence that names the incident and its customer.
    [[nodiscard]] static QString outcome(const CommandOutcome &outcome, const QString &title, const QString &customer);
    // That something was done to several.
    [[nodiscard]] static QString done(Command::Kind kind, int count);
    [[nodiscard]] static QString done(const std::vector<WorkResult> &results, int count); // whatever it was
    // Why one of several could not be done.
    [[nodiscard]] static QString whyNot(const Error &error, Command::Kind kind, const QString &customer);
    // "They belong to 3 customers: Adatum, Contoso, Litware." Said before anything is written at several.
    [[nodiscard]] static QString customersOf(const std::vector<Incident> &incidents);

    // Local time and how long ago: "09:41 (3 h ago)". Empty for a null time.
    [[nodiscard]] static QString moment(const QDateTime &time, const QDateTime &now);
    // For tooltips: "2026-11-22 09:41:07 UTC".
    [[nodiscard]] static QString utc(const QDateTime &time);

private:
    [[nodiscard]] static QString permission(const QString &key);
    [[nodiscard]] static QString support(const Error &error);
    [[nodiscard]] static QString failure(const Error &error, Command::Kind kind, const QString &customer);
};

} // namespace roomwarden
