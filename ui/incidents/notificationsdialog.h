// Of what one wants to be told, and when: per view from which severity, quiet hours, and what may be read.
#pragma once

#include "core/notify/notificationrules.h"

#include <QDialog>

#include <vector>

class QCheckBox;
class QComboBox;
class QVBoxLayout;

namespace roomwarden {

class Theme;

class NotificationsDialog final : public QDialog
{
    Q_OBJECT

public:
    struct View
    {
        QString id = {};
        QString name = {};
    };

    NotificationsDialog(const NotificationRules &rules, const std::vector<View> &views, const Theme &theme,
                        QWidget *parent);

Q_SIGNALS:
    void chosen(const roomwarden::NotificationRules &rules);

private:
    struct Row
    {
        QString view = {};
        QCheckBox *on = nullptr;
        QComboBox *from = nullptr;
    };

    void addViews(QVBoxLayout &column, const std::vector<View> &views);
    void addTimes(QVBoxLayout &column);
    void addWords(QVBoxLayout &column);
    void addHeading(QVBoxLayout &column, const QString &text);
    [[nodiscard]] NotificationRules rules() const;

    const NotificationRules m_given;
    const Theme &m_theme;
    std::vector<Row> m_rows;
    QCheckBox *m_quiet = nullptr;
    QComboBox *m_begin = nullptr;
    QComboBox *m_end = nullptr;
    QCheckBox *m_weekends = nullptr;
    QComboBox *m_gather = nullptr;
    QCheckBox *m_names = nullptr;
    QComboBox *m_locked = nullptr;
};

} // namespace roomwarden
