// Create support bundle.
#include "ui/shell/supportdialog.h"

#include "core/base/clock.h"
#include "core/session/session.h"
#include "core/store/tenantstore.h"
#include "ui/shell/syncwords.h"
#include "ui/theme/theme.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/textlabel.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

SupportDialog::SupportDialog(const ConsoleContext &context, const SupportLog &log, QByteArray key, QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_log(log),
      m_key(std::move(key)),
      m_range(new QComboBox),
      m_preview(new QPlainTextEdit),
      m_message(new MessageBar(context.theme)),
      //: Button: chooses where the support bundle goes
      m_save(new QPushButton(tr("Save to a folder…")))
{
    setWindowTitle(tr("Create support bundle"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(760, 560);
    auto *text = new TextLabel(context.theme);
    text->setText(tr("This is all that would be written. Customers, people and ids are replaced by names that mean "
                     "nothing elsewhere. Nothing is sent: you decide who gets it."));
    text->setWrapping(true);
    constexpr int minute = 60;
    //: Time range of the log in a support bundle
    m_range->addItem(tr("The last 15 minutes"), 15 * minute);
    //: Time range of the log in a support bundle
    m_range->addItem(tr("The last hour"), 60 * minute);
    //: Time range of the log in a support bundle
    m_range->addItem(tr("Since the start"), 0);
    m_range->setAccessibleName(tr("Time range"));
    m_preview->setReadOnly(true);
    m_preview->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_preview->setTabChangesFocus(true);
    m_preview->setAccessibleName(tr("Preview"));
    auto *close = new QPushButton(tr("Close"));
    m_save->setDefault(true);
    m_save->setObjectName(u"saveBundle"_s);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::space(5), Theme::space(5), Theme::space(5), Theme::space(4));
    column->setSpacing(Theme::space(3));
    column->addWidget(text);
    column->addWidget(m_range, 0, Qt::AlignLeft);
    column->addWidget(m_preview, 1);
    column->addWidget(m_message);
    column->addLayout(buttons);

    connect(m_range, &QComboBox::currentIndexChanged, this, &SupportDialog::refresh);
    connect(m_save, &QPushButton::clicked, this, &SupportDialog::chooseFolder);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    refresh();
}

void SupportDialog::refresh()
{
    const QDateTime now = m_context.clock.now();
    const int seconds = m_range->currentData().toInt();
    const SyncStatus &status = m_context.sync.status();
    QStringList facts{syncWords(status, now).sentence, syncFacts(status)};
    for (const TenantFailure &failure : status.failures)
        facts.append(failureLine(failure, m_context.tenants));
    m_files = supportFiles(facts, m_log.since(seconds > 0 ? now.addSecs(-seconds) : QDateTime::fromMSecsSinceEpoch(0)),
                           pseudonymsFor(m_key, m_context.tenants, m_context.session.access()), now);
    QString shown;
    for (const SupportFile &file : m_files)
        shown += u"── "_s + file.name + u"\n"_s + file.text + u'\n';
    m_preview->setPlainText(shown);
}

void SupportDialog::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Where the support bundle goes"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &SupportDialog::saveTo);
    dialog->open();
}

void SupportDialog::saveTo(const QString &parent)
{
    const Result<QString> folder = writeSupportBundle(parent, m_files, m_context.clock.now());
    if (folder) {
        m_message->tell(MessageBar::Kind::Success,
                        tr("The support bundle is in %1.").arg(QDir::toNativeSeparators(*folder)));
    } else {
        m_message->tell(
            MessageBar::Kind::Error,
            tr("The support bundle could not be written: %1. Choose another folder.").arg(folder.error().detail));
    }
}

} // namespace roomwarden
