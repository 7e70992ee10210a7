// Turns the operating system's wish that we end (SIGTERM, SIGINT, Ctrl+C) into the end of the event loop.
#pragma once

#include <QObject>

class QSocketNotifier;

namespace roomwarden::service {

// One a program. A wish that comes before the event loop runs ends it as soon as it does; a second one, while the
// program is still finishing, ends it on the spot.
class TerminationSignal : public QObject
{
    Q_OBJECT

public:
    explicit TerminationSignal(QObject *parent = nullptr);
    ~TerminationSignal() override;

Q_SIGNALS:
    void received();

private:
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace roomwarden::service
