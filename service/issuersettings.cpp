// Reads and judges the settings of one issuer.
#include "service/issuersettings.h"

#include "service/identity/keyfetch.h"

#include <QRegularExpression>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

const QStringList &issuerKeys()
{
    static const QStringList keys{
        u"url"_s,           u"audience"_s,     u"tenant"_s,          u"tenant-kind"_s, u"tenant-name"_s,
        u"tenant-domain"_s, u"claim-tenant"_s, u"claim-person"_s,    u"claim-name"_s,  u"claim-user-name"_s,
        u"claim-roles"_s,   u"claim-groups"_s, u"pro-manager-role"_s};
    return keys;
}

QString issuerDefault(const QString &key)
{
    const TrustedIssuer issuer;
    const QHash<QString, QString> defaults{
        {u"claim-tenant"_s, issuer.claims.tenant},     {u"claim-person"_s, issuer.claims.person},
        {u"claim-name"_s, issuer.claims.displayName},  {u"claim-user-name"_s, issuer.claims.userName},
        {u"claim-roles"_s, issuer.claims.roles},       {u"claim-groups"_s, issuer.claims.groups},
        {u"pro-manager-role"_s, issuer.proManagerRole}};
    return defaults.value(key);
}

bool isIssuerSetting(const QString &name)
{
    static const QRegularExpression form(u"^issuer\\.[a-z0-9]+\\.([a-z-]+)$"_s);
    const QRegularExpressionMatch match = form.match(name);
    return match.hasMatch() && issuerKeys().contains(match.captured(1));
}

QString issuerSettingOf(const QString &variable)
{
    static const QRegularExpression form(u"^ROOMWARDEN_ISSUER_([A-Z0-9]+)_([A-Z_]+)$"_s);
    const QRegularExpressionMatch match = form.match(variable);
    if (!match.hasMatch())
        return {};
    return u"issuer."_s + match.captured(1).toLower() + u'.' + match.captured(2).toLower().replace(u'_', u'-');
}

Result<TrustedIssuer> issuerFromSettings(const QString &name, const SettingText &value, const SettingError &wrong)
{
    const auto setting = [&name](const QString &key) { return QString(u"issuer."_s + name + u'.' + key); };
    const auto text = [&](const QString &key) { return value(setting(key)); };
    TrustedIssuer issuer{.url = text(u"url"_s),
                         .audiences = text(u"audience"_s).split(u' ', Qt::SkipEmptyParts),
                         .tenant = TenantId(text(u"tenant"_s)),
                         .claims = {.tenant = text(u"claim-tenant"_s),
                                    .person = text(u"claim-person"_s),
                                    .userName = text(u"claim-user-name"_s),
                                    .displayName = text(u"claim-name"_s),
                                    .roles = text(u"claim-roles"_s),
                                    .groups = text(u"claim-groups"_s)},
                         .proManagerRole = text(u"pro-manager-role"_s),
                         .displayName = text(u"tenant-name"_s),
                         .domain = text(u"tenant-domain"_s)};
    if (!KeyFetch::isSafe(QUrl(issuer.url, QUrl::StrictMode)))
        return wrong(setting(u"url"_s), u"the https address of an OpenID provider"_s);
    if (issuer.audiences.isEmpty())
        return wrong(setting(u"audience"_s), u"what tokens for this service name as their audience"_s);
    if (issuer.tenant.isNull())
        return wrong(setting(u"tenant"_s), u"the id of the organisation that the provider speaks for"_s);
    if (issuer.claims.person.isEmpty())
        return wrong(setting(u"claim-person"_s), u"the name of a claim"_s);
    const QString kind = text(u"tenant-kind"_s);
    issuer.kind = kind == "partner"_L1    ? TrustedIssuer::Kind::Partner
                  : kind == "customer"_L1 ? TrustedIssuer::Kind::Customer
                                          : TrustedIssuer::Kind::Known;
    if (!kind.isEmpty()) {
        if (issuer.kind == TrustedIssuer::Kind::Known)
            return wrong(setting(u"tenant-kind"_s), u"partner or customer"_s);
        if (issuer.displayName.isEmpty())
            return wrong(setting(u"tenant-name"_s), u"the name of the organisation"_s);
        if (issuer.domain.isEmpty())
            return wrong(setting(u"tenant-domain"_s), u"the primary domain of the organisation"_s);
    }
    return issuer;
}

} // namespace roomwarden::service
