// What the list says when it has no rows, and the one step that helps.
#pragma once

#include <QCoreApplication>
#include <QStringList>

namespace roomwarden {

class EmptyList
{
    Q_DECLARE_TR_FUNCTIONS(roomwarden::EmptyList)

public:
    enum class Step : quint8 { None, ClearCondition, ClearFilter, ShowAll, Retry };

    // What is known when there are no rows.
    struct Facts
    {
        QString view = {};            // name of the view
        QString customer = {};        // the one chosen; empty: all
        bool mayRead = true;          // some role here carries tickets.view
        QStringList withoutRole = {}; // customers where it does not
        bool reading = false;         // for the first time
        int read = 0;                 // so far
        bool offline = false;
        bool failed = false;   // the last try, and nothing was ever read
        int known = 0;         // incidents in scope
        bool filtered = false; // something was typed
        QString hint = {};     // the filter that hides most, in words; empty: none alone
        int hintRows = 0;      // shown without it
    };

    struct Words
    {
        QString icon = {};
        QString heading = {};
        QString sentence = {};
        QString button = {};
        Step step = Step::None;
    };
    [[nodiscard]] static Words words(const Facts &facts);
};

} // namespace roomwarden
