// The technician's views of the incident list: those everybody starts with and own ones, with their filter and layout,
// kept in the settings. Layouts are kept as they change; a changed filter is kept when the technician says so.
#pragma once

#include "core/base/result.h"
#include "ui/incidents/incidentviews.h"
#include "ui/incidents/viewlayout.h"

#include <QObject>

class QSettings;

namespace roomwarden {

class ViewBook : public QObject
{
    Q_OBJECT

public:
    explicit ViewBook(QSettings &settings, QObject *parent = nullptr); // settings outlive it

    // Views are numbered as the tabs are: IncidentViews::Index first, own ones after them.
    [[nodiscard]] int count() const { return static_cast<int>(m_views.size()); }
    [[nodiscard]] static bool isOwn(int view) { return view >= IncidentViews::Count; }
    [[nodiscard]] QString id(int view) const { return at(view).id; } // stable, for the settings
    [[nodiscard]] QString name(int view) const;
    [[nodiscard]] IncidentViews::Index base(int view) const; // whose conditions hold as well
    [[nodiscard]] QString savedFilter(int view) const { return at(view).saved; }
    // What it shows with the filter it was saved with. me: whose queue it is.
    [[nodiscard]] std::vector<QueryCondition> conditions(int view, const PrincipalId &me) const;
    [[nodiscard]] QString filter(int view) const { return at(view).filter; } // as it stands now
    [[nodiscard]] bool isChanged(int view) const { return at(view).filter != at(view).saved; }
    [[nodiscard]] const ViewLayout &layout(int view) const { return at(view).layout; }

    void setFilter(int view, const QString &text);
    void setLayout(int view, const ViewLayout &layout);
    [[nodiscard]] int current() const { return m_current; }
    void setCurrent(int view);

    // Own views only.
    void save(int view); // the filter as it stands
    void rename(int view, const QString &name);
    void remove(int view); // the one before it becomes the current one

    // A new own view like the given one, which takes its changed filter over; gives its number.
    int add(const QString &name, int like);

    // A file for a colleague; the view's own conditions are in it by name.
    [[nodiscard]] QByteArray exported(int view) const;
    // Adds every view of such a file, under another name where one is taken. Malformed: the file is no such file, or of
    // a later version; nothing was added. Gives how many.
    [[nodiscard]] Result<int> import(const QByteArray &file);

Q_SIGNALS:
    void listChanged(); // views came, went or have another name

private:
    struct View
    {
        QString id = {};
        QString name = {}; // of own ones; the others are named in the language of the day
        IncidentViews::Index base = IncidentViews::All;
        QString saved = {};
        QString filter = {};
        ViewLayout layout = {};
    };

    [[nodiscard]] const View &at(int view) const { return m_views[static_cast<size_t>(view)]; }
    [[nodiscard]] View &at(int view) { return m_views[static_cast<size_t>(view)]; }
    [[nodiscard]] QString freeName(const QString &wanted) const;
    [[nodiscard]] static QJsonObject toJson(const View &view);
    [[nodiscard]] static std::optional<View> viewFromJson(const QJsonObject &json);
    void keepOwn() const;

    QSettings &m_settings;
    std::vector<View> m_views;
    int m_current = 0;
};

} // namespace roomwarden
