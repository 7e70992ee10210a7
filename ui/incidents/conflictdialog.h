// Somebody else changed the incident first: shows both versions in words and lets the technician choose (INV-40).
#pragma once

#include "core/actions/commandbus.h"
#include "ui/widgets/versionsdialog.h"

namespace roomwarden {

class Clock;

class ConflictDialog final : public VersionsDialog
{
    Q_OBJECT

public:
    // seen: the incident as the technician saw it when acting. outcome.current must be there.
    ConflictDialog(const CommandOutcome &outcome, const Incident &seen, const Theme &theme, const Clock &clock,
                   QWidget *parent);

    // What differs between the two, one sentence a difference; for the dialog, its tests and its accessible text.
    [[nodiscard]] static QStringList differences(const Incident &seen, const Incident &now);
    [[nodiscard]] static QString wish(const Command &command);

Q_SIGNALS:
    // Submit the same wish again, on top of what the service has now.
    void applyAnyway(const roomwarden::Command &command, const roomwarden::Incident &current);

private:
    [[nodiscard]] static QString present(const Incident &now, const Incident &seen, const Clock &clock);
};

} // namespace roomwarden
