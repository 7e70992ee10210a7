// The answers to invitations on their way: accepting at once, denying held for a while so that it can be undone
// (INV-6: once sent, a denial cannot be taken back). One for the page; widgets ask and listen. GUI thread.
#pragma once

#include "core/base/result.h"
#include "core/domain/invitation.h"
#include "core/domain/principal.h"
#include "ui/shell/consolecontext.h"
#include "ui/tenants/invitationrefusal.h"

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QTimer>
#include <QUuid>

#include <chrono>
#include <vector>

namespace roomwarden {

struct CommandOutcome;

class InvitationAnswers final : public QObject
{
    Q_OBJECT

public:
    enum class Kind : quint8 { Accept, Deny };
    static constexpr std::chrono::seconds denialHold{10};

    explicit InvitationAnswers(const ConsoleContext &context, QObject *parent = nullptr);
    ~InvitationAnswers() override;

    // Why this invitation may not be answered now, in words; empty: it may.
    [[nodiscard]] QString reasonNotTo(const Invitation &invitation) const;

    // A refusal at once comes back by refused() too, before these return.
    void accept(const Invitation &invitation, const std::vector<Principal> &primaryAdmins);
    void deny(const Invitation &invitation);
    // Takes a held denial back. False: it has been sent.
    bool undoDenial(const InvitationId &invitation);

    [[nodiscard]] bool isAnswering(const InvitationId &invitation) const { return m_pending.contains(invitation); }
    // How long a denial may still be undone; 0: not, or not any more.
    [[nodiscard]] int secondsToUndo(const InvitationId &invitation) const;

Q_SIGNALS:
    void changed(); // anything of the above, the seconds too
    void denialHeld(const roomwarden::Invitation &invitation);
    void succeeded(const roomwarden::Invitation &invitation, roomwarden::InvitationAnswers::Kind kind);
    void refused(const roomwarden::Invitation &invitation, roomwarden::InvitationAnswers::Kind kind,
                 const roomwarden::InvitationRefusal &refusal);

private:
    struct Pending
    {
        Invitation invitation = {};
        Kind kind = Kind::Accept;
        QUuid command = {};
        QDateTime sentAt = {}; // of a denial: when it leaves
    };

    void submit(const Invitation &invitation, Kind kind, const std::vector<Principal> &primaryAdmins);
    void take(const CommandOutcome &outcome);
    void refuse(const Invitation &invitation, Kind kind, const Error &error);

    const ConsoleContext m_context;
    QHash<InvitationId, Pending> m_pending;
    QTimer m_second;
};

} // namespace roomwarden
