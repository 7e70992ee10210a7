// The last step before accepting: in a few sentences what will be true afterwards, and for whom.
#pragma once

#include "core/domain/access.h"
#include "core/domain/invitation.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace roomwarden {

class Theme;

class InvitationSummary final : public QWidget
{
    Q_OBJECT

public:
    explicit InvitationSummary(const Theme &theme, QWidget *parent = nullptr);

    void show(const Invitation &invitation, const std::vector<Principal> &primaryAdmins, const Access &access);
    using QWidget::show;

private:
    void addLine(const QString &icon, const QString &words);
    void addPerson(const Principal &principal);

    const Theme &m_theme;
    QVBoxLayout *m_lines = nullptr;
};

} // namespace roomwarden
