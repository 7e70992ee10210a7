// Rows on the clipboard, as text and as HTML.
#include "ui/incidents/rowcopy.h"

#include "core/base/csv.h"
#include "models/incidenttablemodel.h"

#include <QLocale>
#include <QMimeData>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden::rowcopy {

QString link(const Incident &incident)
{
    const auto encoded = [](const QString &id) { return QString::fromLatin1(QUrl::toPercentEncoding(id)); };
    return u"roomwarden://incident/"_s + encoded(incident.customer.text()) + u'/' + encoded(incident.id.text());
}

QString oneLine(const QString &cell)
{
    QString plain = cell;
    plain.replace(u'\t', u' ').replace(u'\r', u' ').replace(u'\n', u' ');
    return harmlessCell(plain);
}

std::unique_ptr<QMimeData> of(const IncidentTableModel &model, const QList<int> &rows, const QList<int> &columns)
{
    const auto cell = [&](int row, int column) {
        if (column == IncidentTableModel::UpdatedColumn) {
            const QDateTime time = model.index(row, column).data(IncidentTableModel::UpdatedRole).toDateTime();
            return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
        }
        return model.text(row, static_cast<IncidentTableModel::Column>(column));
    };
    QString text;
    QString html = u"<meta charset=\"utf-8\"><table>"_s;
    const auto addLine = [&](const QStringList &cells, QLatin1StringView tag) {
        html += "<tr>"_L1;
        for (const QString &value : cells)
            html += u'<' + tag + u'>' + value.toHtmlEscaped() + "</"_L1 + tag + u'>';
        html += "</tr>"_L1;
        text += cells.join(u'\t') + u'\n';
    };
    QStringList cells;
    for (const int column : columns)
        cells += model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    addLine(cells, "th"_L1);
    for (const int row : rows.first(qMin(rows.size(), mostRows))) {
        cells.clear();
        for (const int column : columns)
            cells += oneLine(cell(row, column));
        addLine(cells, "td"_L1);
    }
    html += "</table>"_L1;
    auto data = std::make_unique<QMimeData>();
    data->setText(text);
    data->setHtml(html);
    return data;
}

} // namespace roomwarden::rowcopy
