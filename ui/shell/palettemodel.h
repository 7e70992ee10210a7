// What the command palette finds: actions, customers and incidents that fit what is typed, best first, each with what
// it does. Prefixes narrow it: > actions, @ customers, # incidents.
#pragma once

#include "core/domain/ids.h"
#include "ui/shell/consolecontext.h"

#include <QAbstractListModel>
#include <QPointer>

#include <functional>
#include <vector>

class QAction;

namespace roomwarden {

struct Incident;

class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role : int {
        HintRole = Qt::UserRole + 1, // QString: the key of an action, the customer of an incident, a domain
        ReasonRole,                  // QString: why it cannot be done; empty: it can
    };

    explicit PaletteModel(const ConsoleContext &context, QObject *parent = nullptr);

    void find(const QString &typed);
    // Does what the row says. False: it cannot be done now.
    bool run(int row);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void customerChosen(const roomwarden::TenantId &customer);
    void incidentChosen(const roomwarden::IncidentId &id);

private:
    struct Row
    {
        int rank = 0; // smaller is better
        QString title = {};
        QString hint = {};
        QString kind = {}; // for assistive technology and the end of the line
        QString icon = {};
        QPointer<QAction> action = {}; // one of the three
        TenantId customer = {};
        IncidentId incident = {};
    };

    void addActions(const QString &words, std::vector<Row> &rows) const;
    void addCustomers(const QString &words, std::vector<Row> &rows) const;
    void addIncidents(const QString &words, std::vector<Row> &rows) const;
    [[nodiscard]] static QString reasonOf(const Row &row);

    const ConsoleContext m_context;
    std::vector<Row> m_rows;
};

} // namespace roomwarden
