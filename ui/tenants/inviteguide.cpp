// How a customer invites us.
#include "ui/tenants/inviteguide.h"

#include "ui/theme/theme.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/textlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int textWidth = Theme::space(110);

} // namespace

InviteGuide::InviteGuide(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    auto *body = new QWidget(this);
    body->setFixedWidth(textWidth);
    m_heading = new TextLabel(theme, TypeStyle::Heading, TextLabel::Tone::Normal, body);
    m_heading->setWrapping(true);
    m_sentence = new TextLabel(theme, TypeStyle::Body, TextLabel::Tone::Muted, body);
    m_sentence->setWrapping(true);
    m_steps = new QVBoxLayout;
    m_steps->setSpacing(Theme::space(3));
    m_domains = new QVBoxLayout;
    m_domains->setContentsMargins(Theme::space(9), 0, 0, 0); // under the words of the steps
    m_domains->setSpacing(Theme::space(2));

    auto *column = new QVBoxLayout(body);
    column->setContentsMargins({});
    column->setSpacing(Theme::space(2));
    column->addWidget(m_heading);
    column->addWidget(m_sentence);
    column->addSpacing(Theme::space(3));
    column->addLayout(m_steps);
    addStep(1, tr("In the Teams Rooms Pro Management portal the customer opens Settings > Partners > Add partner."));
    addStep(2, tr("The customer enters your domain:"));
    m_steps->addLayout(m_domains);
    addStep(3, tr("The customer chooses how long the invitation is good (1 to 30 days) and which rooms it offers, "
                  "agrees to the terms and sends it. It appears here."));

    auto *middle = new QHBoxLayout;
    middle->addStretch();
    middle->addWidget(body);
    middle->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::space(6), Theme::space(6), Theme::space(6), Theme::space(6));
    layout->addStretch(2);
    layout->addLayout(middle);
    layout->addStretch(3);
}

void InviteGuide::addStep(int number, const QString &words)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::space(3));
    auto *badge = new Badge(m_theme, this);
    badge->setContent({.text = QLocale().toString(number), .tone = ColorRole::Info, .icon = {}});
    auto *text = new TextLabel(m_theme, TypeStyle::Body, TextLabel::Tone::Normal, this);
    text->setText(words);
    text->setWrapping(true);
    row->addWidget(badge, 0, Qt::AlignTop);
    row->addWidget(text, 1, Qt::AlignTop);
    m_steps->addLayout(row);
}

void InviteGuide::setContent(const QString &heading, const QString &sentence, const QStringList &domains)
{
    m_heading->setText(heading);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    setAccessibleName(heading);
    if (domains == m_shownDomains)
        return;
    m_shownDomains = domains;
    while (QLayoutItem *item = m_domains->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString &domain : domains) {
        auto *row = new QWidget(this);
        auto *name = new TextLabel(m_theme, TypeStyle::BodyStrong, TextLabel::Tone::Normal, row);
        name->setText(domain);
        name->setSelectable(true);
        auto *copy = new QPushButton(m_theme.icon(u"copy"_s), tr("Copy"), row);
        copy->setObjectName(u"copyDomain"_s);
        copy->setAutoDefault(false);
        copy->setAccessibleName(tr("Copy the domain %1").arg(domain));
        connect(copy, &QPushButton::clicked, this, [copy, domain] {
            QGuiApplication::clipboard()->setText(domain);
            announce(copy, tr("Copied"));
        });
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins({});
        layout->setSpacing(Theme::space(3));
        layout->addWidget(name);
        layout->addWidget(copy);
        layout->addStretch();
        m_domains->addWidget(row);
    }
}

} // namespace roomwarden
