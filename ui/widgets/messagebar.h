// One inline sentence above the content it is about: severity icon, text, up to two buttons, dismiss.
// For what failed, what changed underneath, what is out of date. Never a dialog for background work.
#pragma once

#include "core/base/result.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <functional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace roomwarden {

class TextLabel;

class MessageBar : public QWidget
{
    Q_OBJECT

public:
    enum class Kind : quint8 { Info, Success, Warning, Error };

    struct Action
    {
        QString text = {};              // translated, as in "Retry"
        std::function<void()> run = {}; // the bar stays; call clear() in it to close the bar
    };

    // Hidden until told something. Put it at the top of the page's layout: hidden it takes no room.
    explicit MessageBar(const Theme &theme, QWidget *parent = nullptr);

    // Shows the sentence, replacing the one before, and reads it to assistive technology. At most two actions.
    void tell(Kind kind, const QString &text, const std::vector<Action> &actions = {}, bool dismissible = true);
    // An error in the user's words (errorwords.h), with Retry if given, and the request id to copy if there is one.
    void tellError(const Error &error, const std::function<void()> &retry = {});
    void clear();

    [[nodiscard]] QString text() const; // empty while hidden

Q_SIGNALS:
    void dismissed(); // by the user

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh();

    const Theme &m_theme;
    Kind m_kind = Kind::Info;
    QLabel *m_icon;
    TextLabel *m_text;
    QHBoxLayout *m_actions;
    QToolButton *m_dismiss;
};

} // namespace roomwarden
