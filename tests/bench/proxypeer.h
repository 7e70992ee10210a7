// The peer: a vector of incidents under the model everybody takes first, a QSortFilterProxyModel.
#pragma once

#include "tests/bench/peer.h"

#include <QSortFilterProxyModel>

namespace roomwarden::bench {

class ProxyPeer final : public QSortFilterProxyModel, public Peer
{
    Q_OBJECT

public:
    ProxyPeer();
    ~ProxyPeer() override;

    [[nodiscard]] QString name() const override { return QStringLiteral("QSortFilterProxyModel over a vector"); }
    [[nodiscard]] QAbstractItemModel &model() override { return *this; }
    void load(int rows) override;
    void setText(const QString &text) override;
    void setCustomer(const TenantId &customer) override;
    void apply(const Delta &delta) override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    class Source;
    Source *m_source;
    QString m_text;
    TenantId m_customer;
};

} // namespace roomwarden::bench
