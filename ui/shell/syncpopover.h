// What opens under the synchronisation item: how it stands, and the ways on.
#pragma once

#include <QFrame>

namespace roomwarden {

struct ConsoleContext;

class SyncPopover : public QFrame
{
    Q_OBJECT

public:
    explicit SyncPopover(const ConsoleContext &context, QWidget *parent);

    // With its end under the end of anchor.
    void openUnder(const QWidget *anchor);

Q_SIGNALS:
    void pageWanted();
    void signInWanted();

protected:
    bool event(QEvent *event) override;

private:
    void fit();
};

} // namespace roomwarden
