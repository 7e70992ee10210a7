// The console's program.
#include "app/application.h"
#include "app/translations.h"
#include "core/base/heap.h"
#include "service/terminationsignal.h"

#include <QApplication>
#include <QIcon>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

int main(int argc, char *argv[])
{
    using namespace roomwarden;
    returnLargeBlocks();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Roomwarden"));
    QApplication::setOrganizationName(QStringLiteral("Roomwarden"));
    QApplication::setApplicationVersion(QStringLiteral(ROOMWARDEN_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("roomwarden"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/roomwarden.svg")));

    const ParsedOptions parsed = parseOptions(QApplication::arguments());
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
    QSettings own;
    QSettings temporary(scratch.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    Application roomwarden(*parsed.options, parsed.options->headless ? temporary : own);
    // Ctrl+C in the terminal ends the program in order, so that the demo's world is removed.
    const service::TerminationSignal termination;
    QObject::connect(&termination, &service::TerminationSignal::received, &application, &QCoreApplication::quit);
    QTimer::singleShot(0, &roomwarden, &Application::start); // in the event loop, which an early end can then leave
    return QApplication::exec();
}
