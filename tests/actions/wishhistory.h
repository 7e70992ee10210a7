// The steps of a random history of wishes, the same for the same seed.
#pragma once

#include <QStringList>

#include <array>
#include <chrono>
#include <numeric>
#include <random>
#include <vector>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

enum class What : quint8 {
    Note,
    Assign,
    Unassign,
    HeldAssign,
    Undo,
    Withdraw,
    Weather,
    Advance,
    Restart,
    Colleague,
    Delta,
    Permission,
    Vanish,
    LateAnswer,
    SignOut
};

struct Step
{
    What what = What::Note;
    int console = 0;
    int choice = 0; // an incident, a weather or a time
    bool settle = true;
};

inline constexpr std::array<std::chrono::milliseconds, 8> times{1s, 5s, 12s, 1min, 11min, 3h, 22h, 25h};

inline QString text(const Step &step)
{
    static const QStringList names{u"note"_s,     u"assign"_s,     u"unassign"_s, u"held assign"_s, u"undo"_s,
                                   u"withdraw"_s, u"weather"_s,    u"advance"_s,  u"restart"_s,     u"colleague"_s,
                                   u"delta"_s,    u"permission"_s, u"vanish"_s,   u"late answer"_s, u"sign out"_s};
    return u"%1(console %2, %3)%4"_s.arg(names.at(static_cast<int>(step.what)), QString::number(step.console),
                                         QString::number(step.choice), step.settle ? u""_s : u" at once"_s);
}

inline std::vector<Step> historyOf(quint32 seed)
{
    std::mt19937 random(seed);
    const auto below = [&random](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    std::vector<Step> steps(static_cast<size_t>(5 + below(9)));
    const std::array weights{14, 10, 6, 6, 5, 4, 16, 14, 6, 4, 4, 2, 1, 6, 1};
    for (Step &step : steps) {
        int draw = below(std::accumulate(weights.begin(), weights.end(), 0));
        int what = 0;
        while (draw >= weights.at(static_cast<size_t>(what)))
            draw -= weights.at(static_cast<size_t>(what++));
        step = {.what = static_cast<What>(what),
                .console = below(4) == 0 ? 1 : 0,
                .choice = below(8),
                .settle = below(3) != 0};
    }
    return steps;
}

} // namespace roomwarden
