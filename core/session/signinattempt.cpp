// One sign-in.
#include "core/session/signinattempt.h"

#include "core/base/logging.h"
#include "core/session/loopbacklistener.h"
#include "core/session/openidhttp.h"
#include "core/store/sealedbox.h"

#include <QCryptographicHash>
#include <QNetworkAccessManager>
#include <QUrlQuery>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::seconds untilItIsMade{
    60}; // from the person's proof to the token, beside the time at the browser

// 256 bits of the operating system's generator.
QByteArray randomWord() { return openid::toBase64Url(SealKey::random().bytes()); }

Error refused(const QString &code, const QString &detail)
{
    return {.kind = Error::Kind::Refused, .detail = detail, .code = code};
}

QString formText(const QUrlQuery &query, const QString &name)
{
    // Forms write a blank as a plus.
    return QString(query.queryItemValue(name, QUrl::FullyEncoded)).replace(u'+', u' ');
}

void readKeys(OpenIdProvider provider, QNetworkAccessManager &network, QObject *context,
              std::function<void(Result<OpenIdProvider>)> done)
{
    const QUrl url = provider.keySet;
    readFromProvider(network, url, context,
                     [provider = std::move(provider), done = std::move(done)](Result<OpenIdAnswer> answer) mutable {
                         if (!answer)
                             return done(std::move(answer).error());
                         Result<openid::KeySet> keys = openid::keySetFromJson(answer->json);
                         if (!keys)
                             return done(refused(u"providerWrong"_s, keys.error().detail));
                         provider.keys = *std::move(keys);
                         done(std::move(provider));
                     });
}

} // namespace

void discoverProvider(const QUrl &authority, QNetworkAccessManager &network, QObject *context,
                      std::function<void(Result<OpenIdProvider>)> done)
{
    QUrl url = authority;
    url.setPath((url.path().endsWith(u'/') ? url.path().chopped(1) : url.path())
                + u"/.well-known/openid-configuration"_s);
    readFromProvider(network, url, context,
                     [authority, &network, context, done = std::move(done)](Result<OpenIdAnswer> answer) {
                         if (!answer)
                             return done(std::move(answer).error());
                         Result<OpenIdProvider> provider = providerFromJson(answer->json, authority);
                         if (!provider)
                             return done(std::move(provider));
                         readKeys(*std::move(provider), network, context, done);
                     });
}

SignInAttempt::SignInAttempt(const OpenIdSettings &settings, QNetworkAccessManager &network, const Clock &clock,
                             std::function<void(const QUrl &)> openBrowser, QObject *parent)
    : QObject(parent),
      m_settings(settings),
      m_network(network),
      m_clock(clock),
      m_openBrowser(std::move(openBrowser))
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this,
            [this] { end(refused(u"signInTimeout"_s, u"nobody came back from the browser"_s)); });
}

SignInAttempt::~SignInAttempt()
{
    wipe(m_verifier);
    if (m_listener)
        m_listener->stop();
}

void SignInAttempt::start(const Wish &wish, std::function<void(Result<Success>)> done)
{
    Q_ASSERT(m_state == State::Idle);
    m_wish = wish;
    m_done = std::move(done);
    enter(State::Discovering);
    if (!OpenIdSettings::isSafe(m_settings.authority) || m_settings.clientId.isEmpty()) {
        QTimer::singleShot(0, this, [this] { end(refused(u"providerWrong"_s, u"no safe authority is set"_s)); });
        return;
    }
    discoverProvider(m_settings.authority, m_network, this,
                     [this](Result<OpenIdProvider> provider) { provided(std::move(provider)); });
}

void SignInAttempt::provided(Result<OpenIdProvider> provider)
{
    if (!provider)
        return end(std::move(provider).error());
    m_provider = *std::move(provider);
    askPerson();
}

