// Everything about the incident that is looked at.
#include "ui/incidents/incidentdetailpane.h"

#include "core/actions/command.h"
#include "core/base/clock.h"
#include "ui/incidents/detailheader.h"
#include "ui/incidents/incidentwords.h"
#include "ui/incidents/notestab.h"
#include "ui/incidents/overviewtab.h"
#include "ui/incidents/skeleton.h"
#include "ui/incidents/timelinetab.h"
#include "ui/widgets/linetabs.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/textlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

IncidentDetailPane::IncidentDetailPane(DetailReader::Read read, const Theme &theme, const Clock &clock,
                                       const ActionRegistry &actions, QWidget *parent)
    : QWidget(parent),
      m_theme(theme),
      m_clock(clock),
      m_pages(new QStackedWidget),
      m_header(new DetailHeader(theme, actions)),
      m_trouble(new MessageBar(theme)),
      m_tabs(new LineTabs(theme)),
      m_bodies(new QStackedWidget),
      m_overviewStack(new QStackedWidget),
      m_timelineStack(new QStackedWidget),
      m_overview(new OverviewTab(theme, clock)),
      m_timeline(new TimelineTab(theme, clock)),
      m_notes(new NotesTab(m_drafts, theme, clock)),
      m_reader(std::move(read), clock)
{
    setObjectName(u"incidentDetail"_s);
    setAccessibleName(tr("Incident"));
    setMinimumWidth(360);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Light); // the theme's raised surface

    //: Tab of an incident: what it means and what to do.
    m_tabs->addTab(tr("Overview"));
    //: Tab of an incident: what happened when.
    m_tabs->addTab(tr("Timeline"));
    //: Tab of an incident: messages beside it.
    m_tabs->addTab(tr("Notes"));
    m_tabs->setAccessibleName(tr("Parts of the incident"));

    const auto stack = [&](QStackedWidget *pages, const QString &reading, QWidget *content) {
        pages->addWidget(new Skeleton(theme, reading));
        pages->addWidget(content);
        m_bodies->addWidget(pages);
    };
    stack(m_overviewStack, tr("Reading the incident"), m_overview);
    stack(m_timelineStack, tr("Reading the timeline"), m_timeline);
    m_bodies->addWidget(m_notes);

    auto *empty = new TextLabel(theme, TypeStyle::Body, TextLabel::Tone::Muted);
    empty->setText(tr("Choose an incident to read it here."));
    empty->setAlignment(Qt::AlignCenter);
    empty->setWrapping(true);
    empty->setMargin(Theme::space(6));
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_tabs);
    layout->addWidget(m_trouble);
    layout->addWidget(m_bodies, 1);
    m_pages->addWidget(empty);
    m_pages->addWidget(content);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_pages);

    m_fill.setSingleShot(true);
    m_fill.setInterval(0);
    connect(&m_fill, &QTimer::timeout, this, &IncidentDetailPane::refresh);
    connect(&m_reader, &DetailReader::changed, this, [this] { m_fill.start(); });
    connect(m_tabs, &QTabBar::currentChanged, m_bodies, &QStackedWidget::setCurrentIndex);
    connect(m_header, &DetailHeader::backRequested, this, &IncidentDetailPane::backRequested);
    connect(m_notes, &NotesTab::leaveRequested, this, &IncidentDetailPane::backRequested);
    connect(m_notes, &NotesTab::sendRequested, this, [this](const QString &text) { Q_EMIT noteWritten(m_row, text); });
    connect(m_overview, &OverviewTab::copied, this, &IncidentDetailPane::copied);
}

IncidentDetailPane::~IncidentDetailPane() = default;

void IncidentDetailPane::setIncident(const Incident &row, bool pending)
{
    const bool other = row.id != m_row.id;
    m_row = row;
    m_header->setIncident(row, pending);
    m_pages->setCurrentIndex(1);
    if (other) {
        // The words of the incident before must not stand under this one's name, not even for a moment.
        m_overviewStack->setCurrentIndex(0);
        m_timelineStack->setCurrentIndex(0);
        m_trouble->clear();
        m_notes->setIncident(row); // at once: a note must never go to another incident than the one in sight
    }
    m_reader.choose(row);
    m_fill.start();
}

