// The settings of trusted OpenID providers: issuer.NAME.KEY, where NAME is the operator's word for one of them.
#pragma once

#include "core/base/result.h"
#include "service/identity/trustedissuer.h"

#include <QString>

#include <functional>
#include <vector>

namespace roomwarden::service {

// KEY of all settings of an issuer, as in "claim-tenant".
[[nodiscard]] const QStringList &issuerKeys();
[[nodiscard]] QString issuerDefault(const QString &key);

// Whether it has the form issuer.NAME.KEY: NAME of lower-case letters and digits, KEY one of issuerKeys().
[[nodiscard]] bool isIssuerSetting(const QString &name);

// ROOMWARDEN_ISSUER_NAME_KEY as issuer.NAME.KEY; empty for any other variable.
[[nodiscard]] QString issuerSettingOf(const QString &variable);

// The issuer of that NAME. value gives the text of a setting, the default where it is not set; wrong makes the error
// about a setting from what has to be there.
using SettingText = std::function<QString(const QString &name)>;
using SettingError = std::function<Error(const QString &name, const QString &expected)>;
[[nodiscard]] Result<TrustedIssuer> issuerFromSettings(const QString &name, const SettingText &value,
                                                       const SettingError &wrong);

} // namespace roomwarden::service
