// Looks for marker texts in every file below a folder, in each way in which programs write texts.
#pragma once

#include "core/store/localdatabase.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QStringEncoder>
#include <QStringList>
#include <QUrl>

#include <map>
#include <vector>

namespace roomwarden::planted {

// All files by their path, hidden ones as well.
inline std::map<QString, QByteArray> filesIn(const QString &folder)
{
    std::map<QString, QByteArray> files;
    QDirIterator each(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        QFile file(each.next());
        if (file.open(QIODevice::ReadOnly))
            files.emplace(file.fileName(), file.readAll());
    }
    return files;
}

// As it may stand in a file: UTF-8 and UTF-16, escaped for JSON and for URLs, hexadecimal, and base64 wherever in a
// longer text it begins.
inline std::vector<QByteArray> waysToWrite(const QString &marker)
{
    std::vector<QByteArray> ways;
    for (const auto encoding : {QStringConverter::Utf8, QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        const QByteArray plain = QStringEncoder(encoding, QStringConverter::Flag::Stateless)(marker);
        ways.push_back(plain);
        ways.push_back(plain.toHex());
        ways.push_back(plain.toHex().toUpper());
        for (qsizetype before = 0; before < 3; ++before) {
            // The letters at both ends depend on what stands beside them.
            const qsizetype first = before == 0 ? 0 : 4;
            const QByteArray coded =
                QByteArray(QByteArray(before, ' ') + plain).toBase64(QByteArray::OmitTrailingEquals);
            ways.push_back(coded.sliced(first, coded.size() - first - 4));
        }
    }
    QByteArray json;
    for (const QChar letter : marker)
        json += letter.unicode() < 0x80 ? QByteArray(1, letter.toLatin1())
                                        : "\\u" + QByteArray::number(letter.unicode(), 16).rightJustified(4, '0');
    ways.push_back(json);
    ways.push_back(QUrl::toPercentEncoding(marker));
    return ways;
}

// The first marker that stands in plain, and where; empty: none does.
inline QString find(const QStringList &markers, const QString &folder)
{
    const std::map<QString, QByteArray> files = filesIn(folder);
    for (const QString &marker : markers) {
        const std::vector<QByteArray> ways = waysToWrite(marker);
        for (const auto &[name, bytes] : files) {
            for (const QByteArray &way : ways) {
                if (bytes.contains(way) || name.contains(marker))
                    return marker + QStringLiteral(" in ") + name;
            }
        }
    }
    return {};
}

// All texts that the holder of the keys gets out of a local store: of its incidents and its records.
inline QString openedTexts(LocalDatabase &database)
{
    QString texts;
    (void)database.readPages([&texts](const TenantId &, const StoredPage &page) {
        for (const StoredPage::Row &row : page.rows)
            texts += QString::fromUtf8(QJsonDocument(toJson(page.incident(row))).toJson());
    });
    for (const StoredRecord &record : database.contents().records)
        texts += QString::fromUtf8(record.bytes);
    return texts;
}

} // namespace roomwarden::planted
