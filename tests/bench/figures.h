#pragma once
#include "tests/bench/samples.h"

#include <filesystem>

/// The figures, each group measured on its own. A group whose means are missing gives figures
/// without samples.
namespace secondring::bench {

/// INVITE to 180, answer command to 200 OK, sequential calls a minute: the desk with its line and
/// its log on disk, called by a client of our own.
std::vector<Figure> lineFigures();

/// From an event's append to its being durable: one by one, and in a burst.
std::vector<Figure> logFigures();

/// From the microphone to the ear through the whole way of the sound, on null sinks.
std::vector<Figure> soundFigures();

/// Start to usable window, memory and processor time of the program itself.
std::vector<Figure> programFigures(const std::filesystem::path& program);

} // namespace secondring::bench
