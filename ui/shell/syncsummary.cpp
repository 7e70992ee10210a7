// How the synchronisation stands, for the popover and the page.
#include "ui/shell/syncsummary.h"

#include "core/base/clock.h"
#include "core/store/tenantstore.h"
#include "core/sync/syncengine.h"
#include "ui/shell/consolecontext.h"
#include "ui/shell/syncwords.h"
#include "ui/theme/roomwardenstyle.h"
#include "ui/widgets/errorwords.h"
#include "ui/widgets/keyvaluelist.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/textlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

SyncSummary::SyncSummary(const ConsoleContext &context, int most, QWidget *parent)
    : QWidget(parent),
      m_sync(context.sync),
      m_tenants(context.tenants),
      m_theme(context.theme),
      m_clock(context.clock),
      m_most(most),
      m_icon(new QLabel),
      m_sentence(new TextLabel(context.theme, TypeStyle::BodyStrong)),
      m_facts(new KeyValueList(context.theme)),
      m_failuresTitle(new TextLabel(context.theme, TypeStyle::BodyStrong)),
      m_failures(new TextLabel(context.theme)),
      m_retry(new QPushButton(tr("Sync now"))),
      //: Button
      m_signIn(new QPushButton(tr("Sign in"))),
      m_copy(new QPushButton(tr("Copy request ID"))),
      m_minute(new QTimer(this))
{
    auto *head = new QHBoxLayout;
    head->setSpacing(Theme::space(2));
    m_icon->setFixedSize(20, 20);
    m_sentence->setWrapping(true);
    head->addWidget(m_icon, 0, Qt::AlignTop);
    head->addWidget(m_sentence, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::space(2));
    m_signIn->setProperty(RoomwardenStyle::primaryProperty, true);
    for (QPushButton *button : {m_signIn, m_retry, m_copy}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    m_failures->setWrapping(true);
    m_failures->setSelectable(true);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::space(3));
    column->addLayout(head);
    column->addWidget(m_facts);
    column->addWidget(m_failuresTitle);
    column->addWidget(m_failures);
    column->addLayout(buttons);

    connect(m_retry, &QPushButton::clicked, &m_sync, &SyncEngine::syncNow);
    connect(m_signIn, &QPushButton::clicked, this, &SyncSummary::signInWanted);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (const std::optional<Error> &error = m_sync.status().error)
            QGuiApplication::clipboard()->setText(error->requestId);
    });
    connect(&m_sync, &SyncEngine::statusChanged, this, &SyncSummary::refresh);
    connect(&m_tenants, &TenantStore::tenantsChanged, this, &SyncSummary::refresh);
    connect(&m_theme, &Theme::changed, this, &SyncSummary::refresh);
    connect(m_minute, &QTimer::timeout, this, &SyncSummary::refresh);
    m_minute->start(30s);
    refresh();
}

void SyncSummary::refresh()
{
    const SyncStatus &status = m_sync.status();
    const SyncWords words = syncWords(status, m_clock.now());
    m_icon->setPixmap(m_theme.icon(words.icon, words.tone).pixmap(QSize(20, 20), devicePixelRatioF()));
    m_sentence->setText(words.sentence);
    setAccessibleName(words.sentence);
    fillFacts();
    fillFailures();
    const bool signInNeeded = status.state == SyncStatus::State::SignInNeeded;
    m_signIn->setVisible(signInNeeded);
    m_retry->setVisible(!signInNeeded && status.state != SyncStatus::State::Stopped);
    m_copy->setVisible(status.error && !status.error->requestId.isEmpty());
}

void SyncSummary::fillFacts()
{
    const SyncStatus &status = m_sync.status();
    const QDateTime now = m_clock.now();
    m_facts->clear();
    if (status.lastSuccess.isValid()) {
        //: Label: when the data was last read; the value is as in "09:41 (12 min ago)"
        m_facts->addRow(tr("Last success"),
                        tr("%1 (%2 ago)").arg(clockTime(status.lastSuccess, now), spokenSpan(status.lastSuccess, now)));
    }
    //: Label: when the console asks again
    m_facts->addRow(tr("Next try"), clockTime(status.nextTry, now));
    //: Label: since when there is no connection
    m_facts->addRow(tr("Offline since"), clockTime(status.offlineSince, now));
    if (status.error) {
        //: Label
        m_facts->addRow(tr("Last error"), errorSentence(*status.error));
        //: Label: the identifier support asks for
        m_facts->addRow(tr("Request ID"), status.error->requestId, TypeStyle::Mono);
    }
    if (status.rejected > 0)
        m_facts->addRow(tr("Left out"), tr("%n malformed record(s) since sign-in", nullptr, status.rejected));
    m_facts->setVisible(m_facts->rowCount() > 0);
}

void SyncSummary::fillFailures()
{
    const std::vector<TenantFailure> &failures = m_sync.status().failures;
    const int count = static_cast<int>(failures.size());
    m_failuresTitle->setVisible(count > 0);
    m_failures->setVisible(count > 0);
    m_failuresTitle->setText(tr("%n customer(s) not reached", nullptr, count));
    QStringList lines;
    for (int i = 0; i < qMin(count, m_most); ++i)
        lines.append(failureLine(failures[static_cast<size_t>(i)], m_tenants));
    if (count > m_most)
        lines.append(tr("and %n more", nullptr, count - m_most));
    m_failures->setText(lines.join(u'\n'));
}

} // namespace roomwarden
