// What is seen while the demo's world is being made.
#include "app/startwindow.h"

#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

namespace roomwarden {

StartWindow::StartWindow(int incidents, QWidget *parent)
    : QWidget(parent),
      m_text(new QLabel(this)),
      m_progress(new QProgressBar(this))
{
    setWindowTitle(tr("Roomwarden"));
    setMinimumWidth(420);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_progress->setRange(0, incidents);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 32, 32, 32);
    layout->setSpacing(16);
    layout->addWidget(m_text);
    layout->addWidget(m_progress);
    setProgress(0);
}

void StartWindow::setProgress(int incidents)
{
    m_progress->setValue(incidents);
    m_text->setText(tr("Preparing the demo: %Ln incidents so far…", nullptr, incidents));
}

void StartWindow::setFailure(const Error &error)
{
    m_progress->hide();
    m_text->setText(tr("The demo could not be started. What the system said: %1").arg(error.detail));
}

} // namespace roomwarden
