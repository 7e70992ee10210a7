// What the sign-in page and the panel of the locked console have in common: one narrow column in the middle, with the
// product on top.
#pragma once

class QVBoxLayout;
class QWidget;

namespace roomwarden {

class LoadingLine;
class MessageBar;
class TextLabel;
class Theme;

// Fills column from its upper stretch to the message. about: who or what it is about; hint: what to do.
void startDoorColumn(QVBoxLayout &column, const Theme &theme, TextLabel *about, TextLabel *hint, LoadingLine *loading,
                     MessageBar *message);
// Puts content in the middle of page, at most so wide.
void centreInDoor(QWidget &page, QWidget *content, int width);

} // namespace roomwarden
