// The grey strip over the pages while there is no connection: how old the data is, and the way to try at once.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QTimer;

namespace roomwarden {

class TextLabel;
struct ConsoleContext;

class OfflineStrip : public QWidget
{
    Q_OBJECT

public:
    explicit OfflineStrip(const ConsoleContext &context, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    const ConsoleContext &m_context;
    QLabel *m_icon;
    TextLabel *m_text;
    QTimer *m_minute;
    bool m_offline = false;
};

} // namespace roomwarden
