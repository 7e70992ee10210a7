// Tests that requests reach the handler their method and path name.
#include "service/http/router.h"

#include <QTest>

using namespace roomwarden::service;
using namespace Qt::Literals::StringLiterals;

class TestRouter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aRequestReachesTheMostExactRoute_data();
    void aRequestReachesTheMostExactRoute();
    void parametersArriveByName();
    void theContextReachesTheHandler();
    void aKnownPathWithAnotherMethodSaysWhatIsAllowed();
    void nothingAtThePathIs404();
    void aPathHasATemplate();

private:
    [[nodiscard]] Response ask(const QByteArray &method, const QString &path)
    {
        return m_router.handle({.method = method, .path = path}, m_context);
    }
    void add(const QByteArray &method, const QString &pathTemplate)
    {
        m_router.add(method, pathTemplate, [=](const Request &, const PathParameters &parameters, int &context) {
            ++context;
            QByteArray body = method + ' ' + pathTemplate.toUtf8();
            for (const QString &name : {u"tenant"_s, u"id"_s}) {
                if (parameters.contains(name))
                    body += ' ' + name.toUtf8() + '=' + parameters.value(name).toUtf8();
            }
            return Response{.body = body};
        });
    }

    Router<int> m_router;
    int m_context = 0;
};

void TestRouter::init()
{
    m_router = {};
    m_context = 0;
    add("GET"_ba, u"/v1/incidents/{id}"_s);
    add("PATCH"_ba, u"/v1/incidents/{id}"_s);
    add("GET"_ba, u"/v1/incidents/delta"_s);
    add("GET"_ba, u"/v1/{tenant}/all"_s);
    add("GET"_ba, u"/v1/tenants/{tenant}/incidents/{id}"_s);
    add("GET"_ba, u"/v1/tenants"_s);
    add("POST"_ba, u"/v1/tenants"_s);
}

void TestRouter::aRequestReachesTheMostExactRoute_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("literal") << "GET"_ba << u"/v1/tenants"_s << "GET /v1/tenants"_ba;
    QTest::newRow("method") << "POST"_ba << u"/v1/tenants"_s << "POST /v1/tenants"_ba;
    QTest::newRow("HEAD is GET") << "HEAD"_ba << u"/v1/tenants"_s << "GET /v1/tenants"_ba;
    QTest::newRow("literal wins") << "GET"_ba << u"/v1/incidents/delta"_s << "GET /v1/incidents/delta"_ba;
    QTest::newRow("parameter") << "GET"_ba << u"/v1/incidents/7"_s << "GET /v1/incidents/{id} id=7"_ba;
    QTest::newRow("earlier literal wins") << "GET"_ba << u"/v1/incidents/all"_s << "GET /v1/incidents/{id} id=all"_ba;
    QTest::newRow("parameter first") << "GET"_ba << u"/v1/other/all"_s << "GET /v1/{tenant}/all tenant=other"_ba;
}

void TestRouter::aRequestReachesTheMostExactRoute()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QString, path);
    QTEST(ask(method, path).body, "body");
}

void TestRouter::parametersArriveByName()
{
    QCOMPARE(ask("GET"_ba, u"/v1/tenants/contoso/incidents/a b%c"_s).body,
             "GET /v1/tenants/{tenant}/incidents/{id} tenant=contoso id=a b%c"_ba);
}

void TestRouter::theContextReachesTheHandler()
{
    const Response response = ask("GET"_ba, u"/v1/tenants"_s);
    QCOMPARE(response.status, 200);
    QCOMPARE(m_context, 1);
}

void TestRouter::aKnownPathWithAnotherMethodSaysWhatIsAllowed()
{
    const Response response = ask("DELETE"_ba, u"/v1/tenants"_s);
    QCOMPARE(response.status, 405);
    QCOMPARE(response.headers, (std::vector<std::pair<QByteArray, QByteArray>>{{"Allow"_ba, "GET, HEAD, POST"_ba}}));
    QVERIFY(response.body.contains("methodNotAllowed"));
    QCOMPARE(ask("PATCH"_ba, u"/v1/incidents/delta"_s).status, 405); // and not the PATCH of {id}
    QCOMPARE(m_context, 0);
}

void TestRouter::nothingAtThePathIs404()
{
    for (const QString &path :
         {u"/"_s, u"/v1"_s, u"/v1/tenants/"_s, u"/v1//tenants"_s, u"/v1/incidents/"_s, u"/V1/tenants"_s})
        QCOMPARE(ask("GET"_ba, path).status, 404);
    QCOMPARE(m_context, 0);
}

void TestRouter::aPathHasATemplate()
{
    QCOMPARE(m_router.templateOf(u"/v1/incidents/7"_s), u"/v1/incidents/{id}"_s);
    QCOMPARE(m_router.templateOf(u"/v1/incidents/delta"_s), u"/v1/incidents/delta"_s);
    QCOMPARE(m_router.templateOf(u"/v1/tenants/"_s), QString());
    QCOMPARE(m_router.templateOf(u"/"_s), QString());
}

QTEST_GUILESS_MAIN(TestRouter)
#include "tst_router.moc"
