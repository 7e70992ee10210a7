// The widgets every page is made of, by keyboard and as assistive technology hears them.
#include "tests/support/accessibilitywalk.h"
#include "ui/theme/theme.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorwords.h"
#include "ui/widgets/keyvaluelist.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/toggleswitch.h"
#include "ui/widgets/versionsdialog.h"

#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// What assistive technology was told last about a widget. Under Qt 6.8 an announcement leaves nothing behind, and the
// offscreen platform listens to none.
bool wasTold(const QWidget &about, const QString &text)
{
    return QT_VERSION >= QT_VERSION_CHECK(6, 8, 0) || about.accessibleDescription().contains(text);
}

QPushButton *button(const QWidget &parent, const QString &text)
{
    const QList<QPushButton *> buttons = parent.findChildren<QPushButton *>();
    for (QPushButton *one : buttons) {
        if (one->text() == text && one->isVisibleTo(&parent))
            return one;
    }
    return nullptr;
}

} // namespace

class TestWidgets : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Theme> m_theme;

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(); }

    void aMessageIsShownReadAloudAndDismissedByEscape()
    {
        MessageBar bar(*m_theme);
        bar.show();
        bar.clear();
        bar.tell(MessageBar::Kind::Warning, u"Contoso could not be read."_s);
        QVERIFY(bar.isVisible());
        QVERIFY(wasTold(bar, u"Contoso could not be read."_s));
        QCOMPARE(AccessibilityWalk::unnamed(bar).join(u'\n'), QString());
        QSignalSpy dismissed(&bar, &MessageBar::dismissed);
        QTest::keyClick(&bar, Qt::Key_Escape);
        QVERIFY(!bar.isVisible());
        QCOMPARE(dismissed.size(), 1);
        QCOMPARE(bar.text(), QString());
    }

    void anErrorOffersRetryAndItsRequestId()
    {
        MessageBar bar(*m_theme);
        int retried = 0;
        bar.tellError({.kind = Error::Kind::Server, .requestId = u"r-17"_s}, [&] {
            ++retried;
            bar.clear(); // from within its own click
        });
        QTest::mouseClick(button(bar, u"Copy request ID"_s), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"r-17"_s);
        QTest::mouseClick(button(bar, u"Retry"_s), Qt::LeftButton);
        QCOMPARE(retried, 1);
        QVERIFY(bar.text().isEmpty());
    }

    void aMessageThatReplacesAnotherTakesItsButtonsAway()
    {
        MessageBar bar(*m_theme);
        bar.tell(MessageBar::Kind::Info, u"one"_s, {{.text = u"Do"_s, .run = [] {}}});
        bar.tell(MessageBar::Kind::Info, u"two"_s);
        QCOMPARE(button(bar, u"Do"_s), nullptr);
        QCOMPARE(bar.text(), u"two"_s);
    }

    void everyErrorHasWordsOfItsOwn()
    {
        QSet<QString> sentences;
        for (int kind = 0; kind <= static_cast<int>(Error::Kind::Storage); ++kind) {
            const ErrorWords words = errorWords({.kind = static_cast<Error::Kind>(kind)});
            QVERIFY(words.what.endsWith(u'.'));
            QVERIFY(words.advice.endsWith(u'.'));
            sentences.insert(words.what + words.advice);
        }
        QCOMPARE(sentences.size(), static_cast<int>(Error::Kind::Storage) + 1);
    }

    void everyCodeOfTheContractHasWords()
    {
        const QStringList contract{u"accessDenied"_s,
                                   u"invalidRequest"_s,
                                   u"itemNotFound"_s,
                                   u"nameAlreadyExists"_s,
                                   u"notAllowed"_s,
                                   u"notSupported"_s,
                                   u"resourceModified"_s,
                                   u"resyncRequired"_s,
                                   u"syncStateNotFound"_s,
                                   u"serviceNotAvailable"_s,
                                   u"unauthenticated"_s,
                                   u"activityLimitReached"_s,
                                   u"generalException"_s,
                                   u"primaryAdminRequired"_s,
                                   u"invitationExpired"_s,
                                   u"principalNotInTenant"_s,
                                   u"notClosable"_s,
                                   u"assigneeNotAllowed"_s,
                                   u"relationshipTerminated"_s,
                                   u"preconditionRequired"_s,
                                   u"repeatabilityMismatch"_s,
                                   u"permissionMissing"_s,
                                   u"alreadyPending"_s,
                                   u"offline"_s,
                                   u"noReason"_s};
        const QStringList known = knownErrorCodes();
        for (const QString &code : contract) {
            QVERIFY2(known.contains(code), qPrintable(code));
            const ErrorWords words = errorWords({.kind = Error::Kind::Server, .code = code});
            QVERIFY(words.what.endsWith(u'.') && words.advice.endsWith(u'.'));
        }
        QCOMPARE(QSet<QString>(known.begin(), known.end()).size(), known.size());
        // A code of a newer service falls back to the kind; the machine's words are never shown.
        const Error unknown{.kind = Error::Kind::Conflict, .detail = u"E_FAIL"_s, .code = u"somethingNew"_s};
        QCOMPARE(errorSentence(unknown), errorSentence({.kind = Error::Kind::Conflict}));
    }

    void spansAreShortInColumnsAndFullWhenSpoken()
    {
        const QDateTime then(QDate(2025, 3, 3), QTime(9, 0), Qt::UTC);
        const auto after = [&](qint64 seconds) { return then.addSecs(seconds); };
        QCOMPARE(shortSpan(then, after(59)), u"now"_s);
        QCOMPARE(shortSpan(then, after(60)), u"1 min"_s);
        QCOMPARE(shortSpan(then, after(3 * 60 + 59)), u"3 min"_s);
        QCOMPARE(shortSpan(then, after(3600)), u"1 h"_s);
        QCOMPARE(shortSpan(then, after(2 * 3600 + 600)), u"2 h 10 min"_s);
        QCOMPARE(shortSpan(then, after(26 * 3600)), u"1 d 2 h"_s);
        QCOMPARE(shortSpan(then, after(4 * 86'400 + 3600)), u"4 d"_s);
        QCOMPARE(shortSpan(after(180), then), u"3 min"_s); // how long yet
        QCOMPARE(shortSpan({}, then), QString());
        QVERIFY(spokenSpan(then, after(7800)).contains(u"hour"_s));
    }

    void aToastOffersUndoAndGoesByItself()
    {
        QWidget window;
        window.resize(600, 400);
        QLineEdit elsewhere(&window); // where the focus is and stays
        Toast toast(*m_theme, &window);
        window.show();
        elsewhere.setFocus();
        int undone = 0;
        toast.offer(u"Assigned to you"_s, u"Undo"_s, [&] { ++undone; });
        QVERIFY(toast.isVisible());
        QVERIFY(window.rect().contains(toast.geometry()));
        QVERIFY(wasTold(toast, u"Assigned to you"_s));
        QCOMPARE(AccessibilityWalk::unnamed(toast).join(u'\n'), QString());
        QTest::mouseClick(button(toast, u"Undo"_s), Qt::LeftButton);
        QCOMPARE(undone, 1);
        QVERIFY(!toast.isVisible());

        // While the mouse is over it the clock would stand still.
        QTest::mouseMove(&window, QPoint(300, 10));
        toast.offer(u"Gone soon"_s, {}, {}, 20ms);
        QTRY_VERIFY(!toast.isVisible());
        QCOMPARE(undone, 1);
        toast.offer(u"By key"_s);
        QTest::keyClick(&toast, Qt::Key_Escape);
        QVERIFY(!toast.isVisible());
    }

    void enterInAGraveQuestionIsTheSafeAnswer()
    {
        QWidget window;
        window.show();
        int confirmed = 0;
        const ConfirmDialog::Question question{
            .title = u"Deny the invitation?"_s, .text = u"Contoso has to send a new one."_s, .confirm = u"Deny"_s};
        QPointer<ConfirmDialog> dialog = ConfirmDialog::ask(&window, *m_theme, question, [&] { ++confirmed; });
        QVERIFY(dialog->isVisible());
        QCOMPARE(AccessibilityWalk::unnamed(*dialog).join(u'\n'), QString());
        QTest::keyClick(dialog.data(), Qt::Key_Return);
        QTRY_VERIFY(!dialog);
        QCOMPARE(confirmed, 0);

        dialog = ConfirmDialog::ask(&window, *m_theme, question, [&] { ++confirmed; });
        QTest::mouseClick(dialog->confirmButton(), Qt::LeftButton);
        QCOMPARE(confirmed, 1);
        QTRY_VERIFY(!dialog);
    }

    void INV_40_bothVersionsAreShownAndEachFieldIsChosenByKeyboard()
    {
        QWidget window;
        window.show();
        VersionsDialog::Choice chosen;
        const VersionsDialog::Words words{.title = u"A colleague was faster"_s,
                                          .subject = u"Help desk"_s,
                                          .takeTheirs = u"Take all theirs"_s,
                                          .keepMine = u"Keep all mine"_s};
        const std::vector<VersionsDialog::Row> rows{
            {.name = u"Name"_s, .mine = u"Desk"_s, .theirs = u"Help"_s},
            {.name = u"Description"_s, .mine = u"Old"_s, .theirs = u"New"_s, .keepMine = false}};
        const auto take = [&](const VersionsDialog::Choice &mine) { chosen = mine; };
        QPointer<VersionsDialog> dialog = VersionsDialog::ask(*m_theme, words, rows, &window, take);
        QVERIFY(AccessibilityWalk::unnamed(*dialog).isEmpty());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!dialog);
        QVERIFY(chosen.empty()); // closing decides nothing

        dialog = VersionsDialog::ask(*m_theme, words, rows, &window, take);
        auto *first = dialog->findChild<QRadioButton *>();
        dialog->activateWindow();
        QTRY_COMPARE(QApplication::focusWidget(), first); // what was chosen first has the focus
        QTest::keyClick(first, Qt::Key_Right);
        QTest::keyClick(dialog, Qt::Key_Return);
        QCOMPARE(chosen, (VersionsDialog::Choice{false, false}));
        QTRY_VERIFY(!dialog);

        dialog = VersionsDialog::ask(*m_theme, words, rows, &window, take);
        dialog->findChild<QPushButton *>(u"keepMine"_s)->click();
        QVERIFY(dialog->isVisible()); // it has only chosen
        dialog->findChild<QPushButton *>(u"versionsContinue"_s)->click();
        QCOMPARE(chosen, (VersionsDialog::Choice{true, true}));
    }

    void INV_40_withOneFieldEnterKeepsWhatIsThere()
    {
        QWidget window;
        window.show();
        VersionsDialog::Choice chosen;
        QPointer<VersionsDialog> dialog = VersionsDialog::ask(
            *m_theme, {.title = u"A colleague was faster"_s, .takeTheirs = u"Keep it"_s, .keepMine = u"Do it anyway"_s},
            {{.mine = u"Remove Ann"_s, .theirs = u"Ann, Rui"_s}}, &window,
            [&](const VersionsDialog::Choice &mine) { chosen = mine; });
        QTest::keyClick(dialog, Qt::Key_Return);
        QCOMPARE(chosen, VersionsDialog::Choice{false});
    }

    void twoVersionsMeetFieldByField()
    {
        using Pair = std::pair<int, int>;
        Versions<Pair> versions({1, 1}, {2, 1}, {3, 4});
        const auto number = [](int value) { return QString::number(value); };
        versions.add(
            u"first"_s, [](const Pair &of) { return of.first; }, [](Pair &into, int value) { into.first = value; },
            number);
        versions.add(
            u"second"_s, [](const Pair &of) { return of.second; }, [](Pair &into, int value) { into.second = value; },
            number);
        QCOMPARE(versions.rows.size(), size_t(2));
        QVERIFY(versions.rows[0].keepMine);
        QVERIFY(!versions.rows[1].keepMine); // only they changed it
        QVERIFY((versions.merged({true, false}) == Pair{2, 4}));
        QVERIFY((versions.merged({false, true}) == Pair{3, 1}));
    }

    void textThatDoesNotFitIsCutAndSaidInFull()
    {
        ElidedLabel label(*m_theme);
        label.setFullText(u"A very long name of a board room on the third floor"_s);
        label.show();
        label.resize(80, 24);
        QVERIFY(label.isElided());
        QVERIFY(label.text().size() < label.fullText().size());
        QCOMPARE(label.toolTip(), label.fullText());
        QCOMPARE(label.accessibleName(), label.fullText());
        label.resize(2000, 24);
        QCOMPARE(label.text(), label.fullText());
        QVERIFY(label.toolTip().isEmpty());
    }

    void detailsLeaveOutWhatIsNotKnown()
    {
        KeyValueList list(*m_theme);
        list.addRow(u"Model"_s, u"Bar 3"_s);
        list.addRow(u"Firmware"_s, QString());
        QCOMPARE(list.rowCount(), 1);
        list.clear();
        QCOMPARE(list.rowCount(), 0);
    }

    void aSwitchIsToggledBySpaceAndSaysItsName()
    {
        ToggleSwitch toggle(*m_theme, u"Enable all tickets view"_s);
        toggle.show();
        QTest::keyClick(&toggle, Qt::Key_Space);
        QVERIFY(toggle.isChecked());
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&toggle);
        QCOMPARE(accessible->text(QAccessible::Name), u"Enable all tickets view"_s);
        QVERIFY(accessible->state().checked);
        QVERIFY(accessible->state().checkable);
    }

    void anEmptyPageHasOneNextStep()
    {
        EmptyState empty(*m_theme);
        empty.setContent(u"tenants"_s, u"No customers yet"_s, u"They invite you."_s, u"Copy domain"_s);
        QSignalSpy activated(&empty, &EmptyState::activated);
        QTest::mouseClick(empty.button(), Qt::LeftButton);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(empty.accessibleName(), u"No customers yet"_s);
        empty.setContent(u"tenants"_s, u"No customers yet"_s, u"They invite you."_s);
        QVERIFY(empty.button()->isHidden());
    }
};

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
