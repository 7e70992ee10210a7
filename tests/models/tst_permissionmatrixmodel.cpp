// The permission matrix: dependencies follow a tick, and nobody grants what he does not hold.
#include "models/permissionmatrixmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

class tst_permissionmatrixmodel : public QObject
{
    Q_OBJECT

private:
    static QModelIndex cell(const PermissionMatrixModel &model, Permission permission, int column = 0)
    {
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.permissionAt(row) == permission)
                return model.index(row, column);
        }
        return {};
    }

private Q_SLOTS:
    void aChangeTicksItsView()
    {
        PermissionMatrixModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setColumns({{.name = u"Help desk"_s}});
        model.setEditable(0, primaryAdminPermissions());
        QSignalSpy followed(&model, &PermissionMatrixModel::followed);
        QVERIFY(model.setData(cell(model, Permission::TicketsUpdate), Qt::Checked, Qt::CheckStateRole));
        QVERIFY(model.permissions(0).contains(Permission::TicketsView));
        QCOMPARE(followed.size(), 1);
        QVERIFY(followed.last()[0].toString().contains(u"View"_s));
        QVERIFY(model.setData(cell(model, Permission::TicketsView), Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(model.permissions(0).isEmpty());
        QCOMPARE(followed.size(), 2);
    }

    void INV_13_whatTheEditorDoesNotHoldIsLocked()
    {
        PermissionMatrixModel model;
        model.setColumns({{.name = u"Help desk"_s}});
        model.setEditable(0, {Permission::TicketsView, Permission::RolesView, Permission::RolesModify});
        QVERIFY(!model.setData(cell(model, Permission::RoomsView), Qt::Checked, Qt::CheckStateRole));
        QVERIFY(!cell(model, Permission::RoomsView).data(Qt::ToolTipRole).toString().isEmpty());
        QVERIFY(cell(model, Permission::RoomsUnenroll).data(Qt::ToolTipRole).toString().contains(u"customer"_s));
        model.toggleColumn(0); // all that can be given, and no more
        QVERIFY(model.permissions(0)
                == PermissionSet({Permission::TicketsView, Permission::RolesView, Permission::RolesModify}));
        model.toggleColumn(0);
        QVERIFY(model.permissions(0).isEmpty());
    }

    void onlyOneColumnCanBeEdited()
    {
        PermissionMatrixModel model;
        model.setColumns({{.name = u"Primary admins"_s, .permissions = primaryAdminPermissions()}, {.name = u"New"_s}});
        QVERIFY(!model.setData(cell(model, Permission::TicketsView, 0), Qt::Unchecked, Qt::CheckStateRole));
        model.setEditable(1, primaryAdminPermissions());
        QVERIFY(!model.setData(cell(model, Permission::TicketsView, 0), Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(cell(model, Permission::TicketsView, 0).data().toString() == u"Yes"_s);
        model.toggleRow(cell(model, Permission::TicketsView).row());
        QVERIFY(model.permissions(1).contains(Permission::TicketsView));
    }

    void onlyDifferencesAreLeft()
    {
        PermissionMatrixModel model;
        model.setColumns({{.name = u"A"_s, .permissions = {Permission::RoomsView, Permission::TicketsView}},
                          {.name = u"B"_s, .permissions = {Permission::RoomsView}}});
        QCOMPARE(model.rowCount(), permissionCount);
        model.setOnlyDifferences(true);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.permissionAt(0), Permission::TicketsView);
    }
};

QTEST_GUILESS_MAIN(tst_permissionmatrixmodel)
#include "tst_permissionmatrixmodel.moc"
