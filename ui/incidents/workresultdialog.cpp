// A table of what failed, and why.
#include "ui/incidents/workresultdialog.h"

#include "ui/incidents/conflictdialog.h"
#include "ui/incidents/incidentwords.h"
#include "ui/theme/roomwardenstyle.h"
#include "ui/theme/theme.h"
#include "ui/widgets/dialogbuttons.h"
#include "ui/widgets/textlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

namespace {

QTableWidget *tableOf(const std::vector<WorkResult> &failed)
{
    auto *table = new QTableWidget(static_cast<int>(failed.size()), 3);
    table->setObjectName(u"failedRows"_s);
    //: Columns of the list of incidents with which something could not be done.
    table->setHorizontalHeaderLabels(
        {WorkResultDialog::tr("Incident"), WorkResultDialog::tr("Customer"), WorkResultDialog::tr("Why not")});
    table->setAccessibleName(WorkResultDialog::tr("Incidents that failed"));
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    for (int row = 0; row < table->rowCount(); ++row) {
        const WorkResult &result = failed[static_cast<size_t>(row)];
        const QStringList cells = {result.seen.title, result.seen.customerName, WorkResultDialog::reason(result)};
        for (int column = 0; column < 3; ++column) {
            auto *item = new QTableWidgetItem(cells[column]);
            item->setToolTip(cells[column]);
            table->setItem(row, column, item);
        }
    }
    QHeaderView *header = table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->resizeSection(0, 230);
    header->resizeSection(1, 150);
    header->setStretchLastSection(true);
    return table;
}

} // namespace

WorkResultDialog::WorkResultDialog(const std::vector<WorkResult> &results, const Theme &theme, QWidget *parent)
    : QDialog(parent)
{
    std::copy_if(results.begin(), results.end(), std::back_inserter(m_failed),
                 [](const WorkResult &result) { return result.error.has_value(); });
    setObjectName(u"workResultDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Not everything could be done"));
    resize(760, 420);

    auto *title = new TextLabel(theme, TypeStyle::Heading);
    title->setText(tr("%Ln incidents could not be changed", nullptr, static_cast<int>(m_failed.size())));
    title->setWrapping(true);
    auto *text = new TextLabel(theme);
    text->setText(tr("%Ln others were.", nullptr, static_cast<int>(results.size() - m_failed.size())));
    text->setVisible(results.size() > m_failed.size());
    auto *table = tableOf(m_failed);

    auto *copy = new QPushButton(tr("&Copy list"));
    copy->setAutoDefault(false);
    //: Button: those that failed are tried again, on top of what colleagues did meanwhile.
    auto *retry = new QPushButton(tr("&Retry failed"));
    retry->setObjectName(u"retryFailed"_s);
    retry->setProperty(RoomwardenStyle::primaryProperty, true);
    retry->setAutoDefault(false);
    auto *close = new QPushButton(tr("Close"));
    close->setDefault(true);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::space(5), Theme::space(5), Theme::space(5), Theme::space(4));
    column->setSpacing(Theme::space(3));
    column->addWidget(title);
    column->addWidget(text);
    column->addWidget(table, 1);
    column->addLayout(dialogButtons({close, retry}, copy));

    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(asText()); });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(retry, &QPushButton::clicked, this, [this] {
        Q_EMIT retryRequested(m_failed);
        accept();
    });
    table->setFocus();
}

QString WorkResultDialog::asText() const
{
    QString text;
    for (const WorkResult &result : m_failed) {
        text += result.seen.id.text() + u'\t' + result.seen.customerName + u'\t' + result.seen.title + u'\t'
                + reason(result) + u'\n';
    }
    return text;
}

QString WorkResultDialog::reason(const WorkResult &result)
{
    if (result.error->kind == Error::Kind::Conflict && result.current)
        return ConflictDialog::differences(result.seen, *result.current).join(u' ');
    return IncidentWords::whyNot(*result.error, result.command.kind, result.seen.customerName);
}

} // namespace roomwarden
