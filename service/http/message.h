// One HTTP request and one answer, as handlers see them: values, with nothing of the HTTP library in them.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QUrlQuery>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace roomwarden::service {

struct Request
{
    QByteArray method = {}; // upper case, as in "GET"
    QString path = {};      // percent-decoded, always starts with '/', free of "." and ".." segments
    QUrlQuery query = {};
    std::vector<std::pair<QByteArray, QByteArray>> headers = {}; // names in lower case
    QByteArray body = {};
    QByteArray requestId = {}; // ours, unique; answered as request-id and written to the log
    QString peer = {};         // address of the client, told by a trusted proxy if there is one in between
    bool fromLoopback = false; // the client is on this computer
    QString origin = {};       // what the client believes to talk to, as in "https://rooms.example"

    // The value of a header, empty if absent. name in lower case.
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
};

struct Response
{
    int status = 200;
    QByteArray contentType = "application/json";
    std::vector<std::pair<QByteArray, QByteArray>> headers = {};
    QByteArray body = {};
    QString route = {}; // the template of the path that was asked for; empty if there is none. Not sent

    // Set: the body goes on with these after `body`, each made when the one before it is sent, so that a long reply
    // needs no more memory than a piece. Called on worker threads, one call at a time; must not throw. An empty piece
    // is the end. None: it cannot go on; the connection is cut, so that nobody takes a part for the whole.
    std::function<std::optional<QByteArray>()> pieces = {};

    [[nodiscard]] static Response json(const QJsonObject &body, int status = 200);
    [[nodiscard]] static Response noContent();

    // The error envelope of Microsoft Graph: {"error":{"code","message","target","innerError":{…}}}. message is
    // English, for developers; the console words its own. target names the request's field, if one is to blame.
    [[nodiscard]] static Response error(int status, const QString &code, const QString &message,
                                        const QString &target = {});

    // Adds request id and date to an error envelope; the server does it to every answer on its way out, so that a
    // stored answer can be given again under another request's id.
    void completeError(const QByteArray &requestId);
};

} // namespace roomwarden::service
