// A whole day's stage for a test: the real service on a small made-up world, and the real window on the offscreen
// platform, driven by keys and by what assistive technology would see.
#pragma once

#include "app/console.h"
#include "core/base/clock.h"
#include "service/service.h"
#include "ui/theme/theme.h"

#include <QJsonObject>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>

#include <memory>

namespace roomwarden {

class Journey
{
public:
    // Makes the world and starts the service. Check isReady() before anything else.
    explicit Journey(int tenants = 6, int incidents = 240);
    ~Journey();

    [[nodiscard]] bool isReady() const { return m_base.isValid(); }
    [[nodiscard]] const QUrl &base() const { return m_base; }

    // --- the service, seen from outside the console ---
    struct Answer
    {
        int status = 0;
        QJsonObject body = {};
    };
    // A request of that persona (or, with an empty one, of nobody) over HTTP. Blocks the test, not the service.
    // etag: what was seen of the thing that is changed, for If-Match; empty: none.
    [[nodiscard]] Answer ask(const QByteArray &method, const QString &path, const QString &persona,
                             const QJsonObject &body = {}, const QString &etag = {});
    // The persona's access token, for a program beside the console. Empty: not given.
    [[nodiscard]] QByteArray token(const QString &persona);
    // A device of this customer reports one signal.
    [[nodiscard]] Answer report(const QString &tenantId, const QString &roomId, const QString &signalId,
                                const QString &value);
    // SQL on the service's database, for what has no endpoint yet. Gives the first value of the first row.
    QVariant sql(const QString &statement, const QVariantList &values = {});

    // --- the window ---
    // Opens a window at the sign-in page; a second call closes the first one.
    MainWindow &open();
    [[nodiscard]] Console &console() { return *m_console; }
    [[nodiscard]] MainWindow &window() { return m_console->window(); }
    // Presses the card of the persona whose role this is, as in "Help desk". False if there is none in time.
    [[nodiscard]] bool signIn(const QString &role);
    // Waits until the incident feed is live.
    [[nodiscard]] bool synchronised();

    [[nodiscard]] QTableView *table() const;
    [[nodiscard]] QString cell(int row, int column) const;
    // The row of the incident, -1 if it is not shown.
    [[nodiscard]] int rowOf(const QString &ticketId) const;
    [[nodiscard]] bool choose(const QString &ticketId); // makes its row the current one

    // A visible widget by its object name, or by its accessible name's beginning; null if there is none.
    [[nodiscard]] QWidget *widget(const QString &objectName) const;
    [[nodiscard]] QWidget *named(const QString &beginning) const;
    [[nodiscard]] bool press(const QString &objectName); // a visible, enabled button
    void trigger(const QString &action) { m_console->context().actions.action(action)->trigger(); }
    // Whether any visible label, bar or toast says something that contains text.
    [[nodiscard]] bool says(const QString &text) const;

private:
    [[nodiscard]] Answer send(const QByteArray &method, const QString &path, const QByteArray &authorization,
                              const QJsonObject &body, const QString &etag = {});

    SystemClock m_clock;
    QTemporaryDir m_folder;
    QNetworkAccessManager m_network;
    QHash<QString, QByteArray> m_tokens;
    std::unique_ptr<service::Service> m_service;
    QUrl m_base;
    Theme m_theme;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Console> m_console;
};

} // namespace roomwarden
