// The first bytes of a connection to the service: the head of a request, its target and its Host.
#include "service/http/headscanner.h"
#include "service/http/requesttarget.h"
#include "tests/fuzz/fuzz.h"

namespace roomwarden::fuzz {

using service::HeadScanner;

std::vector<QByteArray> seeds()
{
    return {"GET /v1/incidents/delta?$top=100 HTTP/1.1\r\nHost: 127.0.0.1:8080\r\nAuthorization: Bearer x\r\n\r\n",
            "POST /v1/devices/signals HTTP/1.1\r\nHost: [::1]:80\r\nContent-Length: 2\r\n\r\n{}",
            "GET http://example.com/a%20b/%D0%92?x=%26 HTTP/1.1\r\nHost: example.com\r\n\r\n",
            "\r\nGET /a HTTP/1.0\r\n\r\n"};
}

void tryBytes(const QByteArray &bytes)
{
    constexpr size_t limit = 512;
    const std::string_view all(bytes.constData(), static_cast<size_t>(bytes.size()));
    HeadScanner whole(limit);
    const HeadScanner::Verdict verdict = whole.scan(all);
    HeadScanner dripping(limit);
    HeadScanner::Verdict dripped = HeadScanner::Verdict::Incomplete;
    for (size_t length = 1; length <= all.size() && dripped == HeadScanner::Verdict::Incomplete; ++length)
        dripped = dripping.scan(all.substr(0, length));
    require(verdict == dripped, "a head is the same at once and byte by byte");
    if (verdict == HeadScanner::Verdict::Complete) {
        require(whole.begin() < whole.end() && whole.end() <= all.size(), "a head stands in what arrived");
        require(whole.end() == dripping.end(), "and ends in the same place");
    }
    const QByteArray line = bytes.left(bytes.indexOf('\r'));
    if (const auto target = service::parseRequestTarget(line.mid(line.indexOf(' ') + 1).left(line.lastIndexOf(' ')))) {
        require(target->path.startsWith(u'/'), "a path starts with a slash");
        require(!target->path.contains(QChar(0)), "and holds no NUL");
        for (const QStringView segment : QStringView(target->path).split(u'/'))
            require(segment != u"." && segment != u"..", "nor leads upwards");
    }
    (void)service::isAcceptableHost(line);
}

} // namespace roomwarden::fuzz
