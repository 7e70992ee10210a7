// Says something to assistive technology without moving the focus.
#include "ui/widgets/announce.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QWidget>

namespace roomwarden {

#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)

namespace {

constexpr QLatin1StringView speakerName("announcer");

// Qt has no announcements before 6.8. A notification that begins to show is what screen readers read aloud whatever has
// the focus, so each window has one without size, whose name is what was said last.
class SpeakerAccessible : public QAccessibleWidget
{
public:
    explicit SpeakerAccessible(QWidget *speaker) : QAccessibleWidget(speaker, QAccessible::Notification) { }
};

QAccessibleInterface *speakerInterface(const QString &, QObject *object)
{
    const bool is = object && object->isWidgetType() && object->objectName() == speakerName;
    return is ? new SpeakerAccessible(static_cast<QWidget *>(object)) : nullptr;
}

QWidget *speakerOf(QWidget &window)
{
    if (auto *present = window.findChild<QWidget *>(speakerName, Qt::FindDirectChildrenOnly))
        return present;
    [[maybe_unused]] static const bool installed = [] {
        QAccessible::installFactory(speakerInterface);
        return true;
    }();
    auto *speaker = new QWidget(&window);
    speaker->setObjectName(speakerName);
    speaker->setFocusPolicy(Qt::NoFocus);
    speaker->setAttribute(Qt::WA_TransparentForMouseEvents);
    speaker->setGeometry(0, 0, 0, 0);
    speaker->show();
    return speaker;
}

} // namespace

#endif

void announce(QWidget *widget, const QString &text)
{
    if (text.isEmpty())
        return;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(widget, text);
    event.setPoliteness(QAccessible::AnnouncementPoliteness::Polite);
    QAccessible::updateAccessibility(&event);
#else
    widget->setAccessibleDescription(text); // for who looks at it later
    QWidget *speaker = speakerOf(*widget->window());
    speaker->setAccessibleName(text);
    QAccessibleEvent event(speaker, QAccessible::ObjectShow);
    QAccessible::updateAccessibility(&event);
#endif
}

} // namespace roomwarden
