// A short list of people and security groups.
#include "ui/directory/principallist.h"

#include <algorithm>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

void PrincipalList::setPrincipals(std::vector<Principal> principals)
{
    beginResetModel();
    m_principals = std::move(principals);
    endResetModel();
}

bool PrincipalList::contains(const PrincipalId &id) const
{
    return std::any_of(m_principals.begin(), m_principals.end(), [&](const Principal &one) { return one.id == id; });
}

void PrincipalList::append(const Principal &principal)
{
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_principals.push_back(principal);
    endInsertRows();
}

void PrincipalList::removeAt(int row)
{
    beginRemoveRows({}, row, row);
    m_principals.erase(m_principals.begin() + row);
    endRemoveRows();
}

void PrincipalList::setMarks(Mark usual, Mark other, QSet<PrincipalId> others)
{
    m_usual = usual;
    m_other = other;
    m_others = std::move(others);
    if (rowCount() > 0)
        Q_EMIT
    dataChanged(index(0), index(rowCount() - 1));
}

int PrincipalList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_principals.size());
}

QString PrincipalList::kindWord(Principal::Kind kind)
{
    switch (kind) {
    case Principal::Kind::User:
        //: Kind of a directory entry: a person.
        return tr("User");
    case Principal::Kind::SecurityGroup:
        //: Kind of a directory entry: a group of people.
        return tr("Security group");
    case Principal::Kind::Unknown: break;
    }
    //: Kind of a directory entry this version does not know.
    return tr("Directory entry");
}

QString PrincipalList::spoken(const Principal &principal) const
{
    QStringList parts{principal.displayName, kindWord(principal.kind)};
    if (!principal.userPrincipalName.isEmpty())
        parts.append(principal.userPrincipalName);
    switch (m_others.contains(principal.id) ? m_other : m_usual) {
    case Mark::Added:
        //: Spoken after a person's name: already among the chosen ones.
        parts.append(tr("already added"));
        break;
    case Mark::Refused:
        //: Spoken after a person's name: the service does not accept this one.
        parts.append(tr("refused"));
        break;
    case Mark::Addable:
    case Mark::Removable: break;
    }
    return parts.join(u", "_s);
}

QVariant PrincipalList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Principal &principal = m_principals[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return principal.displayName;
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole: return spoken(principal);
    case DetailRole:
        if (principal.userPrincipalName.isEmpty())
            return kindWord(principal.kind);
        //: Second line under a name: %1 is "User", %2 an address.
        return tr("%1 · %2").arg(kindWord(principal.kind), principal.userPrincipalName);
    case IconRole: return principal.kind == Principal::Kind::SecurityGroup ? u"group"_s : u"user"_s;
    case MarkRole: return static_cast<int>(m_others.contains(principal.id) ? m_other : m_usual);
    default: return {};
    }
}

} // namespace roomwarden
