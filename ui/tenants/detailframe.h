// What the details of this page share: a scrolled column with a head (who, in which colour, how it stands), a message
// bar, and sections under headings; or, instead of all that, a few words on why there is nothing to show.
#pragma once

#include "core/domain/ids.h"
#include "ui/widgets/badge.h"

#include <QWidget>

class QHBoxLayout;
class QStackedWidget;
class QVBoxLayout;

namespace roomwarden {

class EmptyState;
class MessageBar;
class TenantChip;
class TextLabel;
class Theme;

class DetailFrame : public QWidget
{
    Q_OBJECT

public:
    explicit DetailFrame(const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] MessageBar *bar() const { return m_bar; }
    // The buttons under the head, at its start.
    [[nodiscard]] QHBoxLayout *buttons() const { return m_buttons; }
    [[nodiscard]] EmptyState *nothing() const { return m_nothing; }
    [[nodiscard]] bool showsNothing() const;

protected:
    [[nodiscard]] const Theme &theme() const { return m_theme; }
    void setHead(const TenantId &customer, const QString &name, const QString &under, const Badge::Content &badge);
    // Adds a section of that content under a heading; returns both, to be hidden together.
    QWidget *addSection(const QString &heading, QWidget *content);
    void addWide(QWidget *content);
    void showContent();
    void showNothing(const QString &icon, const QString &heading, const QString &sentence, const QString &button = {});

private:
    const Theme &m_theme;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_nothing = nullptr;
    TenantChip *m_chip = nullptr;
    TextLabel *m_under = nullptr;
    Badge *m_badge = nullptr;
    MessageBar *m_bar = nullptr;
    QHBoxLayout *m_buttons = nullptr;
    QVBoxLayout *m_column = nullptr;
};

} // namespace roomwarden
