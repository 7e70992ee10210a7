// Waits for the one id.
#include "core/actions/commandcall.h"

#include <QTimer>

#include <utility>

namespace roomwarden {

CommandCall::CommandCall(CommandBus &commands, QObject *parent) : QObject(parent), m_commands(commands)
{
    connect(&commands, &CommandBus::finished, this, [this](const CommandOutcome &outcome) {
        if (m_done && outcome.command.id == m_id)
            end(outcome);
    });
}

void CommandCall::submit(const Command &command, std::function<void(const CommandOutcome &)> done)
{
    Q_ASSERT(!isRunning());
    m_id = command.id;
    m_done = std::move(done);
    if (const Result<Done> result = m_commands.submit(command); !result) {
        QTimer::singleShot(0, this, [this, outcome = CommandOutcome{.command = command, .error = result.error()}] {
            if (m_done)
                end(outcome);
        });
    }
}

void CommandCall::end(const CommandOutcome &outcome) { std::exchange(m_done, nullptr)(outcome); }

} // namespace roomwarden
