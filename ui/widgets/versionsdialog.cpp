// Both versions side by side.
#include "ui/widgets/versionsdialog.h"

#include "ui/theme/roomwardenstyle.h"
#include "ui/widgets/textlabel.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

namespace {

enum Side : int { Mine, Theirs };

// A radio button whose text may be long: it wraps, and a click anywhere chooses.
class VersionCell final : public QWidget
{
public:
    VersionCell(const Theme &theme, const QString &text, QAbstractButton *radio) : m_radio(radio)
    {
        auto *label = new TextLabel(theme);
        label->setWrapping(true);
        label->setText(text);
        label->setAlignment(Qt::AlignTop | Qt::AlignLeading);
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins({});
        row->setSpacing(Theme::space(2));
        if (radio)
            row->addWidget(radio, 0, Qt::AlignTop);
        row->addWidget(label, 1);
    }

protected:
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        if (m_radio && event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
            m_radio->click();
    }

private:
    QAbstractButton *m_radio;
};

TextLabel *strong(const Theme &theme, const QString &text)
{
    auto *label = new TextLabel(theme, TypeStyle::BodyStrong);
    label->setText(text);
    label->setWrapping(true);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    return label;
}

} // namespace

VersionsDialog *VersionsDialog::ask(const Theme &theme, const Words &words, const std::vector<Row> &rows,
                                    QWidget *parent, std::function<void(const Choice &)> chosen)
{
    auto *dialog = new VersionsDialog(theme, words, rows, parent);
    connect(dialog, &VersionsDialog::chosen, parent, std::move(chosen));
    dialog->open();
    return dialog;
}

VersionsDialog::VersionsDialog(const Theme &theme, const Words &words, const std::vector<Row> &rows, QWidget *parent)
    : QDialog(parent),
      m_theme(theme)
{
    setObjectName(u"versionsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Changed by somebody else"));
    setAccessibleDescription(words.title);
    auto *title = new TextLabel(theme, TypeStyle::Heading);
    title->setText(words.title);
    title->setWrapping(true);
    auto *subject = new TextLabel(theme, TypeStyle::Body, TextLabel::Tone::Muted);
    subject->setText(words.subject);
    subject->setWrapping(true);

    auto *theirs = new QPushButton(words.takeTheirs);
    theirs->setObjectName(u"takeTheirs"_s);
    theirs->setAutoDefault(false);
    auto *mine = new QPushButton(words.keepMine);
    mine->setObjectName(u"keepMine"_s);
    mine->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::space(2));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::space(6), Theme::space(5), Theme::space(6), Theme::space(5));
    column->setSpacing(Theme::space(3));
    column->addWidget(title);
    column->addWidget(subject);
    column->addWidget(makeTable(rows), 1);
    column->addLayout(buttons);
    if (rows.size() == 1 && rows.front().name.isEmpty()) {
        // Whoever presses Enter without reading has changed nothing.
        buttons->addStretch(1);
        buttons->addWidget(theirs);
        buttons->addWidget(mine);
        theirs->setDefault(true);
        theirs->setFocus();
        connect(theirs, &QPushButton::clicked, this, [this] { finish({false}); });
        connect(mine, &QPushButton::clicked, this, [this] { finish({true}); });
        resize(Theme::space(130), sizeHint().height());
        return;
    }
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    auto *goOn = new QPushButton(tr("&Continue"));
    goOn->setObjectName(u"versionsContinue"_s);
    goOn->setProperty(RoomwardenStyle::primaryProperty, true);
    goOn->setDefault(true);
    buttons->addWidget(mine);
    buttons->addWidget(theirs);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(goOn);
    resize(Theme::space(170), Theme::space(90));
    connect(theirs, &QPushButton::clicked, this, [this] { chooseAll(false); });
    connect(mine, &QPushButton::clicked, this, [this] { chooseAll(true); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(goOn, &QPushButton::clicked, this, [this] {
        Choice mineChosen;
        for (const QButtonGroup *group : m_groups)
            mineChosen.push_back(group->checkedId() == Mine);
        finish(mineChosen);
    });
    m_groups.front()->checkedButton()->setFocus();
}

QWidget *VersionsDialog::makeTable(const std::vector<Row> &rows)
{
    const bool single = rows.size() == 1 && rows.front().name.isEmpty();
    auto *table = new QWidget;
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(Theme::space(4));
    grid->setVerticalSpacing(Theme::space(3));
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    if (single) {
        const Row &row = rows.front();
        //: What the person tried to do, before the words for it.
        grid->addWidget(strong(m_theme, tr("You")), 0, 0);
        grid->addWidget(new VersionCell(m_theme, row.mine, nullptr), 0, 1);
        //: What the service has by now, before the words for it.
        grid->addWidget(strong(m_theme, tr("Now")), 1, 0);
        grid->addWidget(new VersionCell(m_theme, row.theirs, nullptr), 1, 1);
        grid->setColumnStretch(2, 0);
        grid->setRowStretch(2, 1);
        return table;
    }
    grid->setColumnMinimumWidth(0, Theme::space(32));
    //: Headings over two versions of the same thing.
    grid->addWidget(strong(m_theme, tr("What you entered")), 0, 1);
    grid->addWidget(strong(m_theme, tr("What is there now")), 0, 2);
    int line = 1;
    for (const Row &row : rows)
        addChoice(*grid, line++, row);
    grid->setRowStretch(line, 1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(table);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("Both versions"));
    return scroll;
}

void VersionsDialog::addChoice(QGridLayout &grid, int line, const Row &row)
{
    auto *group = new QButtonGroup(this);
    grid.addWidget(strong(m_theme, row.name), line, 0);
    for (const Side side : {Mine, Theirs}) {
        const QString &text = side == Mine ? row.mine : row.theirs;
        auto *radio = new QRadioButton;
        //: For a screen reader. %1: name of a field, %2: its value.
        radio->setAccessibleName(
            (side == Mine ? tr("%1, what you entered: %2") : tr("%1, what is there now: %2")).arg(row.name, text));
        radio->setChecked((side == Mine) == row.keepMine);
        group->addButton(radio, side);
        grid.addWidget(new VersionCell(m_theme, text, radio), line, 1 + side);
    }
    m_groups.push_back(group);
}

void VersionsDialog::chooseAll(bool mine)
{
    for (const QButtonGroup *group : m_groups)
        group->button(mine ? Mine : Theirs)->setChecked(true);
}

void VersionsDialog::finish(const Choice &mine)
{
    accept();
    Q_EMIT chosen(mine);
}

} // namespace roomwarden
