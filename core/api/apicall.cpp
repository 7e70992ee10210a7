// What a handle can ask of its request.
#include "core/api/apicall.h"

#include "core/api/apijob.h"

namespace roomwarden {

ApiCall::ApiCall(ApiJob *job) : m_job(job) { }

bool ApiCall::isRunning() const
{
    const auto *job = static_cast<const ApiJob *>(m_job.data());
    return job && job->isRunning();
}

void ApiCall::cancel()
{
    if (auto *job = static_cast<ApiJob *>(std::exchange(m_job, nullptr).data()))
        job->cancel();
}

} // namespace roomwarden
