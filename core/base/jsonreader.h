// Reads the fields of one JSON object; remembers the first thing wrong, so a codec can be straight-line code.
// Fields it is not asked for are ignored: services grow new fields before clients do.
#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <vector>

namespace roomwarden {

// The wire names of an enum. The one table serves both directions: see JsonReader::name() and wireName().
template<typename Enum, size_t N>
using EnumNames = std::array<std::pair<Enum, QLatin1StringView>, N>;

// The wire name of value, or an empty one for a value the table leaves out (Unknown).
template<typename Enum, size_t N>
[[nodiscard]] QLatin1StringView wireName(const EnumNames<Enum, N> &names, Enum value)
{
    for (const auto &[candidate, name] : names) {
        if (candidate == value)
            return name;
    }
    return QLatin1StringView();
}

template<typename Enum, size_t N>
[[nodiscard]] Enum fromWireName(const EnumNames<Enum, N> &names, QStringView text, Enum unknown)
{
    for (const auto &[value, name] : names) {
        if (text == name)
            return value;
    }
    return unknown;
}

// A time on the wire: ISO 8601 in UTC with milliseconds, or null for a null one.
[[nodiscard]] inline QJsonValue wireTime(const QDateTime &time)
{
    return time.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(time.toUTC().toString(Qt::ISODateWithMs));
}

// A list of values with a toJson() of their own.
template<typename T>
[[nodiscard]] QJsonArray jsonList(const std::vector<T> &values)
{
    QJsonArray list;
    for (const T &value : values)
        list.append(toJson(value));
    return list;
}

class JsonReader
{
public:
    explicit JsonReader(const QJsonObject &object) : m_object(object) { }

    [[nodiscard]] QString string(QLatin1StringView key)
    {
        const QJsonValue value = m_object.value(key);
        if (!value.isString())
            fail(key, "a string");
        return value.toString();
    }

    // Absent and null are both "none", and none is an empty string.
    [[nodiscard]] QString optionalString(QLatin1StringView key) { return isNone(key) ? QString() : string(key); }

    [[nodiscard]] quint32 u32(QLatin1StringView key)
    {
        const double number = m_object.value(key).toDouble(-1);
        if (number < 0 || number > std::numeric_limits<quint32>::max() || std::floor(number) != number) {
            fail(key, "an unsigned 32-bit number");
            return 0;
        }
        return static_cast<quint32>(number);
    }

    [[nodiscard]] std::optional<quint32> optionalU32(QLatin1StringView key)
    {
        return isNone(key) ? std::nullopt : std::optional(u32(key));
    }

    [[nodiscard]] bool boolean(QLatin1StringView key)
    {
        const QJsonValue value = m_object.value(key);
        if (!value.isBool())
            fail(key, "true or false");
        return value.toBool();
    }

    [[nodiscard]] bool optionalBoolean(QLatin1StringView key, bool fallback)
    {
        return isNone(key) ? fallback : boolean(key);
    }

    // ISO 8601 with a zone; returned in UTC.
    [[nodiscard]] QDateTime utc(QLatin1StringView key)
    {
        const QDateTime time = QDateTime::fromString(m_object.value(key).toString(), Qt::ISODateWithMs);
        if (!time.isValid() || time.timeSpec() == Qt::LocalTime)
            fail(key, "an ISO 8601 time with a zone");
        return time.toUTC();
    }

    [[nodiscard]] QDateTime optionalUtc(QLatin1StringView key) { return isNone(key) ? QDateTime() : utc(key); }

    // A name this build does not know is not an error: it becomes `unknown`.
    template<typename Enum, size_t N>
    [[nodiscard]] Enum name(QLatin1StringView key, const EnumNames<Enum, N> &names, Enum unknown)
    {
        return fromWireName(names, string(key), unknown);
    }

    [[nodiscard]] QJsonObject object(QLatin1StringView key)
    {
        const QJsonValue value = m_object.value(key);
        if (!value.isObject())
            fail(key, "an object");
        return value.toObject();
    }

    [[nodiscard]] bool isNone(QLatin1StringView key) const
    {
        const QJsonValue value = m_object.value(key);
        return value.isUndefined() || value.isNull();
    }

    // A list of strings; absent, null and whatever is no string count as not there.
    [[nodiscard]] QStringList strings(QLatin1StringView key) const
    {
        QStringList result;
        const QJsonArray array = m_object.value(key).toArray();
        for (const QJsonValue &value : array) {
            if (value.isString())
                result.append(value.toString());
        }
        return result;
    }

    // Every element must decode; the first that does not fails the whole object.
    template<typename T>
    [[nodiscard]] std::vector<T> list(QLatin1StringView key, Result<T> (*decode)(const QJsonObject &))
    {
        std::vector<T> values;
        const QJsonValue value = m_object.value(key);
        if (!value.isArray())
            fail(key, "a list");
        const QJsonArray array = value.toArray();
        values.reserve(static_cast<size_t>(array.size()));
        for (const QJsonValue &element : array) {
            Result<T> item = decode(element.toObject());
            if (item)
                values.push_back(*std::move(item));
            else if (!m_error)
                m_error = std::move(item).error();
        }
        return values;
    }

    template<typename T>
    [[nodiscard]] T nested(QLatin1StringView key, Result<T> (*decode)(const QJsonObject &))
    {
        Result<T> value = decode(object(key));
        if (value)
            return *std::move(value);
        if (!m_error)
            m_error = std::move(value).error();
        return T();
    }

    template<typename T>
    [[nodiscard]] std::optional<T> optionalNested(QLatin1StringView key, Result<T> (*decode)(const QJsonObject &))
    {
        return isNone(key) ? std::nullopt : std::optional<T>(nested(key, decode));
    }

    template<typename T>
    [[nodiscard]] Result<T> finish(T value)
    {
        if (m_error)
            return *std::move(m_error);
        return value;
    }

private:
    void fail(QLatin1StringView key, const char *expected)
    {
        if (!m_error) {
            m_error = Error{.kind = Error::Kind::Malformed,
                            .detail = QStringLiteral("%1: expected %2").arg(key, QLatin1StringView(expected)),
                            .target = QString(key)};
        }
    }

    const QJsonObject m_object; // a copy is a reference count, and cannot dangle
    std::optional<Error> m_error;
};

} // namespace roomwarden
