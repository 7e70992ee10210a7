// Runs a fuzz target without a fuzzer: NAME [--seeds FOLDER]. Tries its seeds and 30,000 mutations of them, the same
// ones each time; with --seeds it writes the seeds as files for a fuzzer to start from instead.
#include "tests/fuzz/fuzz.h"

#include <QFile>
#include <QString>

#include <random>

using namespace roomwarden;

namespace {

constexpr int mutations = 30000;

QByteArray mutated(QByteArray bytes, std::mt19937 &random)
{
    const auto pick = [&random](qsizetype below) {
        return static_cast<qsizetype>(random() % static_cast<unsigned>(below));
    };
    for (unsigned changes = 1 + random() % 4; changes > 0 && !bytes.isEmpty(); --changes) {
        const qsizetype at = pick(bytes.size());
        switch (random() % 5) {
        case 0: bytes[at] = static_cast<char>(random() % 256); break;
        case 1: bytes[at] = static_cast<char>(bytes[at] ^ (1 << (random() % 8))); break;
        case 2: bytes.remove(at, 1 + pick(8)); break;
        case 3: bytes.insert(at, bytes.mid(pick(bytes.size()), 1 + pick(16))); break;
        default: bytes.truncate(at); break;
        }
    }
    return bytes;
}

} // namespace

int main(int argc, char **argv)
{
    const std::vector<QByteArray> seeds = fuzz::seeds();
    if (argc == 3 && qstrcmp(argv[1], "--seeds") == 0) {
        for (size_t i = 0; i < seeds.size(); ++i) {
            QFile file(QString::fromLocal8Bit(argv[2]) + QStringLiteral("/seed-%1").arg(i));
            if (!file.open(QIODevice::WriteOnly) || file.write(seeds[i]) < 0)
                return 1;
        }
        return 0;
    }
    std::mt19937 random(20260601); // NOLINT(cert-msc32-c,cert-msc51-cpp): the same ones each time
    fuzz::tryBytes({});
    for (const QByteArray &seed : seeds)
        fuzz::tryBytes(seed);
    for (int i = 0; i < mutations; ++i)
        fuzz::tryBytes(mutated(seeds[static_cast<size_t>(i) % seeds.size()], random));
    return 0;
}