void IncidentDetailPane::clear()
{
    m_row = Incident();
    m_pages->setCurrentIndex(0);
    m_reader.clear();
}

void IncidentDetailPane::refresh()
{
    if (m_row.id.isNull())
        return;
    m_notes->setIncident(m_row);
    const IncidentDetail *detail = m_reader.detail();
    const bool failed = m_reader.state() == DetailReader::State::Failed;
    if (detail || failed) {
        // After a failure what the list knows is still worth reading.
        m_overview->show(m_row, detail);
        m_overviewStack->setCurrentIndex(1);
        m_timeline->show(detail ? *detail : IncidentDetail{.incident = m_row});
        m_timelineStack->setCurrentIndex(1);
    }
    m_notes->setNotes(detail ? &detail->notes : nullptr);
    const int notes = detail ? static_cast<int>(detail->notes.size()) : static_cast<int>(m_row.noteCount);
    //: Tab of an incident: messages beside it. %1: how many.
    m_tabs->setTabText(Notes, notes > 0 ? tr("Notes (%1)").arg(QLocale().toString(notes)) : tr("Notes"));
    showTrouble();
}

void IncidentDetailPane::showTrouble()
{
    if (m_reader.state() != DetailReader::State::Failed) {
        m_trouble->clear();
        return;
    }
    const Error error = *m_reader.error();
    const Trouble found = IncidentWords::trouble(error, m_row.customerName);
    QString text = found.title + u". "_s + found.text;
    if (m_reader.readAt().isValid())
        text += u' ' + tr("Shown as read at %1.").arg(clockTime(m_reader.readAt(), m_clock.now()));
    std::vector<MessageBar::Action> actions;
    if (found.retry)
        actions.push_back({.text = tr("Retry"), .run = [this] { m_reader.readAgain(); }});
    if (!found.details.isEmpty()) {
        actions.push_back({.text = tr("Copy details"),
                           .run = [details = found.details] { QGuiApplication::clipboard()->setText(details); }});
    }
    const bool mild = error.kind == Error::Kind::Offline || error.kind == Error::Kind::NotFound;
    m_trouble->tell(mild ? MessageBar::Kind::Info : MessageBar::Kind::Error, text, actions, false);
}

void IncidentDetailPane::setPosition(int row, int total) { m_header->setPosition(row, total); }
void IncidentDetailPane::setSnoozed(const QString &until) { m_header->setSnoozed(until); }
void IncidentDetailPane::setBackShown(bool shown) { m_header->setBackShown(shown); }
void IncidentDetailPane::showTab(Tab tab) { m_tabs->setCurrentIndex(tab); }
void IncidentDetailPane::readAgain() { m_reader.readAgain(); }
void IncidentDetailPane::setNoteRefusal(const QString &reason) { m_notes->setRefusal(reason); }

void IncidentDetailPane::writeNote()
{
    m_notes->setIncident(m_row);
    showTab(Notes);
    m_notes->focusEditor();
}

void IncidentDetailPane::noteSent(const QUuid &command)
{
    m_drafts.setSending(m_row.id, command);
    m_notes->refreshDraft();
}

bool IncidentDetailPane::noteFinished(const QUuid &command, const QString &problem)
{
    const IncidentId id = m_drafts.finish(command, problem);
    if (id.isNull())
        return false;
    if (id == m_row.id) {
        m_notes->refreshDraft();
        if (problem.isEmpty())
            m_reader.readAgain();
    }
    return true;
}

void IncidentDetailPane::takeBackNote(const Command &note, const QString &why)
{
    const IncidentId id(note.target);
    m_drafts.takeBack(id, note.customer, note.arguments.value("text"_L1).toString(), why);
    if (id == m_row.id)
        m_notes->refreshDraft();
}

void IncidentDetailPane::forget(const TenantId &customer)
{
    m_drafts.forget(customer);
    m_reader.forget(customer);
    if (m_row.customer == customer)
        clear();
}

void IncidentDetailPane::forgetAll()
{
    m_drafts.clear();
    m_reader.forgetAll();
    clear();
}

} // namespace roomwarden
