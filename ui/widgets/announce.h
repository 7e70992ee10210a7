// Says something to assistive technology without moving the focus.
#pragma once

#include <QString>

class QWidget;

namespace roomwarden {

// Politely: after what is being read. The widget is the one the news is about; it must be visible.
void announce(QWidget *widget, const QString &text);

} // namespace roomwarden