void SignInAttempt::askPerson()
{
    m_listener = new LoopbackListener;
    m_listener->setParent(&m_network);
    Result<QUrl> redirect = m_listener->start();
    if (!redirect)
        return end(std::move(redirect).error());
    connect(m_listener, &LoopbackListener::answered, this, &SignInAttempt::answered);
    m_redirect = *redirect;
    m_stateWord = QString::fromLatin1(randomWord());
    m_nonce = QString::fromLatin1(randomWord());
    m_verifier = randomWord();
    const QByteArray challenge = openid::toBase64Url(QCryptographicHash::hash(m_verifier, QCryptographicHash::Sha256));
    QStringList scopes = m_settings.scopes;
    scopes.removeAll(u"openid"_s);
    scopes.prepend(u"openid"_s);

    QUrlQuery query(m_provider.authorize); // some have one already
    query.addQueryItem(u"response_type"_s, u"code"_s);
    query.addQueryItem(u"client_id"_s, m_settings.clientId);
    query.addQueryItem(u"redirect_uri"_s, m_redirect.toString());
    query.addQueryItem(u"scope"_s, scopes.join(u' '));
    query.addQueryItem(u"state"_s, m_stateWord);
    query.addQueryItem(u"nonce"_s, m_nonce);
    query.addQueryItem(u"code_challenge"_s, QString::fromLatin1(challenge));
    query.addQueryItem(u"code_challenge_method"_s, u"S256"_s);
    if (!m_wish.loginHint.isEmpty())
        query.addQueryItem(u"login_hint"_s, QString::fromLatin1(QUrl::toPercentEncoding(m_wish.loginHint)));
    if (m_wish.afresh) {
        query.addQueryItem(u"prompt"_s, u"login"_s);
        query.addQueryItem(u"max_age"_s, u"0"_s);
    } else if (m_wish.choose) {
        query.addQueryItem(u"prompt"_s, u"select_account"_s);
    }
    QUrl url = m_provider.authorize;
    url.setQuery(query);
    m_asked = m_clock.now();
    enter(State::AtBrowser);
    m_patience.start(m_settings.patience);
    m_openBrowser(url);
}

void SignInAttempt::answered(const QUrlQuery &query)
{
    if (m_state != State::AtBrowser)
        return;
    m_patience.stop();
    if (query.queryItemValue(u"state"_s, QUrl::FullyDecoded) != m_stateWord)
        return end(refused(u"signInState"_s, u"the answer belongs to another sign-in"_s));
    const bool named = query.hasQueryItem(u"iss"_s);
    if ((m_provider.namesItself || named) && query.queryItemValue(u"iss"_s, QUrl::FullyDecoded) != m_provider.issuer)
        return end(refused(u"signInIssuer"_s, u"the answer comes from another provider"_s));
    if (query.hasQueryItem(u"error"_s)) {
        const QString error = query.queryItemValue(u"error"_s);
        const bool denied = error == "access_denied"_L1 || error.endsWith("_required"_L1);
        return end(refused(denied ? u"signInDenied"_s : u"signInRefused"_s,
                           error + u": "_s + formText(query, u"error_description"_s).left(200)));
    }
    redeem(query.queryItemValue(u"code"_s, QUrl::FullyDecoded));
}

void SignInAttempt::redeem(const QString &code)
{
    enter(State::Redeeming);
    const auto encoded = [](const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
    QUrlQuery form;
    form.addQueryItem(u"grant_type"_s, u"authorization_code"_s);
    form.addQueryItem(u"code"_s, encoded(code));
    form.addQueryItem(u"redirect_uri"_s, encoded(m_redirect.toString()));
    form.addQueryItem(u"client_id"_s, encoded(m_settings.clientId));
    form.addQueryItem(u"code_verifier"_s, QString::fromLatin1(m_verifier));
    wipe(m_verifier);
    postToProvider(m_network, m_provider.token, form, this, [this](Result<OpenIdAnswer> answer) {
        if (!answer)
            return end(std::move(answer).error());
        if (answer->status >= 400) {
            const QString error = answer->json.value("error"_L1).toString();
            return end(refused(error == "invalid_grant"_L1 ? u"signInCode"_s : u"signInRefused"_s,
                               u"the token endpoint said \"%1\""_s.arg(error)));
        }
        check(answer->json);
    });
}

void SignInAttempt::check(const QJsonObject &json)
{
    TokenExpectation expected{.nonce = m_nonce, .subject = m_wish.subject, .now = m_clock.now()};
    if (m_wish.afresh)
        expected.provenWithin = std::chrono::seconds(m_asked.secsTo(expected.now)) + untilItIsMade;
    Result<TokenSet> tokens = tokensFromJson(json, m_provider, m_settings, expected);
    if (tokens)
        return end(Success{.provider = m_provider, .tokens = *std::move(tokens)});
    if (tokens.error().code != "tokenKeyUnknown"_L1 || m_state == State::RenewingKeys) {
        Error error = std::move(tokens).error();
        if (error.code == "tokenKeyUnknown"_L1)
            error.code = u"signInToken"_s;
        return end(std::move(error));
    }
    enter(State::RenewingKeys); // once
    readKeys(m_provider, m_network, this, [this, json](Result<OpenIdProvider> provider) {
        if (!provider)
            return end(std::move(provider).error());
        m_provider = *std::move(provider);
        check(json);
    });
}

void SignInAttempt::end(Result<Success> result)
{
    if (m_state == State::Over)
        return;
    enter(State::Over);
    m_patience.stop();
    if (!result)
        qCInfo(lcSession) << "signing in ended:" << result.error().code;
    if (const auto done = std::exchange(m_done, nullptr))
        done(std::move(result));
}

void SignInAttempt::enter(State state)
{
    m_state = state;
    qCInfo(lcSession) << "sign-in:" << state;
}

} // namespace roomwarden
