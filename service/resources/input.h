// Reads what a request carries: its JSON body, paging, expansions and preconditions; refuses what is not in order.
#pragma once

#include "core/base/result.h"
#include "service/http/message.h"

#include <QJsonObject>
#include <QStringList>

namespace roomwarden::service {

inline constexpr int largestPage = 1'000;
inline constexpr qsizetype longestText = 8'000; // characters of a note or a description

// The body as an object. An absent body is an empty object; anything else that is not one is invalidRequest.
[[nodiscard]] Result<QJsonObject> bodyOf(const Request &request);

// $top, between 1 and largestPage.
[[nodiscard]] Result<int> topOf(const Request &request, int fallback);

// $expand, of which every name must be one of those known.
[[nodiscard]] Result<QStringList> expandOf(const Request &request, const QStringList &known);

// A text the caller wrote: not empty once trimmed, not longer than longestText, without NUL, which no database keeps.
[[nodiscard]] Result<QString> textOf(const QJsonObject &body, const QString &field);

// A name the caller gave: trimmed, one line, not empty, at most longestName characters. target: the field to blame.
inline constexpr qsizetype longestName = 200;
[[nodiscard]] Result<QString> nameOf(const QJsonObject &body, const QString &field, const QString &target);

// A text that may be left out or empty; else as textOf().
[[nodiscard]] Result<QString> optionalTextOf(const QJsonObject &body, const QString &field, const QString &target);

// True or false, or the fallback where it is left out.
[[nodiscard]] Result<bool> flagOf(const QJsonObject &body, const QString &field, bool fallback, const QString &target);

// If-Match: preconditionRequired if it is absent and required, resourceModified if it names another revision.
[[nodiscard]] Result<Done> checkRevision(const Request &request, quint32 revision, bool required);

// One entity, with its ETag as a header too.
[[nodiscard]] Response entity(const QJsonObject &json, int status = 200);

} // namespace roomwarden::service
