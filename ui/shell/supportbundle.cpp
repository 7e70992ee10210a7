// The contents of a support bundle.
#include "ui/shell/supportbundle.h"

#include "core/domain/access.h"
#include "core/store/tenantstore.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QSysInfo>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

Pseudonyms pseudonymsFor(QByteArray key, const TenantStore &tenants, const Access &access)
{
    Pseudonyms pseudonyms(std::move(key));
    for (const Tenant &tenant : tenants.tenants()) {
        pseudonyms.add(u"customer"_s, tenant.displayName);
        pseudonyms.add(u"customer"_s, tenant.primaryDomain);
        pseudonyms.add(u"tenant"_s, tenant.id.text());
    }
    for (const Invitation &invitation : tenants.invitations()) {
        pseudonyms.add(u"customer"_s, invitation.customerName);
        pseudonyms.add(u"customer"_s, invitation.customerDomain);
    }
    pseudonyms.add(u"person"_s, access.user.displayName);
    pseudonyms.add(u"person"_s, access.user.userPrincipalName);
    pseudonyms.add(u"person"_s, access.user.id.text());
    pseudonyms.add(u"partner"_s, access.partnerName);
    pseudonyms.add(u"partner"_s, access.partner.text());
    for (const QString &domain : access.partnerDomains)
        pseudonyms.add(u"partner"_s, domain);
    return pseudonyms;
}

std::vector<SupportFile> supportFiles(const QStringList &facts, const std::vector<SupportLog::Line> &log,
                                      const Pseudonyms &pseudonyms, const QDateTime &now)
{
    const QStringList about{
        u"Roomwarden "_s + QCoreApplication::applicationVersion(),
        u"Qt "_s + QString::fromLatin1(qVersion()),
        u"System: "_s + QSysInfo::prettyProductName() + u", "_s + QSysInfo::kernelVersion() + u", "_s
            + QSysInfo::currentCpuArchitecture(),
        u"Platform: "_s + QGuiApplication::platformName(),
        u"Written: "_s + now.toString(Qt::ISODate),
        u"Customers, people and ids are replaced by pseudonyms that stay the same on this computer."_s};
    QString lines;
    for (const SupportLog::Line &line : log)
        lines += line.time.toString(Qt::ISODateWithMs) + u' ' + line.text + u'\n';
    return {{.name = u"about.txt"_s, .text = about.join(u'\n') + u'\n'},
            {.name = u"sync.txt"_s, .text = pseudonyms.replacedIn(facts.join(u'\n')) + u'\n'},
            {.name = u"log.txt"_s, .text = pseudonyms.replacedIn(lines)}};
}

Result<QString> writeSupportBundle(const QString &parent, const std::vector<SupportFile> &files, const QDateTime &now)
{
    const QDir folder(QDir(parent).filePath(u"roomwarden-support-"_s + now.toString(u"yyyyMMdd-HHmmss"_s)));
    if (!folder.mkpath(u"."_s))
        return Error{.kind = Error::Kind::Storage, .detail = u"the folder cannot be made"_s};
    for (const SupportFile &file : files) {
        QFile out(folder.filePath(file.name));
        if (!out.open(QIODevice::WriteOnly) || out.write(file.text.toUtf8()) < 0 || !out.flush())
            return Error{.kind = Error::Kind::Storage, .detail = out.errorString()};
    }
    return folder.path();
}

} // namespace roomwarden
