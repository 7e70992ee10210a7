// The one error type, and the one way to return it. Knows nothing but Qt Core.
#pragma once

#include <QString>

#include <chrono>
#include <functional>
#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

namespace roomwarden {

struct Error
{
    // What the caller may do about it, not where it came from.
    enum class Kind : quint8 {
        Offline,      // no answer at all: try again when the network is back
        Timeout,      // sent, no answer in time: a write's outcome is unknown, send it again under the same key
        SignInNeeded, // 401: sign in again, then go on
        Forbidden,    // 403: the caller's permissions have changed; read them afresh
        NotFound,     // 404: it is gone, or was never ours to see (INV-10 makes the two look alike)
        Conflict,     // 409, 412: somebody else was first; show both versions
        Stale,        // 410: the delta token is too old; read everything afresh
        Refused,      // 400, 422: the input is wrong; target names the field
        Throttled,    // 429, 503: wait retryAfter
        Server,       // 5xx and whatever else: a defect over there
        Malformed,    // answered, but not in our contract
        Storage       // the local disk refused
    };

    Kind kind = Kind::Server;
    QString detail = {};    // for the log, in English; the user's words are chosen in ui/ from kind and code
    QString code = {};      // the service's stable machine-readable code (domain 6.6), if it sent one
    QString target = {};    // the field of the request the service objects to, if it named one
    QString requestId = {}; // lets support find the request in the service's own log
    std::optional<std::chrono::seconds> retryAfter = {};
};

// A value or the reason there is none. A subset of std::expected, to be replaced by it at C++23.
template<typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) { }
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) { }

    [[nodiscard]] bool has_value() const noexcept { return m_state.index() == 0; }
    explicit operator bool() const noexcept { return has_value(); }

    // Undefined without a value: check first.
    [[nodiscard]] T &operator*() & { return *std::get_if<0>(&m_state); }
    [[nodiscard]] const T &operator*() const & { return *std::get_if<0>(&m_state); }
    [[nodiscard]] T &&operator*() && { return std::move(*std::get_if<0>(&m_state)); }
    [[nodiscard]] T *operator->() { return std::get_if<0>(&m_state); }
    [[nodiscard]] const T *operator->() const { return std::get_if<0>(&m_state); }

    // Undefined with a value: check first.
    [[nodiscard]] const Error &error() const & { return *std::get_if<1>(&m_state); }
    [[nodiscard]] Error &&error() && { return std::move(*std::get_if<1>(&m_state)); }

    template<typename Next>
    auto and_then(Next &&next) && -> std::invoke_result_t<Next, T &&>
    {
        if (has_value())
            return std::invoke(std::forward<Next>(next), *std::move(*this));
        return std::move(*this).error();
    }

private:
    std::variant<T, Error> m_state;
};

// The value of a Result that has nothing to say but that it went well.
struct Done
{
    friend bool operator==(const Done &, const Done &) = default;
};

} // namespace roomwarden
