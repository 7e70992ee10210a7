// A service as a model: incidents with every revision they had, repeated writes answered as the first, and a weather
// that spoils answers. Its clock is moved by the test.
#pragma once

#include "tests/support/examples.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakenetwork.h"

#include <QHash>

#include <map>

namespace roomwarden {

class WishService
{
public:
    enum class Weather : quint8 { Fine, Unreachable, AnswerLost, Throttled, Busy, Broken, Silent, SilentAfter };

    Weather weather = Weather::Fine; // of writes
    bool permits = true;             // writes; else 403
    FakeClock clock = {};
    QHash<QByteArray, int> happened = {}; // by key

    WishService()
    {
        for (const QString &id : ids())
            m_revisions[id].push_back(examples::incident(id));
    }

    [[nodiscard]] static QStringList ids() { return {QStringLiteral("a"), QStringLiteral("b")}; }
    [[nodiscard]] const Incident &truth(const QString &id) const { return m_revisions.at(id).back(); }
    [[nodiscard]] std::vector<Incident> all() const { return {truth(ids().at(0)), truth(ids().at(1))}; }
    // As it was at that revision; null if it never was.
    [[nodiscard]] const Incident *at(const QString &id, quint32 revision) const
    {
        for (const Incident &incident : m_revisions.at(id)) {
            if (incident.revision == revision)
                return &incident;
        }
        return nullptr;
    }
    void vanish(const QString &id) { m_gone.insert(id); }
    [[nodiscard]] bool isGone(const QString &id) const { return m_gone.contains(id); }

    // Somebody elsewhere takes it.
    void colleague(const QString &id)
    {
        Incident next = truth(id);
        next.assignee = PersonRef{.id = PrincipalId(QStringLiteral("colleague")), .displayName = QStringLiteral("C")};
        add(std::move(next));
    }

    Answer read(const Asked &asked) const
    {
        const QString id = idIn(asked);
        return isGone(id) ? refusal(404, QStringLiteral("notFound")) : json(toJson(truth(id)));
    }

    Answer write(const Asked &asked)
    {
        switch (weather) {
        case Weather::Unreachable: return nobodyThere();
        case Weather::AnswerLost: perform(asked); return cutOff();
        case Weather::Throttled: {
            Answer answer = refusal(429, QStringLiteral("tooManyRequests"));
            answer.headers.append(QNetworkReply::RawHeaderPair("Retry-After", "5"));
            return answer;
        }
        case Weather::Busy: return refusal(503, QStringLiteral("serviceUnavailable"));
        case Weather::Broken: perform(asked); return refusal(500, QStringLiteral("internal"));
        case Weather::Silent: return hanging();
        case Weather::SilentAfter: perform(asked); return hanging();
        case Weather::Fine: break;
        }
        return perform(asked);
    }

    Answer perform(const Asked &asked)
    {
        const QByteArray key = asked.request.rawHeader("Repeatability-Request-ID");
        const QString id = idIn(asked);
        if (!permits)
            return refusal(403, QStringLiteral("forbidden"));
        if (isGone(id))
            return refusal(404, QStringLiteral("notFound"));
        const auto first = m_answers.constFind(key);
        if (first != m_answers.cend() && first->at.msecsTo(clock.now()) <= 24 * 3'600'000LL)
            return first->answer;
        const QByteArray match = asked.request.rawHeader("If-Match");
        if (!match.isEmpty() && match != QStringLiteral("W/\"%1\"").arg(truth(id).revision).toLatin1())
            return refusal(412, QStringLiteral("revisionMismatch"));
        ++happened[key];
        const Answer answer = change(id, asked);
        m_answers.insert(key, {.answer = answer, .at = clock.now()});
        return answer;
    }

private:
    struct First
    {
        Answer answer = {};
        QDateTime at = {};
    };

    static QString idIn(const Asked &asked)
    {
        return asked.path.section(QStringLiteral("/incidents/"), 1).section(QLatin1Char('/'), 0, 0);
    }

    void add(Incident next)
    {
        ++next.revision;
        m_revisions[next.id.text()].push_back(std::move(next));
    }

    Answer change(const QString &id, const Asked &asked)
    {
        Incident next = truth(id);
        if (asked.path.endsWith(QLatin1StringView("/notes"))) {
            ++next.noteCount;
            add(std::move(next));
            return json(toJson(IncidentNote{.id = QStringLiteral("n"),
                                            .authorKind = IncidentNote::Author::Partner,
                                            .author = examples::help().displayName,
                                            .time = examples::noon(),
                                            .text = QStringLiteral("text")}),
                        201);
        }
        const QJsonObject wished = asked.json().value(QLatin1StringView("assignee")).toObject();
        const PrincipalId who(wished.value(QLatin1StringView("id")).toString());
        next.assignee = who.text().isEmpty()
                            ? std::nullopt
                            : std::optional(PersonRef{.id = who, .displayName = examples::help().displayName});
        add(std::move(next));
        return json(toJson(truth(id)));
    }

    std::map<QString, std::vector<Incident>> m_revisions;
    QSet<QString> m_gone;
    QHash<QByteArray, First> m_answers;
};

} // namespace roomwarden
