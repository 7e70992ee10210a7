// Shows the receipt of a removed customer, and saves it as JSON or PDF.
#pragma once

#include "ui/tenants/receipt.h"

#include <QDialog>

namespace roomwarden {

class TextLabel;
class Theme;

class ReceiptDialog final : public QDialog
{
    Q_OBJECT

public:
    ReceiptDialog(const Receipt &receipt, const Theme &theme, QWidget *parent);

    // By the ending of the path: .pdf, else JSON. Says how it went.
    void save(const QString &path);

private:
    void ask();

    const Receipt m_receipt;
    TextLabel *m_saved;
};

} // namespace roomwarden
