// A short list of people and security groups, as found in the directory or as chosen from it.
#pragma once

#include "core/domain/principal.h"

#include <QAbstractListModel>
#include <QSet>

#include <vector>

namespace roomwarden {

class PrincipalList final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role : int {
        DetailRole = Qt::UserRole + 1, // QString: the address, or "Security group"
        IconRole,                      // QString: icon name; a user and a group never share one
        MarkRole,                      // int: Mark
    };
    // What stands at the end of a row.
    enum class Mark : quint8 { Addable, Added, Removable, Refused };

    using QAbstractListModel::QAbstractListModel;

    void setPrincipals(std::vector<Principal> principals);
    [[nodiscard]] const std::vector<Principal> &principals() const { return m_principals; }
    [[nodiscard]] bool contains(const PrincipalId &id) const;
    void append(const Principal &principal);
    void removeAt(int row);

    // The mark of every row, and another one for some.
    void setMarks(Mark usual, Mark other, QSet<PrincipalId> others);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    [[nodiscard]] static QString kindWord(Principal::Kind kind);

private:
    [[nodiscard]] QString spoken(const Principal &principal) const;

    std::vector<Principal> m_principals;
    QSet<PrincipalId> m_others;
    Mark m_usual = Mark::Addable;
    Mark m_other = Mark::Added;
};

} // namespace roomwarden
