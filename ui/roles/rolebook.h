// The roles of one customer and who holds them, as last read: what the page shows. Reads again after every change.
#pragma once

#include "core/api/apicall.h"
#include "core/domain/assignment.h"
#include "core/domain/role.h"

#include <QHash>
#include <QObject>

#include <optional>
#include <vector>

namespace roomwarden {

class Reads;

class RoleBook final : public QObject
{
    Q_OBJECT

public:
    enum class State : quint8 { Empty, Reading, Ready, Failed };

    explicit RoleBook(Reads &reads, QObject *parent = nullptr);

    // Shows another customer; a null one: none. What was known of the one before is forgotten.
    void setCustomer(const TenantId &customer);
    void readAgain(); // keeps what is shown until the answer is there

    [[nodiscard]] const TenantId &customer() const { return m_customer; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] const std::vector<Role> &roles() const { return m_roles; }
    [[nodiscard]] const Role *role(const RoleId &id) const; // null: there is none

    // Who holds a role; none while it is not read yet: ask for it with readAssignments().
    [[nodiscard]] const std::vector<Assignment> *assignments(const RoleId &role) const;
    void readAssignments(const RoleId &role);
    [[nodiscard]] const std::optional<Error> &assignmentsError() const { return m_assignmentsError; }

Q_SIGNALS:
    void changed();            // customer, state, roles
    void assignmentsChanged(); // of the role asked for last

private:
    void take(Result<std::vector<Role>> roles);

    Reads &m_reads;
    TenantId m_customer;
    State m_state = State::Empty;
    std::optional<Error> m_error;
    std::optional<Error> m_assignmentsError;
    std::vector<Role> m_roles;
    QHash<RoleId, std::vector<Assignment>> m_assignments;
    RoleId m_asked; // whose assignments are being read; null: none
    ApiCall m_call;
    ApiCall m_assignmentsCall;
};

} // namespace roomwarden
