#pragma once
#include "core/base/enum_text.h"

/// The small closed vocabularies of a call. Their texts are stored: see enum_text.h.
namespace secondring {

enum class Direction
{
    Incoming,
    Outgoing
};
enum class EndedBy
{
    Caller,
    Agent,
    Network
};
enum class EndReason
{
    HungUp,      ///< a connected call was hung up
    Abandoned,   ///< the caller left before the answer
    Declined,    ///< we refused it
    Diverted,    ///< we sent it to a colleague while it rang
    Busy,        ///< the one we dialled is busy
    NoAnswer,    ///< nobody answered what we dialled
    Refused,     ///< the one we dialled refused
    Unreachable, ///< wrong number, no route, server refused
    Failed,      ///< no common codec, protocol or local failure
    Transferred, ///< passed to a colleague
    ConnectionLost,
    Interrupted ///< the program or the machine died during the call
};
enum class TransferKind
{
    StraightThrough,
    SpeakFirst
};
enum class AskPurpose
{
    Hold,
    Transfer
};
enum class AskAnswer
{
    Granted,
    Declined,
    Overridden,
    Withdrawn
};
enum class UnavailableAnswer
{
    Urgent,
    Message,
    Neither
};
enum class Refusal
{
    AnotherCallIsLive, ///< hold or end that one first
    NothingAsked,      ///< an answer without a question
    NotNow,            ///< the phase does not allow it
    PressLonger,       ///< ending first takes a longer press or a reason
    ReasonNeeded       ///< passing on without asking needs its reason
};

template <>
inline constexpr auto kEnumText<Direction> = std::to_array<EnumText<Direction>>(
    {{Direction::Incoming, "incoming"}, {Direction::Outgoing, "outgoing"}});
template <>
inline constexpr auto kEnumText<EndedBy> = std::to_array<EnumText<EndedBy>>(
    {{EndedBy::Caller, "caller"}, {EndedBy::Agent, "agent"}, {EndedBy::Network, "network"}});
template <>
inline constexpr auto kEnumText<EndReason> =
    std::to_array<EnumText<EndReason>>({{EndReason::HungUp, "hung-up"},
                                        {EndReason::Abandoned, "abandoned"},
                                        {EndReason::Declined, "declined"},
                                        {EndReason::Diverted, "diverted"},
                                        {EndReason::Busy, "busy"},
                                        {EndReason::NoAnswer, "no-answer"},
                                        {EndReason::Refused, "refused"},
                                        {EndReason::Unreachable, "unreachable"},
                                        {EndReason::Failed, "failed"},
                                        {EndReason::Transferred, "transferred"},
                                        {EndReason::ConnectionLost, "connection-lost"},
                                        {EndReason::Interrupted, "interrupted"}});
template <>
inline constexpr auto kEnumText<TransferKind> =
    std::to_array<EnumText<TransferKind>>({{TransferKind::StraightThrough, "straight-through"},
                                           {TransferKind::SpeakFirst, "speak-first"}});
template <>
inline constexpr auto kEnumText<AskPurpose> = std::to_array<EnumText<AskPurpose>>(
    {{AskPurpose::Hold, "hold"}, {AskPurpose::Transfer, "transfer"}});
template <>
inline constexpr auto kEnumText<AskAnswer> =
    std::to_array<EnumText<AskAnswer>>({{AskAnswer::Granted, "granted"},
                                        {AskAnswer::Declined, "declined"},
                                        {AskAnswer::Overridden, "overridden"},
                                        {AskAnswer::Withdrawn, "withdrawn"}});
template <>
inline constexpr auto kEnumText<UnavailableAnswer> =
    std::to_array<EnumText<UnavailableAnswer>>({{UnavailableAnswer::Urgent, "urgent"},
                                                {UnavailableAnswer::Message, "message"},
                                                {UnavailableAnswer::Neither, "neither"}});
template <>
inline constexpr auto kEnumText<Refusal> =
    std::to_array<EnumText<Refusal>>({{Refusal::AnotherCallIsLive, "another-call-is-live"},
                                      {Refusal::NothingAsked, "nothing-asked"},
                                      {Refusal::NotNow, "not-now"},
                                      {Refusal::PressLonger, "press-longer"},
                                      {Refusal::ReasonNeeded, "reason-needed"}});

} // namespace secondring
