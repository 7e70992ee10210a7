// What a page shows instead of content: an icon, what there is (not) to see, why, and one next step.
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace roomwarden {

class TextLabel;

class EmptyState : public QWidget
{
    Q_OBJECT

public:
    // Centred in whatever room it is given. icon: a name for Theme::icon.
    explicit EmptyState(const Theme &theme, QWidget *parent = nullptr);

    // heading: a few words; sentence: one or two sentences; button: empty for none.
    void setContent(const QString &icon, const QString &heading, const QString &sentence, const QString &button = {});
    [[nodiscard]] QPushButton *button() const { return m_button; }

Q_SIGNALS:
    void activated(); // the button

private:
    void refresh();

    const Theme &m_theme;
    QString m_iconName;
    QLabel *m_icon;
    TextLabel *m_heading;
    TextLabel *m_sentence;
    QPushButton *m_button;
};

} // namespace roomwarden
