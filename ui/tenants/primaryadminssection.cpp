// Reads, lists and changes the primary admins of a customer.
#include "ui/tenants/primaryadminssection.h"

#include "core/session/session.h"
#include "core/sync/reads.h"
#include "ui/directory/peopledialog.h"
#include "ui/directory/principallist.h"
#include "ui/theme/theme.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/errorwords.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/versionsdialog.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

PrimaryAdminsSection::PrimaryAdminsSection(const ConsoleContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_call(context.commands),
      m_rows(new QVBoxLayout),
      m_note(new TextLabel(context.theme, TypeStyle::Small, TextLabel::Tone::Muted)),
      m_add(new QPushButton(tr("&Add…")))
{
    m_add->setObjectName(u"addPrimaryAdmins"_s);
    m_add->setAccessibleName(tr("Add primary admins"));
    m_note->setWrapping(true);
    m_rows->setSpacing(Theme::space(1));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Theme::space(2));
    column->addLayout(m_rows);
    column->addWidget(m_note);
    column->addWidget(m_add, 0, Qt::AlignLeading);
    connect(m_add, &QPushButton::clicked, this, &PrimaryAdminsSection::add);
}

void PrimaryAdminsSection::show(const TenantId &customer, const QString &customerName)
{
    if (customer != m_customer) {
        m_customer = customer;
        m_customerName = customerName;
        m_admins.reset();
        m_theirs.cancel();
        delete m_dialog;
        fill();
    }
    if (!customer.isNull())
        read();
}

void PrimaryAdminsSection::read()
{
    m_read = m_context.reads.access().primaryAdmins(m_customer, [this](Result<PrimaryAdmins> admins) {
        if (admins) {
            m_admins = *std::move(admins);
            fill();
        } else {
            m_admins.reset();
            fill();
            say(errorSentence(admins.error()));
        }
    });
}

void PrimaryAdminsSection::fill()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_add->setVisible(m_admins && m_admins->mayAdd);
    if (!m_admins) {
        say(m_customer.isNull() ? QString() : tr("Reading who they are…"));
        return;
    }
    const bool last = m_admins->members.size() == 1;
    for (const Principal &admin : m_admins->members) {
        auto *row = new QWidget;
        auto *icon = new QLabel;
        const bool group = admin.kind == Principal::Kind::SecurityGroup;
        icon->setPixmap(m_context.theme.icon(group ? u"group"_s : u"user"_s, ColorRole::TextMuted).pixmap(20));
        auto *name = new TextLabel(m_context.theme);
        name->setText(admin.displayName);
        name->setToolTip(admin.userPrincipalName.isEmpty() ? PrincipalList::kindWord(admin.kind)
                                                           : admin.userPrincipalName);
        auto *remove = new QPushButton(tr("Remove…"));
        remove->setAccessibleName(tr("Remove %1 from Primary admins").arg(admin.displayName));
        remove->setVisible(m_admins->mayRemove);
        remove->setEnabled(!last);
        remove->setToolTip(last ? tr("At least one primary admin has to stay.") : QString());
        remove->setAccessibleDescription(remove->toolTip());
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins({});
        layout->setSpacing(Theme::space(2));
        layout->addWidget(icon);
        layout->addWidget(name, 1);
        layout->addWidget(remove);
        m_rows->addWidget(row);
        connect(remove, &QPushButton::clicked, this, [this, admin] { askRemove(admin); });
    }
    say({});
}

void PrimaryAdminsSection::say(const QString &words)
{
    m_note->setText(words);
    m_note->setVisible(!words.isEmpty());
}

void PrimaryAdminsSection::add()
{
    auto *dialog = new PeopleDialog(
        [&reads = m_context.reads](const QString &text, auto done) { return reads.principals(text, std::move(done)); },
        m_context.theme,
        {.title = tr("Add primary admins at %1").arg(m_customerName),
         .text = tr("Primary admins see the data of %1 and give roles to others.").arg(m_customerName),
         .chosen = tr("Primary admins"),
         .organisation = m_context.session.access().partnerName,
         .confirm = tr("Add")},
        this);
    m_dialog = dialog;
    // As they were when it opened: a later reading may fail and leave nothing here.
    connect(dialog, &PeopleDialog::confirmed, this, [this, seen = *m_admins](const std::vector<Principal> &people) {
        QStringList names;
        for (const Principal &one : people)
            names += one.displayName;
        submit(
            seen, [people](const PrimaryAdmins &known) { return Command::addPrimaryAdmins(known, people); },
            //: What somebody wanted to do with the primary admins. %1: names.
            tr("Add %1").arg(names.join(u", "_s)), tr("Primary admins added at %1").arg(m_customerName));
    });
    dialog->open();
}

void PrimaryAdminsSection::askRemove(const Principal &admin)
{
    const bool me = admin.id == m_context.session.access().user.id;
    m_dialog = ConfirmDialog::ask(
        this, m_context.theme,
        {.title = tr("Remove %1 from Primary admins of %2?").arg(admin.displayName, m_customerName),
         .text = me ? tr("That is you: unless another role or group gives you access, you will no longer see the data "
                         "of %1.")
                          .arg(m_customerName)
                    : tr("Unless another role or group gives them access, they no longer see the data of %1.")
                          .arg(m_customerName),
         .confirm = tr("Remove")},
        [this, admin, seen = *m_admins] {
            submit(
                seen, [id = admin.id](const PrimaryAdmins &known) { return Command::removePrimaryAdmin(known, id); },
                //: What somebody wanted to do with the primary admins. %1: a name.
                tr("Remove %1").arg(admin.displayName), tr("%1 removed").arg(admin.displayName));
        });
}

void PrimaryAdminsSection::submit(const PrimaryAdmins &seen, const Wish &wish, const QString &words,
                                  const QString &done)
{
    if (m_call.isRunning())
        return;
    m_call.submit(wish(seen), [this, wish, words, done](const CommandOutcome &outcome) {
        if (outcome.succeeded()) {
            announce(this, done);
            read();
        } else if (outcome.error->kind == Error::Kind::Conflict && outcome.command.customer == m_customer) {
            readTheirs(wish, words, done);
        } else {
            const QString problem = errorSentence(*outcome.error);
            say(problem);
            announce(this, problem);
        }
    });
}

void PrimaryAdminsSection::readTheirs(const Wish &wish, const QString &words, const QString &done)
{
    m_theirs = m_context.reads.access().primaryAdmins(m_customer, [=, this](Result<PrimaryAdmins> admins) {
        if (!admins) {
            say(errorSentence(admins.error()));
            return;
        }
        m_admins = *std::move(admins);
        fill();
        QStringList names;
        for (const Principal &member : m_admins->members)
            names += member.displayName;
        //: The primary admins of a customer, after a colleague changed them. %1: names.
        const QString now = tr("Primary admins: %1").arg(names.join(u", "_s));
        m_dialog = VersionsDialog::ask(m_context.theme,
                                       {.title = tr("A colleague changed the primary admins meanwhile"),
                                        .subject = m_customerName,
                                        .takeTheirs = tr("Keep what is there now"),
                                        .keepMine = tr("Do it anyway")},
                                       {{.mine = words, .theirs = now}}, this,
                                       [=, this, seen = *m_admins](const VersionsDialog::Choice &mine) {
                                           if (mine.front())
                                               submit(seen, wish, words, done);
                                       });
    });
}

} // namespace roomwarden
