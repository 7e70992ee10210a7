// The random numbers of the demo: our own, since the distributions of the standard differ between libraries, and the
// same seed must give the same world everywhere. SplitMix64 of Steele, Lea and Flood (2014); not for secrets.
#pragma once

#include <QString>

#include <array>
#include <initializer_list>
#include <iterator>
#include <span>

namespace roomwarden::service {

class DemoRandom
{
public:
    // Streams of one seed are independent: what one customer draws never changes another customer.
    explicit DemoRandom(quint64 seed, quint64 stream = 0) : m_state(mixed(seed + 1) ^ mixed(~stream)) { }

    [[nodiscard]] quint64 next() { return mixed(m_state += step); }

    // 0 to bound - 1; bound must not be 0. The bias is below 2^-32 for the bounds used here.
    [[nodiscard]] quint64 below(quint64 bound)
    {
        Q_ASSERT(bound != 0);
        return next() % bound;
    }
    [[nodiscard]] int below(int bound) { return static_cast<int>(next() % static_cast<quint64>(bound)); }
    [[nodiscard]] qint64 between(qint64 low, qint64 high)
    {
        return low + static_cast<qint64>(next() % static_cast<quint64>(high - low + 1));
    }
    [[nodiscard]] bool chance(int percent) { return below(100) < percent; }

    template<typename Range>
    [[nodiscard]] const auto &pick(const Range &range)
    {
        return std::data(range)[below(static_cast<quint64>(std::size(range)))];
    }

    // The position chosen, each as likely as its weight.
    [[nodiscard]] size_t weighted(std::span<const int> weights)
    {
        int total = 0;
        for (const int weight : weights)
            total += weight;
        int left = below(total);
        size_t index = 0;
        while (left >= weights[index])
            left -= weights[index++];
        return index;
    }
    [[nodiscard]] size_t weighted(std::initializer_list<int> weights)
    {
        return weighted(std::span<const int>(weights.begin(), weights.size()));
    }

    // In the form of a version 4 UUID.
    [[nodiscard]] QString guid()
    {
        const quint64 high = (next() & 0xffffffffffff0fffULL) | 0x4000ULL;
        const quint64 low = (next() & 0x3fffffffffffffffULL) | 0x8000000000000000ULL;
        QString text = hex(high, 16) + hex(low, 16);
        for (const qsizetype position : {20, 16, 12, 8})
            text.insert(position, u'-');
        return text;
    }

    [[nodiscard]] static QString hex(quint64 value, int digits)
    {
        return QString::number(value, 16).rightJustified(digits, u'0');
    }

    // A step of SplitMix64: a bijection over 64 bits that looks random.
    [[nodiscard]] static constexpr quint64 mixed(quint64 value)
    {
        value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
        value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
        return value ^ (value >> 31);
    }

private:
    static constexpr quint64 step = 0x9e3779b97f4a7c15ULL;

    quint64 m_state;
};

} // namespace roomwarden::service
