// The main job without a person: signs in, waits for the first synchronisation, prints the incidents as text, writes
// a picture of each page, and ends.
#pragma once

#include "core/base/clock.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <memory>

namespace roomwarden {

class Console;
class IncidentTableModel;

class HeadlessRun : public QObject
{
    Q_OBJECT

public:
    // folder: where the pictures go; must exist. console and clock must outlive this.
    HeadlessRun(Console &console, const Clock &clock, QString folder, QObject *parent = nullptr);
    ~HeadlessRun() override;

    // finished() follows, once.
    void start(const QString &persona);

Q_SIGNALS:
    // 0: all done. 1: it could not be, and standard error says why.
    void finished(int exitCode);

private:
    void lookAtSync();
    void printIncidents(); // once the rows are sorted
    void printRows() const;
    void takeNextPicture();
    void fail(const QString &why);

    Console &m_console;
    const Clock &m_clock;
    QString m_folder;
    std::unique_ptr<IncidentTableModel> m_table;
    QStringList m_pages; // still to be pictured
    QTimer m_patience;   // ends the run when the service never answers
    bool m_done = false;
};

} // namespace roomwarden
