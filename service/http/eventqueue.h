// The events waiting for one reader of an event stream: filled by any thread, emptied by the network thread.
#pragma once

#include <QByteArray>

#include <functional>
#include <mutex>

namespace roomwarden::service {

class EventQueue
{
public:
    static constexpr int capacity = 256; // events; a reader further behind finds what it missed by delta

    // Any thread. Beyond the capacity the queue closes itself and forgets what it held.
    void push(const QByteArray &id, const QByteArray &event, const QByteArray &data);
    void close();
    [[nodiscard]] bool isOpen() const;

    // Everything pushed since the last call, ready for the wire.
    [[nodiscard]] QByteArray take();

    // Called from whichever thread pushes or closes, under the queue's lock: it may only pass the word on. Nothing is
    // called once detach() has returned, so what `wake` refers to may then go away.
    void attach(std::function<void()> wake);
    void detach();

private:
    mutable std::mutex m_mutex;
    QByteArray m_waiting;
    int m_count = 0;
    bool m_open = true;
    std::function<void()> m_wake;
};

} // namespace roomwarden::service
