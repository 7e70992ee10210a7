// Folding and the search over folded text.
#include "core/store/bytesearch.h"
#include "core/store/textfold.h"

#include <QTest>

#include <random>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

class TestTextFold : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameLettersFoldToTheSameBytes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("folded");
        QTest::newRow("capitals") << u"Camera OFFLINE"_s << u"camera offline"_s;
        QTest::newRow("German umlauts") << u"Störung in Zürich"_s << u"storung in zurich"_s;
        QTest::newRow("decomposed umlaut") << u"Sto\u0308rung"_s << u"storung"_s;
        QTest::newRow("sharp s") << u"Straße"_s << u"strasse"_s;
        QTest::newRow("capital sharp s") << u"STRAẞE"_s << u"strasse"_s;
        QTest::newRow("Turkish dotted") << u"İstanbul"_s << u"istanbul"_s;
        QTest::newRow("Turkish dotless") << u"Diyarbakır"_s << u"diyarbakir"_s;
        QTest::newRow("Polish and Danish strokes") << u"Łódź København"_s << u"lodz kobenhavn"_s;
        QTest::newRow("Cyrillic") << u"СБОЙ Питания Ёлка"_s << u"сбои питания елка"_s;
        QTest::newRow("Greek final sigma") << u"ΣΕΙΣΜΟΣ"_s << u"σεισμοσ"_s;
        QTest::newRow("Japanese keeps voicing") << u"がいぎ 温度異常"_s << u"がいぎ 温度異常"_s;
        QTest::newRow("Japanese half width") << u"ｶｲｷﾞ"_s << u"カイギ"_s;
        QTest::newRow("full width Latin") << u"ＨＤＭＩ２"_s << u"hdmi2"_s;
        QTest::newRow("Hangul stays whole") << u"회의실"_s << u"회의실"_s;
        QTest::newRow("ligature") << u"oﬃce"_s << u"office"_s;
        QTest::newRow("controls") << u"ä\nb\u0001c"_s << u"a b c"_s;
        QTest::newRow("nothing") << QString() << QString();
    }
    void sameLettersFoldToTheSameBytes()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, folded);
        QCOMPARE(QString::fromUtf8(foldedUtf8(text)), folded);
        QCOMPARE(foldedUtf8(folded), folded.toUtf8()); // folding twice changes nothing
    }

    void voicedAndUnvoicedKanaDiffer() { QVERIFY(foldedUtf8(u"か") != foldedUtf8(u"が")); }

    // Against the plainest search there is, at every length and place around the sizes of a block.
    void searchFindsWhatAPlainSearchFinds()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 20000; ++round) {
            QByteArray text(static_cast<qsizetype>(random() % 200), 'x');
            for (char &letter : text)
                letter = "abAB @`\xc3\xa4"[random() % 9];
            QByteArray word(static_cast<qsizetype>(1 + random() % 90), 'x');
            if (random() % 4 != 0 && word.size() > 6)
                word.resize(1 + static_cast<qsizetype>(random() % 5));
            if (word.size() < text.size() && random() % 2 == 0) {
                word = text.mid(static_cast<qsizetype>(random() % static_cast<unsigned>(text.size() - word.size())),
                                word.size());
            } else {
                for (char &letter : word)
                    letter = "ab @`\xc3\xa4"[random() % 7];
            }
            const auto lower = [](QByteArray bytes) {
                for (char &letter : bytes)
                    letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
                return bytes;
            };
            word = lower(word);
            const bool found = ByteSearch(word).isIn({text.data(), static_cast<size_t>(text.size())});
            if (found != lower(text).contains(word))
                QFAIL(qPrintable(
                    u"“%1” in “%2”: %3"_s.arg(QString::fromLatin1(word), QString::fromLatin1(text)).arg(found)));
        }
    }

    void marksEveryTextThatHoldsTheWordAndNoOther()
    {
        std::mt19937 random(8);
        for (int round = 0; round < 300; ++round) {
            QByteArray bytes;
            std::vector<quint32> starts{0};
            std::vector<QByteArray> texts;
            for (int i = 0; i < 130; ++i) {
                QByteArray text;
                while (random() % 12 != 0)
                    text += "abcAB "[random() % 6];
                texts.push_back(text);
                if (random() % 9 != 0) // else: a row that is not in use has no text at all
                    bytes += text + '\n';
                else
                    texts.back() = QByteArray();
                starts.push_back(static_cast<quint32>(bytes.size()));
            }
            const QByteArray word = QByteArray("abca b").mid(static_cast<qsizetype>(random() % 3), 1 + round % 3);
            std::array<quint64, 3> bits{};
            ByteSearch(word).markTexts(bytes.data(), starts.data(), 130, bits.data());
            for (size_t i = 0; i < texts.size(); ++i)
                QCOMPARE((bits[i / 64] >> (i % 64) & 1U) != 0, texts[i].toLower().contains(word));
        }
    }
};

QTEST_GUILESS_MAIN(TestTextFold)
#include "tst_textfold.moc"
