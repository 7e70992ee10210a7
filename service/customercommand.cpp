// The commands of a customer.
#include "service/customercommand.h"

#include "service/customerclient.h"

#include <QCommandLineParser>
#include <QJsonArray>
#include <QUrlQuery>

#include <map>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

Error wrongUse(const QString &sentence)
{
    return {.kind = Error::Kind::Refused, .detail = sentence + u" See roomwardend --help."_s, .code = u"usage"_s};
}

struct Options
{
    QStringList words = {}; // after the name of the command
    QString days = {};
    QString rooms = {};
    QString from = {};
    QString to = {};
    bool acceptTerms = false;
};

using Command = Result<QByteArray> (*)(CustomerClient &, const Options &);

QByteArray line(const QStringList &cells) { return cells.join(u'\t').toUtf8() + '\n'; }

// "all", or rooms and groups by id, as in room-1,group:group-board.
Result<QJsonArray> scopeFrom(const QString &text)
{
    QJsonArray scope;
    const QStringList names = text.split(u',', Qt::SkipEmptyParts);
    for (const QString &name : names) {
        const QString id = name.trimmed();
        if (id == "all"_L1)
            scope.append(QJsonObject{{"kind"_L1, u"all"_s}});
        else if (id.startsWith("group:"_L1))
            scope.append(QJsonObject{{"kind"_L1, u"roomGroup"_s}, {"id"_L1, id.mid(6)}});
        else
            scope.append(QJsonObject{{"kind"_L1, u"room"_s}, {"id"_L1, id}});
    }
    if (scope.isEmpty())
        return wrongUse(u"Say which rooms: all, or the ids of rooms and groups as in room-1,group:board."_s);
    return scope;
}

// The active partner of a domain or a tenant id.
Result<QJsonObject> partnerNamed(CustomerClient &client, const QString &name)
{
    const Result<QJsonObject> partners = client.askJson("GET", u"partners"_s);
    if (!partners)
        return partners.error();
    const QJsonArray all = partners->value("value"_L1).toArray();
    for (const QJsonValue &partner : all) {
        const bool named = partner["partnerTenantId"_L1].toString() == name
                           || partner["primaryDomain"_L1].toString().compare(name, Qt::CaseInsensitive) == 0;
        if (named && partner["relationshipStatus"_L1].toString() == "active"_L1)
            return partner.toObject();
    }
    return Error{.kind = Error::Kind::NotFound, .detail = u"There is no active partner %1."_s.arg(name)};
}

QString pathOf(const QJsonObject &partner, const QString &rest = {})
{
    return u"partners/"_s + partner.value("partnerTenantId"_L1).toString() + rest;
}

QByteArray tagOf(const QJsonObject &json) { return json.value("@odata.etag"_L1).toString().toLatin1(); }

Result<QByteArray> invitations(CustomerClient &client, const Options &)
{
    const Result<QJsonObject> answer = client.askJson("GET", u"invitations"_s);
    if (!answer)
        return answer.error();
    QByteArray text;
    const QJsonArray all = answer->value("value"_L1).toArray();
    for (const QJsonValue &one : all) {
        text += line({one["id"_L1].toString(), one["partnerDomain"_L1].toString(), one["status"_L1].toString(),
                      one["expirationDateTime"_L1].toString(), QString::number(one["roomCount"_L1].toInt())});
    }
    return text;
}

Result<QByteArray> invite(CustomerClient &client, const Options &options)
{
    bool whole = false;
    const int days = options.days.toInt(&whole);
    if (!whole)
        return wrongUse(u"Say with --days after how many days, from 1 to 30, the invitation expires."_s);
    const Result<QJsonArray> scope = scopeFrom(options.rooms);
    if (!scope)
        return scope.error();
    if (!options.acceptTerms)
        return wrongUse(u"An invitation needs your agreement to the terms: say --accept-terms."_s);
    const Result<QJsonObject> sent = client.askJson("POST", u"invitations"_s,
                                                    {{"partnerDomain"_L1, options.words[0]},
                                                     {"expiresInDays"_L1, days},
                                                     {"scope"_L1, *scope},
                                                     {"termsAccepted"_L1, true}});
    if (!sent)
        return sent.error();
    return u"The invitation %1 to %2 expires on %3 and offers %4 rooms.\n"_s
        .arg(sent->value("id"_L1).toString(), sent->value("partnerDomain"_L1).toString(),
             sent->value("expirationDateTime"_L1).toString(), QString::number(sent->value("roomCount"_L1).toInt()))
        .toUtf8();
}

