// Create support bundle: choose how far back, read exactly what would be written, choose where.
#pragma once

#include "ui/shell/consolecontext.h"
#include "ui/shell/supportbundle.h"

#include <QDialog>

class QComboBox;
class QPlainTextEdit;
class QPushButton;

namespace roomwarden {

class MessageBar;

class SupportDialog : public QDialog
{
    Q_OBJECT

public:
    // log and what context names must outlive the dialog. key: of the pseudonyms.
    SupportDialog(const ConsoleContext &context, const SupportLog &log, QByteArray key, QWidget *parent = nullptr);

    // Writes what is shown into a new folder within parent, and says how that went.
    void saveTo(const QString &parent);

private:
    void refresh();
    void chooseFolder();

    const ConsoleContext &m_context;
    const SupportLog &m_log;
    const QByteArray m_key;
    std::vector<SupportFile> m_files;
    QComboBox *m_range;
    QPlainTextEdit *m_preview;
    MessageBar *m_message;
    QPushButton *m_save;
};

} // namespace roomwarden
