#pragma once
#include <QWidget>

namespace secondring::look {

/// Tells assistive technology the role of our self-painted widgets. Their words are their
/// accessible names, kept up to date by themselves.
void installAccessible();

/// Speaks a sentence to whoever listens by screen reader, as coming from `source`.
void announce(QWidget* source, const QString& sentence);

/// Sets the accessible name and tells of the change, if it is one.
void setSpokenName(QWidget* widget, const QString& name);

} // namespace secondring::look
