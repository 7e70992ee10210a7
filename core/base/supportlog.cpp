// The ring of log lines behind Qt's message handler.
#include "core/base/supportlog.h"

#include <QLoggingCategory>

#include <atomic>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

// A message handler is a bare function, so it finds the log here.
std::atomic<SupportLog *> taker = nullptr;
QtMessageHandler before = nullptr;

QLatin1StringView levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg: return "debug"_L1;
    case QtInfoMsg: return "info"_L1;
    case QtWarningMsg: return "warning"_L1;
    case QtCriticalMsg: return "critical"_L1;
    case QtFatalMsg: return "fatal"_L1;
    }
    return ""_L1;
}

void handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QLatin1StringView category(context.category ? context.category : "");
    SupportLog *log = taker;
    // Only our own: nobody vouches for what libraries put into their messages.
    const bool ours = category.startsWith("roomwarden."_L1);
    if (log && ours) {
        log->add({.time = QDateTime::currentDateTimeUtc(),
                  .text = QString(levelName(type) + u' ' + category + u' ' + message)});
    }
    // Information of the console was silent before; the service's was not.
    static const bool wanted = qEnvironmentVariableIsSet("QT_LOGGING_RULES");
    const bool quiet = type == QtInfoMsg && ours && category != "roomwarden.service"_L1 && !wanted;
    if (before && !quiet)
        before(type, context, message);
}

} // namespace

SupportLog::SupportLog(size_t most) : m_most(most)
{
    QLoggingCategory::setFilterRules(u"roomwarden.*.info=true"_s); // the environment's rules win over these
    taker = this;
    before = qInstallMessageHandler(&handle);
}

SupportLog::~SupportLog()
{
    qInstallMessageHandler(before);
    taker = nullptr;
}

void SupportLog::add(Line line)
{
    const std::lock_guard lock(m_mutex);
    m_lines.push_back(std::move(line));
    if (m_lines.size() > m_most)
        m_lines.pop_front();
}

std::vector<SupportLog::Line> SupportLog::since(const QDateTime &time) const
{
    const std::lock_guard lock(m_mutex);
    std::vector<Line> lines;
    for (const Line &line : m_lines) {
        if (line.time >= time)
            lines.push_back(line);
    }
    return lines;
}

} // namespace roomwarden
