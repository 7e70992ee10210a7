// How the synchronisation stands: in one sentence, with times, the customers that are missing, and the last error.
// The same in the popover and on the page.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QTimer;

namespace roomwarden {

class Clock;
class KeyValueList;
class Session;
class SyncEngine;
class TenantStore;
class TextLabel;
class Theme;
struct ConsoleContext;

class SyncSummary : public QWidget
{
    Q_OBJECT

public:
    // most: how many failed customers are named; the rest is a number.
    SyncSummary(const ConsoleContext &context, int most, QWidget *parent = nullptr);

Q_SIGNALS:
    void signInWanted();

private:
    void refresh();
    void fillFacts();
    void fillFailures();

    SyncEngine &m_sync;
    const TenantStore &m_tenants;
    const Theme &m_theme;
    const Clock &m_clock;
    int m_most;
    QLabel *m_icon;
    TextLabel *m_sentence;
    KeyValueList *m_facts;
    TextLabel *m_failuresTitle;
    TextLabel *m_failures;
    QPushButton *m_retry;
    QPushButton *m_signIn;
    QPushButton *m_copy;
    QTimer *m_minute; // ages grow even when nothing happens
};

} // namespace roomwarden
