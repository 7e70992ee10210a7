// The language of the program: our texts, Qt's own texts and the direction of writing.
#pragma once

#include <QString>

class QCoreApplication;

namespace roomwarden {

// Installs the translators of this language code ("ru"), or of the system's language if it is empty. English is always
// there, for its plurals. Call once, before the first window.
void installTranslations(QCoreApplication &application, const QString &language);

} // namespace roomwarden
