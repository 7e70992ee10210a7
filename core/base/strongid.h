// An identifier that cannot be mistaken for another kind of identifier, or for text.
#pragma once

#include <QHash>
#include <QString>

#include <compare>
#include <utility>

namespace roomwarden {

template <typename Tag>
class StrongId
{
public:
    StrongId() = default;
    explicit StrongId(QString text) : m_text(std::move(text)) { }

    [[nodiscard]] const QString &text() const noexcept { return m_text; }
    [[nodiscard]] bool isNull() const noexcept { return m_text.isEmpty(); }

    friend bool operator==(const StrongId &, const StrongId &) = default;
    friend std::strong_ordering operator<=>(const StrongId &a, const StrongId &b)
    {
        return a.m_text.compare(b.m_text) <=> 0;
    }
    friend size_t qHash(const StrongId &id, size_t seed = 0) noexcept { return qHash(id.m_text, seed); }

private:
    QString m_text;
};

} // namespace roomwarden
