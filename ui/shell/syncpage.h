// The page of the synchronisation (Ctrl+6): how it stands, what is missing and why, and the way to
// try again; and what is stored on this computer.
#pragma once

#include "ui/shell/page.h"

namespace roomwarden {

class SyncSummary;
struct ConsoleContext;

class SyncPage : public ConsolePage
{
    Q_OBJECT

public:
    explicit SyncPage(const ConsoleContext &context, QWidget *parent = nullptr);

    void takeFocus() override;
    [[nodiscard]] QString statusText() const override { return {}; }

private:
    SyncSummary *m_summary;
};

} // namespace roomwarden
