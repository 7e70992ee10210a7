// Escaping as RFC 8259 section 7 asks.
#include "core/base/jsontext.h"

#include <chrono>

namespace roomwarden {

namespace {

constexpr char digits[] = "0123456789abcdef";

void escape(QByteArray &to, char byte)
{
    switch (byte) {
    case '"': to += "\\\""; return;
    case '\\': to += "\\\\"; return;
    case '\n': to += "\\n"; return;
    case '\r': to += "\\r"; return;
    case '\t': to += "\\t"; return;
    default: {
        const auto code = static_cast<unsigned char>(byte);
        to += "\\u00";
        to += digits[code >> 4U];
        to += digits[code & 0xFU];
    }
    }
}

bool isPlain(char byte) { return static_cast<unsigned char>(byte) >= 0x20 && byte != '"' && byte != '\\'; }

// So many decimal digits of a number that has no more.
void printAt(char *to, int count, int number)
{
    for (char *at = to + count - 1; at >= to; --at, number /= 10)
        *at = static_cast<char>('0' + number % 10);
}

} // namespace

void JsonText::key(QLatin1StringView name)
{
    value(name);
    m_text += ':';
    m_first = true;
}

void JsonText::value(QLatin1StringView ascii)
{
    separate();
    m_text += '"';
    m_text.append(ascii.data(), ascii.size());
    m_text += '"';
}

void JsonText::value(QStringView text)
{
    separate();
    m_text += '"';
    const QByteArray utf8 = text.toUtf8();
    const char *plain = utf8.constData(); // of what is not yet written
    const char *const end = plain + utf8.size();
    for (const char *at = plain; at != end; ++at) {
        if (isPlain(*at))
            continue;
        m_text.append(plain, at - plain);
        escape(m_text, *at);
        plain = at + 1;
    }
    m_text.append(plain, end - plain);
    m_text += '"';
}

void JsonText::value(const QDateTime &time)
{
    if (time.isNull()) {
        null();
        return;
    }
    // QDateTime's own printing costs more than the rest of an incident.
    using namespace std::chrono; // years 0 to 9999
    const sys_time<milliseconds> moment{milliseconds(time.toMSecsSinceEpoch())};
    const auto day = floor<days>(moment);
    const year_month_day date(day);
    const hh_mm_ss hour(moment - day);
    char text[] = "\"0000-00-00T00:00:00.000Z\"";
    printAt(text + 1, 4, int(date.year()));
    printAt(text + 6, 2, int(unsigned(date.month())));
    printAt(text + 9, 2, int(unsigned(date.day())));
    printAt(text + 12, 2, int(hour.hours().count()));
    printAt(text + 15, 2, int(hour.minutes().count()));
    printAt(text + 18, 2, int(hour.seconds().count()));
    printAt(text + 21, 3, int(hour.subseconds().count()));
    word(QByteArrayView(text, sizeof text - 1));
}

void JsonText::memberOrNull(QLatin1StringView name, QStringView text)
{
    key(name);
    if (text.isEmpty())
        null();
    else
        value(text);
}

} // namespace roomwarden
