// A morning of a helpdesk technician: from a device's signal to a closed ticket, through the real window.
#include "models/incidenttablemodel.h"
#include "tests/journeys/journey.h"

#include <QJsonArray>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

class TestTriageJourney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_journey.isReady());
        m_journey.open();
        QVERIFY(m_journey.signIn(u"Help desk"_s));
        QVERIFY(m_journey.synchronised());
        m_room =
            m_journey
                .sql(u"SELECT r.id FROM rooms r JOIN tenants t ON t.tenant_id = r.tenant_id WHERE t.display_name = "
                     "'Contoso' AND r.enrollment = 'enrolled' AND r.suppressed = 0 AND r.health = 'healthy' "
                     "AND r.device_type LIKE 'Windows%' ORDER BY r.id LIMIT 1"_s)
                .toString();
        m_tenant = m_journey.sql(u"SELECT tenant_id FROM tenants WHERE display_name = 'Contoso'"_s).toString();
        QVERIFY(!m_room.isEmpty());
    }

    void theIncidentsOfAllCustomersAreThere()
    {
        QTRY_VERIFY(m_journey.table()->model()->rowCount() > 0);
        QSet<QString> customers;
        for (int row = 0; row < m_journey.table()->model()->rowCount(); ++row)
            customers.insert(m_journey.cell(row, IncidentTableModel::CustomerColumn));
        QVERIFY(customers.size() > 1);
    }

    void aChangeInTheServiceShowsWithoutMovingTheRowUnderTheCursor()
    {
        QTableView *table = m_journey.table();
        table->setCurrentIndex(table->model()->index(2, 0));
        const QString current = table->currentIndex().data(IdRole).toString();
        const QPoint place = table->visualRect(table->currentIndex()).topLeft();
        const QSignalSpy resets(table->model(), &QAbstractItemModel::modelReset);

        // WSUS needs no watching period: a ticket at once.
        const QString signal = u"os.wsusEnabled"_s;
        QCOMPARE(m_journey.report(m_tenant, m_room, signal, u"unhealthy"_s).status, 202);
        QTRY_VERIFY_WITH_TIMEOUT(
            !m_journey.sql(u"SELECT id FROM incidents WHERE signal_room_id = ? AND type_id = ?"_s, {m_room, signal})
                 .toString()
                 .isEmpty(),
            20'000);
        const QString ticket =
            m_journey.sql(u"SELECT id FROM incidents WHERE signal_room_id = ? AND type_id = ?"_s, {m_room, signal})
                .toString();
        QTRY_VERIFY_WITH_TIMEOUT(m_journey.console().incidents().find(IncidentId(ticket)), 20'000);

        QCOMPARE(table->currentIndex().data(IdRole).toString(), current);
        QCOMPARE(table->visualRect(table->currentIndex()).topLeft(), place);
        QCOMPARE(resets.size(), 0);
    }

    void oneCustomerAndBack()
    {
        const int all = m_journey.table()->model()->rowCount();
        m_journey.window().openSwitcher();
        QTRY_VERIFY(m_journey.named(u"Jump to customer"_s));
        QLineEdit *field = nullptr;
        const auto fields = QApplication::allWidgets();
        for (QWidget *candidate : fields) {
            if (auto *edit = qobject_cast<QLineEdit *>(candidate);
                edit && edit->isVisible() && edit->accessibleName() == u"Jump to customer"_s)
                field = edit;
        }
        QVERIFY(field);
        QTest::keyClicks(field, u"contoso"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(m_journey.console().context().scope.customer(), TenantId(m_tenant));
        const auto onlyContoso = [this] {
            const int rows = m_journey.table()->model()->rowCount();
            for (int row = 0; row < rows; ++row) {
                if (m_journey.cell(row, IncidentTableModel::CustomerColumn) != u"Contoso"_s)
                    return false;
            }
            return rows > 0;
        };
        QTRY_VERIFY(onlyContoso());
        m_journey.trigger(u"go.customer.allTickets"_s);
        QTRY_VERIFY(m_journey.console().context().scope.isAllCustomers());
        QTRY_VERIFY(m_journey.table()->model()->rowCount() >= all);
        QVERIFY(m_journey.synchronised());
    }

    void fromARecordedIssueToAClosedTicket()
    {
        const Journey::Answer recorded = m_journey.ask("POST", u"tenants/%1/incidents"_s.arg(m_tenant), u"help-desk"_s,
                                                       {{"description"_L1, u"Echo during the board meeting"_s},
                                                        {"rooms"_L1, QJsonArray{m_room}},
                                                        {"highImpact"_L1, true}});
        QCOMPARE(recorded.status, 201);
        const QString ticket = recorded.body.value("id"_L1).toString();
        QVERIFY(m_journey.choose(ticket));

        QTest::keyClick(m_journey.table(), Qt::Key_M);
        const auto inService = [&](const QString &column) {
            return m_journey.sql(u"SELECT %1 FROM incidents WHERE id = ?"_s.arg(column), {ticket}).toString();
        };
        QTRY_VERIFY_WITH_TIMEOUT(!inService(u"assignee_id"_s).isEmpty(), 20'000);
        QTRY_COMPARE(m_journey.console().context().commands.pendingCount(), 0);

        QTest::keyClick(m_journey.table(), Qt::Key_N);
        QTRY_VERIFY(m_journey.widget(u"noteEditor"_s));
        auto *editor = qobject_cast<QPlainTextEdit *>(m_journey.widget(u"noteEditor"_s));
        QTRY_VERIFY(editor->hasFocus());
        QTest::keyClicks(editor, u"Replaced the microphone cable."_s);
        QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(inService(u"note_count"_s), u"1"_s, 20'000);
        QTRY_VERIFY(m_journey.says(u"Replaced the microphone cable."_s));

        m_journey.table()->setFocus();
        QTest::keyClick(m_journey.table(), Qt::Key_R);
        QTRY_VERIFY(m_journey.widget(u"closeTicketDialog"_s));
        QVERIFY(m_journey.says(u"Contoso"_s));
        QVERIFY(m_journey.press(u"hardwareReplaced"_s));
        QVERIFY(m_journey.press(u"confirmClose"_s));
        QTRY_COMPARE_WITH_TIMEOUT(inService(u"state"_s), u"resolved"_s, 20'000);
        QCOMPARE(inService(u"closure_reason"_s), u"hardwareReplaced"_s);
        const auto shown = [&] {
            const auto slot = m_journey.console().incidents().find(IncidentId(ticket));
            return slot ? m_journey.console().incidents().incident(*slot).state : IncidentState::Unknown;
        };
        QTRY_COMPARE(shown(), IncidentState::Resolved);
    }

private:
    Journey m_journey;
    QString m_tenant;
    QString m_room;
};

QTEST_MAIN(TestTriageJourney)
#include "tst_triagejourney.moc"
