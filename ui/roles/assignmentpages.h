// The three pages that make an assignment: properties, members, scope. Used by the form of a new role and by that of
// an assignment alone.
#pragma once

#include "core/domain/assignment.h"
#include "ui/shell/consolecontext.h"

#include <QObject>

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;
class QWidget;

namespace roomwarden {

class PrincipalPicker;
class ScopePicker;

class AssignmentPages final : public QObject
{
    Q_OBJECT

public:
    // given: what is shown first; its customer decides whose rooms are offered.
    AssignmentPages(const ConsoleContext &context, const Assignment &given, QObject *parent);

    [[nodiscard]] Assignment assignment() const;
    [[nodiscard]] bool isChanged() const; // something was entered, also on a page that is not seen
    // Goes on from another version: base is what the service has, shown is what stands in the fields.
    void load(const Assignment &base, const Assignment &shown);
    [[nodiscard]] const Assignment &base() const { return m_given; }

    QWidget *properties = nullptr;
    QWidget *members = nullptr;
    QWidget *scope = nullptr;
    QWidget *nameField = nullptr;
    QWidget *memberField = nullptr;
    QWidget *scopeField = nullptr;

    // Why one may not go on; empty: one may.
    [[nodiscard]] QString propertiesProblem() const;
    [[nodiscard]] QString membersProblem() const;
    [[nodiscard]] QString scopeProblem() const;

private:
    void makeProperties(const ConsoleContext &context);
    void makeMembers(const ConsoleContext &context);
    void makeScope(const ConsoleContext &context);
    void fill(const Assignment &shown);

    Assignment m_given;
    QLineEdit *m_name = nullptr;
    QPlainTextEdit *m_description = nullptr;
    QCheckBox *m_notify = nullptr;
    PrincipalPicker *m_members = nullptr;
    ScopePicker *m_scope = nullptr;
};

} // namespace roomwarden
