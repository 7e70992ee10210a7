// The text field of the filter bar: completion, and mistakes underlined where they stand.
#pragma once

#include "models/incidentfilterparser.h"

#include <QLineEdit>

class QCompleter;
class QStandardItemModel;

namespace roomwarden {

class IncidentStore;
class Theme;

class FilterField : public QLineEdit
{
    Q_OBJECT

public:
    FilterField(const IncidentStore &store, const Theme &theme, QWidget *parent = nullptr);

    void setParser(const IncidentFilterParser &parser) { m_parser = parser; }
    // Underlines the words with a problem, apart from the one that is still being typed.
    void showProblems(const ParsedFilter &parsed);
    // The first problem in words; empty: none, or still being typed.
    [[nodiscard]] const QString &problem() const { return m_problem; }

Q_SIGNALS:
    void problemChanged();
    void leaveRequested(); // Down or Enter: to the list
    void escapePressed();  // with the text already empty

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void offerCompletions();
    void complete(const QModelIndex &index);

    const IncidentStore &m_store;
    const Theme &m_theme;
    IncidentFilterParser m_parser;
    ParsedFilter m_parsed;
    QCompleter *m_completer;
    QStandardItemModel *m_completions;
    QString m_problem;
};

} // namespace roomwarden
