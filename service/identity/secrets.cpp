// Randomness, hashes, and secrets kept in the database.
#include "service/identity/secrets.h"

#include "service/access/rows.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <array>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray randomBytes()
{
    std::array<quint32, 8> words{}; // 256 bits
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof(words));
}

} // namespace

QByteArray randomToken()
{
    return randomBytes().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QString hashOf(const QByteArray &secret)
{
    return QString::fromLatin1(QCryptographicHash::hash(secret, QCryptographicHash::Sha256).toHex());
}

bool equalInConstantTime(const QByteArray &a, const QByteArray &b)
{
    if (a.size() != b.size())
        return false;
    int difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= a.at(i) ^ b.at(i);
    return difference == 0;
}

Result<QByteArray> keptSecret(Database &database, const QString &name)
{
    Result<QString> value = database.write<QString>([&name](Database &transaction) -> Result<QString> {
        Result<int> inserted =
            change(transaction, u"INSERT INTO secrets (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING"_s,
                   {name, QString::fromLatin1(randomBytes().toBase64())});
        if (!inserted)
            return std::move(inserted).error();
        const Result<QVariant> kept = firstValue(transaction, u"SELECT value FROM secrets WHERE name = ?"_s, {name});
        if (!kept)
            return kept.error();
        return kept->toString();
    });
    if (!value)
        return std::move(value).error();
    return QByteArray::fromBase64(value->toLatin1());
}

} // namespace roomwarden::service
