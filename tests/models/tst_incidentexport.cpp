// Exported files hold what the list shows, in its order, and no formula.
#include "models/incidentexport.h"
#include "tests/models/modelfixture.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

class tst_incidentexport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csvHoldsWhatIsShownInItsOrder();
    void INV_39_noCellIsAFormula();
    void jsonIsWhatTheServiceWrites();
    void saysWhenTheDeviceIsFull();
    void endsWhenCancelled();
    void markdownKeepsItsTable();
};

namespace {

Incident named(const QString &id, const QString &title, Severity severity)
{
    Incident incident{.id = IncidentId(id),
                      .customer = TenantId(u"c-1"_s),
                      .customerName = u"Contoso, \"AG\""_s,
                      .source = IncidentSource::Signal,
                      .type = {.id = u"camera.room"_s, .displayName = u"Camera, Room"_s, .category = u"Hardware"_s},
                      .severity = severity,
                      .state = IncidentState::New,
                      .displayStatus = DisplayStatus::NeedsAction,
                      .assignedTo = AssignedTo::Partner,
                      .rooms = {{.id = RoomId(u"r-1"_s), .displayName = u"Rainier"_s}},
                      .title = title,
                      .created = QDateTime(QDate(2025, 3, 1), QTime(8, 0), Qt::UTC),
                      .updated = QDateTime(QDate(2025, 3, 1), QTime(9, 0), Qt::UTC),
                      .revision = 1};
    return incident;
}

ExportedRows rowsOf(const IncidentStore &store, const IncidentQuery &query = {})
{
    return {.columns = store.columns(),
            .query = query,
            .key = SortKey::Title,
            .now = FixedClock().now().toMSecsSinceEpoch()};
}

} // namespace

void tst_incidentexport::csvHoldsWhatIsShownInItsOrder()
{
    IncidentStore store;
    store.upsert({named(u"A-1"_s, u"Zoom"_s, Severity::Critical), named(u"A-2"_s, u"Audio"_s, Severity::Critical),
                  named(u"A-3"_s, u"Mild"_s, Severity::Warning)});
    QBuffer file;
    file.open(QIODevice::WriteOnly);
    const Result<qint64> count = writeIncidents(
        rowsOf(store, {.conditions = {IncidentQuery::severities({Severity::Critical})}}), ExportFormat::Csv, file);
    QVERIFY(count);
    QCOMPARE(*count, 2);
    const QStringList lines = QString::fromUtf8(file.data()).split(u"\r\n"_s);
    QVERIFY(file.data().startsWith("\xef\xbb\xbf")); // or a spreadsheet takes it for another encoding
    QVERIFY(lines[0].startsWith(u"Ticket,Customer,Customer id"_s));
    QVERIFY(lines[1].startsWith(u"A-2,\"Contoso, \"\"AG\"\"\",c-1,Rainier,r-1,Audio,"_s));
    QVERIFY(lines[2].startsWith(u"A-1,"_s));
    QVERIFY(lines[1].contains(u"2025-03-01T08:00:00Z"_s));
    QCOMPARE(lines.size(), 4); // the last ends the file
}

void tst_incidentexport::INV_39_noCellIsAFormula()
{
    IncidentStore store;
    store.upsert({named(u"A-1"_s, u"=cmd|' /C calc'!A0"_s, Severity::Critical)});
    QBuffer file;
    file.open(QIODevice::WriteOnly);
    QVERIFY(writeIncidents(rowsOf(store), ExportFormat::Csv, file));
    QVERIFY(file.data().contains(",'=cmd|"));
    QVERIFY(!file.data().contains(",=cmd"));
}

void tst_incidentexport::jsonIsWhatTheServiceWrites()
{
    IncidentStore store;
    store.upsert({named(u"A-1"_s, u"Zoom"_s, Severity::Critical), named(u"A-2"_s, u"Audio"_s, Severity::Warning)});
    QBuffer file;
    file.open(QIODevice::WriteOnly);
    QVERIFY(writeIncidents(rowsOf(store), ExportFormat::Json, file));
    const QJsonArray array = QJsonDocument::fromJson(file.data()).array();
    QCOMPARE(array.size(), 2);
    const Result<Incident> first = incidentFromJson(array[0].toObject());
    QVERIFY(first);
    QCOMPARE(*first, named(u"A-2"_s, u"Audio"_s, Severity::Warning));
}

void tst_incidentexport::saysWhenTheDeviceIsFull()
{
    IncidentStore store;
    store.upsert({named(u"A-1"_s, u"Zoom"_s, Severity::Critical)});
    QBuffer file; // not open: nothing can be written
    QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): device not open");
    const Result<qint64> count = writeIncidents(rowsOf(store), ExportFormat::Csv, file);
    QVERIFY(!count);
    QCOMPARE(count.error().kind, Error::Kind::Storage);
    QCOMPARE(count.error().code, u"notWritten"_s);
}

void tst_incidentexport::endsWhenCancelled()
{
    IncidentStore store;
    store.upsert({named(u"A-1"_s, u"Zoom"_s, Severity::Critical)});
    QBuffer file;
    file.open(QIODevice::WriteOnly);
    const std::atomic<bool> cancelled = true;
    const Result<qint64> count = writeIncidents(rowsOf(store), ExportFormat::Csv, file, &cancelled);
    QVERIFY(!count);
    QCOMPARE(count.error().code, u"cancelled"_s);
    QVERIFY(file.data().isEmpty());
}

void tst_incidentexport::markdownKeepsItsTable()
{
    const QString text = incidentsAsMarkdown({named(u"A-1"_s, u"a|b\nc"_s, Severity::Critical)});
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[2].contains(u"a\\|b c"_s));
}

} // namespace roomwarden

QTEST_GUILESS_MAIN(roomwarden::tst_incidentexport)
#include "tst_incidentexport.moc"
