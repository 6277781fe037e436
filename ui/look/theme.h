#pragma once
#include "ui/look/tokens.h"

class QApplication;

namespace secondring::look {

/// What the agent chose in Settings.
enum class SchemeChoice
{
    Desktop,
    Light,
    Dark
};

/// Dresses the program: fonts, palette, the rules for Qt's own widgets, the accessible roles of
/// ours. Call once, after the QApplication is made and before the first widget.
void install(QApplication& app);

/// Takes effect at once, in every window.
void choose(SchemeChoice choice);
SchemeChoice choice();

/// How long a movement may take, in milliseconds: 0 when the desktop or the agent wants none.
int motion(int milliseconds);
void setMotion(bool wanted);

} // namespace secondring::look
