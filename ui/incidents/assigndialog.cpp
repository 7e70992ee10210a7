// A search, and a button.
#include "ui/incidents/assigndialog.h"

#include "ui/incidents/incidentwords.h"
#include "ui/theme/roomwardenstyle.h"
#include "ui/theme/theme.h"
#include "ui/widgets/dialogbuttons.h"
#include "ui/widgets/textlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

AssignDialog::AssignDialog(std::vector<Incident> incidents, const Principal &me, PersonSearch::Search search,
                           const Theme &theme, QWidget *parent)
    : QDialog(parent),
      m_incidents(std::move(incidents)),
      m_search(new PersonSearch(std::move(search), theme, tr("&To whom"), me)),
      m_assign(new QPushButton(tr("&Assign")))
{
    setObjectName(u"assignDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Assign"));
    resize(460, 440);
    auto *title = new TextLabel(theme, TypeStyle::Heading);
    const auto count = static_cast<int>(m_incidents.size());
    title->setText(count == 1 ? tr("Assign: %1").arg(m_incidents.front().title)
                              : tr("Assign %Ln incidents", nullptr, count));
    title->setWrapping(true);
    auto *whose = new TextLabel(theme);
    whose->setText(IncidentWords::customersOf(m_incidents));
    whose->setWrapping(true);
    m_assign->setObjectName(u"assignNow"_s);
    m_assign->setProperty(RoomwardenStyle::primaryProperty, true);
    m_assign->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::space(5), Theme::space(5), Theme::space(5), Theme::space(4));
    column->setSpacing(Theme::space(3));
    column->addWidget(title);
    column->addWidget(whose);
    column->addWidget(m_search, 1);
    column->addLayout(dialogButtons({cancel, m_assign}));
    connect(m_search, &PersonSearch::changed, this, [this] { m_assign->setEnabled(m_search->person().has_value()); });
    connect(m_search, &PersonSearch::confirmed, this, &AssignDialog::confirm);
    connect(m_assign, &QPushButton::clicked, this, &AssignDialog::confirm);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_search->setFocus();
}

void AssignDialog::confirm()
{
    const std::optional<Principal> person = m_search->person();
    if (!person)
        return;
    Q_EMIT confirmed(m_incidents, *person);
    accept();
}

} // namespace roomwarden
