// A button the size of a card: a person, the person's role, and in a sentence what that role can do.
#include "ui/shell/personacard.h"

#include "ui/widgets/textlabel.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int padding = 16;
constexpr int discSize = 36;
constexpr int gap = 12;
constexpr int arrow = 20;
constexpr int lineGap = 4;

QString initials(const QString &name)
{
    QString result;
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (result.size() < 2)
            result.append(word.at(0).toUpper());
    }
    return result;
}

} // namespace

PersonaCard::PersonaCard(const Theme &theme, Persona persona, QWidget *parent)
    : QAbstractButton(parent),
      m_theme(theme),
      m_persona(std::move(persona))
{
    //: For assistive technology: %1 a person, %2 the person's role
    setAccessibleName(tr("Sign in as %1, %2").arg(m_persona.displayName, m_persona.role));
    setAccessibleDescription(m_persona.description);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int PersonaCard::textWidth(int width) const { return width - 2 * padding - discSize - gap - arrow - gap; }

int PersonaCard::heightForWidth(int width) const
{
    const QFontMetrics strong(m_theme.font(TypeStyle::BodyStrong));
    const QFontMetrics plain(m_theme.font(TypeStyle::Small));
    const int text =
        plain.boundingRect(QRect(0, 0, textWidth(width), 1000), Qt::TextWordWrap, m_persona.description).height();
    const int height = 2 * padding - 4 + strong.height() + lineGap + (m_persona.description.isEmpty() ? 0 : text);
    return qMax((height + 3) / 4 * 4, 2 * padding + discSize);
}

QSize PersonaCard::sizeHint() const { return QSize(440, heightForWidth(440)); }

void PersonaCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto mirrored = [this](const QRect &part) { return QStyle::visualRect(layoutDirection(), rect(), part); };
    const auto color = [this](ColorRole role) { return m_theme.color(role); };
    if (!isEnabled())
        painter.setOpacity(0.55);

    painter.setBrush(color(isDown() || underMouse() ? ColorRole::AccentSoft : ColorRole::SurfaceRaised));
    painter.setPen(QPen(color(hasFocus() ? ColorRole::Focus : ColorRole::BorderStrong), hasFocus() ? 2 : 1));
    const qreal inset = hasFocus() ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 8, 8);

    const QRect disc = mirrored(QRect(padding, (height() - discSize) / 2, discSize, discSize));
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(ColorRole::NeutralSoft));
    painter.drawEllipse(disc);
    painter.setPen(color(ColorRole::Text));
    painter.setFont(m_theme.font(TypeStyle::SmallStrong));
    painter.drawText(disc, Qt::AlignCenter, initials(m_persona.displayName));

    const int left = padding + discSize + gap;
    const int room = textWidth(width());
    const QFont strong = m_theme.font(TypeStyle::BodyStrong);
    const QFontMetrics metrics(strong);
    const int wanted = heightForWidth(width());
    int y = padding - 2 + (height() - wanted) / 2;
    const QString name = metrics.elidedText(m_persona.displayName, Qt::ElideRight, room);
    const int nameWidth = metrics.horizontalAdvance(name);
    painter.setFont(strong);
    painter.drawText(mirrored(QRect(left, y, nameWidth + 1, metrics.height())), Qt::AlignCenter, name);
    painter.setFont(m_theme.font(TypeStyle::Body));
    painter.setPen(color(ColorRole::TextMuted));
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    const QRect role(left + nameWidth + 8, y, qMax(0, room - nameWidth - 8), metrics.height());
    painter.drawText(mirrored(role), int(leadingEdge(layoutDirection()) | Qt::AlignVCenter),
                     painter.fontMetrics().elidedText(m_persona.role, Qt::ElideRight, role.width()));
    y += metrics.height() + lineGap;
    painter.setFont(m_theme.font(TypeStyle::Small));
    painter.drawText(mirrored(QRect(left, y, room, height() - y)),
                     int(leadingEdge(layoutDirection())) | Qt::TextWordWrap, m_persona.description);

    const QRect sign = mirrored(QRect(width() - padding - arrow, (height() - arrow) / 2, arrow, arrow));
    m_theme.icon(layoutDirection() == Qt::LeftToRight ? u"chevron-right"_s : u"chevron-left"_s, ColorRole::TextMuted)
        .paint(&painter, sign);
}

void PersonaCard::keyPressEvent(QKeyEvent *event)
{
    // A card is a choice from a list: Enter takes it as Space does.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace roomwarden
