// What the details of this page share.
#include "ui/tenants/detailframe.h"

#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tenantcolor.h"
#include "ui/widgets/textlabel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace roomwarden {

namespace {

constexpr int labelWidth = Theme::space(38);

} // namespace

DetailFrame::DetailFrame(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    auto *content = new QWidget(this);
    m_chip = new TenantChip(theme, content);
    m_chip->setTypeStyle(TypeStyle::Title);
    m_badge = new Badge(theme, content);
    m_under = new TextLabel(theme, TypeStyle::Body, TextLabel::Tone::Muted, content);
    m_under->setWrapping(true);
    m_bar = new MessageBar(theme, content);
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(Theme::space(2));

    auto *head = new QHBoxLayout;
    head->setSpacing(Theme::space(3));
    head->addWidget(m_chip, 1);
    head->addWidget(m_badge, 0, Qt::AlignVCenter);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(Theme::space(6), Theme::space(5), Theme::space(6), Theme::space(6));
    m_column->setSpacing(Theme::space(2));
    m_column->addLayout(head);
    m_column->addWidget(m_under);
    m_column->addSpacing(Theme::space(1));
    m_column->addWidget(m_bar);
    m_column->addLayout(m_buttons);
    m_column->addStretch(1);

    auto *scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_nothing = new EmptyState(theme, this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(scroll);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_stack);
}

void DetailFrame::setHead(const TenantId &customer, const QString &name, const QString &under,
                          const Badge::Content &badge)
{
    m_chip->setTenant(customer, name);
    m_under->setText(under);
    m_badge->setContent(badge);
}

QWidget *DetailFrame::addSection(const QString &heading, QWidget *content)
{
    auto *section = new QWidget(this);
    auto *label = new TextLabel(m_theme, TypeStyle::BodyStrong, TextLabel::Tone::Normal, section);
    label->setText(heading);
    auto *layout = new QVBoxLayout(section);
    layout->setContentsMargins(0, Theme::space(3), 0, 0);
    layout->setSpacing(Theme::space(2));
    layout->addWidget(label);
    layout->addWidget(content);
    // The same column of labels in every section, wide enough for the longest feature of the permission table.
    QList<QGridLayout *> grids = content->findChildren<QGridLayout *>();
    if (auto *own = qobject_cast<QGridLayout *>(content->layout()))
        grids.append(own);
    for (QGridLayout *grid : std::as_const(grids))
        grid->setColumnMinimumWidth(0, labelWidth);
    addWide(section);
    return section;
}

void DetailFrame::addWide(QWidget *content) { m_column->insertWidget(m_column->count() - 1, content); }

void DetailFrame::showContent() { m_stack->setCurrentIndex(1); }

void DetailFrame::showNothing(const QString &icon, const QString &heading, const QString &sentence,
                              const QString &button)
{
    m_nothing->setContent(icon, heading, sentence, button);
    m_stack->setCurrentIndex(0);
}

bool DetailFrame::showsNothing() const { return m_stack->currentIndex() == 0; }

} // namespace roomwarden
