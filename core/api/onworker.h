// Runs a function on the thread pool and brings its value back to the thread of a context object.
#pragma once

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace roomwarden {

// done runs once, later, on the context's thread, unless the context or the returned object is destroyed first; that
// is safe while work runs, and is how to lose interest. work may touch nothing but what it was given by value.
template<typename T>
QObject *onWorker(QObject *context, std::function<T()> work, std::function<void(T)> done)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, [watcher, done = std::move(done)] {
        watcher->deleteLater();
        done(watcher->future().takeResult());
    });
    auto promise = std::make_shared<QPromise<T>>();
    watcher->setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->start();
        promise->addResult(work());
        promise->finish();
    });
    return watcher;
}

} // namespace roomwarden
