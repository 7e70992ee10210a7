// What is seen while the demo's world is being made, and if that fails.
#pragma once

#include "core/base/result.h"

#include <QWidget>

class QLabel;
class QProgressBar;

namespace roomwarden {

class StartWindow : public QWidget
{
    Q_OBJECT

public:
    explicit StartWindow(int incidents, QWidget *parent = nullptr);

    void setProgress(int incidents);
    void setFailure(const Error &error);

private:
    QLabel *m_text;
    QProgressBar *m_progress;
};

} // namespace roomwarden