Result<QByteArray> withdraw(CustomerClient &client, const Options &options)
{
    const QString path = u"invitations/"_s + QString::fromLatin1(QUrl::toPercentEncoding(options.words[0]));
    const Result<QJsonObject> seen = client.askJson("GET", path);
    if (!seen)
        return seen.error();
    const Result<QByteArray> gone = client.ask("DELETE", path, {}, tagOf(*seen));
    if (!gone)
        return gone.error();
    return "The invitation can no longer be accepted.\n"_ba;
}

Result<QByteArray> partners(CustomerClient &client, const Options &)
{
    const Result<QJsonObject> answer = client.askJson("GET", u"partners"_s);
    if (!answer)
        return answer.error();
    QByteArray text;
    const QJsonArray all = answer->value("value"_L1).toArray();
    for (const QJsonValue &one : all) {
        text += line({one["partnerTenantId"_L1].toString(), one["primaryDomain"_L1].toString(),
                      one["relationshipStatus"_L1].toString(), QString::number(one["roomCount"_L1].toInt())});
    }
    return text;
}

Result<QByteArray> rooms(CustomerClient &client, const Options &options)
{
    const Result<QJsonObject> partner = partnerNamed(client, options.words[0]);
    if (!partner)
        return partner.error();
    const QString path = pathOf(*partner, u"/scope"_s);
    Result<QJsonObject> answer = client.askJson("GET", path);
    if (answer && !options.rooms.isEmpty()) {
        const Result<QJsonArray> scope = scopeFrom(options.rooms);
        if (!scope)
            return scope.error();
        answer = client.askJson("PUT", path, {{"scope"_L1, *scope}}, tagOf(*answer));
    }
    if (!answer)
        return answer.error();
    QByteArray text;
    const QJsonArray items = answer->value("scope"_L1).toArray();
    for (const QJsonValue &item : items)
        text += line({item["kind"_L1].toString(), item["id"_L1].toString(), item["displayName"_L1].toString()});
    text += u"The partner looks after %1 rooms.\n"_s.arg(answer->value("roomCount"_L1).toInt()).toUtf8();
    return text;
}

Result<QJsonArray> rolesOf(CustomerClient &client, const QJsonObject &partner)
{
    const Result<QJsonObject> answer = client.askJson("GET", pathOf(partner, u"/roles"_s));
    if (!answer)
        return answer.error();
    return answer->value("value"_L1).toArray();
}

Result<QByteArray> roles(CustomerClient &client, const Options &options)
{
    const Result<QJsonObject> partner = partnerNamed(client, options.words[0]);
    if (!partner)
        return partner.error();
    const Result<QJsonArray> all = rolesOf(client, *partner);
    if (!all)
        return all.error();
    QByteArray text;
    for (const QJsonValue &role : *all) {
        text += line({role["id"_L1].toString(), role["name"_L1].toString(), role["roleType"_L1].toString(),
                      QString::number(role["assignmentCount"_L1].toInt())});
    }
    return text;
}

Result<QByteArray> deleteRole(CustomerClient &client, const Options &options)
{
    const Result<QJsonObject> partner = partnerNamed(client, options.words[0]);
    if (!partner)
        return partner.error();
    const Result<QJsonArray> all = rolesOf(client, *partner);
    if (!all)
        return all.error();
    for (const QJsonValue &role : *all) {
        const QString id = role["id"_L1].toString();
        if (id != options.words[1] && role["name"_L1].toString() != options.words[1])
            continue;
        const Result<QByteArray> gone =
            client.ask("DELETE", pathOf(*partner, u"/roles/"_s + id), {}, tagOf(role.toObject()));
        if (!gone)
            return gone.error();
        return "The role and its assignments are gone.\n"_ba;
    }
    return Error{.kind = Error::Kind::NotFound, .detail = u"The partner has no role %1."_s.arg(options.words[1])};
}

Result<QByteArray> removePartner(CustomerClient &client, const Options &options)
{
    const Result<QJsonObject> partner = partnerNamed(client, options.words[0]);
    if (!partner)
        return partner.error();
    const Result<QByteArray> gone = client.ask("DELETE", pathOf(*partner), {}, tagOf(*partner));
    if (!gone)
        return gone.error();
    return "The partner has no access any more.\n"_ba;
}

Result<QByteArray> audit(CustomerClient &client, const Options &options)
{
    QUrlQuery query;
    if (!options.from.isEmpty())
        query.addQueryItem(u"startDate"_s, options.from);
    if (!options.to.isEmpty())
        query.addQueryItem(u"endDate"_s, options.to);
    return client.ask("GET", u"auditLogs?"_s + query.toString(QUrl::FullyEncoded));
}

