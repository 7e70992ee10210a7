// The customers, and how rooms and incidents are shared out between them.
#include "service/demo/democustomers.h"

#include "service/demo/demoplaces.h"
#include "service/demo/demoworld.h"

#include <algorithm>
#include <numeric>

namespace roomwarden::service {

namespace {

constexpr quint64 customersStream = 0xc0570;
constexpr int roomsPerCustomer = 50;

using Standing = DemoCustomer::Standing;

// Splits total in proportion to weights; the parts add up exactly, and every part is at least floor (if total allows).
std::vector<int> shared(int total, const std::vector<int> &weights, int floor)
{
    const int least = std::min(floor, total / std::max(1, static_cast<int>(weights.size())));
    const int rest = total - least * static_cast<int>(weights.size());
    const qint64 sum = std::accumulate(weights.begin(), weights.end(), qint64(0));
    if (sum == 0)
        return std::vector<int>(weights.size(), 0);
    std::vector<int> parts;
    qint64 before = 0;
    for (const int weight : weights) {
        const qint64 after = before + weight;
        parts.push_back(least + static_cast<int>(rest * after / sum - rest * before / sum));
        before = after;
    }
    return parts;
}

DemoCustomer customer(int number, Standing standing, const DemoCompany &company, quint64 seed)
{
    const DemoLocale &locale = demoLocale(QLatin1StringView(company.locale.toLatin1()));
    DemoRandom random(seed, customersStream + 1 + static_cast<quint64>(number));
    return {.number = number,
            .standing = standing,
            .company = company,
            .tenantId = random.guid(),
            .country = QString::fromLatin1(locale.country),
            .dataRegion = QString::fromLatin1(locale.dataRegion)};
}

} // namespace

std::vector<DemoCustomer> demoCustomers(const DemoOptions &options)
{
    DemoRandom random(options.seed, customersStream);
    std::vector<DemoCustomer> result;
    const auto append = [&](Standing standing, const DemoCompany &company) {
        result.push_back(customer(static_cast<int>(result.size()), standing, company, options.seed));
    };
    for (int n = 0; n < options.tenants; ++n)
        append(Standing::Active, demoCompany(n));
    const auto inviting = demoInvitingCompanies();
    append(Standing::Invited, inviting[0]);
    append(Standing::Invited, inviting[1]);
    append(Standing::InvitedExpired, inviting[2]);
    append(Standing::RemovedUs, demoFormerCompanies()[0]);
    append(Standing::RemovedByUs, demoFormerCompanies()[1]);

    const int rooms = options.rooms > 0 ? options.rooms : roomsPerCustomer * options.tenants;
    std::vector<int> roomWeights;
    roomWeights.reserve(static_cast<size_t>(options.tenants));
    for (int n = 0; n < options.tenants; ++n)
        roomWeights.push_back(n == 0 ? 260 : 30 + random.below(120));
    const std::vector<int> roomShares = shared(rooms, roomWeights, 4);
    const int roomsOffered = std::clamp(rooms / std::max(1, options.tenants), 1, 34);

    std::vector<int> incidentWeights;
    for (DemoCustomer &each : result) {
        if (each.standing == Standing::Active)
            each.rooms = roomShares[static_cast<size_t>(each.number)];
        else if (each.standing == Standing::Invited || each.standing == Standing::InvitedExpired)
            each.rooms = roomsOffered;
        // A customer who has not been accepted yet has a past of his own, but a short one.
        const int perRoom =
            each.standing == Standing::Active ? 60 + random.below(80) : (each.standing == Standing::Invited ? 15 : 0);
        incidentWeights.push_back(perRoom * each.rooms);
    }
    const std::vector<int> incidentShares = shared(options.incidents, incidentWeights, 0);
    for (DemoCustomer &each : result)
        each.incidents = incidentShares[static_cast<size_t>(each.number)];
    return result;
}

} // namespace roomwarden::service
