// The console's program.
#include "app/application.h"
#include "app/translations.h"
#include "core/base/heap.h"
#include "core/base/supportlog.h"
#include "service/terminationsignal.h"

#include <QApplication>
#include <QIcon>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace {

// A dump would hold tokens and customers' texts in plain.
void disableCoreDumps()
{
#ifdef Q_OS_UNIX
    const rlimit none{};
    setrlimit(RLIMIT_CORE, &none);
#endif
#ifdef Q_OS_LINUX
    prctl(PR_SET_DUMPABLE, 0); // dump handlers that do not ask for the limit, and other processes of the same user
#endif
}

} // namespace

int main(int argc, char *argv[])
{
    using namespace roomwarden;
    returnLargeBlocks();
    disableCoreDumps(); // before there is anything to be found in one
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Roomwarden"));
    QApplication::setOrganizationName(QStringLiteral("Roomwarden"));
    QApplication::setApplicationVersion(QStringLiteral(ROOMWARDEN_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("roomwarden"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/roomwarden.svg")));

    QSettings own;
    const ParsedOptions parsed = parseOptions(QApplication::arguments(), own);
    if (!parsed.options) {
        if (parsed.error.isEmpty()) {
            std::fputs(qUtf8Printable(parsed.text), stdout);
            return 0;
        }
        std::fprintf(stderr, "roomwarden: %s\n", qUtf8Printable(parsed.error));
        return 2;
    }
    installTranslations(application, parsed.options->language);

    // A headless run leaves no trace in the person's settings, and is not led astray by them.
    const QTemporaryDir scratch;
    QSettings temporary(scratch.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    const SupportLog log;
    Application roomwarden(*parsed.options, parsed.options->headless ? temporary : own, log);
    // Ctrl+C in the terminal ends the program in order, so that the demo's world is removed.
    const service::TerminationSignal termination;
    QObject::connect(&termination, &service::TerminationSignal::received, &application, &QCoreApplication::quit);
    QTimer::singleShot(0, &roomwarden, &Application::start); // in the event loop, which an early end can then leave
    return QApplication::exec();
}
