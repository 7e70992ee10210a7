// Labels and values in two columns, for the details of one thing. Values can be selected and copied.
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QGridLayout;

namespace roomwarden {

class KeyValueList : public QWidget
{
    Q_OBJECT

public:
    explicit KeyValueList(const Theme &theme, QWidget *parent = nullptr);

    // An empty value leaves the row out: no dashes to read past.
    void addRow(const QString &label, const QString &value, TypeStyle style = TypeStyle::Body);
    // A widget as the value, as a Badge or a TenantChip; the list owns it.
    void addRow(const QString &label, QWidget *value);
    void clear();
    [[nodiscard]] int rowCount() const { return m_rows; }

private:
    const Theme &m_theme;
    QGridLayout *m_grid;
    int m_rows = 0;
};

} // namespace roomwarden
