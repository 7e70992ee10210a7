// The column of sign-in page and lock panel.
#include "ui/shell/doorcolumn.h"

#include "ui/theme/theme.h"
#include "ui/widgets/loadingline.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/textlabel.h"

#include <QVBoxLayout>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int logoSize = 56;

} // namespace

void startDoorColumn(QVBoxLayout &column, const Theme &theme, TextLabel *about, TextLabel *hint, LoadingLine *loading,
                     MessageBar *message)
{
    auto *logo = new QLabel;
    logo->setPixmap(Theme::appIcon().pixmap(QSize(logoSize, logoSize), logo->devicePixelRatioF()));
    logo->setFixedSize(logoSize, logoSize);
    auto *name = new TextLabel(theme, TypeStyle::Title);
    name->setText(u"Roomwarden"_s);
    hint->setWrapping(true);
    column.setSpacing(0);
    column.addStretch(2);
    column.addWidget(logo);
    column.addSpacing(Theme::space(4));
    column.addWidget(name);
    column.addSpacing(Theme::space(1));
    column.addWidget(about);
    column.addSpacing(Theme::space(6));
    column.addWidget(hint);
    column.addSpacing(Theme::space(2));
    column.addWidget(loading);
    column.addSpacing(Theme::space(2));
    column.addWidget(message);
}

void centreInDoor(QWidget &page, QWidget *content, int width)
{
    content->setMaximumWidth(width);
    auto *row = new QHBoxLayout(&page);
    row->addStretch(1);
    row->addWidget(content, 100);
    row->addStretch(1);
}

} // namespace roomwarden
