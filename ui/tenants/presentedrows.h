// A model's rows as this page shows them: with a colour, an icon, the words where the model has none. What is seen and
// what a screen reader says come from the same place. Order and number of rows are the model's.
#pragma once

#include <QIdentityProxyModel>

namespace roomwarden {

class Theme;

class PresentedRows : public QIdentityProxyModel
{
    Q_OBJECT

public:
    explicit PresentedRows(const Theme &theme, QObject *parent = nullptr);

    // Asks for every cell again: time has passed, or the theme is another.
    void refresh();

protected:
    [[nodiscard]] const Theme &theme() const { return m_theme; }

private:
    const Theme &m_theme;
};

} // namespace roomwarden
