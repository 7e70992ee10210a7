// Builds a demo world and prints how long it took and how much memory at most: measure_demoworld TENANTS INCIDENTS FILE
#include "service/demo/demoworld.h"
#include "service/storage/migrations.h"
#include "tests/service/demo/peakmemory.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>

#include <cstdio>

using namespace roomwarden;
using namespace roomwarden::service;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4 || QFileInfo::exists(arguments[3])) {
        std::fputs("usage: measure_demoworld TENANTS INCIDENTS NEW-FILE\n", stderr);
        return 2;
    }
    auto database = Database::open({.name = arguments[3]});
    if (!database || !migrate(**database)) {
        std::fputs("the file cannot be opened\n", stderr);
        return 1;
    }
    QElapsedTimer timer;
    timer.start();
    const SystemClock clock;
    const Result<Done> built =
        buildDemoWorld(**database, {.tenants = arguments[1].toInt(), .incidents = arguments[2].toInt()}, clock);
    if (!built) {
        std::fprintf(stderr, "%s\n", qPrintable(built.error().detail));
        return 1;
    }
    std::printf("%lld ms, peak %lld KiB, %lld bytes on disk\n", static_cast<long long>(timer.elapsed()),
                static_cast<long long>(peakMemoryKib()), static_cast<long long>(QFileInfo(arguments[3]).size()));
    return 0;
}
