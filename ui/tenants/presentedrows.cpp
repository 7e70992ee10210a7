// A model's rows as this page shows them.
#include "ui/tenants/presentedrows.h"

#include "ui/theme/theme.h"

namespace roomwarden {

PresentedRows::PresentedRows(const Theme &theme, QObject *parent) : QIdentityProxyModel(parent), m_theme(theme)
{
    connect(&theme, &Theme::changed, this, &PresentedRows::refresh);
}

void PresentedRows::refresh()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

} // namespace roomwarden
