// Names of people and companies for the demo. Companies are Microsoft's well-known fictional ones and invented ones;
// their domains are theirs or end in .example, which nobody can own (RFC 2606).
#pragma once

#include "service/demo/demorandom.h"

#include <QString>

#include <span>

namespace roomwarden::service {

struct DemoCompany
{
    QString name = {};
    QString domain = {};
    QString locale = {}; // key of demoLocale()
};

inline constexpr int wellKnownDemoCompanies = 15;

// The n-th active customer, from 0: the well-known ones, then invented ones; no two alike below 20,000.
[[nodiscard]] DemoCompany demoCompany(int n);

// Customers that are not active: invited us, or left.
[[nodiscard]] std::span<const DemoCompany> demoInvitingCompanies(); // pending, pending, expired
[[nodiscard]] std::span<const DemoCompany> demoFormerCompanies();   // removed us, removed by us

struct DemoPerson
{
    QString displayName = {};
    QString address = {}; // the part before the @, ASCII
};

// The n-th employee of the partner; no two alike below 1,000.
[[nodiscard]] DemoPerson demoPartnerPerson(int n);

// Somebody at a customer, named as people are there.
[[nodiscard]] QString demoCustomerPerson(const QString &locale, DemoRandom &random);

} // namespace roomwarden::service
