// The one way anything is changed.
#include "core/actions/commandbus.h"

namespace roomwarden {

struct CommandBus::Private
{ };

CommandBus::CommandBus(ApiClient &, Session &, IncidentStore &, SyncEngine &, const Clock &, QObject *parent)
    : QObject(parent),
      d(new Private)
{ }

CommandBus::~CommandBus() = default;

Result<Done> CommandBus::submit(const Command &, std::chrono::milliseconds)
{
    return Error{.kind = Error::Kind::Offline, .code = QStringLiteral("offline")};
}

bool CommandBus::withdraw(const QUuid &) { return false; }

std::optional<Error> CommandBus::refusal(const Command &) const
{
    return Error{.kind = Error::Kind::Offline, .code = QStringLiteral("offline")};
}

int CommandBus::pendingCount() const { return 0; }

bool CommandBus::undo() { return false; }

bool CommandBus::canUndo() const { return false; }

std::optional<Command> CommandBus::undoable() const { return std::nullopt; }

} // namespace roomwarden
