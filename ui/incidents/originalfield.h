// Which incident is the original of a duplicate: found by its number or any word, said in full before it is taken.
#pragma once

#include "core/domain/incident.h"

#include <QWidget>

#include <functional>
#include <vector>

class QCompleter;
class QLineEdit;
class QStandardItemModel;

namespace roomwarden {

class TextLabel;
class Theme;

class OriginalField final : public QWidget
{
    Q_OBJECT

public:
    // Gives the best few that may be the original for what is typed; at least the one that has it as its number.
    using Find = std::function<std::vector<Incident>(const QString &text)>;

    OriginalField(Find find, const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] const IncidentId &original() const { return m_original; } // null: none is named
    [[nodiscard]] bool isComplete() const;                                  // nothing is typed, or what is typed is one

Q_SIGNALS:
    void changed();

private:
    void look(const QString &text);  // what was typed: finds others
    void match(const QString &text); // or taken from the list, which stays as it is

    const Find m_find;
    IncidentId m_original;
    QLineEdit *m_text;
    std::vector<Incident> m_incidents; // found
    QStandardItemModel *m_found;       // the same, to choose from
    TextLabel *m_words;
};

} // namespace roomwarden
