// Who the primary admins of a customer are, with Add and Remove for who may (W5, W6). The last one stays (INV-8).
#pragma once

#include "core/actions/commandcall.h"
#include "core/api/apicall.h"
#include "core/domain/primaryadmins.h"
#include "ui/shell/consolecontext.h"

#include <QPointer>
#include <QWidget>

class QDialog;
class QPushButton;
class QVBoxLayout;

namespace roomwarden {

class TextLabel;

class PrimaryAdminsSection final : public QWidget
{
    Q_OBJECT

public:
    explicit PrimaryAdminsSection(const ConsoleContext &context, QWidget *parent = nullptr);

    void show(const TenantId &customer, const QString &customerName); // reads; a null one: nothing
    using QWidget::show;

private:
    void read();
    void fill();
    void add();
    void askRemove(const Principal &admin);
    void submit(const Command &command, const QString &done);
    void say(const QString &words);

    const ConsoleContext m_context;
    TenantId m_customer;
    QString m_customerName;
    std::optional<PrimaryAdmins> m_admins;
    ApiCall m_read;
    CommandCall m_call;
    QPointer<QDialog> m_dialog;
    QVBoxLayout *m_rows;
    TextLabel *m_note;
    QPushButton *m_add;
};

} // namespace roomwarden
