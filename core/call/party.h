#pragma once
#include <string>

namespace secondring {

/// Who is at the other end, as far as the line or the agent knows. Any field may be empty; none is
/// invented.
struct Party
{
    std::string name;   ///< as the caller's network or the directory gives it
    std::string number; ///< telephone number or SIP user as received, not reformatted
    std::string uri;    ///< what to dial to reach them again

    bool operator==(const Party&) const = default;

    static void fields(auto& self, auto&& visit)
    {
        visit("name", self.name);
        visit("number", self.number);
        visit("uri", self.uri);
    }
};

/// Somebody a caller can be passed to. Comes from the directory of the house.
struct Colleague
{
    std::string name;
    std::string extension; ///< as it is said to the caller
    std::string role;      ///< what they look after, in words that fit "who looks after …"
    std::string uri;       ///< what the line dials; empty: the extension on our own server

    bool operator==(const Colleague&) const = default;

    static void fields(auto& self, auto&& visit)
    {
        visit("name", self.name);
        visit("extension", self.extension);
        visit("role", self.role);
        visit("uri", self.uri);
    }

    const std::string& target() const { return uri.empty() ? extension : uri; }
};

} // namespace secondring
