// Colours by role, one type scale and a 4 px grid, in light and dark. Everything painted asks here for its colour.
#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>

#include <memory>

namespace roomwarden {

// A closed set. Each has a light and a dark value; every text role keeps a contrast of at least 4.5 on every surface
// role (tested).
enum class ColorRole : quint8 {
    Window,        // behind everything
    Surface,       // lists, pages, fields
    SurfaceRaised, // popups, cards, the detail pane
    SurfaceSunken, // navigation, headers, stripes
    Border,        // hairlines between surfaces
    BorderStrong,  // outlines of controls: contrast 3 on every surface
    Text,
    TextMuted, // secondary text: contrast 4.5
    TextOnAccent,
    Accent,     // one: links, the primary button, the current navigation entry
    AccentSoft, // hover, chips
    Selection,  // of rows
    SelectionText,
    Focus, // focus ring
    Critical,
    CriticalSoft,
    Important,
    ImportantSoft,
    Warning,
    WarningSoft,
    Recommended,
    RecommendedSoft,
    Success,
    SuccessSoft,
    Danger,
    DangerSoft, // destructive actions, errors
    Info,
    InfoSoft,
    Neutral,
    NeutralSoft, // unmonitored, closed, unknown
};
inline constexpr int colorRoleCount = static_cast<int>(ColorRole::NeutralSoft) + 1;

// One scale: nothing in the program uses another size.
enum class TypeStyle : quint8 { Title, Heading, Body, BodyStrong, Small, SmallStrong, Mono };

class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Mode : quint8 { FollowSystem, Light, Dark };

    explicit Theme(QObject *parent = nullptr);
    ~Theme() override;

    // Sets the application's style, palette and font; repaints. Follows the system until told otherwise.
    void setMode(Mode mode);
    [[nodiscard]] Mode mode() const;
    [[nodiscard]] bool isDark() const;

    [[nodiscard]] QColor color(ColorRole role) const;
    [[nodiscard]] static QColor color(ColorRole role, bool dark); // for tests and swatches
    [[nodiscard]] QFont font(TypeStyle style) const;

    // A line icon from resources/icons/<name>.svg (20 px grid), tinted; disabled and selected variants included. It
    // follows a change of theme by itself.
    [[nodiscard]] QIcon icon(const QString &name, ColorRole role = ColorRole::Text) const;

    // The program's own icon, in its own colours; sharp at every size a desktop asks for.
    [[nodiscard]] static QIcon appIcon();

    // Multiples of the grid, in device-independent pixels: space(1) is 4, space(2) is 8, …
    [[nodiscard]] static constexpr int space(int steps) { return 4 * steps; }

Q_SIGNALS:
    void changed();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace roomwarden
