// The stage of the journeys.
#include "tests/journeys/journey.h"

#include "models/roles.h"
#include "service/demo/demoworld.h"
#include "service/storage/migrations.h"
#include "tests/support/demosignin.h"

#include <QAbstractButton>
#include <QApplication>
#include <QJsonDocument>
#include <QLabel>
#include <QNetworkReply>
#include <QTest>
#include <QUuid>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr quint32 seed = 7;
constexpr int patience = 20'000;

template<typename Probe>
bool eventually(Probe probe)
{
    return QTest::qWaitFor(probe, patience);
}

} // namespace

Journey::Journey(int tenants, int incidents)
{
    service::ServiceConfig config{.database = {.name = m_folder.filePath(u"world.sqlite"_s)},
                                  .demoPersonas = true,
                                  .lifecycleTick = std::chrono::milliseconds(100)};
    {
        auto database = service::Database::open(config.database);
        if (!database || !service::migrate(**database))
            return;
        const service::DemoOptions options{.seed = seed, .tenants = tenants, .incidents = incidents};
        if (!service::buildDemoWorld(**database, options, m_clock))
            return;
    }
    m_service = std::make_unique<service::Service>(config, m_clock);
    if (Result<QUrl> base = m_service->start(); base)
        m_base = *base;
    m_settings = std::make_unique<QSettings>(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
}

Journey::~Journey() = default;

Journey::Answer Journey::send(const QByteArray &method, const QString &path, const QByteArray &authorization,
                              const QJsonObject &body, const QString &etag)
{
    QNetworkRequest request(m_base.resolved(QUrl(path)));
    if (!authorization.isEmpty())
        request.setRawHeader("Authorization", authorization);
    request.setRawHeader("Repeatability-Request-ID", QUuid::createUuid().toByteArray(QUuid::WithoutBraces));
    if (!etag.isEmpty())
        request.setRawHeader("If-Match", etag.toLatin1());
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    const QByteArray payload = body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact);
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method, payload));
    if (!eventually([&] { return reply->isFinished(); }))
        return {};
    return {.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
            .body = QJsonDocument::fromJson(reply->readAll()).object()};
}

QByteArray Journey::token(const QString &persona)
{
    if (!m_tokens.contains(persona)) {
        ServiceClient client;
        client.setBase(m_base);
        m_tokens.insert(persona, DemoSignIn(client).token(persona));
    }
    return m_tokens.value(persona);
}

Journey::Answer Journey::ask(const QByteArray &method, const QString &path, const QString &persona,
                             const QJsonObject &body, const QString &etag)
{
    return send(method, path, persona.isEmpty() ? QByteArray() : "Bearer " + token(persona), body, etag);
}

Journey::Answer Journey::report(const QString &tenantId, const QString &roomId, const QString &signalId,
                                const QString &value)
{
    const QJsonObject one{{"roomId"_L1, roomId}, {"signalId"_L1, signalId}, {"value"_L1, value}};
    return send("POST", u"devices/signals"_s, "EnrollmentKey " + service::demoEnrollmentKey(seed, tenantId),
                {{"reports"_L1, QJsonArray{one}}});
}

QVariant Journey::sql(const QString &statement, const QVariantList &values)
{
    auto database = service::Database::open({.name = m_folder.filePath(u"world.sqlite"_s)});
    if (!database)
        return {};
    Result<QSqlQuery *> query = (*database)->run(statement, values);
    return query && (*query)->next() ? (*query)->value(0) : QVariant();
}

MainWindow &Journey::open()
{
    m_console.reset();
    m_console = std::make_unique<Console>(ConsoleSetup::forDemo(m_base), m_theme, *m_settings, m_clock);
    MainWindow &opened = m_console->window();
    opened.resize(1440, 900);
    opened.show();
    QApplication::setActiveWindow(&opened);
    return opened;
}

bool Journey::signIn(const QString &role)
{
    const auto card = [&]() -> QAbstractButton * {
        const auto buttons = window().findChildren<QAbstractButton *>();
        for (QAbstractButton *button : buttons) {
            if (button->isVisible() && button->accessibleName().endsWith(u", "_s + role))
                return button;
        }
        return nullptr;
    };
    if (!eventually([&] { return card() != nullptr; }))
        return false;
    QTest::keyClick(card(), Qt::Key_Space);
    return eventually([&] { return m_console->session().state() == Session::State::SignedIn; });
}

bool Journey::synchronised()
{
    return eventually([&] { return m_console->sync().status().state == SyncStatus::State::Live; });
}

QTableView *Journey::table() const { return m_console->window().findChild<QTableView *>(u"incidentTable"_s); }

QString Journey::cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }

int Journey::rowOf(const QString &ticketId) const
{
    const QAbstractItemModel *model = table()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, 0).data(IdRole).toString() == ticketId)
            return row;
    }
    return -1;
}

bool Journey::choose(const QString &ticketId)
{
    if (!eventually([&] { return rowOf(ticketId) >= 0; }))
        return false;
    window().activateWindow(); // keys go nowhere while a popup that has closed was the active window
    table()->setFocus();
    table()->setCurrentIndex(table()->model()->index(rowOf(ticketId), 0));
    return eventually([&] { return table()->hasFocus(); });
}

QWidget *Journey::widget(const QString &objectName) const
{
    const auto top = QApplication::topLevelWidgets();
    for (QWidget *window : top) {
        const auto found = window->findChildren<QWidget *>(objectName);
        for (QWidget *candidate : found) {
            if (candidate->isVisible())
                return candidate;
        }
        if (window->objectName() == objectName && window->isVisible())
            return window;
    }
    return nullptr;
}

QWidget *Journey::named(const QString &beginning) const
{
    const auto all = QApplication::allWidgets();
    for (QWidget *candidate : all) {
        if (candidate->isVisible() && candidate->accessibleName().startsWith(beginning))
            return candidate;
    }
    return nullptr;
}

bool Journey::press(const QString &objectName)
{
    const auto ready = [&] {
        auto *button = qobject_cast<QAbstractButton *>(widget(objectName));
        return button && button->isEnabled();
    };
    if (!eventually(ready))
        return false;
    qobject_cast<QAbstractButton *>(widget(objectName))->click();
    return true;
}

bool Journey::says(const QString &text) const
{
    const auto all = QApplication::allWidgets();
    for (const QWidget *candidate : all) {
        if (!candidate->isVisible())
            continue;
        const auto *label = qobject_cast<const QLabel *>(candidate);
        if ((label && label->text().contains(text)) || candidate->accessibleName().contains(text))
            return true;
    }
    return false;
}

} // namespace roomwarden
