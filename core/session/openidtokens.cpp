// The tokens of the people who sign in.
#include "core/session/openidtokens.h"

#include "core/base/logging.h"
#include "core/session/openidhttp.h"
#include "core/session/secretstore.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto lookAtClock = 20s; // often, because a timer does not count sleep
constexpr auto ahead = 60s;       // renewed so long before it ends

Error needsPerson(const QString &code, const QString &detail)
{
    return {.kind = Error::Kind::SignInNeeded, .detail = detail, .code = code};
}

QString encoded(const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); }

} // namespace

struct OpenIdTokens::Kept
{
    Account account = {};
    QByteArray refresh = {};
};

OpenIdTokens::OpenIdTokens(OpenIdSettings settings, SecretStore &secrets, QNetworkAccessManager &network,
                           const Clock &clock, std::function<void(const QUrl &)> openBrowser, QObject *parent)
    : TokenSource(parent),
      m_settings(std::move(settings)),
      m_secretName(u"accounts of "_s + m_settings.authority.toString()),
      m_secrets(secrets),
      m_network(network),
      m_clock(clock),
      m_openBrowser(std::move(openBrowser))
{
    connect(&m_due, &QTimer::timeout, this, &OpenIdTokens::renewWhenDue);
}

OpenIdTokens::~OpenIdTokens() { wipe(m_access); }

std::vector<OpenIdTokens::Kept> OpenIdTokens::kept() const
{
    std::vector<Kept> all;
    QByteArray secret = m_secrets.secret(m_secretName).value_or(QByteArray());
    const QJsonArray list = QJsonDocument::fromJson(secret).array();
    for (const QJsonValue &entry : list) {
        all.push_back({.account = {.id = entry["id"_L1].toString(),
                                   .name = entry["name"_L1].toString(),
                                   .userName = entry["userName"_L1].toString()},
                       .refresh = entry["refresh"_L1].toString().toLatin1()});
    }
    wipe(secret);
    return all;
}

void OpenIdTokens::keep(const std::vector<Kept> &all)
{
    QJsonArray list;
    for (const Kept &one : all) {
        list.append(QJsonObject{{"id"_L1, one.account.id},
                                {"name"_L1, one.account.name},
                                {"userName"_L1, one.account.userName},
                                {"refresh"_L1, QString::fromLatin1(one.refresh)}});
    }
    QByteArray secret = QJsonDocument(list).toJson(QJsonDocument::Compact);
    // If the disk refuses, the secret lives on in memory, and the next start asks the person: nothing else is lost.
    if (const Result<Done> written = m_secrets.setSecret(m_secretName, secret); !written)
        qCWarning(lcSession) << "the accounts could not be kept:" << written.error().detail;
    wipe(secret);
    Q_EMIT accountsChanged();
}

std::vector<Account> OpenIdTokens::accounts() const
{
    std::vector<Account> accounts;
    for (Kept &one : kept())
        accounts.push_back(std::move(one.account));
    return accounts;
}

QByteArray OpenIdTokens::refreshToken(const QString &account) const
{
    for (const Kept &one : kept()) {
        if (one.account.id == account)
            return one.refresh;
    }
    return {};
}

bool OpenIdTokens::canRefresh() const { return !refreshToken(m_current).isEmpty(); }

void OpenIdTokens::signIn(const SignInWish &wish, Answer done)
{
    cancel();
    if (!wish.account.isEmpty() && !refreshToken(wish.account).isEmpty()) {
        m_current = wish.account;
        enter(State::SigningIn);
        refresh([this, wish, done = std::move(done)](const Result<Done> &refreshed) {
            if (refreshed || refreshed.error().kind != Error::Kind::SignInNeeded)
                return done(refreshed);
            SignInWish again = wish; // the provider wants the person: the browser, then
            again.account.clear();
            for (const Account &account : accounts()) {
                if (account.id == wish.account)
                    again.loginHint = account.userName;
            }
            signIn(again, done);
        });
        return;
    }
    enter(State::SigningIn);
    beginAttempt({.loginHint = wish.loginHint, .choose = wish.choose}, std::move(done));
}

