#pragma once
#include "core/base/instant.h"
#include "core/ports/sound_device.h"

#include <cstdint>
#include <vector>

/// The sounds of the console, computed. All are 16 kHz mono, whole 20 ms frames, and never click:
/// every note rises and falls.
namespace secondring {

using Samples = std::vector<std::int16_t>;

/// Another call waits: one short soft beep, 425 Hz and its octave, 180 ms, −26 dBFS.
Samples waitingBeep();

/// The time named to the caller is nearly up: two low notes, rising, 320 ms, −28 dBFS.
Samples touchBaseCue();

/// To try a loudspeaker: 1 s, a chord that rises and falls, −20 dBFS.
Samples testTone();

/// One cycle of ringing of a country by its length: 3 s rings twice as in Britain, 5 s once for 1 s
/// as in Germany, 6 s once for 2 s as in America. Another length rings for a third of it, at most
/// 2 s.
Samples ringCycle(Duration cycle);

/// A plain sine, for tests and for the file device. `amplitude` up to 1.
Samples sine(double hertz, Duration length, double amplitude);

} // namespace secondring
