// What is stored on this computer: of whom, how much, since when, for how long, and the way to be rid of it. Says why
// where nothing is.
#pragma once

#include "core/base/result.h"
#include "core/store/localcontents.h"
#include "ui/shell/consolecontext.h"
#include "ui/shell/storedreading.h"

#include <QWidget>

#include <vector>

class QAction;
class QTableWidget;

namespace roomwarden {

class KeyValueList;
class MessageBar;
class TextLabel;

class StoredData final : public QWidget
{
    Q_OBJECT

public:
    // Adds its actions to context.actions, so it can be made once only.
    explicit StoredData(const ConsoleContext &context, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void addActions();
    void take(const Result<std::vector<CustomerUsage>> &usage);
    void fillTable();
    void fillFacts();
    void refreshActions();
    void purgeSelected();
    void purgeAll();
    void tellPurged(const QString &name, const Result<qint64> &left);
    [[nodiscard]] QString nameOf(const TenantId &customer) const;

    const ConsoleContext m_context;
    bool m_isRead = false;              // m_usage says what is stored
    std::vector<CustomerUsage> m_usage; // as the file last said, the largest first
    StoredReading m_reading;            // while it can be seen
    TextLabel *m_sentence;
    MessageBar *m_bar;
    KeyValueList *m_facts;
    QTableWidget *m_table;
    QWidget *m_buttons = nullptr;
    QAction *m_purge = nullptr;
    QAction *m_purgeAll = nullptr;
};

} // namespace roomwarden
