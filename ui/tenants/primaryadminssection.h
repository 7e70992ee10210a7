// Who the primary admins of a customer are, with Add and Remove for who may (W5, W6). The last one stays (INV-8).
#pragma once

#include "core/actions/commandcall.h"
#include "core/api/apicall.h"
#include "core/domain/primaryadmins.h"
#include "ui/shell/consolecontext.h"

#include <QPointer>
#include <QWidget>

#include <functional>
#include <optional>

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
    // wish: makes the command on top of what is known; words: what it does, for the question whether it still should.
    using Wish = std::function<Command(const PrimaryAdmins &)>;
    void submit(const PrimaryAdmins &seen, const Wish &wish, const QString &words, const QString &done);
    void readTheirs(const Wish &wish, const QString &words, const QString &done); // a colleague was faster
    void say(const QString &words);

    const ConsoleContext m_context;
    TenantId m_customer;
    QString m_customerName;
    std::optional<PrimaryAdmins> m_admins;
    ApiCall m_read;
    ApiCall m_theirs; // apart: the page may read again meanwhile
    CommandCall m_call;
    QPointer<QDialog> m_dialog;
    QVBoxLayout *m_rows;
    TextLabel *m_note;
    QPushButton *m_add;
};

} // namespace roomwarden
