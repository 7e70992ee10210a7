// Reads roles and assignments.
#include "ui/roles/rolebook.h"

#include "core/sync/reads.h"

#include <algorithm>

namespace roomwarden {

RoleBook::RoleBook(Reads &reads, QObject *parent) : QObject(parent), m_reads(reads) { }

void RoleBook::setCustomer(const TenantId &customer)
{
    if (customer == m_customer)
        return;
    m_customer = customer;
    m_roles.clear();
    m_assignments.clear();
    m_error.reset();
    m_assignmentsCall.cancel();
    m_asked = {};
    m_state = State::Empty;
    if (customer.isNull()) {
        m_call.cancel();
        Q_EMIT changed();
        return;
    }
    m_state = State::Reading;
    Q_EMIT changed();
    readAgain();
}

void RoleBook::readAgain()
{
    if (m_customer.isNull())
        return;
    m_call = m_reads.access().roles(m_customer, [this](Result<std::vector<Role>> roles) { take(std::move(roles)); });
}

void RoleBook::take(Result<std::vector<Role>> roles)
{
    if (roles) {
        m_roles = *std::move(roles);
        m_assignments.clear(); // they may have changed with the roles
        m_assignmentsCall.cancel();
        m_asked = {};
        m_error.reset();
        m_state = State::Ready;
    } else {
        m_error = roles.error();
        const bool taken = m_error->kind == Error::Kind::Forbidden || m_error->kind == Error::Kind::NotFound;
        if (taken || m_state != State::Ready) {
            m_roles.clear(); // what may no longer be seen is not shown (INV-10)
            m_assignments.clear();
            m_state = State::Failed;
        }
    }
    Q_EMIT changed();
}

const Role *RoleBook::role(const RoleId &id) const
{
    const auto found = std::find_if(m_roles.begin(), m_roles.end(), [&](const Role &role) { return role.id == id; });
    return found == m_roles.end() ? nullptr : &*found;
}

const std::vector<Assignment> *RoleBook::assignments(const RoleId &role) const
{
    const auto found = m_assignments.constFind(role);
    return found == m_assignments.constEnd() ? nullptr : &*found;
}

void RoleBook::readAssignments(const RoleId &role)
{
    if (m_asked == role)
        return; // on its way
    m_asked = role;
    m_assignmentsError.reset();
    m_assignmentsCall =
        m_reads.access().assignments(m_customer, role, [this, role](Result<std::vector<Assignment>> assignments) {
            m_asked = {};
            if (assignments)
                m_assignments.insert(role, *std::move(assignments));
            else
                m_assignmentsError = assignments.error();
            Q_EMIT assignmentsChanged();
        });
}

} // namespace roomwarden
