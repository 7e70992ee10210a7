// The list of customers, active or former, as it is shown.
#pragma once

#include "ui/tenants/presentedrows.h"

namespace roomwarden {

class TenantListModel;

class CustomerRows final : public PresentedRows
{
    Q_OBJECT

public:
    // The model outlives the rows.
    CustomerRows(TenantListModel &model, const Theme &theme, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QStringList warningsOf(const QModelIndex &index) const;
    [[nodiscard]] QString words(const QModelIndex &index) const;
    [[nodiscard]] QVariant decoration(const QModelIndex &index) const;

    TenantListModel &m_model;
};

} // namespace roomwarden
