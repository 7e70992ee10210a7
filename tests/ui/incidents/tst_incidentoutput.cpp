// What leaves the page of incidents: the clipboard's forms, exported files, printed pages.
#include "tests/ui/incidents/incidentsworld.h"
#include "ui/incidents/incidentexporter.h"
#include "ui/widgets/messagebar.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

class tst_incidentoutput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copiesRowsAsTextAndTable();
    void copiesALink();
    void copiesAsMarkdownAndJson();
    void exportsWhatIsShown();
    void anExportThatFailsSaysSoAndKeepsTheOldFile();
};

void tst_incidentoutput::copiesRowsAsTextAndTable()
{
    IncidentsWorld world;
    world.serveThree();
    world.served[1].title = u"=HYPERLINK(\"x\")"_s;
    world.start();
    world.table().selectAll();
    QTest::keyClick(&world.table(), Qt::Key_C, Qt::ControlModifier);
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    const QStringList lines = data->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines[0].startsWith(u"Severity\tCustomer"_s));
    QVERIFY(lines[1].contains(u"Echo in the boardroom"_s));
    QVERIFY(data->text().contains(u"'=HYPERLINK"_s)); // no formula of a customer's making
    QVERIFY(data->html().contains(u"<td>Contoso</td>"_s));
}

void tst_incidentoutput::copiesALink()
{
    IncidentsWorld world;
    world.serveThree();
    world.start();
    world.table().moveTo(1);
    QTest::keyClick(&world.table(), Qt::Key_L);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"roomwarden://incident/"_s + examples::contoso().text() + u"/7B0002-AAAAAA"_s);
}

void tst_incidentoutput::copiesAsMarkdownAndJson()
{
    IncidentsWorld world;
    world.serveThree();
    world.start();
    world.table().moveTo(1);
    QTest::keyClick(&world.table(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[2].contains(u"| 7B0002-AAAAAA |"_s));
    QTest::keyClick(&world.table(), Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    const QJsonArray array = QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).array();
    QCOMPARE(array.size(), 1);
    QCOMPARE(array[0].toObject().value("id"_L1).toString(), u"7B0002-AAAAAA"_s);
}

void tst_incidentoutput::exportsWhatIsShown()
{
    IncidentsWorld world;
    world.serveThree();
    world.start();
    world.filter().setText(u"severity:critical"_s);
    QTRY_VERIFY(world.model().rowCount() < 3 && world.model().rowCount() > 0);
    auto *exporter = world.page->findChild<IncidentExporter *>();
    QSignalSpy written(exporter, &IncidentExporter::written);
    const int shown = world.model().rowCount();
    const QString csv = world.folder.filePath(u"out.csv"_s);
    world.action("file.export.incidents")->trigger();
    auto *dialog = world.window->findChild<QFileDialog *>();
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(csv);
    dialog->close();
    QTRY_COMPARE(written.size(), 1);
    QFile file(csv);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count("\r\n"), shown + 1);
    QVERIFY(world.page->findChild<IncidentList *>()->message().text().contains(u"out.csv"_s));

    const QString pdf = world.folder.filePath(u"out.pdf"_s);
    exporter->write(pdf, IncidentExporter::Kind::Pdf);
    QTRY_COMPARE(written.size(), 2);
    QFile pages(pdf);
    QVERIFY(pages.open(QIODevice::ReadOnly));
    QVERIFY(pages.readAll().startsWith("%PDF-"));
}

void tst_incidentoutput::anExportThatFailsSaysSoAndKeepsTheOldFile()
{
    IncidentsWorld world;
    world.serveThree();
    world.start();
    auto *exporter = world.page->findChild<IncidentExporter *>();
    QSignalSpy failed(exporter, &IncidentExporter::failed);
    exporter->write(world.folder.filePath(u"no/such/folder/out.csv"_s), IncidentExporter::Kind::Csv);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(world.page->findChild<IncidentList *>()->message().text().contains(u"was not written"_s));
    QVERIFY(!exporter->isWriting());
}

QTEST_MAIN(tst_incidentoutput)
#include "tst_incidentoutput.moc"
