// Migration 6: a token that was signed out stays known until its time is over.
#include "service/storage/schema6.h"

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

Migration schema6()
{
    return {.version = 6,
            .statements = {
                // ended: signed out. The row stays, for a provider's token would be let in again without it.
                u"ALTER TABLE access_tokens ADD COLUMN ended INTEGER NOT NULL DEFAULT 0"_s,
            }};
}

} // namespace roomwarden::service
