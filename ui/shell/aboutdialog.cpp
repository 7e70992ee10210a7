// Name, version and licence of the program.
#include "ui/shell/aboutdialog.h"

#include "ui/theme/theme.h"
#include "ui/widgets/textlabel.h"

#include <QCoreApplication>
#include <QPushButton>
#include <QVBoxLayout>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

AboutDialog::AboutDialog(const Theme &theme, QWidget *parent) : QDialog(parent)
{
    constexpr int logoSize = 48;
    setWindowTitle(tr("About Roomwarden"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *logo = new QLabel;
    logo->setPixmap(Theme::appIcon().pixmap(QSize(logoSize, logoSize), devicePixelRatioF()));
    auto *name = new TextLabel(theme, TypeStyle::Title);
    name->setText(u"Roomwarden"_s);
    auto *version = new TextLabel(theme, TypeStyle::Body, TextLabel::Tone::Muted);
    //: %1 version of the program, %2 version of Qt
    version->setText(
        tr("Version %1, with Qt %2").arg(QCoreApplication::applicationVersion(), QString::fromLatin1(qVersion())));
    version->setSelectable(true);
    auto *text = new TextLabel(theme);
    text->setText(tr("Console for partners that look after the Microsoft Teams Rooms of many customers.\n\n"
                     "Free software under the GNU General Public License, version 3 or later. Without any warranty."));
    text->setWrapping(true);
    text->setMinimumWidth(360);
    auto *close = new QPushButton(tr("Close"));
    close->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::space(6), Theme::space(6), Theme::space(6), Theme::space(5));
    column->setSpacing(Theme::space(2));
    column->addWidget(logo);
    column->addWidget(name);
    column->addWidget(version);
    column->addSpacing(Theme::space(2));
    column->addWidget(text);
    column->addSpacing(Theme::space(2));
    column->addWidget(close, 0, Qt::AlignTrailing);
    column->setSizeConstraint(QLayout::SetFixedSize);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

} // namespace roomwarden
