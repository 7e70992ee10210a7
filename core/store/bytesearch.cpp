// Filters by the word's two rarest letters, 64 places at a time in a loop the compiler turns into vector code, and
// looks closer only where both fit. On x86 the wide vectors of AVX2 are used where the processor has them.
#include "core/store/bytesearch.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#if defined(__x86_64__) && defined(__GNUC__)
#define ROOMWARDEN_AVX2 1
#include <immintrin.h>
#else
#define ROOMWARDEN_AVX2 0
#endif

namespace roomwarden {

namespace {

constexpr qsizetype blockSize = 64;

// ASCII capitals and small letters differ in this bit alone. Other bytes that it merges are told apart by isAt().
constexpr unsigned char caseBit = 0x20;

unsigned char merged(char letter) { return static_cast<unsigned char>(letter) | caseBit; }

bool isSameLetter(char text, char folded)
{
    if (text == folded)
        return true;
    return text >= 'A' && text <= 'Z' && text + 32 == folded;
}

// Position in this list: how common a byte is in titles and names, most common first. Bytes not listed are rare.
int commonness(char letter)
{
    static constexpr std::string_view common = "e tainorslcdmupfghbywv0k1-2.3x456z789jq";
    const auto place = common.find(letter);
    if (place != std::string_view::npos)
        return static_cast<int>(common.size() - place) + 1;
    // Lead bytes of a script stand before every letter of it; the byte behind tells more.
    return static_cast<unsigned char>(letter) >= 0xC0 ? 30 : 1;
}

// A bit for each of the 64 places from `at` on where both letters fit.
quint64 candidates(const char *first, const char *second, unsigned char a, unsigned char b)
{
    std::array<unsigned char, blockSize> fits;
    unsigned char any = 0;
    for (size_t i = 0; i < fits.size(); ++i) {
        const auto one = static_cast<unsigned char>(merged(first[i]) ^ a);
        const auto two = static_cast<unsigned char>(merged(second[i]) ^ b);
        fits[i] = static_cast<unsigned char>(static_cast<unsigned char>(one | two) == 0 ? 0xff : 0);
        any = static_cast<unsigned char>(any | fits[i]);
    }
    if (any == 0)
        return 0;
    quint64 bits = 0;
    for (size_t i = 0; i < fits.size(); ++i)
        bits |= static_cast<quint64>(fits[i] & 1U) << i;
    return bits;
}

#if ROOMWARDEN_AVX2
__attribute__((target("avx2"))) quint64 candidatesAvx2(const char *first, const char *second, unsigned char a,
                                                       unsigned char b)
{
    const __m256i bit = _mm256_set1_epi8(static_cast<char>(caseBit));
    const __m256i wantedA = _mm256_set1_epi8(static_cast<char>(a));
    const __m256i wantedB = _mm256_set1_epi8(static_cast<char>(b));
    const auto half = [&](qsizetype at) __attribute__((target("avx2")))
    {
        const __m256i one = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(first + at));
        const __m256i two = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(second + at));
        const __m256i fits = _mm256_and_si256(_mm256_cmpeq_epi8(_mm256_or_si256(one, bit), wantedA),
                                              _mm256_cmpeq_epi8(_mm256_or_si256(two, bit), wantedB));
        return static_cast<quint64>(static_cast<quint32>(_mm256_movemask_epi8(fits)));
    };
    return half(0) | half(32) << 32;
}
#endif

using Candidates = quint64 (*)(const char *, const char *, unsigned char, unsigned char);

Candidates fastestCandidates()
{
#if ROOMWARDEN_AVX2
    if (__builtin_cpu_supports("avx2"))
        return &candidatesAvx2;
#endif
    return &candidates;
}

const Candidates fitting = fastestCandidates();

} // namespace

ByteSearch::ByteSearch(QByteArray foldedWord) : m_word(std::move(foldedWord))
{
    for (qsizetype i = 1; i < m_word.size(); ++i) {
        if (commonness(m_word[i]) < commonness(m_word[m_first]))
            m_first = i;
    }
    m_second = m_first == 0 && m_word.size() > 1 ? 1 : 0;
    for (qsizetype i = 0; i < m_word.size(); ++i) {
        if (i != m_first && commonness(m_word[i]) < commonness(m_word[m_second]))
            m_second = i;
    }
    if (m_second < m_first)
        std::swap(m_first, m_second);
}

bool ByteSearch::isAt(const char *place) const
{
    for (qsizetype i = 0; i < m_word.size(); ++i) {
        if (!isSameLetter(place[i], m_word[i]))
            return false;
    }
    return true;
}

template<typename Hit>
void ByteSearch::scan(const char *from, const char *end, Hit hit) const
{
    const char *last = end - m_word.size(); // the last place where the word fits in
    const unsigned char a = merged(m_word[m_first]);
    const unsigned char b = merged(m_word[m_second]);
    std::array<char, 3 * blockSize> tail;
    while (from <= last) {
        quint64 places = 0;
        if (last - from + 1 >= blockSize) {
            places = fitting(from + m_first, from + m_second, a, b);
        } else if (m_second < blockSize) { // a block reads 64 bytes from each letter on: too many here
            const auto left = static_cast<size_t>(std::min<qsizetype>(end - from, 2 * blockSize));
            std::memcpy(tail.data(), from, left);
            std::memset(tail.data() + left, 0, tail.size() - left);
            places = fitting(tail.data() + m_first, tail.data() + m_second, a, b);
            places &= (quint64(1) << (last - from + 1)) - 1;
        } else {
            places = (quint64(1) << (last - from + 1)) - 1;
        }
        const char *next = from + blockSize;
        while (places != 0) {
            const char *place = from + std::countr_zero(places);
            places &= places - 1;
            if (!isAt(place))
                continue;
            const char *goOn = hit(place);
            if (goOn >= next) {
                next = goOn;
                break;
            }
            places &= ~quint64(0) << (goOn - from);
        }
        from = next;
    }
}

bool ByteSearch::isIn(std::string_view text) const
{
    if (m_word.isEmpty())
        return true;
    if (static_cast<qsizetype>(text.size()) < m_word.size())
        return false; // and a text that is no longer there has no address to count from
    bool found = false;
    scan(text.data(), text.data() + text.size(), [&](const char *) {
        found = true;
        return text.data() + text.size();
    });
    return found;
}

void ByteSearch::markTexts(const char *bytes, const quint32 *starts, int count, quint64 *bits) const
{
    if (count == 0)
        return;
    if (m_word.isEmpty()) {
        for (int i = 0; i < count; ++i)
            bits[i / 64] |= quint64(1) << (i % 64);
        return;
    }
    int text = 0;
    scan(bytes + starts[0], bytes + starts[count], [&](const char *place) {
        const auto at = static_cast<quint32>(place - bytes);
        while (starts[text + 1] <= at)
            ++text;
        bits[text / 64] |= quint64(1) << (text % 64);
        return bytes + starts[text + 1];
    });
}

} // namespace roomwarden
