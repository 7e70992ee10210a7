// Choosing primary admins in the accept wizard: what is searched, what is found, and how a choice is taken back.
#include "tests/ui/tenants/acceptwizardstage.h"
#include "ui/directory/principallist.h"
#include "ui/directory/principalpicker.h"

#include <QLabel>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;
using namespace roomwarden;

class TestChoosingAdmins : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<AcceptWizardStage>();
        m_world = &m_stage->world;
        m_wizard = m_stage->open();
        QVERIFY(m_wizard);
        AcceptWizardStage::goOn();
    }
    void cleanup() { m_stage.reset(); }

    void aQuickTypistAsksTheDirectoryOnce();
    void theDirectorySaysWhenItFindsNobodyAndWhenItFails();
    void usersAndGroupsAreToldApartInWords();
    void chosenOnesCanBeRemovedByKeyboard();

private:
    void search(const QString &text) { m_stage->search(text); }
    [[nodiscard]] QLineEdit *field() const { return m_stage->field(); }
    [[nodiscard]] QListView *found() const { return m_stage->found(); }

    std::unique_ptr<AcceptWizardStage> m_stage;
    TenantsWorld *m_world = nullptr; // of the stage
    AcceptWizard *m_wizard = nullptr;
};

void TestChoosingAdmins::aQuickTypistAsksTheDirectoryOnce()
{
    search(u"magal"_s);
    QCOMPARE(m_world->network.count("GET", u"/directory/principals"), 1);
    QCOMPARE(found()->model()->index(0, 0).data().toString(), u"Rui Magalhães"_s);
}

void TestChoosingAdmins::theDirectorySaysWhenItFindsNobodyAndWhenItFails()
{
    auto *message = m_world->find<QLabel>("searchMessage");
    QTest::keyClicks(field(), u"zzz"_s);
    QCOMPARE(message->text(), u"Searching…"_s);
    QTRY_VERIFY(message->text().contains(u"matches “zzz”"_s));

    m_world->directoryAnswer = refusal(500, u"generalException"_s);
    QTest::keyClicks(field(), u"z"_s);
    QTRY_COMPARE(message->text(), u"The directory could not be searched."_s);
    QPushButton *again = nullptr;
    for (QPushButton *button : m_world->window->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == u"&Try again"_s)
            again = button;
    }
    QVERIFY(again);
    m_world->directoryAnswer.reset();
    field()->setText(u"rui"_s);
    QTRY_COMPARE(found()->model()->rowCount(), 1);
    QVERIFY(!again->isVisible());
}

void TestChoosingAdmins::usersAndGroupsAreToldApartInWords()
{
    search(u"ann"_s);
    QStringList kinds;
    QSet<QString> icons;
    for (int row = 0; row < found()->model()->rowCount(); ++row) {
        const QModelIndex index = found()->model()->index(row, 0);
        kinds.append(index.data(PrincipalList::DetailRole).toString());
        icons.insert(index.data(PrincipalList::IconRole).toString());
        QVERIFY(index.data(Qt::AccessibleTextRole).toString().contains(index.data().toString()));
    }
    QCOMPARE(kinds.first(), u"User · hanna@fabrikam.com"_s);
    QCOMPARE(kinds.last(), u"Security group"_s);
    QCOMPARE(icons.size(), 2);
}

void TestChoosingAdmins::chosenOnesCanBeRemovedByKeyboard()
{
    search(u"rui"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QTest::keyClick(field(), Qt::Key_Return); // twice is once
    auto *picker = m_wizard->findChild<PrincipalPicker *>();
    QCOMPARE(picker->chosen().size(), size_t(1));
    QCOMPARE(found()->model()->index(0, 0).data(PrincipalList::MarkRole).toInt(),
             static_cast<int>(PrincipalList::Mark::Added));
    auto *chosen = m_world->find<QListView>("principalChosen");
    chosen->setFocus();
    QTest::keyClick(chosen, Qt::Key_Delete);
    QVERIFY(picker->chosen().empty());
    QVERIFY(field()->hasFocus());
}

QTEST_MAIN(TestChoosingAdmins)
#include "tst_choosingadmins.moc"
