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
        submit(Command::addPrimaryAdmins(seen, people), tr("Primary admins added at %1").arg(m_customerName));
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
            submit(Command::removePrimaryAdmin(seen, admin.id), tr("%1 removed").arg(admin.displayName));
        });
}

void PrimaryAdminsSection::submit(const Command &command, const QString &done)
{
    if (m_call.isRunning())
        return;
    m_call.submit(command, [this, done](const CommandOutcome &outcome) {
        if (outcome.succeeded()) {
            announce(this, done);
            read();
            return;
        }
        const QString words = errorSentence(*outcome.error);
        if (outcome.error->kind == Error::Kind::Conflict)
            read();
        say(words);
        announce(this, words);
    });
}

} // namespace roomwarden
