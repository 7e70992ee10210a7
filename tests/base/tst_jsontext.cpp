// JSON written as text, read back by Qt's own parser.
#include "core/base/jsonreader.h"
#include "core/base/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

class TestJsonText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindOfValueIsReadBack()
    {
        JsonText json;
        json.beginObject();
        json.member("name"_L1, u"Contoso"_s);
        json.member("source"_L1, "signal"_L1);
        json.member("yes"_L1, true);
        json.member("no"_L1, false);
        json.member("large"_L1, qint64(9'007'199'254'740'991));
        json.member("small"_L1, quint32(7));
        json.memberOrNull("nobody"_L1, QString());
        json.memberOrNull("somebody"_L1, u"Hanna"_s);
        json.key("rooms"_L1);
        json.beginArray();
        for (const int room : {1, 2}) {
            json.beginObject();
            json.member("id"_L1, room);
            json.endObject();
        }
        json.raw(R"({"id":3})");
        json.endArray();
        json.key("nothing"_L1);
        json.beginArray();
        json.endArray();
        json.key("empty"_L1);
        json.beginObject();
        json.endObject();
        json.member("last"_L1, u"x"_s);
        json.endObject();

        const QJsonObject expected{
            {u"name"_s, u"Contoso"_s},
            {u"source"_s, u"signal"_s},
            {u"yes"_s, true},
            {u"no"_s, false},
            {u"large"_s, qint64(9'007'199'254'740'991)},
            {u"small"_s, 7},
            {u"nobody"_s, QJsonValue::Null},
            {u"somebody"_s, u"Hanna"_s},
            {u"rooms"_s, QJsonArray{QJsonObject{{u"id"_s, 1}}, QJsonObject{{u"id"_s, 2}}, QJsonObject{{u"id"_s, 3}}}},
            {u"nothing"_s, QJsonArray()},
            {u"empty"_s, QJsonObject()},
            {u"last"_s, u"x"_s}};
        QJsonParseError error;
        QCOMPARE(QJsonDocument::fromJson(json.text(), &error).object(), expected);
        QCOMPARE(error.error, QJsonParseError::NoError);
        QVERIFY(!json.text().contains(' '));
    }

    void anyTextSurvives_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString(u""_s);
        QTest::newRow("quotes") << u"\"a\\b\"/c"_s;
        QTest::newRow("lines") << u"a\r\nb\tc"_s;
        QString controls;
        for (char16_t code = 0; code < 0x20; ++code)
            controls += QChar(code);
        QTest::newRow("controls") << controls;
        QTest::newRow("scripts") << u"Переговорная, 会議室 富士, قاعة, İı ß é"_s;
        QTest::newRow("beyond the first plane") << u"room 🎥 𝔸"_s;
    }
    void anyTextSurvives()
    {
        QFETCH(QString, text);
        JsonText json;
        json.beginArray();
        json.value(text);
        json.value(text);
        json.endArray();
        QCOMPARE(QJsonDocument::fromJson(json.text()).array(), QJsonArray({text, text}));
    }

    void timesAreWrittenAsQtWritesThem_data()
    {
        QTest::addColumn<QDateTime>("time");
        QTest::newRow("none") << QDateTime();
        QTest::newRow("now") << QDateTime(QDate(2026, 11, 25), QTime(20, 26, 7, 89), Qt::UTC);
        QTest::newRow("elsewhere") << QDateTime(QDate(2026, 1, 1), QTime(0, 30), Qt::OffsetFromUTC, 3 * 3600);
        QTest::newRow("leap day") << QDateTime(QDate(2024, 2, 29), QTime(23, 59, 59, 999), Qt::UTC);
        QTest::newRow("before 1970") << QDateTime(QDate(1969, 12, 31), QTime(23, 59, 59, 1), Qt::UTC);
    }
    void timesAreWrittenAsQtWritesThem()
    {
        QFETCH(QDateTime, time);
        JsonText json;
        json.beginArray();
        json.value(time);
        json.endArray();
        QCOMPARE(QJsonDocument::fromJson(json.text()).array(), QJsonArray{wireTime(time)});
    }

    void halfASurrogatePairIsReplaced()
    {
        JsonText json;
        json.beginArray();
        json.value(QString(u"a"_s + QChar(0xD83C) + u'b'));
        json.endArray();
        QCOMPARE(QJsonDocument::fromJson(json.text()).array(), QJsonArray{u"a?b"_s});
    }
};

QTEST_APPLESS_MAIN(TestJsonText)
#include "tst_jsontext.moc"
