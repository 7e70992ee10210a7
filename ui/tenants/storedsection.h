// What is stored of one customer on this computer: how much, since when, for how long, and Purge; or why nothing is.
#pragma once

#include "core/store/localcontents.h"
#include "ui/shell/consolecontext.h"
#include "ui/shell/storedreading.h"

#include <QWidget>

#include <optional>
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
    // Whether somebody could ask for it. That is not whether the section can be seen: Purge is in reach from the list.
    void setWatching(bool on) { m_reading.setWatching(on); }
    void readAgain() { m_reading.readNow(); }
    // Why nothing of the shown customer can be purged, in words: it is being read, it could not be, or nothing is
    // stored. Empty: something is, by what the file said last.
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    void changed(); // sentence() perhaps

private:
    void take(const Result<std::vector<CustomerUsage>> &usage);
    void fill();
    [[nodiscard]] const CustomerUsage *usage() const; // null: nothing, or not known

    const ConsoleContext m_context;
    TenantId m_customer;
    QString m_customerName;
    std::optional<Result<std::vector<CustomerUsage>>> m_read; // as the file last said; none: it has not been asked yet
    StoredReading m_reading;
    KeyValueList *m_facts;
    TextLabel *m_sentence;
    QWidget *m_button;
};

} // namespace roomwarden
