#pragma once
#include <QString>

/// What is wrong with what is written in a field, as a sentence; empty: nothing.
namespace secondring {

QString wrongWithName(const QString& name);
QString wrongWithExtension(const QString& extension);
/// A SIP server as "pbx.example" or "pbx.example:5070".
QString wrongWithServer(const QString& server);
QString wrongWithUser(const QString& user);

} // namespace secondring
