#include "core/practice/passage_written.h"

#include <algorithm>

namespace secondring::practice {

namespace {

void addMacroTargets(std::string_view text, const PassagePart& macro, std::vector<TextSpan>& to)
{
    for (const auto& word : wordsOf(text, macro.span)) {
        if (word.kind == WordKind::Link) {
            to.push_back(targetOf(text, word.span));
        } else if (word.kind == WordKind::Quoted && macro.name == "ring" && word.span.size() > 1) {
            to.push_back({word.span.begin + 1, word.span.end - 1});
        }
    }
}

/// Every link of a passage and every caller that a <<ring>> calls, where its name stands.
std::vector<TextSpan> targetSpans(std::string_view text)
{
    std::vector<TextSpan> found;
    for (const auto& part : partsOf(text)) {
        if (part.kind == PartKind::Link) {
            found.push_back(targetOf(text, part.span));
        } else if (part.kind == PartKind::Macro) {
            addMacroTargets(text, part, found);
        }
    }
    return found;
}

std::string_view trimmedWord(std::string_view text)
{
    constexpr std::string_view kSpace = " \t\r";
    const auto begin = std::min(text.find_first_not_of(kSpace), text.size());
    return text.substr(begin, text.find_last_not_of(kSpace) + 1 - begin);
}

/// The key of a setting: in small letters or large ones.
bool isStart(std::string_view key)
{
    return std::ranges::equal(trimmedWord(key), std::string_view{"start"}, [](char a, char b) {
        return a == b || a == b - 'a' + 'A';
    });
}

} // namespace

FormPlace placeAt(std::string_view text, int line)
{
    std::size_t expectations = 0;
    std::size_t branches = 0;
    for (const auto& part : partsOf(text)) {
        const auto lineOf = [&](std::size_t at) {
            return static_cast<int>(std::ranges::count(text.substr(0, at), '\n'));
        };
        using Part = FormPlace::Part;
        FormPlace place;
        if (part.depth == 0 && part.kind == PartKind::Said) {
            place = {Part::Line, 0};
        } else if (isExpectation(part)) {
            place = {Part::Expectation, expectations++};
        } else if (isBranch(part)) {
            place = {Part::Branch, branches++};
        } else if (isEnding(part)) {
            place = {Part::Ending, 0};
        } else if (part.depth == 0 && part.name == "mood") {
            place = {Part::Mood, 0};
        }
        if (place != FormPlace{} && lineOf(part.span.begin) <= line &&
            line <= lineOf(part.span.end)) {
            return place;
        }
    }
    return {};
}

std::vector<std::string> targetsOf(std::string_view text)
{
    std::vector<std::string> targets;
    for (const auto& span : targetSpans(text)) {
        const std::string target{text.substr(span.begin, span.size())};
        if (!target.empty() && std::ranges::find(targets, target) == targets.end()) {
            targets.push_back(target);
        }
    }
    return targets;
}

std::string retargeted(std::string_view text, std::string_view from, std::string_view to)
{
    std::string out{text};
    auto spans = targetSpans(text);
    std::ranges::reverse(spans);
    for (const auto& span : spans) {
        if (text.substr(span.begin, span.size()) == from) {
            out.replace(span.begin, span.size(), to);
        }
    }
    return out;
}

std::string restarted(std::string_view text, std::string_view from, std::string_view to)
{
    std::string out;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = text.substr(0, end);
        const auto colon = std::min(line.find(':'), line.size());
        const auto value = line.substr(std::min(colon + 1, line.size()));
        if (isStart(line.substr(0, colon)) && trimmedWord(value) == from) {
            const auto before = line.find(from, colon);
            out.append(line.substr(0, before)).append(to).append(line.substr(before + from.size()));
        } else {
            out += line;
        }
        out += end < text.size() ? "\n" : "";
        text.remove_prefix(std::min(text.size(), end + 1));
    }
    return out;
}

} // namespace secondring::practice
