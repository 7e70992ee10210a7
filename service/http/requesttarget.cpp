// Strict parsing of request targets and of the Host field.
#include "service/http/requesttarget.h"

#include <QStringDecoder>

#include <algorithm>
#include <string_view>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

[[nodiscard]] int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

[[nodiscard]] bool isLetterOrDigit(char c)
{
    const char lower = static_cast<char>(c | 0x20);
    return (c >= '0' && c <= '9') || (lower >= 'a' && lower <= 'z');
}

// None if a '%' is not followed by two hexadecimal digits.
[[nodiscard]] std::optional<QByteArray> percentDecoded(const QByteArray &text)
{
    QByteArray decoded;
    decoded.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            decoded.append(text[i]);
            continue;
        }
        const int high = i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
        const int low = i + 2 < text.size() ? hexDigit(text[i + 2]) : -1;
        if (high < 0 || low < 0)
            return std::nullopt;
        decoded.append(static_cast<char>(high * 16 + low));
        i += 2;
    }
    return decoded;
}

[[nodiscard]] std::optional<QString> decodedSegment(const QByteArray &raw)
{
    const std::optional<QByteArray> bytes = percentDecoded(raw);
    const auto isForbidden = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f || c == '/'; };
    if (!bytes || *bytes == "."_ba || *bytes == ".."_ba || std::ranges::any_of(*bytes, isForbidden))
        return std::nullopt;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder.decode(*bytes);
    if (decoder.hasError())
        return std::nullopt;
    return text;
}

} // namespace

std::optional<RequestTarget> parseRequestTarget(const QByteArray &target)
{
    const auto isUnprintable = [](char c) { return c <= 0x20 || c >= 0x7f || c == '#'; };
    if (std::ranges::any_of(target, isUnprintable))
        return std::nullopt;

    QByteArray origin = target;
    for (const QByteArray &scheme : {"http://"_ba, "https://"_ba}) { // absolute-form, as proxies send it
        if (origin.startsWith(scheme)) {
            const qsizetype slash = origin.indexOf('/', scheme.size());
            origin = slash < 0 ? "/"_ba : origin.mid(slash);
            break;
        }
    }
    if (!origin.startsWith('/'))
        return std::nullopt;

    const qsizetype mark = origin.indexOf('?');
    RequestTarget result;
    const QByteArrayList segments = origin.mid(1, mark < 0 ? -1 : mark - 1).split('/');
    for (const QByteArray &raw : segments) {
        const std::optional<QString> segment = decodedSegment(raw);
        if (!segment)
            return std::nullopt;
        result.path += u'/';
        result.path += *segment;
    }
    if (mark >= 0) {
        const QByteArray query = origin.mid(mark + 1);
        const std::optional<QByteArray> decoded = percentDecoded(query);
        if (!decoded || decoded->contains('\0'))
            return std::nullopt;
        result.query.setQuery(QString::fromLatin1(query));
    }
    return result;
}

bool isAcceptableHost(const QByteArray &host)
{
    QByteArray name = host;
    const qsizetype bracket = host.lastIndexOf(']');
    const qsizetype colon = host.indexOf(':', std::max<qsizetype>(bracket, 0));
    if (colon >= 0) {
        const QByteArray port = host.mid(colon + 1);
        const bool digits = std::ranges::all_of(port, [](char c) { return c >= '0' && c <= '9'; });
        if (!digits || port.size() > 5)
            return false;
        name = host.left(colon);
    }
    if (name.startsWith('[')) {
        const bool address = name.endsWith(']') && name.size() > 3;
        return address && std::ranges::all_of(name.mid(1, name.size() - 2), [](char c) {
                   return hexDigit(c) >= 0 || c == ':' || c == '.';
               });
    }
    return !name.isEmpty() && name.size() <= 255 && std::ranges::all_of(name, [](char c) {
        return isLetterOrDigit(c) || std::string_view("-._~!$&'()*+,;=").find(c) != std::string_view::npos;
    });
}

} // namespace roomwarden::service
