// The receipt's forms.
#include "ui/tenants/receipt.h"

#include <QLocale>
#include <QPageSize>
#include <QPdfWriter>
#include <QTextDocument>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

bool Receipt::isClean() const
{
    return after.relationship == RelationshipStatus::Terminated && after.current == CustomerHoldings()
           && localIncidents == 0 && localBytes == 0 && !listed;
}

QJsonObject Receipt::toJson() const
{
    return {{"kind"_L1, u"customerRemoved"_s},
            {"customer"_L1, roomwarden::toJson(after)},
            {"removedBy"_L1, removedBy},
            {"readBackDateTime"_L1, readBack.toUTC().toString(Qt::ISODate)},
            {"console"_L1, QJsonObject{{"incidentsLeft"_L1, localIncidents},
                                       {"bytesOnDisk"_L1, localBytes ? QJsonValue(*localBytes) : QJsonValue::Null},
                                       {"listedAsActive"_L1, listed}}},
            {"nothingLeft"_L1, isClean()}};
}

QStringList Receipt::lines() const
{
    const QLocale locale;
    const auto time = [&](const QDateTime &moment) {
        return locale.toString(moment.toUTC(), u"yyyy-MM-dd HH:mm 'UTC'"_s);
    };
    const CustomerHoldings was = after.released.value_or(CustomerHoldings());
    QStringList lines;
    lines += tr("Customer: %1").arg(after.customerName);
    lines += tr("Tenant: %1").arg(after.customer.text());
    lines += tr("Ended: %1").arg(time(after.terminated));
    lines += tr("Removed by: %1").arg(removedBy);
    lines += tr("Released at the end: %Ln rooms", nullptr, static_cast<int>(was.rooms));
    lines += tr("Released at the end: %Ln roles", nullptr, static_cast<int>(was.roles));
    lines += tr("Released at the end: %Ln assignments", nullptr, static_cast<int>(was.assignments));
    lines += tr("Access ended for %Ln people", nullptr, static_cast<int>(was.people));
    lines += tr("Incidents still open when it ended: %L1").arg(was.openIncidents);
    lines += tr("Read back: %1").arg(time(readBack));
    lines += tr("Left at the service: %Ln roles", nullptr, static_cast<int>(after.current.roles));
    lines += tr("Left at the service: %Ln assignments", nullptr, static_cast<int>(after.current.assignments));
    lines += tr("Left in this console: %Ln incidents", nullptr, localIncidents);
    lines += localBytes ? tr("Left on this computer's disk: %1").arg(locale.formattedDataSize(*localBytes))
                        : tr("What is left on this computer's disk could not be read back.");
    lines += isClean() ? tr("Nothing was left behind.")
                       : tr("Something is still there: synchronise, then make the receipt again.");
    return lines;
}

void Receipt::writePdf(QIODevice &to) const
{
    QPdfWriter writer(&to);
    const bool letter = QLocale().measurementSystem() == QLocale::ImperialUSSystem;
    writer.setPageSize(QPageSize(letter ? QPageSize::Letter : QPageSize::A4));
    writer.setTitle(tr("Receipt: %1 removed").arg(after.customerName));
    writer.setCreator(u"Roomwarden"_s);
    QTextDocument document;
    QString html = u"<h2>"_s + tr("Receipt: %1 removed").arg(after.customerName).toHtmlEscaped() + u"</h2>"_s;
    for (const QString &line : lines())
        html += u"<p>"_s + line.toHtmlEscaped() + u"</p>"_s;
    document.setHtml(html);
    document.print(&writer);
}

} // namespace roomwarden
