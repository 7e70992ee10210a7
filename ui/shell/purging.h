// Purging what is stored of a customer on this computer: asks, destroys, and reads back what is left. The same from
// the page about stored data and from the customer's detail.
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"
#include "ui/shell/consolecontext.h"

#include <QCoreApplication>

#include <functional>
#include <vector>

class QWidget;

namespace roomwarden {

class MessageBar;

class Purging
{
    Q_DECLARE_TR_FUNCTIONS(roomwarden::Purging)

public:
    struct Customer
    {
        TenantId id = {};
        QString name = {};
    };

    // Why nothing may be purged now, in words; empty: it may. What is on its way must not lose its safe copy.
    [[nodiscard]] static QString problem(const ConsoleContext &context);
    // Asks in a dialog over parent; done gets the bytes that are left of these customers by what the file says
    // afterwards. Not called if the person thinks better of it, or if parent goes.
    static void ask(const ConsoleContext &context, const std::vector<Customer> &customers, QWidget *parent,
                    const std::function<void(const Result<qint64> &left)> &done);
    // Says there what became of it. name: the customer, or how many they are.
    static void tell(MessageBar &bar, const QString &name, const Result<qint64> &left);
};

} // namespace roomwarden
