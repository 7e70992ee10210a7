// Writes compact JSON straight into bytes, member by member, for answers of thousands of rows: Qt has only trees, which
// cost ten times as much to build and print. The caller keeps the order: beginObject, members, endObject.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QLatin1StringView>
#include <QStringView>

#include <concepts>

namespace roomwarden {

class JsonText
{
public:
    void reserve(qsizetype bytes) { m_text.reserve(bytes); }

    void beginObject() { open('{'); }
    void endObject() { close('}'); }
    void beginArray() { open('['); }
    void endArray() { close(']'); }

    // Inside an object, before each value. Plain ASCII without quotes or backslashes.
    void key(QLatin1StringView name);

    void value(QStringView text);        // as UTF-8; half of a surrogate pair becomes "?", as Qt has it
    void value(QLatin1StringView ascii); // as it is: plain ASCII without quotes or backslashes
    void value(std::same_as<bool> auto truth) { word(truth ? "true" : "false"); }
    void value(std::integral auto number) requires(!std::same_as<decltype(number), bool>)
    {
        word(QByteArray::number(static_cast<qint64>(number)));
    }
    void value(const QDateTime &time); // as wireTime() has it
    void null() { word("null"); }
    // One value that is JSON already.
    void raw(QByteArrayView json) { word(json); }

    // A key and its value at once.
    template<typename T>
    void member(QLatin1StringView name, const T &content)
    {
        key(name);
        value(content);
    }
    // null where the text is empty.
    void memberOrNull(QLatin1StringView name, QStringView text);

    [[nodiscard]] const QByteArray &text() const & { return m_text; }
    [[nodiscard]] QByteArray text() && { return std::move(m_text); }

private:
    void open(char bracket)
    {
        separate();
        m_text += bracket;
        m_first = true;
    }
    void close(char bracket)
    {
        m_text += bracket;
        m_first = false;
    }
    void word(QByteArrayView bytes)
    {
        separate();
        m_text += bytes;
    }
    void separate()
    {
        if (!m_first)
            m_text += ',';
        m_first = false;
    }

    QByteArray m_text;
    bool m_first = true; // of its array or object, or right behind a key
};

} // namespace roomwarden
