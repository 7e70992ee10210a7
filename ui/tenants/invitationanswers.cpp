// The answers to invitations on their way.
#include "ui/tenants/invitationanswers.h"

#include "core/actions/commandbus.h"
#include "core/base/clock.h"
#include "core/session/session.h"
#include "core/store/tenantstore.h"
#include "ui/tenants/invitationwords.h"
#include "ui/widgets/errorwords.h"

#include <algorithm>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

InvitationAnswers::InvitationAnswers(const ConsoleContext &context, QObject *parent)
    : QObject(parent),
      m_context(context)
{
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, [this] {
        const bool counting = std::any_of(m_pending.begin(), m_pending.end(),
                                          [this](const Pending &one) { return secondsToUndo(one.invitation.id) > 0; });
        if (!counting)
            m_second.stop();
        Q_EMIT changed();
    });
    connect(&context.commands, &CommandBus::finished, this, &InvitationAnswers::take);
}

InvitationAnswers::~InvitationAnswers() = default;

QString InvitationAnswers::reasonNotTo(const Invitation &invitation) const
{
    const Access &access = m_context.session.access();
    if (const QString closed = InvitationWords::whyNotOpen(invitation, m_context.clock.now()); !closed.isEmpty())
        return closed;
    if (isAnswering(invitation.id))
        return tr("An answer to this invitation is already on its way.");
    if (!access.respondsToInvitations())
        return tr("Answering needs the role Tenant manager or Teams Rooms Pro Manager of %1.").arg(access.partnerName);
    const std::optional<Error> refusal = m_context.commands.refusal(Command::deny(invitation));
    if (!refusal)
        return {};
    if (refusal->code == "offline"_L1 || refusal->kind == Error::Kind::Offline)
        return tr("You are offline. Answers to invitations are sent at once or not at all; they are never queued.");
    return errorSentence(*refusal);
}

void InvitationAnswers::accept(const Invitation &invitation, const std::vector<Principal> &primaryAdmins)
{
    submit(invitation, Kind::Accept, primaryAdmins);
}

void InvitationAnswers::deny(const Invitation &invitation) { submit(invitation, Kind::Deny, {}); }

void InvitationAnswers::submit(const Invitation &invitation, Kind kind, const std::vector<Principal> &primaryAdmins)
{
    if (isAnswering(invitation.id))
        return;
    const bool denial = kind == Kind::Deny;
    const Command command = denial ? Command::deny(invitation) : Command::accept(invitation, primaryAdmins);
    Pending pending{.invitation = invitation, .kind = kind, .command = command.id};
    if (denial)
        pending.sentAt = m_context.clock.now().addSecs(denialHold.count());
    m_pending.insert(invitation.id, pending); // first: the bus may answer within submit()
    const Result<Done> taken =
        m_context.commands.submit(command, {.hold = denial ? denialHold : std::chrono::milliseconds(0)});
    if (!taken) {
        m_pending.remove(invitation.id);
        refuse(invitation, kind, taken.error());
        Q_EMIT changed();
        return;
    }
    if (denial && isAnswering(invitation.id)) {
        m_second.start();
        Q_EMIT denialHeld(invitation);
    }
    Q_EMIT changed();
}

bool InvitationAnswers::undoDenial(const InvitationId &invitation)
{
    const auto it = m_pending.constFind(invitation);
    if (it == m_pending.constEnd() || it->kind != Kind::Deny || !m_context.commands.withdraw(it->command))
        return false;
    m_pending.erase(it);
    Q_EMIT changed();
    return true;
}

int InvitationAnswers::secondsToUndo(const InvitationId &invitation) const
{
    const auto it = m_pending.constFind(invitation);
    if (it == m_pending.constEnd() || it->kind != Kind::Deny)
        return 0;
    const qint64 left = m_context.clock.now().msecsTo(it->sentAt);
    return static_cast<int>(std::clamp<qint64>((left + 999) / 1000, 0, denialHold.count()));
}

void InvitationAnswers::take(const CommandOutcome &outcome)
{
    const auto it = std::find_if(m_pending.cbegin(), m_pending.cend(),
                                 [&](const Pending &one) { return one.command == outcome.command.id; });
    if (it == m_pending.cend())
        return;
    const Pending pending = *it;
    m_pending.erase(it);
    if (outcome.succeeded())
        Q_EMIT succeeded(pending.invitation, pending.kind);
    else
        refuse(pending.invitation, pending.kind, *outcome.error);
    Q_EMIT changed();
}

void InvitationAnswers::refuse(const Invitation &invitation, Kind kind, const Error &error)
{
    if (error.kind == Error::Kind::Forbidden)
        m_context.session.refreshAccess(); // what we may do has changed: show it
    Q_EMIT refused(invitation, kind,
                   InvitationRefusal::of(error, invitation, m_context.session.access(), m_context.tenants));
}

} // namespace roomwarden
