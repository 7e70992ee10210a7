// The filter bar: one text field that is the truth, buttons for the two facets everybody uses, and chips.
#pragma once

#include "models/incidentfilterparser.h"
#include "models/incidenttablemodel.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace roomwarden {

class FilterField;
class TextLabel;
class Theme;

class FilterBar : public QWidget
{
    Q_OBJECT

public:
    FilterBar(const IncidentStore &store, const Theme &theme, QWidget *parent = nullptr);

    void setMe(const PrincipalId &me); // whom "assignee:me" means
    void setFacets(const FacetCounts &counts);

    [[nodiscard]] QString text() const;
    void setText(const QString &text); // as if it had been typed
    [[nodiscard]] const ParsedFilter &filter() const { return m_parsed; }
    void removeCondition(int index); // of filter().conditions
    void clear();
    [[nodiscard]] QString conditionWords(int index) const;

    [[nodiscard]] FilterField &field() const { return *m_field; }

Q_SIGNALS:
    void filterChanged();

private:
    void parse();
    void buildMenu(QPushButton *button, QueryCondition::Field field);
    void showFacet(QPushButton *button, QueryCondition::Field field, const QString &name);
    void showChips();
    [[nodiscard]] QString tokenOf(int condition) const;

    const Theme &m_theme;
    IncidentFilterParser m_parser;
    ParsedFilter m_parsed;
    FacetCounts m_counts;
    FilterField *m_field;
    QPushButton *m_severity;
    QPushButton *m_status;
    QPushButton *m_clear;
    QWidget *m_chips;
    QHBoxLayout *m_chipRow;
    TextLabel *m_problem;
};

} // namespace roomwarden
