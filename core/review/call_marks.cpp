#include "core/review/call_marks.h"

#include <algorithm>

namespace secondring {

namespace {

/// On which ring a call of this line was answered.
int ringOf(const Call& call)
{
    const bool counted = call.direction == Direction::Incoming && call.ringLength > Duration{};
    return counted ? 1 + static_cast<int>((*call.answered - call.began) / call.ringLength) : 0;
}

bool isThanks(const Said& said)
{
    return said.line == "thanks" || said.line == "dial-thanks";
}

/// Thanks are what closing is for: where they were said, they are the mark.
bool closedWithoutThanks(const Call& call)
{
    return call.closingSince && std::ranges::none_of(call.said, [&](const Said& said) {
               return isThanks(said) && said.at >= *call.closingSince;
           });
}

void markSpeech(const Call& call, std::vector<CallMark>& marks)
{
    const auto since = [&](Instant at) { return at - call.began; };
    for (const auto& said : call.said) {
        marks.push_back({since(said.at), SaidMark{said.line}});
    }
    for (const auto& ask : call.asks) {
        const auto name = ask.colleague ? ask.colleague->name : std::string{};
        marks.push_back(
            {since(ask.askedAt), AskedMark{ask.purpose, ask.answer, ask.hold.promised, name}});
    }
    for (const auto& message : call.messages) {
        marks.push_back({since(message.at), MessageMark{message.what.colleague.name}});
    }
}

} // namespace

std::vector<CallMark> marksOf(const Call& call)
{
    std::vector<CallMark> marks;
    if (call.answered) {
        marks.push_back({*call.answered - call.began, AnsweredMark{ringOf(call)}});
    }
    markSpeech(call, marks);
    for (const auto& tried : call.transfers) {
        marks.push_back({tried.at - call.began, TransferMark{tried.colleague.name, tried.reached}});
    }
    if (closedWithoutThanks(call)) {
        marks.push_back({*call.closingSince - call.began, ClosingMark{}});
    }
    if (const auto* ended = std::get_if<Ended>(&call.phase)) {
        marks.push_back({ended->at - call.began, EndMark{ended->by, ended->why, call.direction}});
        // What is written down afterwards has no place in the sound.
        std::erase_if(marks, [&](const auto& each) { return each.at > ended->at - call.began; });
    }
    std::ranges::stable_sort(marks, {}, &CallMark::at);
    return marks;
}

} // namespace secondring
