// Chooses users and security groups of the own organisation: search as you type, add and remove by keyboard or mouse.
// What the service objects to is said here, beside the field.
#pragma once

#include "core/api/apicall.h"
#include "core/base/result.h"
#include "core/domain/principal.h"

#include <QSet>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <vector>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QStackedWidget;

namespace roomwarden {

class PrincipalList;
class Theme;

class PrincipalPicker final : public QWidget
{
    Q_OBJECT

public:
    // Asks the directory; done runs once, later, unless the call is dropped.
    using Search =
        std::function<ApiCall(const QString &text, std::function<void(Result<std::vector<Principal>>)> done)>;

    // chosenTitle: what the chosen ones are, as in "Primary admins". organisation: whose directory is searched.
    PrincipalPicker(Search search, const Theme &theme, const QString &chosenTitle, const QString &organisation,
                    QWidget *parent = nullptr);

    [[nodiscard]] const std::vector<Principal> &chosen() const;
    void add(const Principal &principal);
    void remove(const PrincipalId &id);

    // Says what is wrong with the choice, until it changes; empty: nothing. refused: the ones it is about.
    void setProblem(const QString &words, const QSet<PrincipalId> &refused = {});
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void chosenChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeSearchColumn(const QString &organisation);
    QWidget *makeChosenColumn(const QString &title);
    void searchSoon(const QString &text);
    void searchNow();
    void show(Result<std::vector<Principal>> found);
    void say(const QString &icon, const QString &words, bool retry = false);
    void addCurrentResult();
    void removeCurrentChosen();
    void chosenHasChanged();
    void moveInResults(int step);

    const Search m_search;
    const Theme &m_theme;
    PrincipalList *m_results = nullptr;
    PrincipalList *m_chosen = nullptr;
    QLineEdit *m_field = nullptr;
    QListView *m_resultView = nullptr;
    QListView *m_chosenView = nullptr;
    QStackedWidget *m_resultStack = nullptr;
    QLabel *m_messageIcon = nullptr;
    QString m_messageIconName = QStringLiteral("search");
    QLabel *m_message = nullptr;
    QPushButton *m_retry = nullptr;
    QStackedWidget *m_chosenStack = nullptr;
    QLabel *m_chosenTitle = nullptr;
    QPushButton *m_remove = nullptr;
    QWidget *m_problemRow = nullptr;
    QLabel *m_problemIcon = nullptr;
    QLabel *m_problem = nullptr;
    const QString m_title;
    QTimer m_debounce;
    ApiCall m_call; // last: dropped first
};

} // namespace roomwarden
