// Every value of the domain has its word, and the words are those of the domain.
#include "models/displaynames.h"

#include <QSet>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestDisplayNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreThoseOfTheDomain()
    {
        QCOMPARE(displayName(DisplayStatus::NeedsAction), u"Needs action"_s);
        QCOMPARE(displayName(DisplayStatus::SystemInvestigating), u"System investigating"_s);
        QCOMPARE(displayName(Severity::Recommended), u"Recommended"_s);
        QCOMPARE(displayName(RoomHealth::Unmonitored), u"Unmonitored"_s);
        QCOMPARE(displayName(Permission::RoomsResetKey), u"Rooms: Reset key"_s);
        QCOMPARE(displayName(Permission::TicketsCreateCustomerIncident),
                 u"Tickets Management: Create customer incident"_s);
    }

    void everyPermissionHasItsOwnLabel()
    {
        QSet<QString> labels;
        for (int i = 0; i < permissionCount; ++i)
            labels.insert(displayName(static_cast<Permission>(i)));
        QCOMPARE(labels.size(), permissionCount);
    }

    void everyClosureReasonHasAWordAndOthersAreKept()
    {
        for (const QString &reason : closureReasons())
            QVERIFY2(closureReasonName(reason) != reason, qPrintable(reason));
        QCOMPARE(closureReasonName(u"Signal recovered"_s), u"Signal recovered"_s);
    }

    void spansAreShort()
    {
        QCOMPARE(shortSpan(-5s), u"< 1 min"_s);
        QCOMPARE(shortSpan(59s), u"< 1 min"_s);
        QCOMPARE(shortSpan(60s), u"1 min"_s);
        QCOMPARE(shortSpan(59min + 59s), u"59 min"_s);
        QCOMPARE(shortSpan(47h), u"47 h"_s);
        QCOMPARE(shortSpan(48h), u"2 d"_s);
    }
};

QTEST_GUILESS_MAIN(TestDisplayNames)
#include "tst_displaynames.moc"
