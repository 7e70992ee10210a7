// How a notification reaches the screen. A seam: each system has its own way.
#pragma once

#include "ui/incidents/noticewords.h"

#include <QObject>

namespace roomwarden {

class NoticeDelivery : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // id: given back by opened(); the caller's, each greater than the one before. Never takes the focus. May be lost
    // without a word: the system decides.
    virtual void show(int id, const Notice &notice) = 0;
    // Takes every one back that can still be read.
    virtual void withdrawAll() = 0;

Q_SIGNALS:
    void opened(int id);
    void snoozeWanted();
};

} // namespace roomwarden
