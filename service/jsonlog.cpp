// Turns messages into lines of JSON.
#include "service/jsonlog.h"

#include "core/base/logging.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

[[nodiscard]] QByteArray levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg: return "debug"_ba;
    case QtInfoMsg: return "info"_ba;
    case QtWarningMsg: return "warning"_ba;
    case QtCriticalMsg: return "error"_ba;
    case QtFatalMsg: break;
    }
    return "fatal"_ba;
}

// In quotation marks
[[nodiscard]] QByteArray quoted(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

void write(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QByteArray line = jsonLogLine(type, context, message) + '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr); // unbuffered: a line in one piece
    if (type == QtFatalMsg)
        std::abort();
}

} // namespace

QByteArray jsonLogLine(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QByteArray time = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1();
    const QString category = QString::fromLatin1(context.category);
    const QByteArray head = "{\"time\":\""_ba + time + "\",\"level\":\""_ba + levelOf(type) + "\",\"category\":"_ba
                            + quoted(category) + ',';
    if (category == QLatin1StringView(lcRequest().categoryName()))
        return head + message.toUtf8().mid(1);
    return head + "\"message\":"_ba + quoted(message) + '}';
}

void logAsJson() { qInstallMessageHandler(&write); }

} // namespace roomwarden::service
