// A line with what fits below it.
#include "ui/incidents/originalfield.h"

#include "models/displaynames.h"
#include "ui/theme/theme.h"
#include "ui/widgets/textlabel.h"

#include <QCompleter>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

namespace {

constexpr int idRole = Qt::UserRole;

QString inWords(const Incident &incident)
{
    QStringList parts{incident.title};
    if (!incident.rooms.empty())
        parts += incident.rooms.front().displayName;
    parts += displayName(incident.displayStatus);
    return parts.join(u" – "_s);
}

} // namespace

OriginalField::OriginalField(Find find, const Theme &theme, QWidget *parent)
    : QWidget(parent),
      m_find(std::move(find)),
      m_text(new QLineEdit),
      m_found(new QStandardItemModel(this)),
      m_words(new TextLabel(theme, TypeStyle::Small, TextLabel::Tone::Muted))
{
    m_text->setObjectName(u"originalText"_s);
    m_text->setAccessibleName(tr("Original"));
    m_text->setPlaceholderText(tr("Number or words of the original (optional)"));
    m_text->setClearButtonEnabled(true);
    m_words->setObjectName(u"originalWords"_s);
    m_words->setWrapping(true);
    m_words->hide();
    auto *completer = new QCompleter(m_found, this);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion); // found by other fields than the number
    completer->setCompletionRole(idRole);                                // what ends up in the line
    m_text->setCompleter(completer);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::space(6), 0, 0, 0);
    column->setSpacing(Theme::space(1));
    column->addWidget(m_text);
    column->addWidget(m_words);
    setFocusProxy(m_text);
    connect(m_text, &QLineEdit::textEdited, this, &OriginalField::look);
    connect(m_text, &QLineEdit::textChanged, this, &OriginalField::match);
}

void OriginalField::look(const QString &text)
{
    const QString wanted = text.trimmed();
    m_incidents = wanted.isEmpty() ? std::vector<Incident>() : m_find(wanted);
    m_found->clear();
    for (const Incident &incident : m_incidents) {
        auto *item = new QStandardItem(incident.id.text() + u" – "_s + inWords(incident));
        item->setData(incident.id.text(), idRole);
        m_found->appendRow(item);
    }
    match(text);
}

void OriginalField::match(const QString &text)
{
    const QString wanted = text.trimmed();
    const auto same = std::ranges::find_if(m_incidents, [&wanted](const Incident &incident) {
        return incident.id.text().compare(wanted, Qt::CaseInsensitive) == 0;
    });
    m_original = same == m_incidents.end() ? IncidentId() : same->id;
    if (same != m_incidents.end())
        m_words->setText(inWords(*same));
    else
        m_words->setText(m_incidents.empty() ? tr("No incident that you see at this customer fits.")
                                             : tr("Choose one from the list."));
    m_words->setVisible(!wanted.isEmpty());
    m_text->setAccessibleDescription(wanted.isEmpty() ? QString() : m_words->text());
    Q_EMIT changed();
}

bool OriginalField::isComplete() const { return m_text->text().trimmed().isEmpty() || !m_original.isNull(); }

} // namespace roomwarden
