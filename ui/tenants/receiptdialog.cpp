// Lines and two buttons.
#include "ui/tenants/receiptdialog.h"

#include "ui/theme/roomwardenstyle.h"
#include "ui/theme/theme.h"
#include "ui/widgets/dialogbuttons.h"
#include "ui/widgets/textlabel.h"

#include <QFileDialog>
#include <QJsonDocument>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

ReceiptDialog::ReceiptDialog(const Receipt &receipt, const Theme &theme, QWidget *parent)
    : QDialog(parent),
      m_receipt(receipt),
      m_saved(new TextLabel(theme, TypeStyle::Small, TextLabel::Tone::Muted))
{
    setObjectName(u"receiptDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("%1 was removed").arg(receipt.after.customerName));
    setMinimumWidth(480);
    auto *title = new TextLabel(theme, TypeStyle::Heading);
    title->setText(windowTitle());
    title->setWrapping(true);
    auto *text = new TextLabel(theme);
    text->setObjectName(u"receiptText"_s);
    text->setText(receipt.lines().join(u'\n'));
    text->setWrapping(true);
    text->setSelectable(true);
    m_saved->setWrapping(true);
    m_saved->hide();
    auto *save = new QPushButton(tr("&Save receipt…"));
    save->setProperty(RoomwardenStyle::primaryProperty, true);
    auto *close = new QPushButton(tr("Close"));
    close->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::space(5), Theme::space(5), Theme::space(5), Theme::space(4));
    column->setSpacing(Theme::space(3));
    column->addWidget(title);
    column->addWidget(text);
    column->addWidget(m_saved);
    column->addLayout(dialogButtons({close, save}));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, &ReceiptDialog::ask);
}

void ReceiptDialog::ask()
{
    auto *dialog = new QFileDialog(this, tr("Save receipt"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("PDF to keep (*.pdf)"), tr("JSON (*.json)")});
    dialog->setDefaultSuffix(u"pdf"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains(u"*.json"_s) ? u"json"_s : u"pdf"_s);
    });
    connect(dialog, &QFileDialog::fileSelected, this, &ReceiptDialog::save);
    dialog->open();
}

void ReceiptDialog::save(const QString &path)
{
    QSaveFile file(path);
    bool written = file.open(QIODevice::WriteOnly);
    if (written) {
        if (path.endsWith(u".pdf"_s, Qt::CaseInsensitive))
            m_receipt.writePdf(file);
        else
            file.write(QJsonDocument(m_receipt.toJson()).toJson());
        written = file.commit();
    }
    m_saved->setText(written ? tr("Saved to %1").arg(path) : tr("Not saved: %1").arg(file.errorString()));
    m_saved->show();
}

} // namespace roomwarden
