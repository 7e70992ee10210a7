// Room for what has come into a dialog since it opened.
#pragma once

#include <QLayout>
#include <QWidget>

namespace roomwarden {

// Makes it higher, never lower or narrower: otherwise what is there already makes room by being cut off.
inline void growToFit(QWidget *dialog)
{
    QLayout *layout = dialog->layout();
    layout->activate();
    const int width = qMax(dialog->width(), layout->minimumSize().width());
    const int height = layout->hasHeightForWidth() ? layout->totalHeightForWidth(width) : dialog->sizeHint().height();
    dialog->resize(width, qMax(dialog->height(), height));
}

} // namespace roomwarden
