// The delta round: whose token it is, which moments and snapshots it is about, and the link to go on with.
#include "service/resources/deltaround.h"

#include "core/base/jsontext.h"
#include "service/access/accesssnapshot.h"
#include "service/access/changes.h"
#include "service/resources/deltapagebuilder.h"
#include "service/resources/input.h"
#include "service/resources/linksigner.h"
#include "service/storage/database.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

// What the caller may see of one customer, or of all, at the moment of the request.
Result<std::shared_ptr<const PrintedSnapshot>> presentOf(AccessEvaluator &access, Permission permission,
                                                         const KnownCustomer *customer)
{
    if (customer == nullptr)
        return access.snapshot(permission);
    return std::make_shared<const PrintedSnapshot>(printed(snapshotOf(*customer, permission)));
}

} // namespace

Result<Response> deltaPage(const Request &request, RequestContext &context, const DeltaTable &table,
                           const KnownCustomer *customer)
{
    Result<int> top = topOf(request, largestPage);
    if (!top)
        return std::move(top).error();

    // Who may go on with a token: the same person, for the same resource of the same customer (INV-44).
    const QJsonObject binding{{"p"_L1, context.caller().caller().principal.id.text()},
                              {"r"_L1, table.name()},
                              {"o"_L1, customer == nullptr ? u"*"_s : customer->metadata.id.text()}};
    std::optional<RoundState> previous;
    bool pageOfRound = false;
    for (const QString &name : {u"$skiptoken"_s, u"$deltatoken"_s}) {
        if (!request.query.hasQueryItem(name))
            continue;
        const auto content = context.parts.signer.verify(request.query.queryItemValue(name, QUrl::FullyDecoded));
        if (!content || content->value("k"_L1).toString() != name || content->value("w"_L1).toObject() != binding)
            return staleToken();
        previous = roundStateFromJson(*content);
        pageOfRound = name == "$skiptoken"_L1;
        break;
    }

    Result<std::shared_ptr<const PrintedSnapshot>> present = presentOf(context.caller(), table.permission(), customer);
    if (!present)
        return std::move(present).error();
    if (!pageOfRound) {
        // Before the rows are read: a snapshot that is kept for nothing harms nobody.
        if (Result<Done> stored = storeSnapshot(context.database, **present, context.parts.clock); !stored)
            return std::move(stored).error();
    }

    QByteArray items;
    RoundState end;
    bool complete = false;
    std::shared_ptr<const PrintedSnapshot> reached;
    Result<Done> filled = context.database.read<Done>([&](Database &) -> Result<Done> {
        RoundState state;
        if (pageOfRound) {
            state = *previous;
        } else {
            Result<qint64> latest = latestChange(context.database);
            if (!latest)
                return std::move(latest).error();
            state = {.from = previous ? previous->to : *latest,
                     .to = *latest,
                     .before = previous ? previous->after : QString(),
                     .after = (*present)->fingerprint};
            if (state.from > state.to)
                return staleToken(); // the token of a database that was put back to an earlier state
        }
        DeltaPageBuilder builder(context, table, customer, std::move(state), *present, *top);
        if (Result<Done> prepared = builder.prepare(); !prepared)
            return prepared;
        if (Result<Done> done = builder.fill(); !done)
            return done;
        end = builder.state();
        complete = builder.isComplete();
        reached = builder.after();
        items = std::move(builder).items();
        return Done{};
    });
    if (!filled)
        return std::move(filled).error();

    if (complete) {
        // Customers that failed count as never seen: the next round gives them whole.
        QString after = end.after;
        if (!end.failed.isEmpty()) {
            AccessSnapshot seen = reached->snapshot;
            std::erase_if(seen, [&](const auto &entry) { return end.failed.contains(entry.first.text()); });
            const PrintedSnapshot kept = printed(std::move(seen));
            if (Result<Done> stored = storeSnapshot(context.database, kept, context.parts.clock); !stored)
                return std::move(stored).error();
            after = kept.fingerprint;
        }
        end = {.from = end.to, .to = end.to, .before = after, .after = after, .failed = end.failed};
    }
    QJsonArray errors;
    for (const QString &tenant : end.failed)
        errors.append(QJsonObject{{"tenantId"_L1, tenant}, {"code"_L1, u"serviceNotAvailable"_s}});
    if (complete)
        end.failed.clear();

    const QString kind = complete ? u"$deltatoken"_s : u"$skiptoken"_s;
    QJsonObject token = toJson(end);
    token.insert("k"_L1, kind);
    token.insert("w"_L1, binding);
    QList<std::pair<QString, QString>> query{{kind, context.parts.signer.sign(token)}};
    if (request.query.hasQueryItem(u"$top"_s))
        query.append({u"$top"_s, QString::number(*top)});
    JsonText body;
    body.reserve(items.size() + 2048);
    body.beginObject();
    body.member(complete ? "@odata.deltaLink"_L1 : "@odata.nextLink"_L1, linkTo(request, query));
    body.key("value"_L1);
    body.raw(QByteArray('[' + items + ']'));
    if (customer == nullptr) {
        body.key("errors"_L1);
        body.raw(QJsonDocument(errors).toJson(QJsonDocument::Compact));
    }
    body.endObject();
    return Response{.body = std::move(body).text()};
}

} // namespace roomwarden::service
