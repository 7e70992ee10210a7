// What a page shows instead of content.
#include "ui/widgets/emptystate.h"

#include "ui/widgets/textlabel.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace roomwarden {

namespace {

constexpr int iconSize = 40;
constexpr int textWidth = 420;

} // namespace

EmptyState::EmptyState(const Theme &theme, QWidget *parent)
    : QWidget(parent),
      m_theme(theme),
      m_icon(new QLabel),
      m_heading(new TextLabel(theme, TypeStyle::Heading)),
      m_sentence(new TextLabel(theme, TypeStyle::Body, TextLabel::Tone::Muted)),
      m_button(new QPushButton)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::space(6), Theme::space(6), Theme::space(6), Theme::space(6));
    column->setSpacing(Theme::space(2));
    m_icon->setFixedSize(iconSize, iconSize);
    for (TextLabel *label : {m_heading, m_sentence}) {
        label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
        label->setWrapping(true);
        label->setFixedWidth(textWidth);
    }
    m_button->setAutoDefault(false);
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addSpacing(Theme::space(1));
    column->addWidget(m_heading, 0, Qt::AlignHCenter);
    column->addWidget(m_sentence, 0, Qt::AlignHCenter);
    column->addSpacing(Theme::space(2));
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3); // a little above the middle, where the eye looks first
    connect(m_button, &QPushButton::clicked, this, &EmptyState::activated);
    connect(&theme, &Theme::changed, this, &EmptyState::refresh);
}

void EmptyState::setContent(const QString &icon, const QString &heading, const QString &sentence, const QString &button)
{
    m_iconName = icon;
    m_heading->setText(heading);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    // Centred items of a box layout are given their size hint, which knows nothing of wrapped lines.
    for (TextLabel *label : {m_heading, m_sentence})
        label->setFixedHeight(label->heightForWidth(textWidth));
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    setAccessibleName(heading);
    setAccessibleDescription(sentence);
    refresh();
}

void EmptyState::refresh()
{
    if (!m_iconName.isEmpty()) {
        m_icon->setPixmap(
            m_theme.icon(m_iconName, ColorRole::TextMuted).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    }
}

} // namespace roomwarden
