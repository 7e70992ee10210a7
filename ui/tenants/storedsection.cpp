// Shows what the local store says of one customer.
#include "ui/tenants/storedsection.h"

#include "core/base/clock.h"
#include "core/store/localstore.h"
#include "ui/shell/actionbutton.h"
#include "ui/shell/storedwords.h"
#include "ui/theme/theme.h"
#include "ui/widgets/errorwords.h"
#include "ui/widgets/keyvaluelist.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/textlabel.h"

#include <QVBoxLayout>

#include <algorithm>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

StoredSection::StoredSection(const ConsoleContext &context, QAction *purge, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_reading(context.local),
      m_facts(new KeyValueList(context.theme)),
      m_sentence(new TextLabel(context.theme, TypeStyle::Small, TextLabel::Tone::Muted)),
      m_button(new ActionButton(purge))
{
    m_sentence->setWrapping(true);
    m_sentence->setObjectName(u"storedOfCustomer"_s);
    m_button->setObjectName(u"purgeCustomer"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Theme::space(2));
    column->addWidget(m_facts);
    column->addWidget(m_sentence);
    column->addWidget(m_button, 0, Qt::AlignLeading);
    connect(&m_reading, &StoredReading::arrived, this, &StoredSection::take);
    fill();
}

void StoredSection::show(const TenantId &customer, const QString &customerName)
{
    if (customer == m_customer && customerName == m_customerName)
        return;
    m_customer = customer;
    m_customerName = customerName;
    fill();
}

void StoredSection::take(const Result<std::vector<CustomerUsage>> &usage)
{
    // While nothing is kept the answer is nobody, which says nothing of the file.
    m_read.reset();
    if (m_context.local.state() == LocalStore::State::Kept)
        m_read.emplace(usage);
    fill();
}

const CustomerUsage *StoredSection::usage() const
{
    if (!m_read || !*m_read || m_customer.isNull())
        return nullptr;
    const auto found = std::ranges::find(**m_read, m_customer, &CustomerUsage::customer);
    return found == (*m_read)->end() ? nullptr : &*found;
}

QString StoredSection::sentence() const
{
    const LocalStore &local = m_context.local;
    if (local.state() != LocalStore::State::Kept)
        return StoredWords::sentence(local, 0);
    if (!m_read)
        return StoredWords::reading();
    if (!*m_read)
        return errorSentence(m_read->error());
    if (usage())
        return {};
    if (local.isPurged(m_customer))
        //: %1: a customer. Changes of the technician's own, not sent to the service yet, are stored all the same.
        return tr("Purged. Until the console is next started, nothing of %1 is stored but changes of yours that are "
                  "still on their way to the service.")
            .arg(m_customerName);
    //: %1: a customer.
    return tr("Nothing of %1 is stored on this computer.").arg(m_customerName);
}

void StoredSection::fill()
{
    const CustomerUsage *stored = usage();
    m_facts->clear();
    if (stored) {
        //: Label: how much is stored of a customer.
        m_facts->addRow(tr("Size"), StoredWords::amount(*stored));
        if (stored->since.isValid())
            //: Label: since when something is stored of a customer.
            m_facts->addRow(tr("Since"), clockTime(stored->since, m_context.clock.now()));
        //: Label: how long it stays stored.
        m_facts->addRow(tr("Retention"), StoredWords::retention(m_context.local.retentionDays()));
    }
    const QString words = sentence();
    m_sentence->setText(words);
    m_facts->setVisible(stored != nullptr);
    m_sentence->setVisible(!words.isEmpty());
    m_button->setVisible(stored != nullptr);
    Q_EMIT changed();
}

} // namespace roomwarden
