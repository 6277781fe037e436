#include "ui/look/accessible.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace secondring::look {

namespace {

QAccessible::Role roleOf(const QString& className)
{
    if (className.endsWith(QStringLiteral("HoldRing"))) {
        return QAccessible::ProgressBar;
    }
    if (className.endsWith(QStringLiteral("StepList"))) {
        return QAccessible::List;
    }
    return QAccessible::StaticText;
}

/// Takes keys for what is in it, as a whole.
bool isGroup(const QString& className)
{
    return className == QStringLiteral("secondring::KeypadPanel") ||
           className == QStringLiteral("secondring::WrapUpForm");
}

QAccessibleInterface* make(const QString& className, QObject* object)
{
    if (isGroup(className)) {
        return new QAccessibleWidget(qobject_cast<QWidget*>(object), QAccessible::Grouping);
    }
    const bool paintsWords = className.startsWith(QStringLiteral("secondring::look::")) &&
                             object->isWidgetType() && !object->inherits("QAbstractButton") &&
                             !object->inherits("QLabel");
    if (!paintsWords) {
        return nullptr;
    }
    return new QAccessibleWidget(qobject_cast<QWidget*>(object), roleOf(className));
}

} // namespace

void installAccessible()
{
    QAccessible::installFactory(&make);
}

void announce(QWidget* source, const QString& sentence)
{
    source->setAccessibleDescription(sentence);
    QAccessibleEvent alert(source, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void setSpokenName(QWidget* widget, const QString& name)
{
    if (widget->accessibleName() != name) {
        widget->setAccessibleName(name);
    }
}

} // namespace secondring::look
