// Colours, icons and type: contrast of every pair that can meet, every icon there and different, live switching.
#include "ui/theme/colortable.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tenantcolor.h"

#include <QApplication>
#include <QDirIterator>
#include <QImage>
#include <QLabel>
#include <QPalette>
#include <QSet>
#include <QTest>

#include <map>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

namespace {

const QList<ColorRole> surfaces{ColorRole::Window, ColorRole::Surface, ColorRole::SurfaceRaised,
                                ColorRole::SurfaceSunken};
const QList<ColorRole> meanings{ColorRole::Critical,    ColorRole::Important, ColorRole::Warning,
                                ColorRole::Recommended, ColorRole::Success,   ColorRole::Danger,
                                ColorRole::Info,        ColorRole::Neutral,   ColorRole::Accent};

QImage picture(const QIcon &icon, int size, QIcon::Mode mode = QIcon::Normal)
{
    return icon.pixmap(QSize(size, size), 1.0, mode).toImage().convertToFormat(QImage::Format_ARGB32);
}

// The shape alone: what is left for whoever sees no colours.
QByteArray shape(const QImage &image)
{
    QByteArray bits;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            bits.append(qAlpha(image.pixel(x, y)) > 100 ? '#' : '.');
    }
    return bits;
}

int difference(const QByteArray &a, const QByteArray &b)
{
    int count = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        count += a[i] != b[i] ? 1 : 0;
    return count;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextCanBeReadOnEveryGround_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void everyTextCanBeReadOnEveryGround()
    {
        QFETCH(bool, dark);
        QStringList bad;
        const auto check = [&](ColorRole text, ColorRole ground, double least) {
            const double ratio = contrast(Theme::color(text, dark), Theme::color(ground, dark));
            if (ratio < least)
                bad.append(u"%1 on %2: %3"_s.arg(int(text)).arg(int(ground)).arg(ratio));
        };
        QList<ColorRole> grounds = surfaces;
        grounds << ColorRole::Selection << ColorRole::AccentSoft << ColorRole::NeutralSoft;
        for (const ColorRole ground : std::as_const(grounds)) {
            check(ColorRole::Text, ground, 4.5);
            check(ColorRole::TextMuted, ground, 4.5);
            check(ColorRole::SelectionText, ColorRole::Selection, 4.5);
            check(ColorRole::Focus, ground, 3);
            check(ColorRole::BorderStrong, ground, ground == ColorRole::NeutralSoft ? 2.5 : 3);
            for (const ColorRole meaning : meanings)
                check(meaning, ground, 4.5);
        }
        for (const ColorRole meaning : meanings) {
            check(meaning, softOf(meaning), 4.5);
            check(ColorRole::Text, softOf(meaning), 4.5);
            check(ColorRole::TextMuted, softOf(meaning), 4.5);
        }
        check(ColorRole::TextOnAccent, ColorRole::Accent, 4.5);
        check(ColorRole::TextOnAccent, ColorRole::Danger, 4.5);
        QVERIFY2(bad.isEmpty(), qPrintable(bad.join(u'\n')));
    }

    void contrastIsThatOfTheGuidelines()
    {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
        QVERIFY(qAbs(contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
    }

    void aCustomersColourStandsOutOnEveryGroundAndStaysTheSame()
    {
        QSet<QRgb> seen;
        for (int i = 0; i < 500; ++i) {
            const TenantId id(u"customer-%1"_s.arg(i));
            for (const bool dark : {false, true}) {
                const QColor color = tenantColor(id, dark);
                for (const ColorRole surface : surfaces)
                    QVERIFY(contrast(color, Theme::color(surface, dark)) >= 3);
            }
            seen.insert(tenantColor(id, false).rgb());
        }
        QCOMPARE(seen.size(), tenantColorCount); // all of them are used
        QCOMPARE(tenantColor(TenantId(u"contoso"_s), false), tenantColor(TenantId(u"CONTOSO"_s), false));
        // Written down, because it must not change from one version to the next.
        QCOMPARE(tenantColor(TenantId(u"contoso"_s), false).name(), u"#0f7f7a"_s);
    }

    void everyIconLoadsAndLooksDifferent()
    {
        Theme theme;
        std::map<QByteArray, QString> shapes;
        QDirIterator files(u":/icons"_s, {u"*.svg"_s});
        int count = 0;
        while (files.hasNext()) {
            files.next();
            const QString name = files.fileInfo().completeBaseName();
            if (name == "roomwarden"_L1)
                continue;
            ++count;
            const QByteArray drawn = shape(picture(theme.icon(name), 40));
            QVERIFY2(drawn.count('#') > 20, qPrintable(name));
            const auto [other, isNew] = shapes.try_emplace(drawn, name);
            QVERIFY2(isNew, qPrintable(name + u" looks like "_s + other->second));
        }
        QVERIFY(count >= 50);
        QVERIFY(theme.icon(u"no such icon"_s).isNull());
        QVERIFY(!Theme::appIcon().isNull());
    }

    void everySeverityHasAShapeOfItsOwn()
    {
        Theme theme;
        const QStringList names{u"critical"_s, u"important"_s, u"warning"_s, u"recommended"_s};
        for (const QString &a : names) {
            for (const QString &b : names) {
                if (a < b) {
                    const int pixels = difference(shape(picture(theme.icon(a), 16)), shape(picture(theme.icon(b), 16)));
                    QVERIFY2(pixels > 16 * 16 / 8, qPrintable(a + u' ' + b + u' ' + QString::number(pixels)));
                }
            }
        }
    }

    void anIconIsTintedAndSharpAtEveryScale()
    {
        Theme theme;
        theme.setMode(Theme::Mode::Light);
        const QIcon icon = theme.icon(u"check"_s, ColorRole::Accent);
        const QPixmap large = icon.pixmap(QSize(20, 20), 2.0);
        QCOMPARE(large.size(), QSize(40, 40));
        QCOMPARE(large.devicePixelRatio(), 2.0);
        bool solid = false;
        const QImage image = large.toImage();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y).alpha() == 255)
                    solid = solid || image.pixelColor(x, y).rgb() == theme.color(ColorRole::Accent).rgb();
            }
        }
        QVERIFY(solid);
        QVERIFY(picture(icon, 20) != picture(icon, 20, QIcon::Disabled));
        QVERIFY(picture(icon, 20) != picture(icon, 20, QIcon::Selected));
    }

    void switchingTheThemeChangesEverythingThatIsOpen()
    {
        Theme theme;
        theme.setMode(Theme::Mode::Light);
        QLabel label(u"text"_s);
        label.resize(80, 30);
        label.show();
        const QIcon icon = theme.icon(u"check"_s);
        const QImage before = picture(icon, 20);
        const QImage labelBefore = label.grab().toImage();
        int changes = 0;
        connect(&theme, &Theme::changed, this, [&] { ++changes; });

        theme.setMode(Theme::Mode::Dark);
        QVERIFY(theme.isDark());
        QCOMPARE(changes, 1);
        QCOMPARE(QApplication::palette().color(QPalette::Base), Theme::color(ColorRole::Surface, true));
        QVERIFY(picture(icon, 20) != before); // the same QIcon, in the other colours
        QTRY_VERIFY(label.grab().toImage() != labelBefore);

        theme.setMode(Theme::Mode::Light);
        QCOMPARE(picture(icon, 20), before);
        theme.setMode(Theme::Mode::FollowSystem);
        QVERIFY(!theme.isDark()); // the offscreen platform is light
    }

    void oneTypeScaleFromTheSystemsFont()
    {
        Theme theme;
        const qreal body = theme.font(TypeStyle::Body).pointSizeF();
        QVERIFY(body >= 9);
        QVERIFY(theme.font(TypeStyle::Title).pointSizeF() > theme.font(TypeStyle::Heading).pointSizeF());
        QVERIFY(theme.font(TypeStyle::Heading).pointSizeF() > body);
        QVERIFY(theme.font(TypeStyle::Small).pointSizeF() < body);
        QVERIFY(theme.font(TypeStyle::BodyStrong).weight() > theme.font(TypeStyle::Body).weight());
        QCOMPARE(QApplication::font().pointSizeF(), body);
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
