// What is stored of one customer on this computer: how much, since when, for how long, and Purge; or why nothing is.
#pragma once

#include "core/store/localcontents.h"
#include "ui/shell/consolecontext.h"
#include "ui/shell/storedreading.h"

#include <QWidget>

#include <vector>

class QAction;

namespace roomwarden {

class KeyValueList;
class TextLabel;

class StoredSection final : public QWidget
{
    Q_OBJECT

public:
    // purge: the action behind the button.
    StoredSection(const ConsoleContext &context, QAction *purge, QWidget *parent = nullptr);

    void show(const TenantId &customer, const QString &customerName); // a null one: nothing
    using QWidget::show;
    void readAgain() { m_reading.readNow(); }
    // Whether anything of the shown customer is stored, by what the file said last.
    [[nodiscard]] bool isStored() const { return usage() != nullptr; }

Q_SIGNALS:
    void changed(); // isStored() perhaps

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void take(const Result<std::vector<CustomerUsage>> &usage);
    void fill();
    [[nodiscard]] const CustomerUsage *usage() const; // null: nothing
    [[nodiscard]] QString sentence() const;

    const ConsoleContext m_context;
    TenantId m_customer;
    QString m_customerName;
    std::vector<CustomerUsage> m_usage; // as the file last said
    QString m_problem;                  // why it could not be read
    StoredReading m_reading;
    KeyValueList *m_facts;
    TextLabel *m_sentence;
    QWidget *m_button;
};

} // namespace roomwarden
