#pragma once
#include "core/ports/line.h"

#include <map>
#include <mutex>
#include <optional>
#include <utility>

namespace secondring {

/// Two lines behind one: the real one, and the simulated one for the demonstration.
///
/// A command goes to the line its leg is on. A DialLine names no leg that exists, so: what a person
/// dials goes to the real line, always. A consultation (`isConsultLeg`) is about the leg held last,
/// and goes to the line that leg is on while it is held; else to the real line. The state of the
/// line is the real line's alone.
///
/// Invariants: legs that arrive are numbered anew, in the order of their arrival; legs that were
/// dialled keep their numbers.
/// Threads: as the two lines; the sink may be called on the threads of both at once.
/// Owns: neither line. Both outlive it; stop it before it goes.
class SwitchLine : public Line
{
public:
    SwitchLine(Line& real, Line& simulated);

    void start(Sink sink) override;
    void perform(const LineCommand& command) override;
    void stop() override;

    /// The number that the simulated line knows the leg by; none if the leg is not on that line.
    std::optional<LegId> simulated(LegId leg) const;

private:
    enum class Which
    {
        Real,
        Simulated
    };

    using Place = std::pair<Which, LegId>; ///< a leg as its own line numbers it

    void pass(Which from, const LineReport& report);
    LineReport renumbered(Which from, const LineReport& report);
    LegId numberOn(Which which, LegId leg) const;
    Place placeFor(const LineCommand& command);

    Line& lineOf(Which which) { return which == Which::Real ? real_ : simulated_; }

    Line& real_;
    Line& simulated_;
    Sink sink_;
    mutable std::mutex
        mutex_; ///< guards what follows; never held while a line or the sink is called
    std::map<LegId, Place> places_;
    std::map<Place, LegId> numbers_;
    LegId last_;
    std::optional<Place> heldLast_;
};

} // namespace secondring
