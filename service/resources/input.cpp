// Reading requests.
#include "service/resources/input.h"

#include "service/access/problem.h"

#include <QJsonDocument>

#include <algorithm>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

Result<QJsonObject> bodyOf(const Request &request)
{
    if (request.body.trimmed().isEmpty())
        return QJsonObject();
    const QByteArray type = request.header("content-type").split(';').first().trimmed().toLower();
    if (!type.isEmpty() && type != "application/json")
        return problem(u"unsupportedMediaType"_s, u"The body must be application/json."_s);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &error);
    if (error.error != QJsonParseError::NoError)
        return problem(u"invalidRequest"_s, u"The body is not JSON: "_s + error.errorString());
    if (!document.isObject())
        return problem(u"invalidRequest"_s, u"The body must be an object."_s);
    return document.object();
}

Result<int> topOf(const Request &request, int fallback)
{
    if (!request.query.hasQueryItem(u"$top"_s))
        return fallback;
    bool number = false;
    const int top = request.query.queryItemValue(u"$top"_s).toInt(&number);
    if (!number || top < 1 || top > largestPage)
        return problem(u"invalidRequest"_s, u"$top must be between 1 and %1."_s.arg(largestPage), u"$top"_s);
    return top;
}

Result<QStringList> expandOf(const Request &request, const QStringList &known)
{
    const QString value = request.query.queryItemValue(u"$expand"_s, QUrl::FullyDecoded);
    const QStringList names = value.split(u',', Qt::SkipEmptyParts);
    for (const QString &name : names) {
        if (!known.contains(name.trimmed()))
            return problem(u"invalidRequest"_s, u"Cannot expand "_s + name, u"$expand"_s);
    }
    QStringList result;
    for (const QString &name : names)
        result.append(name.trimmed());
    return result;
}

Result<QString> textOf(const QJsonObject &body, const QString &field)
{
    const QJsonValue value = body.value(field);
    if (!value.isString() || value.toString().trimmed().isEmpty())
        return problem(u"invalidRequest"_s, u"A text is required."_s, field);
    const QString text = value.toString();
    if (text.size() > longestText)
        return problem(u"invalidRequest"_s, u"At most %1 characters are allowed."_s.arg(longestText), field);
    if (text.contains(QChar(u'\0')))
        return problem(u"invalidRequest"_s, u"A text may not contain NUL."_s, field);
    return text;
}

Result<QString> nameOf(const QJsonObject &body, const QString &field, const QString &target)
{
    const QString name = body.value(field).toString().trimmed();
    if (name.isEmpty())
        return problem(u"invalidRequest"_s, u"A name is required."_s, target);
    if (name.size() > longestName)
        return problem(u"invalidRequest"_s, u"At most %1 characters are allowed."_s.arg(longestName), target);
    if (std::ranges::any_of(name, [](QChar character) { return character.category() == QChar::Other_Control; }))
        return problem(u"invalidRequest"_s, u"A name is one line."_s, target);
    return name;
}

Result<QString> optionalTextOf(const QJsonObject &body, const QString &field, const QString &target)
{
    const QJsonValue value = body.value(field);
    if (value.isUndefined() || value.isNull())
        return QString();
    if (!value.isString())
        return problem(u"invalidRequest"_s, u"It must be a text."_s, target);
    const QString text = value.toString().trimmed();
    if (text.size() > longestText)
        return problem(u"invalidRequest"_s, u"At most %1 characters are allowed."_s.arg(longestText), target);
    if (text.contains(QChar(u'\0')))
        return problem(u"invalidRequest"_s, u"A text may not contain NUL."_s, target);
    return text;
}

Result<bool> flagOf(const QJsonObject &body, const QString &field, bool fallback, const QString &target)
{
    const QJsonValue value = body.value(field);
    if (value.isUndefined() || value.isNull())
        return fallback;
    if (!value.isBool())
        return problem(u"invalidRequest"_s, u"It must be true or false."_s, target);
    return value.toBool();
}

Result<Done> checkRevision(const Request &request, quint32 revision, bool required)
{
    const QByteArray match = request.header("if-match").trimmed();
    if (match.isEmpty()) {
        if (required)
            return problem(u"preconditionRequired"_s, u"If-Match must carry the revision that was seen."_s);
        return Done{};
    }
    if (match == "*")
        return Done{};
    const QByteArray current = "W/\"" + QByteArray::number(revision) + '"';
    const QList<QByteArray> accepted = match.split(',');
    for (const QByteArray &tag : accepted) {
        if (tag.trimmed() == current)
            return Done{};
    }
    return problem(u"resourceModified"_s, u"Somebody else changed it in the meantime."_s);
}

Response entity(const QJsonObject &json, int status)
{
    Response response = Response::json(json, status);
    const QString tag = json.value("@odata.etag"_L1).toString();
    if (!tag.isEmpty())
        response.headers.emplace_back("ETag", tag.toLatin1());
    return response;
}

} // namespace roomwarden::service
