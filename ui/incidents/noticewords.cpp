// What a notification says.
#include "ui/incidents/noticewords.h"

#include "models/displaynames.h"

#include <QLocale>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

Notice NoticeWords::notice(const std::vector<Incident> &incidents, bool names)
{
    const auto count = static_cast<int>(incidents.size());
    if (!names)
        return {.title = tr("%Ln new incident(s)", nullptr, count), .text = severities(incidents)};
    const Incident &first = incidents.front();
    if (count == 1) {
        const QString room = first.rooms.empty() ? QString() : first.rooms.front().displayName;
        //: Title of a notification: a severity at a customer, as in "Critical at Contoso".
        return {.title = tr("%1 at %2").arg(displayName(first.severity), first.customerName),
                //: Text of a notification: room and what is wrong there.
                .text = room.isEmpty() ? first.title : tr("%1 – %2").arg(room, first.title)};
    }
    QSet<TenantId> customers;
    for (const Incident &incident : incidents)
        customers.insert(incident.customer);
    const auto customerCount = static_cast<int>(customers.size());
    //: Behind "3 new incidents": at one customer, by name.
    const QString where = customerCount == 1 ? tr("at %1").arg(first.customerName)
                                             //: Behind "12 new incidents".
                                             : tr("at %Ln customer(s)", nullptr, customerCount);
    //: Title of a notification: "12 new incidents" and "at 4 customers".
    return {.title = tr("%1 %2", "incidents and where").arg(tr("%Ln new incident(s)", nullptr, count), where),
            .text = severities(incidents)};
}

QString NoticeWords::severities(const std::vector<Incident> &incidents)
{
    QStringList parts;
    for (const Severity severity :
         {Severity::Critical, Severity::Important, Severity::Warning, Severity::Recommended, Severity::Unknown}) {
        const auto count = std::count_if(incidents.begin(), incidents.end(),
                                         [&](const Incident &incident) { return incident.severity == severity; });
        if (count > 0) {
            //: Part of a notification: how many of a severity, as in "2 Critical".
            parts += tr("%1 %2", "number and severity")
                         .arg(QLocale().toString(static_cast<qlonglong>(count)), displayName(severity));
        }
    }
    return QLocale().createSeparatedList(parts);
}

QString NoticeWords::unseen(int critical)
{
    //: Title of the window: how many critical incidents nobody has looked at, and the program's name.
    return critical == 0 ? u"Roomwarden"_s : tr("(%1) Roomwarden").arg(QLocale().toString(critical));
}

} // namespace roomwarden
