// Quoting by RFC 4180, and the apostrophe that spreadsheets take for "this is text".
#include "core/base/csv.h"

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

QString harmlessCell(const QString &cell)
{
    if (cell.isEmpty())
        return cell;
    const QChar first = cell.front();
    return first < u' ' || u"=+-@"_s.contains(first) ? QString(u'\'' + cell) : cell;
}

QByteArray csvLine(const QStringList &cells)
{
    QByteArray line;
    for (const QString &cell : cells) {
        if (!line.isEmpty() || &cell != &cells.front())
            line += ',';
        QString text = harmlessCell(cell);
        const bool quoted = text.contains(u',') || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\r');
        if (quoted)
            text = u'"' + text.replace(u'"', u"\"\""_s) + u'"';
        line += text.toUtf8();
    }
    return line + "\r\n";
}

} // namespace roomwarden
