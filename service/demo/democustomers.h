// Which customers the demo has, how many rooms each, and how many of the incidents.
#pragma once

#include "service/demo/demonames.h"

#include <vector>

namespace roomwarden::service {

struct DemoOptions;

struct DemoCustomer
{
    enum class Standing : quint8 { Active, Invited, InvitedExpired, RemovedUs, RemovedByUs };

    int number = 0; // over all customers, from 0
    Standing standing = Standing::Active;
    DemoCompany company = {};
    QString tenantId = {};
    QString country = {};
    QString dataRegion = {};
    int rooms = 0;
    int incidents = 0;
};

// The active ones first, Contoso at their head.
[[nodiscard]] std::vector<DemoCustomer> demoCustomers(const DemoOptions &options);

} // namespace roomwarden::service
