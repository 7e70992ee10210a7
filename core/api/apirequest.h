// What to ask of the service, as a value.
#pragma once

#include <QJsonObject>
#include <QString>
#include <QUrlQuery>
#include <QUuid>

#include <optional>

namespace roomwarden {

struct ApiRequest
{
    enum class Verb : quint8 { Get, Post, Patch, Delete };

    Verb verb = Verb::Get;
    QString path = {};     // below the base address, or a link the service gave, taken verbatim
    QUrlQuery query = {};  // added to the path; leave empty with a link
    QJsonObject body = {}; // of Post and Patch
    quint32 ifMatch = 0;   // the revision seen, for If-Match; 0: none
    QUuid key = {};        // Repeatability-Request-ID: sent twice under one key, it happens once
    // As whom. None: as the signed-in caller, who waits at the gate while signing in. Otherwise this token (empty:
    // nobody), past the gate: for signing in and out.
    std::optional<QByteArray> token = {};
};

// An id as one segment of a path: whatever it holds, it cannot leave its place.
[[nodiscard]] QString pathSegment(const QString &id);

} // namespace roomwarden
