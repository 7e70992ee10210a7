// One command of a form, followed to its end: what a dialog needs that waits for its own answer and no other.
#pragma once

#include "core/actions/commandbus.h"

#include <QObject>

#include <functional>

namespace roomwarden {

class CommandCall final : public QObject
{
    Q_OBJECT

public:
    // Dropping the call loses interest; the command goes on.
    explicit CommandCall(CommandBus &commands, QObject *parent = nullptr);

    // Submits; done runs once, also (later) when it is refused before it is sent. One at a time.
    void submit(const Command &command, std::function<void(const CommandOutcome &)> done);
    [[nodiscard]] bool isRunning() const { return m_done != nullptr; }

private:
    void end(const CommandOutcome &outcome);

    CommandBus &m_commands;
    QUuid m_id;
    std::function<void(const CommandOutcome &)> m_done;
};

} // namespace roomwarden
