// "roomwardend customer …": what a customer decides about its partners, from a shell. The commands ask a running
// service, so that its rules, its audit log and its hints are the same as for everybody.
#pragma once

#include "core/base/result.h"

#include <QProcessEnvironment>
#include <QStringList>

namespace roomwarden::service {

// The part of --help about these commands.
[[nodiscard]] QString customerHelp();

// arguments: what follows "customer". Gives what to print. An error whose code is "usage" is a wrong use of the
// command; its detail, like that of every other, is one English sentence.
[[nodiscard]] Result<QByteArray> runCustomerCommand(const QStringList &arguments,
                                                    const QProcessEnvironment &environment);

} // namespace roomwarden::service