void OpenIdTokens::beginAttempt(const SignInAttempt::Wish &wish, Answer done)
{
    m_attempt = std::make_unique<SignInAttempt>(m_settings, m_network, m_clock, m_openBrowser);
    m_attempt->start(wish, [this, done = std::move(done)](Result<SignInAttempt::Success> result) {
        attemptEnded(std::move(result), done);
    });
}

void OpenIdTokens::attemptEnded(Result<SignInAttempt::Success> result, const Answer &done)
{
    m_attempt.release()->deleteLater(); // it is the one that calls
    if (!result) {
        if (m_state == State::SigningIn)
            enter(m_access.isEmpty() ? State::SignedOut : State::Current);
        done(std::move(result).error());
        return;
    }
    m_provider = std::move(result->provider);
    take(std::move(result->tokens));
    done(Done{});
}

void OpenIdTokens::take(TokenSet tokens)
{
    m_access = std::move(tokens.access);
    m_expires = tokens.expires;
    std::vector<Kept> all = kept();
    if (tokens.identity) {
        m_current = m_settings.authority.toString() + u'|' + tokens.identity->subject;
        m_authenticated = tokens.identity->authenticated;
    }
    auto one = std::ranges::find_if(all, [this](const Kept &each) { return each.account.id == m_current; });
    if (one == all.end())
        one = all.insert(all.end(), Kept{});
    if (tokens.identity)
        one->account = {.id = m_current, .name = tokens.identity->name, .userName = tokens.identity->userName};
    if (!tokens.refresh.isEmpty())
        one->refresh = std::move(tokens.refresh); // the one before is void from now on
    std::rotate(all.begin(), one, one + 1);
    keep(all);
    enter(State::Current);
    if (m_expires.isValid() && canRefresh())
        m_due.start(lookAtClock);
}

void OpenIdTokens::cancel()
{
    m_attempt.reset();
    m_refreshing.reset();
    m_waiting.clear();
    if (m_state == State::SigningIn || m_state == State::Refreshing)
        enter(m_access.isEmpty() ? State::SignedOut : State::Current);
}

void OpenIdTokens::refresh(Answer done)
{
    m_waiting.push_back(std::move(done));
    if (m_refreshing)
        return;
    m_refreshing = std::make_unique<QObject>();
    if (!canRefresh()) {
        QTimer::singleShot(0, m_refreshing.get(),
                           [this] { refreshEnded(needsPerson(u"signInRevoked"_s, u"there is no refresh token"_s)); });
        return;
    }
    if (m_state == State::Current)
        enter(State::Refreshing);
    if (m_provider) {
        askForRefresh();
        return;
    }
    discoverProvider(m_settings.authority, m_network, m_refreshing.get(), [this](Result<OpenIdProvider> provider) {
        if (!provider)
            return refreshEnded(std::move(provider).error());
        m_provider = *std::move(provider);
        askForRefresh();
    });
}

void OpenIdTokens::askForRefresh()
{
    QUrlQuery form;
    form.addQueryItem(u"grant_type"_s, u"refresh_token"_s);
    form.addQueryItem(u"refresh_token"_s, encoded(QString::fromLatin1(refreshToken(m_current))));
    form.addQueryItem(u"client_id"_s, encoded(m_settings.clientId));
    postToProvider(m_network, m_provider->token, form, m_refreshing.get(),
                   [this](Result<OpenIdAnswer> answer) { refreshAnswered(std::move(answer)); });
}

