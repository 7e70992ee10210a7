// A button the size of a card: a person, the person's role, and in a sentence what that role can do.
#pragma once

#include "core/session/session.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>

namespace roomwarden {

class PersonaCard : public QAbstractButton
{
    Q_OBJECT

public:
    PersonaCard(const Theme &theme, Persona persona, QWidget *parent = nullptr);

    [[nodiscard]] const Persona &persona() const { return m_persona; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] int textWidth(int width) const;

    const Theme &m_theme;
    Persona m_persona;
};

} // namespace roomwarden
