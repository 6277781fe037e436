#pragma once
#include "core/adapters/sip/libre.h"

#include <optional>
#include <string>

namespace secondring::sip {

/// The names of a dialog, as seen from our side.
struct DialogNames
{
    std::string callId;
    std::string localTag;
    std::string remoteTag;

    bool operator==(const DialogNames&) const = default;
};

/// A request to take the place of a dialog (RFC 3891).
struct Replaces
{
    DialogNames dialog;
    bool earlyOnly = false;
};

/// The value of a Replaces header, whose to-tag is ours.
std::optional<Replaces> parseReplaces(std::string_view value);

/// What the other end of `dialog` must put into its Replaces header: there, to and from swap.
std::string replacesValue(const DialogNames& dialogOfPeer);

/// What an INVITE says: nothing, one that can be read, or nonsense.
struct ReplacesHeader
{
    bool present = false;
    std::optional<Replaces> value;
};

ReplacesHeader replacesOf(const sip_msg& message);

} // namespace secondring::sip
