// Labels and values in two columns, for the details of one thing.
#include "ui/widgets/keyvaluelist.h"

#include "ui/widgets/textlabel.h"

#include <QGridLayout>

namespace roomwarden {

namespace {

constexpr int labelWidth = 112;

} // namespace

KeyValueList::KeyValueList(const Theme &theme, QWidget *parent)
    : QWidget(parent),
      m_theme(theme),
      m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(Theme::space(4));
    m_grid->setVerticalSpacing(Theme::space(2));
    m_grid->setColumnMinimumWidth(0, labelWidth);
    m_grid->setColumnStretch(1, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void KeyValueList::addRow(const QString &label, const QString &value, TypeStyle style)
{
    if (value.isEmpty())
        return;
    auto *text = new TextLabel(m_theme, style, TextLabel::Tone::Normal, this);
    text->setText(value);
    text->setWrapping(true);
    text->setSelectable(true);
    //: For assistive technology: %1 label of a detail, %2 its value
    text->setAccessibleName(tr("%1: %2").arg(label, value));
    addRow(label, text);
}

void KeyValueList::addRow(const QString &label, QWidget *value)
{
    auto *name = new TextLabel(m_theme, TypeStyle::Body, TextLabel::Tone::Muted, this);
    name->setText(label);
    name->setBuddy(value);
    // Of what spreads, the whole column; of what does not, its own size at the start of it.
    const bool spreads = value->sizePolicy().horizontalPolicy() != QSizePolicy::Fixed;
    m_grid->addWidget(name, m_rows, 0, Qt::AlignTop | Qt::AlignLeading);
    m_grid->addWidget(value, m_rows, 1, spreads ? Qt::Alignment() : Qt::AlignLeading | Qt::AlignVCenter);
    ++m_rows;
}

void KeyValueList::clear()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    m_rows = 0;
}

} // namespace roomwarden
