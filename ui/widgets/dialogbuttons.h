// The row of buttons at the foot of a dialog.
#pragma once

#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <initializer_list>

namespace roomwarden {

// trailing: from left to right, the one that acts last. leading: apart from them, at the other end; null: none.
[[nodiscard]] inline QHBoxLayout *dialogButtons(std::initializer_list<QPushButton *> trailing,
                                                QPushButton *leading = nullptr)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::space(2));
    if (leading)
        row->addWidget(leading);
    row->addStretch(1);
    for (QPushButton *button : trailing)
        row->addWidget(button);
    return row;
}

} // namespace roomwarden
