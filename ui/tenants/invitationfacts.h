// Everything an invitation grants and asks, for the card and for the first step of accepting it.
#pragma once

#include "core/domain/access.h"
#include "core/domain/invitation.h"

#include <QWidget>

namespace roomwarden {

class KeyValueList;
class Theme;

class InvitationFacts final : public QWidget
{
    Q_OBJECT

public:
    explicit InvitationFacts(const Theme &theme, QWidget *parent = nullptr);

    void show(const Invitation &invitation, const Access &access, const QDateTime &now);
    using QWidget::show;

private:
    [[nodiscard]] QWidget *withNote(const QString &value, const QString &note);
    [[nodiscard]] QWidget *terms(const Invitation &invitation);

    const Theme &m_theme;
    KeyValueList *m_list = nullptr;
};

} // namespace roomwarden
