// Holds the tree to its own rules: floors, file length, forbidden idioms, a first line that says what a file is for.
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

// What each folder may include, itself apart. A floor may include those below it, never beside or above.
const QMap<QString, QStringList> &floors()
{
    static const QStringList base{u"core/base"_s};
    static const QStringList domain = base + QStringList{u"core/domain"_s};
    static const QStringList api = domain + QStringList{u"core/api"_s};
    static const QStringList store = domain + QStringList{u"core/store"_s};
    static const QStringList sync = api + QStringList{u"core/store"_s};
    static const QStringList actions = sync + QStringList{u"core/sync"_s, u"core/session"_s};
    static const QStringList ui = actions + QStringList{u"core/actions"_s, u"core/notify"_s, u"models"_s};
    static const QMap<QString, QStringList> map{
        {u"core/base"_s, {}},
        {u"core/domain"_s, base},
        {u"core/api"_s, domain},
        {u"core/store"_s, domain},
        {u"core/openid"_s, base},
        {u"core/notify"_s, domain},
        {u"core/session"_s, sync + QStringList{u"core/openid"_s}},
        {u"core/sync"_s, sync + QStringList{u"core/session"_s}}, // see docs/adr/0003
        {u"core/actions"_s, actions},
        {u"models"_s, store},
        {u"ui"_s, ui},
        {u"app"_s, ui + QStringList{u"ui"_s, u"service"_s}},
        {u"service"_s, domain + QStringList{u"core/openid"_s}},
    };
    return map;
}

QString floorOf(const QString &path)
{
    for (auto it = floors().begin(); it != floors().end(); ++it) {
        if (path.startsWith(it.key() + u'/'))
            return it.key();
    }
    return {};
}

struct Idiom
{
    QRegularExpression pattern;
    QString reason;
    QStringList allowed; // files where it is right, each with its reason beside it here
};

const std::vector<Idiom> &forbidden()
{
    static const std::vector<Idiom> idioms{
        {QRegularExpression(u"::instance\\("_s), u"singletons: hand over what is needed"_s, {}},
        {QRegularExpression(u"QEventLoop\\b"_s), u"nested event loops"_s, {}},
        {QRegularExpression(u"processEvents"_s), u"nested event loops"_s, {}},
        {QRegularExpression(u"(dialog|menu|box)(->|\\.)exec\\("_s, QRegularExpression::CaseInsensitiveOption),
         u"nested event loops: use open() or popup()"_s,
         {}},
        {QRegularExpression(u"QSortFilterProxyModel"_s), u"quadratic on big lists"_s, {}},
        {QRegularExpression(u"\\b(SIGNAL|SLOT)\\("_s), u"string connections are checked by nobody"_s, {}},
        {QRegularExpression(u"translate\\([a-z]\\w*, \""_s), u"texts are found only beside a literal context"_s, {}},
        {QRegularExpression(u"\\busing namespace std;"_s), u"takes the whole of std"_s, {}},
        {QRegularExpression(u"\\b(TODO|FIXME|XXX)\\b"_s), u"unfinished work belongs to an issue"_s, {}},
    };
    return idioms;
}

QStringList sources(const QStringList &folders)
{
    QStringList files;
    const QDir root(QStringLiteral(ROOMWARDEN_SOURCE_DIR));
    for (const QString &folder : folders) {
        QDirIterator it(root.filePath(folder), {u"*.h"_s, u"*.cpp"_s, u"*.inl"_s}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext())
            files.append(root.relativeFilePath(it.next()));
    }
    files.sort();
    return files;
}

QStringList lines(const QString &path)
{
    QFile file(QDir(QStringLiteral(ROOMWARDEN_SOURCE_DIR)).filePath(path));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(u'\n');
}

const QStringList &ours()
{
    static const QStringList folders{u"core"_s, u"models"_s, u"ui"_s, u"app"_s, u"service"_s};
    return folders;
}

// The complaint about one include, or nothing.
QString includeComplaint(const QString &path, const QString &line)
{
    static const QRegularExpression include(u"^#include \"([^\"]+)\""_s);
    const QRegularExpressionMatch match = include.match(line);
    if (!match.hasMatch() || match.captured(1).endsWith(u".moc"_s))
        return {};
    const QString from = floorOf(path);
    const QString to = floorOf(match.captured(1));
    if (to.isEmpty())
        return u"%1 includes %2: write it from the root of the tree"_s.arg(path, match.captured(1));
    if (to == from || floors().value(from).contains(to))
        return {};
    return u"%1 (floor %2) includes %3 (floor %4)"_s.arg(path, from, match.captured(1), to);
}

} // namespace

class TestArchitecture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCheckItselfSeesAnUpwardInclude()
    {
        QVERIFY(!includeComplaint(u"models/x.cpp"_s, u"#include \"ui/theme/theme.h\""_s).isEmpty());
        QVERIFY(!includeComplaint(u"core/api/x.cpp"_s, u"#include \"core/store/incidentstore.h\""_s).isEmpty());
        QVERIFY(!includeComplaint(u"core/api/x.cpp"_s, u"#include \"apicall.h\""_s).isEmpty());
        QVERIFY(includeComplaint(u"ui/x.cpp"_s, u"#include \"models/roles.h\""_s).isEmpty());
        QVERIFY(includeComplaint(u"ui/x.cpp"_s, u"#include \"x.moc\""_s).isEmpty());
    }

    void everyIncludePointsDown()
    {
        QStringList complaints;
        for (const QString &path : sources(ours())) {
            for (const QString &line : lines(path)) {
                if (const QString complaint = includeComplaint(path, line); !complaint.isEmpty())
                    complaints.append(complaint);
            }
        }
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    }

    void noFileIsLongerThanFourHundredLines()
    {
        QStringList complaints;
        for (const QString &path : sources(ours() + QStringList{u"tests"_s})) {
            const QStringList text = lines(path);
            // A longer file must say why in its first comment.
            if (text.size() > 401 && !text.first().contains(u"(long because"_s))
                complaints.append(u"%1: %2 lines"_s.arg(path).arg(text.size() - 1));
        }
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    }

    void everyFileSaysFirstWhatItIsFor()
    {
        QStringList complaints;
        for (const QString &path : sources(ours() + QStringList{u"tests"_s})) {
            if (!lines(path).value(0).startsWith(u"// "_s))
                complaints.append(path);
        }
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    }

    void forbiddenIdiomsAreAbsent()
    {
        QStringList complaints;
        for (const QString &path : sources(ours())) {
            int number = 0;
            for (const QString &line : lines(path)) {
                ++number;
                for (const Idiom &idiom : forbidden()) {
                    if (!idiom.allowed.contains(path) && idiom.pattern.match(line).hasMatch())
                        complaints.append(u"%1:%2: %3 (%4)"_s.arg(path).arg(number).arg(line.trimmed(), idiom.reason));
                }
            }
        }
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    }

    void everyHeaderIsIncludedOnce()
    {
        QStringList complaints;
        for (const QString &path : sources(ours() + QStringList{u"tests"_s})) {
            if (path.endsWith(u".h"_s) && !lines(path).contains(u"#pragma once"_s))
                complaints.append(path);
        }
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestArchitecture)
#include "tst_architecture.moc"
