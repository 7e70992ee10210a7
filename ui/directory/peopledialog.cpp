// A picker and two buttons.
#include "ui/directory/peopledialog.h"

#include "ui/theme/roomwardenstyle.h"
#include "ui/theme/theme.h"
#include "ui/widgets/dialogbuttons.h"
#include "ui/widgets/textlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

PeopleDialog::PeopleDialog(PrincipalPicker::Search search, const Theme &theme, const Words &words, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"peopleDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(words.title);
    resize(Theme::space(160), Theme::space(110));
    auto *title = new TextLabel(theme, TypeStyle::Heading);
    title->setText(words.title);
    title->setWrapping(true);
    auto *text = new TextLabel(theme, TypeStyle::Body, TextLabel::Tone::Muted);
    text->setText(words.text);
    text->setWrapping(true);
    auto *picker = new PrincipalPicker(std::move(search), theme, words.chosen, words.organisation, this);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    auto *confirm = new QPushButton(words.confirm);
    confirm->setObjectName(u"peopleConfirm"_s);
    confirm->setProperty(RoomwardenStyle::primaryProperty, true);
    confirm->setAutoDefault(false); // Enter in the search adds what is found
    confirm->setEnabled(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::space(5), Theme::space(5), Theme::space(5), Theme::space(4));
    column->setSpacing(Theme::space(3));
    column->addWidget(title);
    column->addWidget(text);
    column->addWidget(picker, 1);
    column->addLayout(dialogButtons({cancel, confirm}));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(picker, &PrincipalPicker::chosenChanged, confirm,
            [picker, confirm] { confirm->setEnabled(!picker->chosen().empty()); });
    connect(confirm, &QPushButton::clicked, this, [this, picker] {
        Q_EMIT confirmed(picker->chosen());
        accept();
    });
    picker->setFocus();
}

} // namespace roomwarden