Result<QByteArray> resetKey(CustomerClient &client, const Options &)
{
    const Result<QJsonObject> made = client.askJson("POST", u"enrollmentKeys/reset"_s);
    if (!made)
        return made.error();
    return QByteArray(made->value("key"_L1).toString().toLatin1() + '\n');
}

struct Entry
{
    Command run = nullptr;
    qsizetype words = 0;
};

const std::map<QString, Entry> &commands()
{
    static const std::map<QString, Entry> all{
        {u"audit"_s, {&audit, 0}},
        {u"delete-role"_s, {&deleteRole, 2}},
        {u"invitations"_s, {&invitations, 0}},
        {u"invite"_s, {&invite, 1}},
        {u"partners"_s, {&partners, 0}},
        {u"remove"_s, {&removePartner, 1}},
        {u"reset-key"_s, {&resetKey, 0}},
        {u"roles"_s, {&roles, 1}},
        {u"rooms"_s, {&rooms, 1}},
        {u"withdraw"_s, {&withdraw, 1}},
    };
    return all;
}

} // namespace

QString customerHelp()
{
    return uR"(
Customer commands
  A customer's Teams Rooms Pro Manager decides with these about the customer's partners. They ask a
  running service, which applies its rules and keeps its audit log. The person's access token is
  taken from ROOMWARDEN_TOKEN and from nowhere else, for command lines are seen by everybody.

  customer invitations             Lists the invitations sent, with their state.
  customer invite DOMAIN --days NUMBER --rooms ROOMS --accept-terms
                                   Invites the partner of this domain to look after these rooms.
  customer withdraw ID             Takes a pending invitation back.
  customer partners                Lists the partners.
  customer rooms PARTNER           Shows which rooms a partner looks after.
  customer rooms PARTNER --rooms ROOMS
                                   Changes them. What is left out is out of reach at once.
  customer roles PARTNER           Lists the roles a partner made for its people.
  customer delete-role PARTNER ROLE
                                   Deletes one of them, by its id or its name.
  customer remove PARTNER          Ends the relationship with a partner for good, at once.
  customer audit                   Writes the audit log as CSV. --from DAY and --to DAY, as in
                                   2025-03-02, choose a part of the last 180 days.
  customer reset-key               Makes a new enrollment key for devices, and prints it: it is shown
                                   this once. The old one is good for nothing from then on.

  PARTNER is a domain or a tenant id. ROOMS is the word all, or ids of rooms and of groups with
  group: before them, separated by commas. --server ADDRESS says where the service is; it is
  http://127.0.0.1:8470 unless you change it here or in ROOMWARDEN_SERVER.
)"_s;
}

Result<QByteArray> runCustomerCommand(const QStringList &arguments, const QProcessEnvironment &environment)
{
    QCommandLineParser parser;
    for (const QString &name : {u"days"_s, u"rooms"_s, u"from"_s, u"to"_s, u"server"_s})
        parser.addOption(QCommandLineOption(name, {}, name));
    parser.addOption(QCommandLineOption(u"accept-terms"_s));
    if (!parser.parse(QStringList{u"customer"_s} + arguments))
        return wrongUse(parser.errorText());
    QStringList words = parser.positionalArguments();
    const auto command = words.isEmpty() ? commands().end() : commands().find(words.takeFirst());
    if (command == commands().end())
        return wrongUse(u"Say what to do for the customer, as in customer partners."_s);
    if (words.size() != command->second.words)
        return wrongUse(u"customer %1 takes %2 names."_s.arg(command->first).arg(command->second.words));
    const QString server = parser.isSet(u"server"_s)
                               ? parser.value(u"server"_s)
                               : environment.value(u"ROOMWARDEN_SERVER"_s, u"http://127.0.0.1:8470"_s);
    Result<QUrl> url = CustomerClient::acceptedServer(server);
    if (!url)
        return wrongUse(url.error().detail);
    const QByteArray token = environment.value(u"ROOMWARDEN_TOKEN"_s).toLatin1().trimmed();
    if (token.isEmpty())
        return wrongUse(u"Put the access token of a Teams Rooms Pro Manager into ROOMWARDEN_TOKEN."_s);
    CustomerClient client(*std::move(url), token);
    return command->second.run(client, {.words = words,
                                        .days = parser.value(u"days"_s),
                                        .rooms = parser.value(u"rooms"_s),
                                        .from = parser.value(u"from"_s),
                                        .to = parser.value(u"to"_s),
                                        .acceptTerms = parser.isSet(u"accept-terms"_s)});
}

} // namespace roomwarden::service
