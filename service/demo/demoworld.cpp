// Builds the world customer by customer: at any time it knows one customer's rooms and open incidents, and the rows
// that wait for the next transaction.
#include "service/demo/demoworld.h"

#include "service/demo/demoaccess.h"
#include "service/demo/demodays.h"
#include "service/demo/demoincidents.h"
#include "service/demo/demowriter.h"

#include <QCryptographicHash>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr quint64 customerStream = 0x10'0000; // one stream a customer from here

class WorldBuilder
{
public:
    WorldBuilder(Database &database, const DemoOptions &options, qint64 now, const std::function<void(int)> &progress)
        : m_options(options),
          m_now(now),
          m_writer(database, progress),
          m_incidents(m_writer, options.incidents, now)
    { }

    Result<Done> build()
    {
        const DemoDirectory directory = writePartner(m_writer, m_options.seed, m_now);
        for (const DemoCustomer &customer : demoCustomers(m_options)) {
            if (Result<Done> built = buildCustomer(customer, directory); !built)
                return built;
        }
        return m_writer.flush();
    }

private:
    Result<Done> buildCustomer(const DemoCustomer &customer, const DemoDirectory &directory)
    {
        DemoRandom random(m_options.seed, customerStream + static_cast<quint64>(customer.number));
        m_writer.add(DemoTable::Tenants, {customer.tenantId, u"customer"_s, customer.company.name,
                                          customer.company.domain, customer.country, customer.dataRegion});
        if (customer.number == 0) {
            const DemoPersona &manager = demoCustomerPersona();
            m_writer.add(DemoTable::Principals, {manager.principalId, customer.tenantId, u"user"_s, manager.displayName,
                                                 QString(u"carla.brandt@"_s + customer.company.domain), 1});
            m_writer.add(DemoTable::DirectoryRoles, {manager.principalId, u"teamsRoomsProManager"_s});
        }
        std::vector<DemoRoom> rooms = demoRooms(customer, random);
        const std::vector<DemoRoomGroup> groups = demoRoomGroups(rooms, random);
        const std::vector<DemoColleague> cast =
            writeAccess(m_writer, customer, m_options.tenants, rooms, groups, directory, m_now, random);
        writeKey(customer);
        DemoIncidentPlan plan(customer, rooms, m_catalogue, cast, m_now, random);
        writeRooms(m_writer, customer, rooms, m_now, random);
        writeRoomGroups(m_writer, customer, rooms, groups);
        writeDays(m_writer, m_options.seed, customer, rooms, m_now);
        writeRoomSuppressions(m_writer, rooms, cast.empty() ? QString() : cast.front().id, m_now);
        if (!cast.empty())
            writeSuppressions(m_writer, rooms, plan, cast.front(), m_now, random);
        for (int n = plan.closedCount(); n > 0; --n) {
            m_incidents.write(customer, rooms, plan.closedOne(), random);
            if (Result<Done> written = m_writer.flushIfFull(); !written)
                return written;
        }
        for (const DemoIncident &incident : plan.open())
            m_incidents.write(customer, rooms, incident, random);
        return m_writer.flushIfFull();
    }

    void writeKey(const DemoCustomer &customer)
    {
        if (customer.rooms == 0)
            return;
        const QByteArray key = demoEnrollmentKey(m_options.seed, customer.tenantId);
        const QByteArray hash = QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex();
        m_writer.add(DemoTable::EnrollmentKeys, {QString::fromLatin1(hash), customer.tenantId, u"active"_s, m_now});
    }

    const DemoOptions m_options;
    const qint64 m_now;
    const DemoSignals m_catalogue;
    DemoWriter m_writer;
    DemoIncidentWriter m_incidents;
};

} // namespace

Result<Done> buildDemoWorld(Database &database, const DemoOptions &options, const Clock &clock,
                            const std::function<void(int incidents)> &progress)
{
    return WorldBuilder(database, options, clock.now().toMSecsSinceEpoch(), progress).build();
}

QByteArray demoEnrollmentKey(quint32 seed, const QString &tenantId)
{
    const QByteArray source = "roomwarden demo enrollment key " + QByteArray::number(seed) + ' ' + tenantId.toUtf8();
    return QCryptographicHash::hash(source, QCryptographicHash::Sha256).toHex();
}

} // namespace roomwarden::service
