// The command palette: an action, a customer and an incident are found and done by keys alone.
#include "models/roles.h"
#include "tests/journeys/journey.h"
#include "ui/incidents/incidentdetailpane.h"
#include "ui/shell/commandpalette.h"

#include <QLineEdit>
#include <QListView>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

class TestPaletteJourney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_journey.isReady());
        m_journey.open();
        QVERIFY(m_journey.signIn(u"Help desk"_s));
        QVERIFY(m_journey.synchronised());
    }

    void anActionIsFoundAndDone()
    {
        type(u">tenants"_s);
        QVERIFY(list()->model()->rowCount() > 0);
        while (list()->currentIndex().data().toString() != u"Tenants"_s)
            QTest::keyClick(field(), Qt::Key_Down);
        QTest::keyClick(field(), Qt::Key_Return);
        QTRY_COMPARE(m_journey.window().currentPage(), u"tenants"_s);
    }

    void whatCannotBeDoneSaysWhyAndStays()
    {
        type(u">undo"_s);
        QVERIFY(!list()->currentIndex().data(PaletteModel::ReasonRole).toString().isEmpty());
        QTest::keyClick(field(), Qt::Key_Return);
        QVERIFY(palette()->isVisible());
        QTest::keyClick(field(), Qt::Key_Escape);
    }

    void anIncidentIsFoundByItsTicket()
    {
        m_journey.trigger(u"go.incidents"_s);
        const QString ticket = m_journey.table()->model()->index(3, 0).data(IdRole).toString();
        QVERIFY(!ticket.isEmpty());
        type(u"#"_s + ticket);
        QTRY_COMPARE(list()->model()->rowCount(), 1);
        QTest::keyClick(field(), Qt::Key_Return);
        QTRY_COMPARE(m_journey.window().findChild<IncidentDetailPane *>()->incident().id.text(), ticket);
    }

    void aCustomerIsChosen()
    {
        const auto &tenants = m_journey.console().context().tenants.tenants();
        const auto shown =
            std::find_if(tenants.begin(), tenants.end(), [](const Tenant &tenant) { return tenant.hasDataAccess(); });
        QVERIFY(shown != tenants.end());
        type(u"@"_s + shown->displayName);
        QTest::keyClick(field(), Qt::Key_Return);
        QTRY_COMPARE(m_journey.console().context().scope.customer(), std::optional(shown->id));
    }

private:
    [[nodiscard]] CommandPalette *palette() { return m_journey.window().findChild<CommandPalette *>(); }
    [[nodiscard]] QLineEdit *field() { return palette()->findChild<QLineEdit *>(u"paletteField"_s); }
    [[nodiscard]] QListView *list() { return palette()->findChild<QListView *>(u"paletteList"_s); }
    void type(const QString &text)
    {
        m_journey.trigger(u"go.palette.open"_s);
        QTRY_VERIFY(palette()->isVisible());
        QTest::keyClicks(field(), text);
    }

    Journey m_journey;
};

QTEST_MAIN(TestPaletteJourney)
#include "tst_palettejourney.moc"
