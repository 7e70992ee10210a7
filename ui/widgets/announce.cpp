// Says something to assistive technology without moving the focus.
#include "ui/widgets/announce.h"

#include <QAccessible>
#include <QWidget>

namespace roomwarden {

void announce(QWidget *widget, const QString &text)
{
    if (text.isEmpty())
        return;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(widget, text);
    event.setPoliteness(QAccessible::AnnouncementPoliteness::Polite);
    QAccessible::updateAccessibility(&event);
#else
    // No announcements before Qt 6.8: a description that changes on an alert is what screen readers then read.
    widget->setAccessibleDescription(text);
    QAccessibleEvent event(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
#endif
}

} // namespace roomwarden
