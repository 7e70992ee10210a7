// By what a list of incidents is grouped.
#pragma once

#include <QtGlobal>

namespace roomwarden {

enum class Grouping : quint8 {
    None,
    Customer,
    Room, // the first one of an issue of several
    Type,
    CommonCause // one type at three rooms or more, within an hour of the first of them
};

} // namespace roomwarden
