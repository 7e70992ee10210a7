// Migration 3: announcements, from which every process that serves the database knows what to hint at.
#include "service/storage/schema3.h"

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

Migration schema3()
{
    return {.version = 3,
            .statements = {
                // One row a transaction that changed something. resources: wire names, customers: tenant ids, each
                // separated by one space. Only the latest are kept.
                u"CREATE TABLE announcements (change_seq BIGINT PRIMARY KEY, resources TEXT NOT NULL, customers TEXT"
                u" NOT NULL)"_s,
            }};
}

} // namespace roomwarden::service
