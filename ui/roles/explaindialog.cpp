// Person, permission, answer.
#include "ui/roles/explaindialog.h"

#include "core/session/session.h"
#include "core/sync/reads.h"
#include "models/displaynames.h"
#include "ui/directory/personsearch.h"
#include "ui/roles/rolewords.h"
#include "ui/theme/theme.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/textlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

ExplainDialog::ExplainDialog(const ConsoleContext &context, const TenantId &customer, const QString &customerName,
                             QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_customer(customer),
      m_person(new PersonSearch(
          [&reads = context.reads](const QString &text, auto done) { return reads.principals(text, std::move(done)); },
          context.theme, tr("&Who"), context.session.access().user)),
      m_permission(new QComboBox),
      m_answer(new TextLabel(context.theme, TypeStyle::BodyStrong)),
      m_reach(new TextLabel(context.theme))
{
    setObjectName(u"explainDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Explain access at %1").arg(customerName));
    resize(820, 560);
    auto *title = new TextLabel(context.theme, TypeStyle::Heading);
    title->setText(windowTitle());
    title->setWrapping(true);
    auto *what = new QLabel(tr("&May do what"));
    what->setBuddy(m_permission);
    m_permission->setObjectName(u"explainPermission"_s);
    for (int i = 0; i < permissionCount; ++i)
        m_permission->addItem(displayName(static_cast<Permission>(i)), i);
    m_permission->setCurrentIndex(m_permission->findData(static_cast<int>(Permission::TicketsView)));
    m_answer->setObjectName(u"explainAnswer"_s);
    m_reach->setObjectName(u"explainReach"_s);
    for (TextLabel *label : {m_answer, m_reach}) {
        label->setWrapping(true);
        label->setSelectable(true);
        label->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    }
    auto *left = new QVBoxLayout;
    left->setSpacing(Theme::space(2));
    left->addWidget(m_person, 1);
    left->addWidget(what);
    left->addWidget(m_permission);
    auto *answers = new QWidget;
    auto *right = new QVBoxLayout(answers);
    right->setContentsMargins({});
    right->setSpacing(Theme::space(4));
    right->addWidget(m_answer);
    right->addWidget(m_reach);
    right->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(answers);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("Answer"));
    auto *columns = new QHBoxLayout;
    columns->setSpacing(Theme::space(5));
    columns->addLayout(left, 2);
    columns->addWidget(scroll, 3);
    auto *close = new QPushButton(tr("Close"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::space(5), Theme::space(5), Theme::space(5), Theme::space(4));
    column->setSpacing(Theme::space(3));
    column->addWidget(title);
    column->addLayout(columns, 1);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_person, &PersonSearch::changed, this, &ExplainDialog::ask);
    connect(m_permission, &QComboBox::currentIndexChanged, this, &ExplainDialog::ask);
    ask();
    m_person->setFocus();
}

void ExplainDialog::ask()
{
    const std::optional<Principal> person = m_person->person();
    if (!person)
        return;
    const auto permission = static_cast<Permission>(m_permission->currentData().toInt());
    AccessReads asking = m_context.reads.access();
    m_answer->setText(tr("Asking…"));
    m_explain = asking.explain(m_customer, person->id, permission, {}, [this](const Result<AccessExplanation> &answer) {
        m_answer->setText(answer ? words(*answer) : RoleWords::refusal(answer.error()));
        announce(m_answer, m_answer->text());
    });
    m_effective = asking.effectiveAccess(m_customer, person->id, [this](const Result<EffectiveAccess> &access) {
        m_reach->setText(access ? words(*access) : QString());
    });
}

QString ExplainDialog::words(const AccessExplanation &explanation)
{
    using Step = AccessExplanation::Step;
    const QString who = explanation.principal.displayName;
    const QString what = explanation.permission ? displayName(*explanation.permission) : tr("this");
    if (explanation.allowed) {
        QStringList lines = {tr("Yes: %1 may do %2, because:").arg(who, what)};
        for (const AccessExplanation::Path &path : explanation.paths) {
            if (path.failsAt != Step::None)
                continue;
            QStringList steps;
            for (const Principal &group : path.groups)
                //: A step of an explanation. %1: a security group.
                steps += tr("group %1").arg(group.displayName);
            //: Steps of an explanation. %1: an assignment; %1: a role.
            steps += tr("assignment %1").arg(path.assignmentName);
            steps += tr("role %1").arg(path.roleName);
            steps += tr("%Ln rooms", nullptr, static_cast<int>(path.roomCount));
            lines += steps.join(u" → "_s);
        }
        return lines.join(u'\n');
    }
    switch (explanation.failsAt) {
    case Step::Account: return tr("No: the account of %1 is disabled.").arg(who);
    case Step::Assignment: return tr("No: no assignment at this customer has %1 among its members.").arg(who);
    case Step::Role: {
        QStringList roles;
        for (const AccessExplanation::Path &path : explanation.paths)
            roles += path.roleName;
        roles.removeDuplicates();
        return tr("No: what %1 holds (%2) does not include %3.").arg(who, roles.join(u", "_s), what);
    }
    case Step::Scope: return tr("No: the role has it, but the room is outside of the scope.");
    case Step::None:
    case Step::Unknown: break;
    }
    return tr("No.");
}

QString ExplainDialog::words(const EffectiveAccess &access)
{
    if (access.areas.empty())
        return tr("%1 sees nothing of this customer.").arg(access.principal.displayName);
    QStringList lines = {tr("What %1 sees here, as far as you see it too:").arg(access.principal.displayName),
                         tr("Roles: %1").arg(access.roles.join(u", "_s))};
    constexpr qsizetype most = 12; // names that can be read at a glance
    for (const EffectiveAccess::Area &area : access.areas) {
        QStringList rooms;
        for (const RoomRef &room : area.rooms)
            rooms += room.displayName;
        QString list = rooms.first(qMin(rooms.size(), most)).join(u", "_s);
        if (rooms.size() > most)
            list = tr("%1 and %Ln more", nullptr, static_cast<int>(rooms.size() - most)).arg(list);
        //: Rooms, and what may be done in them. %1: "9 rooms", %2: their names, %3: permissions.
        lines += tr("%1 (%2): %3")
                     .arg(tr("%Ln rooms", nullptr, static_cast<int>(rooms.size())), list,
                          RoleWords::permissions(area.permissions));
    }
    return lines.join(u"\n\n"_s);
}

} // namespace roomwarden
