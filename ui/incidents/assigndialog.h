// Gives incidents to somebody: search by name as you type, Down and Enter. Oneself stands first.
#pragma once

#include "core/api/apicall.h"
#include "core/domain/incident.h"
#include "core/domain/principal.h"

#include <QDialog>
#include <QTimer>

#include <functional>
#include <vector>

class QLineEdit;
class QListView;
class QPushButton;

namespace roomwarden {

class PrincipalList;
class TextLabel;
class Theme;

class AssignDialog final : public QDialog
{
    Q_OBJECT

public:
    // Asks the directory; done runs once, later, unless the call is dropped.
    using Search =
        std::function<ApiCall(const QString &text, std::function<void(Result<std::vector<Principal>>)> done)>;

    AssignDialog(std::vector<Incident> incidents, Principal me, Search search, const Theme &theme, QWidget *parent);
    ~AssignDialog() override;

    [[nodiscard]] const std::vector<Incident> &incidents() const { return m_incidents; }

Q_SIGNALS:
    void confirmed(const std::vector<roomwarden::Incident> &incidents, const roomwarden::Principal &assignee);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override; // arrows in the field move in the list

private:
    void searchNow();
    void showPeople(std::vector<Principal> people);
    void say(const QString &words);
    void confirm();

    const std::vector<Incident> m_incidents;
    const Principal m_me;
    const Search m_search;
    QTimer m_debounce;
    ApiCall m_call;
    PrincipalList *m_people;
    QLineEdit *m_field;
    QListView *m_view;
    TextLabel *m_message;
    QPushButton *m_assign;
};

} // namespace roomwarden
