#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace secondring {

enum class CodecKind
{
    Pcmu,
    Pcma,
    G722,
    Opus
};

/// One way to carry a leg's sound, as it was agreed in SDP.
struct Codec
{
    CodecKind kind = CodecKind::Pcmu;
    std::uint8_t payloadType = 0; ///< 0 to 127; see `usualPayloadType`

    bool operator==(const Codec&) const = default;
};

/// The name in SDP: "PCMU", "PCMA", "G722", "opus" (RFC 3551, RFC 7587).
std::string_view encodingName(CodecKind kind);

/// The kind with that name, whatever the case of its letters.
std::optional<CodecKind> codecKind(std::string_view encodingName);

/// Units of the RTP timestamp per second. 8000 for G.722 too, although it carries 16 kHz (RFC 3551,
/// 4.5.2); 48000 for Opus.
std::uint32_t rtpClock(CodecKind kind);

/// 0, 8, 9, and 96 for Opus, which has no number of its own.
std::uint8_t usualPayloadType(CodecKind kind);

/// What the agent's side shows: "G.711 µ-law", "G.722", "Opus", …
std::string_view spokenName(CodecKind kind);

} // namespace secondring
