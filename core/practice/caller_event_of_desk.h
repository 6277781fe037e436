#pragma once
#include "core/base/instant.h"

#include <string>
#include <string_view>

/// What else a simulated caller notices of the desk, and of time.
namespace secondring::practice {

/// The agent asks: urgent, or a message?
struct ToldUnavailable
{
    static constexpr std::string_view kKind = "told-unavailable";
    std::string colleague;
    bool operator==(const ToldUnavailable&) const = default;

    static void fields(auto& self, auto&& visit) { visit("colleague", self.colleague); }
};

/// A message was taken down.
struct MessageNoted
{
    static constexpr std::string_view kKind = "message-noted";
    std::string colleague;
    bool readBack = false;
    bool operator==(const MessageNoted&) const = default;

    static void fields(auto& self, auto&& visit)
    {
        visit("colleague", self.colleague);
        visit("readBack", self.readBack);
    }
};

/// The microphone towards the caller.
struct Muted
{
    static constexpr std::string_view kKind = "muted";
    bool on = false;
    bool operator==(const Muted&) const = default;

    static void fields(auto& self, auto&& visit) { visit("on", self.on); }
};

/// The agent closes; `on` is false when there was more to say after all.
struct Closed
{
    static constexpr std::string_view kKind = "closed";
    bool on = true;
    bool operator==(const Closed&) const = default;

    static void fields(auto& self, auto&& visit) { visit("on", self.on); }
};

/// The agent has ended the call.
struct HungUp
{
    static constexpr std::string_view kKind = "hung-up";
    bool operator==(const HungUp&) const = default;

    static void fields(auto&, auto&&) {}
};

/// A deadline of the mind (`nextDeadline`) has come.
struct TimeCame
{
    static constexpr std::string_view kKind = "time-came";
    bool operator==(const TimeCame&) const = default;

    static void fields(auto&, auto&&) {}
};

} // namespace secondring::practice
