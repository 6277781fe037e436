#include "core/adapters/media/codec.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace secondring {

namespace {

struct Row
{
    CodecKind kind;
    std::string_view encoding;
    std::string_view spoken;
    std::uint32_t clock;
    std::uint8_t payloadType;
};

constexpr std::array kRows{Row{CodecKind::Pcmu, "PCMU", "G.711 µ-law", 8000, 0},
                           Row{CodecKind::Pcma, "PCMA", "G.711 A-law", 8000, 8},
                           Row{CodecKind::G722, "G722", "G.722", 8000, 9},
                           Row{CodecKind::Opus, "opus", "Opus", 48000, 96}};

const Row& row(CodecKind kind)
{
    return kRows.at(static_cast<std::size_t>(kind));
}

bool sameLetters(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](unsigned char x, unsigned char y) {
        return std::tolower(x) == std::tolower(y);
    });
}

} // namespace

std::string_view encodingName(CodecKind kind)
{
    return row(kind).encoding;
}

std::optional<CodecKind> codecKind(std::string_view encodingName)
{
    for (const Row& each : kRows) {
        if (sameLetters(each.encoding, encodingName)) {
            return each.kind;
        }
    }
    return std::nullopt;
}

std::uint32_t rtpClock(CodecKind kind)
{
    return row(kind).clock;
}

std::uint8_t usualPayloadType(CodecKind kind)
{
    return row(kind).payloadType;
}

std::string_view spokenName(CodecKind kind)
{
    return row(kind).spoken;
}

} // namespace secondring
