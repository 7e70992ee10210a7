// Reads a short collection whole: all of its pages, one after the other. Dropping it cancels.
#pragma once

#include "core/api/apiclient.h"
#include "core/domain/page.h"

#include <functional>
#include <vector>

namespace roomwarden {

template<typename T>
class PagedRead
{
public:
    struct Answer
    {
        std::vector<T> items = {};
        int rejected = 0; // malformed records left out
    };

    PagedRead(ApiClient &api, Result<Page<T>> (*decode)(const QJsonObject &)) : m_api(api), m_decode(decode) { }

    // done runs once, unless it is cancelled or started again first.
    void start(const QString &path, std::function<void(Result<Answer>)> done)
    {
        m_answer = {};
        m_done = std::move(done);
        ask(path);
    }
    void cancel()
    {
        m_call.cancel();
        m_done = nullptr;
    }
    [[nodiscard]] bool isRunning() const { return m_done != nullptr; }

private:
    void ask(const QString &link)
    {
        m_call = m_api.getDecoded<Page<T>>(link, {}, m_decode, [this, link](Result<Page<T>> page) {
            if (!page) {
                std::exchange(m_done, nullptr)(std::move(page).error());
                return;
            }
            m_answer.rejected += page->rejected;
            std::move(page->items.begin(), page->items.end(), std::back_inserter(m_answer.items));
            if (page->nextLink.isEmpty() || page->nextLink == link)
                std::exchange(m_done, nullptr)(std::exchange(m_answer, {}));
            else
                ask(page->nextLink);
        });
    }

    ApiClient &m_api;
    Result<Page<T>> (*m_decode)(const QJsonObject &);
    Answer m_answer;
    std::function<void(Result<Answer>)> m_done;
    ApiCall m_call;
};

} // namespace roomwarden
