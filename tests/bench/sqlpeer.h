// The peer that leaves it all to SQLite: a QSqlTableModel, filtered by LIKE or by the FTS5 trigram index.
#pragma once

#include "tests/bench/peer.h"

#include <QSqlDatabase>
#include <QTemporaryDir>

#include <memory>

class QSqlTableModel;

namespace roomwarden::bench {

class SqlPeer final : public Peer
{
public:
    enum class Search { Like, Fts5 };
    explicit SqlPeer(Search search);
    ~SqlPeer() override;

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QAbstractItemModel &model() override;
    void load(int rows) override;
    void setText(const QString &text) override;
    void setCustomer(const TenantId &customer) override;
    void apply(const Delta &delta) override;

private:
    void run(const QString &statement);
    void put(const std::vector<Incident> &incidents);
    void select();

    const Search m_search;
    const QTemporaryDir m_folder;
    QSqlDatabase m_database;
    std::unique_ptr<QSqlTableModel> m_model;
    QString m_text;
    TenantId m_customer;
};

} // namespace roomwarden::bench
