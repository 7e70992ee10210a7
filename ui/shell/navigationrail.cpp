// The list of pages along the window's start edge.
#include "ui/shell/navigationrail.h"

#include "ui/shell/navigationbutton.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

NavigationRail::NavigationRail(const Theme &theme, QWidget *parent)
    : QWidget(parent),
      m_theme(theme),
      m_column(new QVBoxLayout(this)),
      m_collapse(new NavigationButton(theme, {}, {}, u"rail"_s))
{
    setAccessibleName(tr("Pages"));
    m_column->setContentsMargins(Theme::space(2), Theme::space(2), Theme::space(2), Theme::space(2));
    m_column->setSpacing(Theme::space(1));
    m_column->addStretch(1);
    m_column->addWidget(m_collapse);
    m_collapse->setCheckable(false);
    connect(m_collapse, &NavigationButton::clicked, this, [this] { setCollapsed(!m_collapsed); });
    applyWidth();
}

void NavigationRail::addEntry(const QString &id, const QString &title, const QString &icon, const QString &key)
{
    auto *button = new NavigationButton(m_theme, id, title, icon);
    button->setCollapsed(m_collapsed);
    button->setKey(key);
    m_column->insertWidget(static_cast<int>(m_buttons.size()), button);
    if (!m_buttons.empty())
        QWidget::setTabOrder(m_buttons.back(), button);
    m_buttons.push_back(button);
    connect(button, &NavigationButton::clicked, this, [this, button] {
        button->setChecked(true); // a second click does not leave the page
        Q_EMIT chosen(button->id());
    });
}

void NavigationRail::setCurrent(const QString &id)
{
    for (NavigationButton *button : m_buttons)
        button->setChecked(button->id() == id);
}

void NavigationRail::setCount(const QString &id, int count, const QString &words)
{
    for (NavigationButton *button : m_buttons) {
        if (button->id() == id)
            button->setCount(count, words);
    }
}

void NavigationRail::setCollapsed(bool collapsed)
{
    if (collapsed == m_collapsed)
        return;
    m_collapsed = collapsed;
    applyWidth();
    Q_EMIT collapsedChanged(collapsed);
}

void NavigationRail::applyWidth()
{
    for (NavigationButton *button : m_buttons)
        button->setCollapsed(m_collapsed);
    m_collapse->setTitle(m_collapsed ? tr("Show names") : tr("Icons only"), u"rail"_s);
    m_collapse->setCollapsed(m_collapsed);
    setFixedWidth((m_collapsed ? 40 : 184) + 2 * Theme::space(2));
}

void NavigationRail::takeFocus()
{
    for (NavigationButton *button : m_buttons) {
        if (button->isChecked())
            return button->setFocus(Qt::OtherFocusReason);
    }
    if (!m_buttons.empty())
        m_buttons.front()->setFocus(Qt::OtherFocusReason);
}

void NavigationRail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::SurfaceSunken));
    const int x = layoutDirection() == Qt::LeftToRight ? width() - 1 : 0;
    painter.fillRect(QRect(x, 0, 1, height()), m_theme.color(ColorRole::Border));
}

void NavigationRail::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down)
        focusNextChild();
    else if (event->key() == Qt::Key_Up)
        focusPreviousChild();
    else
        QWidget::keyPressEvent(event);
}

} // namespace roomwarden
