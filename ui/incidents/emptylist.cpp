// What the list says when it has no rows.
#include "ui/incidents/emptylist.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

EmptyList::Words EmptyList::words(const Facts &facts)
{
    const QLocale locale;
    if (!facts.mayRead && !facts.customer.isEmpty()) {
        return {.icon = u"lock"_s,
                .heading = tr("No access to incidents at %1").arg(facts.customer),
                .sentence = tr("You can see that %1 exists, not its data. Ask one of its primary admins for a role "
                               "with Tickets: View.")
                                .arg(facts.customer)};
    }
    if (!facts.mayRead) {
        const qsizetype shown = qMin<qsizetype>(facts.withoutRole.size(), 5);
        QString names = facts.withoutRole.first(shown).join(", "_L1);
        if (facts.withoutRole.size() > shown)
            names = tr("%1 and %Ln more", nullptr, static_cast<int>(facts.withoutRole.size() - shown)).arg(names);
        const QString ask = tr("Ask a primary admin for a role with Tickets: View.");
        return {.icon = u"lock"_s,
                .heading = tr("No role lets you read incidents"),
                //: %1: names of customers, %2: a sentence.
                .sentence = names.isEmpty() ? ask : tr("A role is missing at %1. %2").arg(names, ask)};
    }
    if (facts.known == 0 && facts.reading) {
        return {.icon = u"sync"_s,
                .heading = tr("Reading incidents…"),
                .sentence = facts.read > 0 ? tr("%Ln so far. Rows appear as they arrive.", nullptr, facts.read)
                                           : tr("Rows appear as they arrive.")};
    }
    if (facts.known == 0 && facts.offline) {
        return {.icon = u"offline"_s,
                .heading = tr("Offline"),
                .sentence = tr("Nothing has been read yet. The list fills when the service can be reached."),
                .button = tr("Try now"),
                .step = Step::Retry};
    }
    if (facts.known == 0 && facts.failed) {
        return {.icon = u"warning"_s,
                .heading = tr("Incidents could not be read"),
                .sentence = tr("The reason is above. Nothing has been read yet."),
                .button = tr("Retry"),
                .step = Step::Retry};
    }
    if (facts.filtered && !facts.hint.isEmpty()) {
        return {.icon = u"filter"_s,
                .heading = tr("Nothing matches"),
                //: %1: a filter in words.
                .sentence =
                    tr("Without “%1” the list would show %Ln incidents.", nullptr, facts.hintRows).arg(facts.hint),
                //: Button: takes the filter away that hides most.
                .button = tr("Clear that"),
                .step = Step::ClearCondition};
    }
    if (facts.filtered) {
        return {.icon = u"filter"_s,
                .heading = tr("Nothing matches"),
                .sentence = tr("No incident in this view meets all of what was typed."),
                .button = tr("Clear the filter"),
                .step = Step::ClearFilter};
    }
    Words good{.icon = u"resolved"_s};
    //: Empty list, which is good news. %1: name of the view, as in "Needs action".
    good.heading = tr("Nothing in “%1”").arg(facts.view);
    if (facts.known == 0) {
        good.sentence = facts.customer.isEmpty() ? tr("There are no incidents.")
                                                 : tr("There are no incidents at %1.").arg(facts.customer);
        return good;
    }
    good.sentence = tr("%Ln incidents in other views.", nullptr, facts.known);
    good.button = tr("Show all");
    good.step = Step::ShowAll;
    return good;
}

} // namespace roomwarden
