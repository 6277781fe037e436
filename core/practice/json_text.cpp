#include "core/practice/json_text.h"

#include "core/practice/json_scanner.h"

#include <algorithm>
#include <cstdint>

namespace secondring {

namespace {

std::optional<std::vector<JsonMemberSpan>> spansOf(std::string_view text)
{
    JsonScanner scanner{text};
    scanner.skipWhite();
    std::vector<JsonMemberSpan> spans;
    if (!scanner.object(1, &spans)) {
        return std::nullopt;
    }
    scanner.skipWhite();
    return scanner.at() == text.size() ? std::optional{std::move(spans)} : std::nullopt;
}

void appendUtf8(std::string& out, std::uint32_t code)
{
    const auto put = [&](std::uint32_t byte) { out += static_cast<char>(byte); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0 | (code >> 6));
        put(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        put(0xE0 | (code >> 12));
        put(0x80 | ((code >> 6) & 0x3F));
        put(0x80 | (code & 0x3F));
    } else {
        put(0xF0 | (code >> 18));
        put(0x80 | ((code >> 12) & 0x3F));
        put(0x80 | ((code >> 6) & 0x3F));
        put(0x80 | (code & 0x3F));
    }
}

/// The four digits at the front, as a number.
std::uint32_t fourHex(std::string_view digits)
{
    std::uint32_t code = 0;
    for (const char c : digits.substr(0, 4)) {
        code = code * 16 + static_cast<std::uint32_t>(hexDigit(c));
    }
    return code;
}

bool isHigh(std::uint32_t code)
{
    return code >= 0xD800 && code < 0xDC00;
}

bool isLow(std::uint32_t code)
{
    return code >= 0xDC00 && code < 0xE000;
}

/// What stands after "\u": how many bytes of it were read, 0: half a surrogate pair.
std::size_t decodeUnicode(std::string_view rest, std::string& out)
{
    const auto first = fourHex(rest);
    if (!isHigh(first) && !isLow(first)) {
        appendUtf8(out, first);
        return 4;
    }
    if (isLow(first) || rest.substr(4, 2) != "\\u") {
        return 0;
    }
    const auto second = fourHex(rest.substr(6));
    if (!isLow(second)) {
        return 0;
    }
    appendUtf8(out, 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00));
    return 10;
}

char decodeShort(char c)
{
    constexpr std::string_view kFrom = "bfnrt";
    constexpr std::string_view kTo = "\b\f\n\r\t";
    const auto at = kFrom.find(c);
    return at == std::string_view::npos ? c : kTo[at];
}

} // namespace

std::optional<std::size_t> jsonLength(std::string_view text)
{
    JsonScanner scanner{text};
    return scanner.value() ? std::optional{scanner.at()} : std::nullopt;
}

bool isJsonObject(std::string_view text)
{
    return spansOf(text).has_value();
}

std::optional<std::vector<JsonMember>> jsonMembers(std::string_view text)
{
    const auto spans = spansOf(text);
    if (!spans) {
        return std::nullopt;
    }
    std::vector<JsonMember> members;
    for (const auto& span : *spans) {
        const auto name = text.substr(span.name, span.nameEnd - span.name);
        members.push_back({.name = jsonString(name).value_or(std::string{name}),
                           .text = text.substr(span.value, span.valueEnd - span.value)});
    }
    return members;
}

std::optional<std::string_view> jsonMember(std::string_view object, std::string_view name)
{
    std::optional<std::string_view> found;
    for (const auto& member : jsonMembers(object).value_or(std::vector<JsonMember>{})) {
        if (member.name == name) {
            found = member.text;
        }
    }
    return found;
}

std::optional<std::string> jsonString(std::string_view text)
{
    if (text.size() < 2 || text.front() != '"' || jsonLength(text) != text.size()) {
        return std::nullopt;
    }
    std::string decoded;
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
        if (text[i] != '\\') {
            decoded += text[i];
        } else if (text[++i] != 'u') {
            decoded += decodeShort(text[i]);
        } else if (const auto read = decodeUnicode(text.substr(i + 1), decoded); read > 0) {
            i += read;
        } else {
            return std::nullopt;
        }
    }
    return decoded;
}

std::string toJsonString(std::string_view text)
{
    constexpr std::string_view kHex = "0123456789abcdef";
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\t') {
            out += "\\t";
        } else if (byte < 0x20) {
            out += std::string{"\\u00"} + kHex[byte >> 4] + kHex[byte & 15];
        } else {
            out += c;
        }
    }
    return out + '"';
}

std::string withJsonMember(std::string_view object, std::string_view name, std::string_view value)
{
    const auto spans = spansOf(object);
    const auto entry = toJsonString(name);
    if (!spans || spans->empty()) {
        return "{" + entry + ":" + std::string{value} + "}";
    }
    const auto members = *jsonMembers(object);
    for (std::size_t i = members.size(); i-- > 0;) {
        if (members[i].name == name) {
            const auto& span = (*spans)[i];
            return std::string{object.substr(0, span.value)}.append(value).append(
                object.substr(span.valueEnd));
        }
    }
    // A new one is set like the one before it: the same white space before it and after its colon.
    const auto& last = spans->back();
    const auto gap = object.find_last_not_of(kJsonWhite, last.name - 1) + 1;
    const auto colon = object.find(':', last.nameEnd) + 1;
    return std::string{object.substr(0, last.valueEnd)}
        .append(",")
        .append(object.substr(gap, last.name - gap))
        .append(entry)
        .append(":")
        .append(object.substr(colon, last.value - colon))
        .append(value)
        .append(object.substr(last.valueEnd));
}

std::string withoutJsonMember(std::string_view object, std::string_view name)
{
    std::string left{object};
    for (;;) {
        const auto members = jsonMembers(left).value_or(std::vector<JsonMember>{});
        const auto found = std::find_if(
            members.begin(), members.end(), [&](const auto& each) { return each.name == name; });
        if (found == members.end()) {
            return left;
        }
        const auto spans = *spansOf(left);
        const auto i = static_cast<std::size_t>(found - members.begin());
        const auto begin = i > 0 ? spans[i - 1].valueEnd : spans[i].name;
        const auto end = i == 0 && spans.size() > 1 ? spans[1].name : spans[i].valueEnd;
        left.erase(begin, end - begin);
    }
}

} // namespace secondring
