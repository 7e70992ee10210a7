// Makes fields for moments.
#include "ui/widgets/timefield.h"

#include <QDateTimeEdit>

namespace roomwarden {

QDateTime nextMorning(const QDateTime &now) { return {now.toLocalTime().date().addDays(1), QTime(8, 0)}; }

QDateTimeEdit *newTimeField(const QDateTime &now, const QDateTime &earliest)
{
    auto *field = new QDateTimeEdit(nextMorning(now));
    field->setCalendarPopup(true);
    field->setDisplayFormat(field->displayFormat().remove(QLatin1StringView(":ss")));
    field->setMinimumDateTime(earliest.toLocalTime());
    return field;
}

} // namespace roomwarden
