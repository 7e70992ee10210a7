// Pseudo-random, so that no run differs.
#include "tests/bench/benchdata.h"

#include <QFile>

#include <random>

#ifdef __GLIBC__
#include <malloc.h>
#include <unistd.h>
#endif

namespace roomwarden::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

// Words come out as in language: a few often, most seldom.
const QStringList &vocabulary()
{
    static const QStringList words = [] {
        QStringList list = u"in on not the of for Room Display camera Microphone speaker detected missing offline "
                           "sensor router Teams sign-in failed denied switch update firmware network signal console "
                           "pairing office server kernel adapter cable front fallback unhealthy Störung Gerät "
                           "überprüfen réseau défaillance сбой питания датчик 異常 温度 zephyr quartz"_s.split(u' ');
        std::minstd_rand random(11);
        const QStringList syllables =
            u"ba de fi go lu ma ne pi ro su ta ve wi xo ya zu bra cle dri fro gla"_s.split(u' ');
        while (list.size() < 3000) {
            QString word;
            for (auto i = 2 + random() % 3; i > 0; --i)
                word += syllables[static_cast<qsizetype>(random() % static_cast<unsigned>(syllables.size()))];
            list.append(word);
        }
        return list;
    }();
    return words;
}

QString numbered(QLatin1StringView prefix, int number) { return prefix + QString::number(number); }

} // namespace

TenantId customer(int number)
{
    return TenantId(u"%1-1111-4222-8333-444455556666"_s.arg(number, 8, 16, QLatin1Char('0')));
}

Incident incident(int number, quint32 revision)
{
    std::minstd_rand random(static_cast<unsigned>(number) * 2654435761U + revision * 97U + 1);
    random.discard(3);
    const auto below = [&](int end) { return static_cast<int>(random() % static_cast<unsigned>(end)); };
    std::minstd_rand fixed(static_cast<unsigned>(number) * 40503U + 7);
    fixed.discard(3);
    const double skew = static_cast<double>(fixed() % 100'000) / 100'000;
    const int who = static_cast<int>(skew * skew * customerCount);
    const int room = who * 100 + static_cast<int>(fixed() % 100);
    const auto wanted = 40 + static_cast<qsizetype>(fixed() % 36);
    QString title;
    while (title.size() < wanted) {
        const double place = static_cast<double>(fixed() % 100'000) / 100'000;
        if (!title.isEmpty())
            title += u' ';
        title += vocabulary()[static_cast<qsizetype>(place * place * place * static_cast<double>(vocabulary().size()))];
    }
    static const QDateTime newest(QDate(2025, 3, 1), QTime(0, 0), Qt::UTC);
    const bool open = below(2) == 0;
    const int type = static_cast<int>(fixed() % 40);
    Incident result{
        .id = IncidentId(u"%1-%2"_s.arg(static_cast<uint>(number) * 2654435761U % 0xffffff, 6, 16, QLatin1Char('0'))
                             .arg(number, 6, 36, QLatin1Char('A'))
                             .toUpper()),
        .customer = customer(who),
        .customerName = vocabulary()[300 + (who * 7) % 2600] + u" GmbH "_s + QString::number(who),
        .source = IncidentSource::Signal,
        .type = {.id = numbered("type."_L1, type),
                 .displayName = numbered("Signal "_L1, type),
                 .category = u"Hardware"_s},
        .severity = static_cast<Severity>(1 + below(4)),
        .state = open ? IncidentState::New : IncidentState::Resolved,
        .displayStatus = open ? static_cast<DisplayStatus>(1 + below(3)) : static_cast<DisplayStatus>(4 + below(2)),
        .assignedTo = AssignedTo::Partner,
        .rooms = {{.id = RoomId(u"%1-aaaa-4bbb-8ccc-ddddeeeeffff"_s.arg(room, 8, 16, QLatin1Char('0'))),
                   .displayName = u"MUC-T%1-%2 Isar"_s.arg(room % 40).arg(room)}},
        .title = title,
        .created = newest.addSecs(-static_cast<qint64>(fixed() % 63'000'000)),
        .updated = newest.addSecs(revision == 1 ? -static_cast<qint64>(fixed() % 600'000) : static_cast<int>(revision)),
        .repeats = static_cast<quint32>(below(10) == 0 ? below(9) : 0),
        .revision = revision};
    if (below(10) < 3) {
        const int person = below(300);
        result.assignee = PersonRef{.id = PrincipalId(numbered("p"_L1, person)),
                                    .displayName = u"Anna "_s + vocabulary()[400 + person]};
    }
    if (!open) {
        result.resolved = result.updated;
        result.closure = Closure{.reason = u"Signal recovered"_s, .closedBy = u"Managed Rooms Service"_s};
    }
    return result;
}

QStringList typedWords()
{
    return u"router sensor server kernel office camera failed denied switch zephyr quartz xylitz"_s.split(u' ');
}

qint64 residentBytes()
{
#ifdef __GLIBC__
    malloc_trim(0);
    QFile file(u"/proc/self/statm"_s);
    if (file.open(QIODevice::ReadOnly))
        return file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
#endif
    return 0;
}

} // namespace roomwarden::bench
