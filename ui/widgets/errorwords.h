// What went wrong and what to do about it, in plain words, for every Error::Kind and every code of the service.
#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace roomwarden {

struct ErrorWords
{
    QString what = {};   // a sentence, as in "The service did not answer in time."
    QString advice = {}; // a sentence: what to do; never empty
};

[[nodiscard]] ErrorWords errorWords(const Error &error);
// Both sentences in one line.
[[nodiscard]] QString errorSentence(const Error &error);
// Why a customer is missing from an aggregated answer (TenantFailure::code), as in "the service was busy".
[[nodiscard]] QString failureWords(const QString &code);

// The codes that have words of their own. For the test that holds this list against the contract.
[[nodiscard]] QStringList knownErrorCodes();

} // namespace roomwarden
