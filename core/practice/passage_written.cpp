#include "core/practice/passage_written.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace secondring::practice {

namespace {

using Sign = std::pair<std::string_view, std::string_view>;

/// What stands first is looked for first.
std::string without(std::string_view words, std::span<const Sign> signs)
{
    std::string out;
    while (!words.empty()) {
        const auto sign =
            std::ranges::find_if(signs, [&](const auto& s) { return words.starts_with(s.first); });
        const bool none = sign == signs.end();
        out += none ? words.substr(0, 1) : sign->second;
        words.remove_prefix(none ? 1 : sign->first.size());
    }
    return out;
}

/// "Words" as they are printed: “Words”.
std::string withPrintedMarks(std::string_view words)
{
    constexpr std::string_view kBefore = " \t\n([";
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] != '"') {
            out += words[i];
        } else {
            const bool opens = i == 0 || kBefore.find(words[i - 1]) != std::string_view::npos;
            out += opens ? "“" : "”";
        }
    }
    return out;
}

std::string inOneLine(std::string_view words)
{
    std::string out{words};
    std::ranges::replace(out, '\n', ' ');
    return out;
}

/// A second bracket would end the link.
std::string asLabel(std::string_view words)
{
    auto out = inOneLine(words);
    for (auto at = out.find("]]"); at != std::string::npos; at = out.find("]]", at + 1)) {
        out.insert(at + 1, " ");
    }
    return out;
}

bool isLinkItself(std::string_view words)
{
    return std::ranges::none_of(std::array<std::string_view, 4>{"->", "<-", "|", "]]"},
                                [&](auto sign) { return words.find(sign) != words.npos; });
}

} // namespace

bool isExpectation(const PassagePart& part)
{
    return part.depth == 0 && part.name == "expect";
}

bool isBranch(const PassagePart& part)
{
    constexpr std::array<std::string_view, 9> kNames{
        "met", "partly", "wrong", "after", "goto", "on", "hold", "transfer", "interrupt"};
    return part.depth == 0 &&
           (part.kind == PartKind::Link || std::ranges::find(kNames, part.name) != kNames.end());
}

bool isEnding(const PassagePart& part)
{
    return part.depth == 0 && (part.name == "goodbye" || part.name == "hangup");
}

std::string quotedAll(const std::vector<std::string>& phrases)
{
    std::string all;
    for (const auto& phrase : phrases) {
        if (phrase.find_first_not_of(" \t\r\n") != std::string::npos) {
            all += (all.empty() ? "" : " ") + quoted(phrase);
        }
    }
    return all;
}

std::string asLine(std::string_view words)
{
    constexpr std::array<Sign, 2> kMacro{{{"<<", "«"}, {">>", "»"}}};
    auto out = without(words, kMacro);
    for (const std::string_view sign : {"[[", "/*", "<!--"}) {
        for (auto at = out.find(sign); at != std::string::npos; at = out.find(sign, at + 1)) {
            out.insert(at + 1, " ");
        }
    }
    return out;
}

std::string quoted(std::string_view words)
{
    return "\"" + withPrintedMarks(inOneLine(words)) + "\"";
}

std::string asName(std::string_view words)
{
    constexpr std::array<Sign, 7> kSigns{
        {{"->", "→"}, {"<-", "←"}, {"|", "/"}, {"[[", "["}, {"]]", "]"}, {"<<", "«"}, {">>", "»"}}};
    return without(withPrintedMarks(inOneLine(words)), kSigns);
}

std::string macroOf(const FormBranch& branch)
{
    if (branch.when.empty()) {
        const bool plain =
            !branch.say.empty() && branch.say == branch.target && isLinkItself(branch.say);
        return "[[" + (plain ? branch.say : asLabel(branch.say) + "->" + branch.target) + "]]";
    }
    return "<<" + branch.when + (branch.say.empty() ? "" : " " + quoted(branch.say)) +
           (branch.target.empty() ? "" : " [[" + branch.target + "]]") + ">>";
}

std::string macroOf(const FormExpectation& expectation)
{
    const auto any = quotedAll(expectation.any);
    return "<<expect " + expectation.kind + (any.empty() ? "" : " any " + any) +
           (expectation.within > 0 ? " within " + std::to_string(expectation.within) : "") +
           (expectation.optional ? " optional" : "") + ">>";
}

} // namespace secondring::practice
