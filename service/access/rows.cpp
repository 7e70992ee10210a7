// The helpers around Database::run.
#include "service/access/rows.h"

#include <QTimeZone>
#include <QUuid>

namespace roomwarden::service {

namespace {

// Qt binds a null QString as NULL. No text column of ours is nullable: none and empty are the same to us.
QVariantList withoutNullTexts(QVariantList values)
{
    for (QVariant &value : values) {
        if (value.metaType() == QMetaType::fromType<QString>() && value.toString().isNull())
            value = QString(QLatin1StringView(""));
    }
    return values;
}

} // namespace

Result<Done> forEachRow(Database &database, const QString &sql, const QVariantList &values,
                        const std::function<void(const QSqlQuery &)> &row)
{
    Result<QSqlQuery *> ran = database.run(sql, withoutNullTexts(values));
    if (!ran)
        return std::move(ran).error();
    QSqlQuery *query = *ran;
    while (query->next())
        row(*query);
    query->finish();
    return Done{};
}

Result<QVariant> firstValue(Database &database, const QString &sql, const QVariantList &values)
{
    QVariant value;
    Result<Done> read = forEachRow(database, sql, values, [&value](const QSqlQuery &row) {
        if (!value.isValid())
            value = row.value(0);
    });
    if (!read)
        return std::move(read).error();
    return value;
}

Result<int> change(Database &database, const QString &sql, const QVariantList &values)
{
    Result<QSqlQuery *> ran = database.run(sql, withoutNullTexts(values));
    if (!ran)
        return std::move(ran).error();
    const int affected = (*ran)->numRowsAffected();
    (*ran)->finish();
    return affected;
}

QString newId() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

QDateTime timeFrom(const QVariant &milliseconds)
{
    return milliseconds.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(milliseconds.toLongLong(), Qt::UTC);
}

QVariant timeValue(const QDateTime &time)
{
    return time.isNull() ? QVariant(QMetaType(QMetaType::LongLong)) : QVariant(time.toMSecsSinceEpoch());
}

QVariant optionalValue(const std::optional<qint64> &value)
{
    return value ? QVariant(*value) : QVariant(QMetaType(QMetaType::LongLong));
}

std::optional<qint64> optionalFrom(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toLongLong());
}

} // namespace roomwarden::service
