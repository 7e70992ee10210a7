// A signal handler may do next to nothing: it writes one byte into a pipe that the event loop reads.
#include "service/terminationsignal.h"

#include <QSocketNotifier>

#include <array>
#include <atomic>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#else
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace roomwarden::service {

#ifdef Q_OS_WIN

namespace {

std::atomic<TerminationSignal *> waiting = nullptr;

// On a thread of its own. Called again, it leaves the rest to Windows, which ends the program.
BOOL WINAPI onConsoleEvent(DWORD)
{
    TerminationSignal *signal = waiting.exchange(nullptr);
    if (signal)
        QMetaObject::invokeMethod(signal, &TerminationSignal::received, Qt::QueuedConnection);
    return signal ? TRUE : FALSE;
}

} // namespace

TerminationSignal::TerminationSignal(QObject *parent) : QObject(parent)
{
    waiting = this;
    SetConsoleCtrlHandler(&onConsoleEvent, TRUE);
}

TerminationSignal::~TerminationSignal()
{
    waiting = nullptr;
    SetConsoleCtrlHandler(&onConsoleEvent, FALSE);
}

#else

namespace {

std::array<int, 2> ends{-1, -1}; // of the pipe: read, write

void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = write(ends[1], &byte, 1);
}

} // namespace

TerminationSignal::TerminationSignal(QObject *parent) : QObject(parent)
{
    if (pipe(ends.data()) != 0)
        return; // without descriptors the program ends the hard way
    for (const int end : ends)
        fcntl(end, F_SETFD, FD_CLOEXEC);
    m_notifier = new QSocketNotifier(ends[0], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        m_notifier->setEnabled(false);
        Q_EMIT received();
    });
    struct sigaction action = {};
    action.sa_handler = &onSignal;
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART); // the second signal does what it always does
    sigaction(SIGTERM, &action, nullptr);
    sigaction(SIGINT, &action, nullptr);
}

TerminationSignal::~TerminationSignal()
{
    std::signal(SIGTERM, SIG_DFL);
    std::signal(SIGINT, SIG_DFL);
    delete m_notifier;
    for (int &end : ends) {
        if (end >= 0)
            close(end);
        end = -1;
    }
}

#endif

} // namespace roomwarden::service
