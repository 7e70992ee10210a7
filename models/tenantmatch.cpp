// Matching for the tenant switcher.
#include "models/tenantmatch.h"

namespace roomwarden {

namespace {

// One folded character a source character, so that places in the folded text are places in the name.
QString comparable(const QString &text)
{
    QString result = text;
    for (QChar &letter : result) {
        if (letter.unicode() < 0x80) { // most of them, in ten thousand names a key
            letter = letter.toLower();
            continue;
        }
        const QString parts = letter.decomposition();
        if (letter.decompositionTag() == QChar::Canonical && !parts.isEmpty())
            letter = parts.front();
        letter = letter.unicode() == 0x131 || letter.unicode() == 0x130 ? QLatin1Char('i') : letter.toCaseFolded();
    }
    return result;
}

QList<MatchRange> lettersInOrder(const QString &typed, const QString &name)
{
    QList<MatchRange> ranges;
    qsizetype from = 0;
    for (const QChar letter : typed) {
        if (letter.isSpace())
            continue;
        const qsizetype at = name.indexOf(letter, from);
        if (at < 0)
            return {};
        if (!ranges.isEmpty() && ranges.last().start + ranges.last().length == at)
            ++ranges.last().length;
        else
            ranges.append({.start = static_cast<int>(at), .length = 1});
        from = at + 1;
    }
    return ranges;
}

} // namespace

TenantMatch matchTenant(const QString &typed, const QString &name, const QString &domain, const QString &id)
{
    using enum TenantMatch::Rank;
    const QString wanted = comparable(typed.trimmed());
    if (wanted.isEmpty())
        return {.rank = NamePrefix};
    const QString inName = comparable(name);
    const auto found = [&](TenantMatch::Rank rank, qsizetype at) {
        return TenantMatch{.rank = rank,
                           .by = TenantSwitcherModel::Name,
                           .ranges = {{.start = static_cast<int>(at), .length = static_cast<int>(wanted.size())}}};
    };
    if (inName.startsWith(wanted))
        return found(NamePrefix, 0);
    for (qsizetype at = inName.indexOf(wanted); at > 0; at = inName.indexOf(wanted, at + 1)) {
        if (!inName.at(at - 1).isLetterOrNumber())
            return found(NameWord, at);
    }
    const QString inDomain = comparable(domain);
    if (inDomain.startsWith(wanted))
        return {.rank = DomainPrefix, .by = TenantSwitcherModel::Domain};
    // Fewer letters of a GUID say nothing: half of all customers would fit.
    if (wanted.size() >= 4 && id.startsWith(wanted, Qt::CaseInsensitive))
        return {.rank = IdPrefix, .by = TenantSwitcherModel::Id};
    if (const qsizetype at = inName.indexOf(wanted); at >= 0)
        return found(NameInside, at);
    if (inDomain.contains(wanted))
        return {.rank = DomainInside, .by = TenantSwitcherModel::Domain};
    QList<MatchRange> letters = lettersInOrder(wanted, inName);
    if (!letters.isEmpty())
        return {.rank = NameLetters, .by = TenantSwitcherModel::Name, .ranges = std::move(letters)};
    return {};
}

} // namespace roomwarden
