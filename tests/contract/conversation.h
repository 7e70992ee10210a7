// Everything the contract describes, asked of a service at least once: as people who may, who may not, and who ask
// wrongly.
#pragma once

#include "tests/support/serviceworld.h"

namespace roomwarden {

class Conversation
{
public:
    // Asks where the world's client is turned to, which may be a proxy. Started on a fresh world, once.
    explicit Conversation(ServiceWorld &world) : m_world(world) { }
    void run();

    // What was answered: route (method and template), status, and the body if it is JSON.
    [[nodiscard]] const QJsonArray &exchanges() const { return m_exchanges; }

private:
    Answer keep(const QString &route, const Answer &answer);
    Answer ask(const QByteArray &method, const QString &person, const QString &route, const QString &path,
               const QJsonObject &body = {}, const Headers &headers = {});
    void talkAboutService();
    void talkAboutIncidents();
    void talkAboutAccess();
    void talkAsCustomer();
    void talkAboutGroups();
    void talkAboutReports();
    void talkAboutExports();
    void talkAboutEvents();
    void talkAboutRings();
    void talkAboutEnrollment();
    void talkAboutSuppressions();
    void talkAboutInvitations();

    ServiceWorld &m_world;
    QJsonArray m_exchanges;
};

} // namespace roomwarden
