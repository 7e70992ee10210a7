// Plays the browser where no person is needed: follows the provider's redirects back to the loopback. For the demo's
// provider, which asks for no password, and for tests; it has cookies of its own, and shows nothing.
#pragma once

#include <QNetworkAccessManager>
#include <QObject>
#include <QUrl>

namespace roomwarden {

class QuietBrowser : public QObject
{
    Q_OBJECT

public:
    explicit QuietBrowser(QObject *parent = nullptr) : QObject(parent) { }

    // Goes there, and wherever that leads, on this computer only (anything else is where a person would have to act).
    void open(const QUrl &url);

private:
    QNetworkAccessManager m_network;
};

} // namespace roomwarden
