#pragma once
#include "core/call/call.h"

/// The moments of a call that its timeline marks. The words are made in ui/.
namespace secondring {

/// The call was answered, on this ring (from 1; 0: we dialled, or the ring's length is not known).
struct AnsweredMark
{
    int ring = 0;
    bool operator==(const AnsweredMark&) const = default;
};

/// A say line was said. See SayLine::id.
struct SaidMark
{
    std::string line;
    bool operator==(const SaidMark&) const = default;
};

/// Something was asked, and what came of it.
struct AskedMark
{
    AskPurpose purpose = AskPurpose::Hold;
    std::optional<AskAnswer> answer;
    Duration promised{};   ///< for a hold: the time named
    std::string colleague; ///< for a transfer
    bool operator==(const AskedMark&) const = default;
};

struct TransferMark
{
    std::string colleague;
    std::optional<bool> reached; ///< none: not known
    bool operator==(const TransferMark&) const = default;
};

struct MessageMark
{
    std::string colleague;
    bool operator==(const MessageMark&) const = default;
};

/// The agent began to close, and no thanks were marked after that.
struct ClosingMark
{
    bool operator==(const ClosingMark&) const = default;
};

struct EndMark
{
    EndedBy by = EndedBy::Network;
    EndReason why = EndReason::HungUp;
    Direction direction = Direction::Incoming;
    bool operator==(const EndMark&) const = default;
};

struct CallMark
{
    Duration at{}; ///< since the call began
    std::variant<AnsweredMark, SaidMark, AskedMark, TransferMark, MessageMark, ClosingMark, EndMark>
        what;
    bool operator==(const CallMark&) const = default;
};

/// In the order of time. Holds are no marks: see holdBlocks.
std::vector<CallMark> marksOf(const Call& call);

} // namespace secondring
