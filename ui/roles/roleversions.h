// A role or an assignment that two people changed at once, taken apart into the fields in which they differ (INV-40).
#pragma once

#include "core/domain/assignment.h"
#include "core/domain/role.h"
#include "ui/widgets/versionsdialog.h"

#include <QCoreApplication>

namespace roomwarden {

class RoleVersions
{
    Q_DECLARE_TR_FUNCTIONS(RoleVersions)

public:
    // base: what the form started from; mine: what was entered; theirs: what the service has now. One row a permission.
    [[nodiscard]] static Versions<Role> of(const Role &base, const Role &mine, const Role &theirs);
    // The scope is left out where the reader may not change it (INV-14).
    [[nodiscard]] static Versions<Assignment> of(const Assignment &base, const Assignment &mine,
                                                 const Assignment &theirs);
    // For the dialog. subject: the role or assignment by its name.
    [[nodiscard]] static VersionsDialog::Words words(const QString &subject);
    // Said where the thing is gone by now.
    [[nodiscard]] static QString gone();

    // In an order of their own, so that two selections of the same things are equal.
    [[nodiscard]] static ScopeItems ordered(ScopeItems scope);
    [[nodiscard]] static std::vector<Principal> ordered(std::vector<Principal> members);
};

} // namespace roomwarden
