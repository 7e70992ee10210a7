// A network with no wire: each request is answered by a function of the test's choosing, and remembered.
#pragma once

#include <QIODevice>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QTimer>

#include <cstring>
#include <functional>

namespace roomwarden {

struct Answer
{
    int status = 200;
    QByteArray body = {};
    QList<QNetworkReply::RawHeaderPair> headers = {};
    QNetworkReply::NetworkError error = QNetworkReply::NoError; // with status 0: nobody answered
    bool hang = false;                                          // not answered until answerNow(), or aborted
};

[[nodiscard]] inline Answer json(const QJsonObject &object, int status = 200)
{
    return {.status = status, .body = QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

// The error envelope of the contract.
[[nodiscard]] inline Answer refusal(int status, const QString &code, const QString &target = {})
{
    using namespace Qt::Literals::StringLiterals;
    return json({{"error"_L1, QJsonObject{{"code"_L1, code},
                                          {"message"_L1, u"in words"_s},
                                          {"target"_L1, target},
                                          {"innerError"_L1, QJsonObject{{"request-id"_L1, u"over-there"_s}}}}}},
                status);
}

[[nodiscard]] inline Answer nobodyThere() { return {.status = 0, .error = QNetworkReply::ConnectionRefusedError}; }
[[nodiscard]] inline Answer cutOff() { return {.status = 0, .error = QNetworkReply::RemoteHostClosedError}; }
[[nodiscard]] inline Answer hanging() { return {.hang = true}; }

struct Asked
{
    QByteArray verb = {};
    QString path = {}; // below the host, with the query
    QNetworkRequest request = {};
    QByteArray body = {};
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
};

class FakeReply final : public QNetworkReply
{
public:
    FakeReply(const QNetworkRequest &request, Answer answer, QObject *parent)
        : QNetworkReply(parent),
          m_answer(std::move(answer))
    {
        setRequest(request);
        setUrl(request.url());
        open(QIODevice::ReadOnly);
        if (!m_answer.hang)
            QTimer::singleShot(0, this, [this] { respond(); });
    }
    void answerNow(Answer answer)
    {
        m_answer = std::move(answer);
        respond();
    }
    void abort() override { end(OperationCanceledError); }
    qint64 bytesAvailable() const override { return m_answer.body.size() - m_read + QNetworkReply::bytesAvailable(); }

protected:
    qint64 readData(char *data, qint64 max) override
    {
        const qint64 count = qMin(max, m_answer.body.size() - m_read);
        if (count > 0)
            std::memcpy(data, m_answer.body.constData() + m_read, static_cast<size_t>(count));
        m_read += count;
        return count;
    }

private:
    void respond()
    {
        if (isFinished())
            return;
        if (m_answer.status != 0)
            setAttribute(QNetworkRequest::HttpStatusCodeAttribute, m_answer.status);
        for (const auto &[name, value] : m_answer.headers)
            setRawHeader(name, value);
        if (m_answer.error != NoError)
            end(m_answer.error);
        else
            end(m_answer.status < 400 ? NoError : m_answer.status < 500 ? ContentAccessDenied : InternalServerError);
    }
    void end(NetworkError error)
    {
        if (isFinished())
            return;
        if (error != NoError)
            setError(error, QStringLiteral("fake error"));
        setFinished(true);
        Q_EMIT finished();
    }

    Answer m_answer;
    qint64 m_read = 0;
};

class FakeNetwork final : public QNetworkAccessManager
{
public:
    std::function<Answer(const Asked &)> answer;
    QList<Asked> asked;
    QList<QPointer<FakeReply>> hangs; // in the order of the questions

    [[nodiscard]] qsizetype count(QByteArrayView verb, QStringView pathPart) const
    {
        return std::count_if(asked.begin(), asked.end(), [&](const Asked &question) {
            return question.verb == verb && question.path.contains(pathPart);
        });
    }

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request, QIODevice *body) override
    {
        Asked question{.verb = operation == GetOperation ? QByteArrayLiteral("GET")
                               : operation == PostOperation
                                   ? QByteArrayLiteral("POST")
                                   : request.attribute(QNetworkRequest::CustomVerbAttribute).toByteArray(),
                       .path = request.url().path(QUrl::FullyEncoded),
                       .request = request,
                       .body = body ? body->readAll() : QByteArray()};
        if (request.url().hasQuery())
            question.path += QLatin1Char('?') + request.url().query();
        asked.append(question);
        const Answer given = answer(question);
        auto *reply = new FakeReply(request, given, this);
        if (given.hang)
            hangs.append(reply);
        return reply;
    }
};

} // namespace roomwarden
