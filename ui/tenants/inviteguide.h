// How a customer invites us, in three steps, with our domain ready to be copied. Shown where there is nothing yet.
#pragma once

#include <QStringList>
#include <QWidget>

class QVBoxLayout;

namespace roomwarden {

class TextLabel;
class Theme;

class InviteGuide final : public QWidget
{
    Q_OBJECT

public:
    explicit InviteGuide(const Theme &theme, QWidget *parent = nullptr);

    void setContent(const QString &heading, const QString &sentence, const QStringList &domains);

private:
    void addStep(int number, const QString &words);

    const Theme &m_theme;
    TextLabel *m_heading = nullptr;
    TextLabel *m_sentence = nullptr;
    QVBoxLayout *m_steps = nullptr;
    QVBoxLayout *m_domains = nullptr;
    QStringList m_shownDomains;
};

} // namespace roomwarden