void OpenIdTokens::refreshAnswered(Result<OpenIdAnswer> answer)
{
    if (!answer)
        return refreshEnded(std::move(answer).error());
    if (answer->status >= 400) {
        return refreshEnded(needsPerson(
            u"signInRevoked"_s, u"the token endpoint said \"%1\""_s.arg(answer->json.value("error"_L1).toString())));
    }
    Result<TokenSet> tokens =
        tokensFromJson(answer->json, *m_provider, m_settings,
                       {.subject = m_current.section(u'|', 1), .identityNeeded = false, .now = m_clock.now()});
    if (!tokens) {
        m_provider.reset(); // its keys may have been renewed
        Error error = std::move(tokens).error();
        error.kind = Error::Kind::SignInNeeded;
        return refreshEnded(std::move(error));
    }
    take(*std::move(tokens));
    refreshEnded(Done{});
}

void OpenIdTokens::refreshEnded(const Result<Done> &result)
{
    m_refreshing.release()->deleteLater();
    if (!result) {
        qCWarning(lcSession) << "the token could not be renewed:" << result.error().code << result.error().detail;
        if (result.error().kind == Error::Kind::SignInNeeded) {
            m_due.stop();
            wipe(m_access);
            enter(State::Ended);
        } else {
            enter(m_access.isEmpty() ? State::SignedOut : State::Current);
        }
    }
    for (const Answer &waiting : std::exchange(m_waiting, {})) {
        if (waiting)
            waiting(result);
    }
}

void OpenIdTokens::renewWhenDue()
{
    if (m_state == State::Current && m_clock.now().addSecs(ahead.count()) >= m_expires)
        refresh({});
}

void OpenIdTokens::confirm(Proof proof, Answer done)
{
    const bool fresh = proof == Proof::Recent && m_authenticated.isValid()
                       && m_authenticated.addSecs(m_settings.freshness.count()) >= m_clock.now();
    if (fresh) {
        QTimer::singleShot(0, this, [done = std::move(done)] { done(Done{}); });
        return;
    }
    QString hint;
    for (const Account &account : accounts()) {
        if (account.id == m_current)
            hint = account.userName;
    }
    beginAttempt({.loginHint = hint, .afresh = true, .subject = m_current.section(u'|', 1)}, std::move(done));
}

void OpenIdTokens::signOut()
{
    cancel();
    std::vector<Kept> all = kept();
    for (const Kept &one : all) {
        if (one.account.id == m_current)
            tellProvider(one.refresh, one.account);
    }
    std::erase_if(all, [this](const Kept &one) { return one.account.id == m_current; });
    putAside();
    keep(all);
}

void OpenIdTokens::putAside()
{
    cancel();
    m_due.stop();
    wipe(m_access);
    m_current.clear();
    m_authenticated = {};
    enter(State::SignedOut);
}

void OpenIdTokens::tellProvider(const QByteArray &refreshToken, const Account &account)
{
    if (!m_provider)
        return; // it was never reached in this session
    if (m_provider->revoke.isValid() && !refreshToken.isEmpty()) {
        QUrlQuery form;
        form.addQueryItem(u"token"_s, encoded(QString::fromLatin1(refreshToken)));
        form.addQueryItem(u"token_type_hint"_s, u"refresh_token"_s);
        form.addQueryItem(u"client_id"_s, encoded(m_settings.clientId));
        postToProvider(m_network, m_provider->revoke, form, this, [](const Result<OpenIdAnswer> &answer) {
            if (!answer || answer->status >= 400)
                qCWarning(lcSession) << "revoking the refresh token was not confirmed";
        });
    }
    if (m_provider->endSession.isValid()) {
        // No id_token_hint: tokens do not belong into addresses, which browsers and proxies write down.
        QUrl url = m_provider->endSession;
        QUrlQuery query(url);
        query.addQueryItem(u"client_id"_s, m_settings.clientId);
        if (!account.userName.isEmpty())
            query.addQueryItem(u"logout_hint"_s, encoded(account.userName));
        url.setQuery(query);
        m_openBrowser(url);
    }
}

void OpenIdTokens::enter(State state)
{
    if (state != m_state)
        qCInfo(lcSession) << "tokens:" << state;
    m_state = state;
}

} // namespace roomwarden
