// Somebody else was faster: shows both versions side by side and lets the person choose, field by field where there are
// several fields (INV-40). Opens and returns at once; nothing is changed by closing it.
#pragma once

#include "ui/theme/theme.h"

#include <QDialog>

#include <functional>
#include <vector>

class QButtonGroup;
class QGridLayout;

namespace roomwarden {

class VersionsDialog : public QDialog
{
    Q_OBJECT

public:
    struct Row
    {
        QString name = {}; // of the field; empty: there is only one
        QString mine = {};
        QString theirs = {};
        bool keepMine = true; // what is chosen at first
    };
    struct Words
    {
        QString title = {};      // what happened, in a sentence
        QString subject = {};    // the thing it is about, with its customer
        QString takeTheirs = {}; // the verb on the button; with several fields it only chooses
        QString keepMine = {};
    };
    // For each row whether the own version is wanted.
    using Choice = std::vector<bool>;

    // rows: at least one. Deletes itself when closed.
    VersionsDialog(const Theme &theme, const Words &words, const std::vector<Row> &rows, QWidget *parent);

    // The same, opened. chosen runs at most once; the parent's death drops it.
    static VersionsDialog *ask(const Theme &theme, const Words &words, const std::vector<Row> &rows, QWidget *parent,
                               std::function<void(const Choice &mine)> chosen);

Q_SIGNALS:
    void chosen(const std::vector<bool> &mine);

private:
    [[nodiscard]] QWidget *makeTable(const std::vector<Row> &rows);
    void addChoice(QGridLayout &grid, int line, const Row &row);
    void chooseAll(bool mine);
    void finish(const Choice &mine);

    const Theme &m_theme;
    std::vector<QButtonGroup *> m_groups; // one a row; none with a single row
};

// Two versions of a value, taken apart into the fields in which they differ.
template<typename T>
class Versions
{
public:
    // base: what both started from.
    Versions(const T &base, const T &mine, const T &theirs) : m_base(base), m_mine(mine), m_theirs(theirs) { }

    // A field, if it differs. get and set read and write it, words says it to people.
    template<typename Get, typename Set, typename Words>
    void add(const QString &name, Get get, Set set, Words words)
    {
        if (get(m_mine) == get(m_theirs))
            return;
        rows.push_back({.name = name,
                        .mine = words(get(m_mine)),
                        .theirs = words(get(m_theirs)),
                        .keepMine = !(get(m_mine) == get(m_base))});
        m_take.push_back([value = get(m_mine), set](T &into) { set(into, value); });
    }
    // Their version with the chosen fields of the own one.
    [[nodiscard]] T merged(const VersionsDialog::Choice &mine) const
    {
        T result = m_theirs;
        for (size_t i = 0; i < m_take.size(); ++i) {
            if (mine[i])
                m_take[i](result);
        }
        return result;
    }
    [[nodiscard]] const T &theirs() const { return m_theirs; }

    std::vector<VersionsDialog::Row> rows = {};

private:
    T m_base;
    T m_mine;
    T m_theirs;
    std::vector<std::function<void(T &)>> m_take;
};

} // namespace roomwarden
