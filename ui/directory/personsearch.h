// Finds one person of the partner by name as you type: arrows in the field move in the list below it.
#pragma once

#include "core/api/apicall.h"
#include "core/domain/principal.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QLineEdit;
class QListView;

namespace roomwarden {

class PrincipalList;
class TextLabel;
class Theme;

class PersonSearch final : public QWidget
{
    Q_OBJECT

public:
    // Asks the directory; done runs once, later, unless the call is dropped.
    using Search =
        std::function<ApiCall(const QString &text, std::function<void(Result<std::vector<Principal>>)> done)>;

    // label: above the field. first: shown before anything is typed, as in oneself.
    PersonSearch(Search search, const Theme &theme, const QString &label, const Principal &first,
                 QWidget *parent = nullptr);

    // The person that is current in the list; none while what is shown was found for other words.
    [[nodiscard]] std::optional<Principal> person() const;

Q_SIGNALS:
    void changed();   // another one is current, or nobody
    void confirmed(); // double click

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void searchNow();
    void showPeople(std::vector<Principal> people);
    void say(const QString &words);

    const Search m_search;
    const Principal m_first;
    QTimer m_debounce;
    PrincipalList *m_people;
    QLineEdit *m_field;
    QListView *m_view;
    TextLabel *m_message;
    ApiCall m_call; // last: dropped first
};

} // namespace roomwarden
