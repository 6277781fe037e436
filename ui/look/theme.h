#pragma once
#include "ui/look/tokens.h"

#include <optional>

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

/// What the desktop says that it prefers, now and whenever that changes; none: it says nothing, and
/// is judged by the colours that it gives to programs. Counts while `SchemeChoice::Desktop` is
/// chosen.
void desktopPrefers(std::optional<Scheme> scheme);

/// How long a movement may take, in milliseconds: 0 when the desktop or the agent wants none.
int motion(int milliseconds);
void setMotion(bool wanted);

} // namespace secondring::look
