// The peer: a vector of incidents under the model everybody takes first, a QSortFilterProxyModel.
#pragma once

#include "core/domain/incident.h"

#include <QSortFilterProxyModel>

#include <memory>

namespace roomwarden::bench {

class ProxyPeer final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ProxyPeer(int rows, QObject *parent = nullptr);
    ~ProxyPeer() override;

    void setText(const QString &text);
    void setCustomer(const TenantId &customer); // a null one: all
    void applyDelta(const std::vector<Incident> &changed, const std::vector<Incident> &added, int removed);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    class Source;
    Source *m_source;
    QString m_text;
    TenantId m_customer;
};

} // namespace roomwarden::bench
