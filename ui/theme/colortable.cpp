// The light and the dark value of every colour role. Quiet neutrals with a trace of blue, one accent, and the
// severities far enough apart to be told without reading; tests/ui/shell checks every pair.
#include "ui/theme/colortable.h"

#include <array>
#include <cmath>

namespace roomwarden {

namespace {

struct Pair
{
    ColorRole role;
    QRgb light;
    QRgb dark;
};

constexpr std::array<Pair, colorRoleCount> table = {{
    {ColorRole::Window, 0xfff4f5f7, 0xff16181d},        {ColorRole::Surface, 0xffffffff, 0xff1b1e24},
    {ColorRole::SurfaceRaised, 0xfffcfcfd, 0xff22262e}, {ColorRole::SurfaceSunken, 0xfff4f5f7, 0xff16181d},
    {ColorRole::Border, 0xffe2e5ea, 0xff2f343e},        {ColorRole::BorderStrong, 0xff788090, 0xff7d8695},
    {ColorRole::Text, 0xff1c2028, 0xffe6e8ed},          {ColorRole::TextMuted, 0xff596170, 0xffa3abb9},
    {ColorRole::TextOnAccent, 0xffffffff, 0xff10152a},  {ColorRole::Accent, 0xff3a56c5, 0xff93a9f7},
    {ColorRole::AccentSoft, 0xffe9edfb, 0xff272f49},    {ColorRole::Selection, 0xffdfe6fa, 0xff2c3859},
    {ColorRole::SelectionText, 0xff161c2c, 0xfff3f5fb}, {ColorRole::Focus, 0xff3a56c5, 0xff93a9f7},
    {ColorRole::Critical, 0xffb3202c, 0xffff8f8f},      {ColorRole::CriticalSoft, 0xfffdecec, 0xff42242a},
    {ColorRole::Important, 0xffa8420a, 0xfff7a36b},     {ColorRole::ImportantSoft, 0xfffdeee2, 0xff402b20},
    {ColorRole::Warning, 0xff7d5a00, 0xffe6c35c},       {ColorRole::WarningSoft, 0xfffbf2d3, 0xff3a321c},
    {ColorRole::Recommended, 0xff1b6287, 0xff7cc4ea},   {ColorRole::RecommendedSoft, 0xffe4f1f8, 0xff1d3442},
    {ColorRole::Success, 0xff1f6b3c, 0xff7fcf9b},       {ColorRole::SuccessSoft, 0xffe4f4e9, 0xff1e3729},
    {ColorRole::Danger, 0xffb3202c, 0xffff8f8f},        {ColorRole::DangerSoft, 0xfffdecec, 0xff42242a},
    {ColorRole::Info, 0xff3a56c5, 0xff93a9f7},          {ColorRole::InfoSoft, 0xffe9edfb, 0xff272f49},
    {ColorRole::Neutral, 0xff596170, 0xffa3abb9},       {ColorRole::NeutralSoft, 0xffeceef1, 0xff2d323b},
}};

constexpr bool inOrder()
{
    for (size_t i = 0; i < table.size(); ++i) {
        if (static_cast<size_t>(table[i].role) != i)
            return false;
    }
    return true;
}
static_assert(inOrder(), "one line a role, in the order of ColorRole");

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(static_cast<double>(color.redF())) + 0.7152 * linear(static_cast<double>(color.greenF()))
           + 0.0722 * linear(static_cast<double>(color.blueF()));
}

} // namespace

QColor tableColor(ColorRole role, bool dark)
{
    const Pair &pair = table[static_cast<size_t>(role)];
    return QColor::fromRgb(dark ? pair.dark : pair.light);
}

ColorRole softOf(ColorRole role)
{
    switch (role) {
    case ColorRole::Accent: return ColorRole::AccentSoft;
    case ColorRole::Critical: return ColorRole::CriticalSoft;
    case ColorRole::Important: return ColorRole::ImportantSoft;
    case ColorRole::Warning: return ColorRole::WarningSoft;
    case ColorRole::Recommended: return ColorRole::RecommendedSoft;
    case ColorRole::Success: return ColorRole::SuccessSoft;
    case ColorRole::Danger: return ColorRole::DangerSoft;
    case ColorRole::Info: return ColorRole::InfoSoft;
    default: return ColorRole::NeutralSoft;
    }
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return first > second ? first / second : second / first;
}

} // namespace roomwarden
