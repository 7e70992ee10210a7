// One inline sentence above the content it is about.
#include "ui/widgets/messagebar.h"

#include "ui/theme/colortable.h"
#include "ui/theme/roomwardenstyle.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/errorwords.h"
#include "ui/widgets/textlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Look
{
    QString icon;
    ColorRole color;
};

Look lookOf(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Info: return {u"info"_s, ColorRole::Info};
    case MessageBar::Kind::Success: return {u"resolved"_s, ColorRole::Success};
    case MessageBar::Kind::Warning: return {u"warning"_s, ColorRole::Warning};
    case MessageBar::Kind::Error: return {u"critical"_s, ColorRole::Danger};
    }
    Q_UNREACHABLE();
}

QString spoken(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Info: return MessageBar::tr("Information");
    case MessageBar::Kind::Success: return MessageBar::tr("Done");
    case MessageBar::Kind::Warning: return MessageBar::tr("Attention");
    case MessageBar::Kind::Error: return MessageBar::tr("Error");
    }
    Q_UNREACHABLE();
}

} // namespace

MessageBar::MessageBar(const Theme &theme, QWidget *parent)
    : QWidget(parent),
      m_theme(theme),
      m_icon(new QLabel),
      m_text(new TextLabel(theme)),
      m_actions(new QHBoxLayout),
      m_dismiss(new QToolButton)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::space(3), Theme::space(2), Theme::space(2), Theme::space(2));
    row->setSpacing(Theme::space(2));
    m_icon->setFixedSize(20, 20);
    m_text->setWrapping(true);
    m_text->setSelectable(true);
    m_text->setFocusPolicy(Qt::ClickFocus);
    m_actions->setSpacing(Theme::space(1));
    m_dismiss->setIcon(theme.icon(u"cross"_s));
    m_dismiss->setAutoRaise(true);
    m_dismiss->setFocusPolicy(Qt::TabFocus);
    m_dismiss->setAccessibleName(tr("Dismiss this message"));
    m_dismiss->setToolTip(tr("Dismiss (Esc)"));
    row->addWidget(m_icon, 0, Qt::AlignVCenter);
    row->addWidget(m_text, 1);
    row->addLayout(m_actions);
    row->addWidget(m_dismiss);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setVisible(false);

    connect(m_dismiss, &QToolButton::clicked, this, [this] {
        clear();
        Q_EMIT
        dismissed();
    });
    connect(&theme, &Theme::changed, this, &MessageBar::refresh);
}

void MessageBar::tell(Kind kind, const QString &text, const std::vector<Action> &actions, bool dismissible)
{
    Q_ASSERT(actions.size() <= 2);
    m_kind = kind;
    m_text->setText(text);
    while (QLayoutItem *item = m_actions->takeAt(0)) {
        // Later: the sentence may be replaced from within a button's own click.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Action &action : actions) {
        auto *button = new QPushButton(action.text, this);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [run = action.run] { run(); });
        m_actions->addWidget(button);
    }
    m_dismiss->setVisible(dismissible);
    setAccessibleName(spoken(kind));
    refresh();
    setVisible(true);
    //: For assistive technology: %1 kind of message, %2 the message
    announce(this, tr("%1: %2").arg(spoken(kind), text));
}

void MessageBar::tellError(const Error &error, const std::function<void()> &retry)
{
    std::vector<Action> actions;
    if (retry)
        actions.push_back({.text = tr("Retry"), .run = retry});
    if (!error.requestId.isEmpty()) {
        actions.push_back({.text = tr("Copy request ID"),
                           .run = [id = error.requestId] { QGuiApplication::clipboard()->setText(id); }});
    }
    tell(Kind::Error, errorSentence(error), actions);
}

void MessageBar::clear()
{
    setVisible(false);
    m_text->clear();
}

QString MessageBar::text() const { return m_text->text(); }

void MessageBar::refresh()
{
    const Look look = lookOf(m_kind);
    m_icon->setPixmap(m_theme.icon(look.icon, look.color).pixmap(QSize(20, 20), devicePixelRatioF()));
    update();
}

void MessageBar::paintEvent(QPaintEvent *)
{
    const ColorRole tone = lookOf(m_kind).color;
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(softOf(tone)));
    // On the side where reading starts: the colour is an addition to icon and words.
    const int x = layoutDirection() == Qt::LeftToRight ? 0 : width() - 3;
    painter.fillRect(QRect(x, 0, 3, height()), m_theme.color(tone));
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_dismiss->isVisible()) {
        m_dismiss->click();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace roomwarden
