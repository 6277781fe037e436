#include "core/practice/passage_parts.h"

#include <algorithm>

namespace secondring::practice {

namespace {

constexpr std::string_view kWhite = " \t\r\n";

TextSpan trimmedSpan(std::string_view text, TextSpan span)
{
    while (span.begin < span.end && kWhite.find(text[span.begin]) != std::string_view::npos) {
        ++span.begin;
    }
    while (span.end > span.begin && kWhite.find(text[span.end - 1]) != std::string_view::npos) {
        --span.end;
    }
    return span;
}

/// Where a macro's end stands, by the same rule as the reader: marks hide it while they are closed.
std::size_t macroEnd(std::string_view text, std::size_t from)
{
    bool quoted = false;
    for (auto at = from; at + 1 < text.size(); ++at) {
        quoted = text[at] == '"' ? !quoted : quoted;
        if (!quoted && text.substr(at, 2) == ">>") {
            return at + 2;
        }
    }
    const auto plain = text.find(">>", from);
    return plain == std::string_view::npos ? plain : plain + 2;
}

class PartCutter
{
public:
    explicit PartCutter(std::string_view text)
        : text_(text)
    {
    }

    std::vector<PassagePart> cut()
    {
        while (at_ < text_.size()) {
            if (begins("/*")) {
                pass(closing("*/"));
            } else if (begins("<!--")) {
                pass(closing("-->"));
            } else if (begins("<<")) {
                take(PartKind::Macro, macroEnd(text_, at_ + 2));
            } else if (begins("[[")) {
                take(PartKind::Link, closing("]]"));
            } else {
                ++at_;
            }
        }
        say();
        return std::move(parts_);
    }

private:
    bool begins(std::string_view sign) const { return text_.substr(at_).starts_with(sign); }

    std::size_t closing(std::string_view sign) const
    {
        const auto at = text_.find(sign, at_ + 2);
        return at == std::string_view::npos ? at : at + sign.size();
    }

    void say()
    {
        const auto span = trimmedSpan(text_, {said_, at_});
        if (span.size() > 0) {
            parts_.push_back({.kind = PartKind::Said, .span = span, .depth = depth_, .name = {}});
        }
    }

    void pass(std::size_t end)
    {
        say();
        at_ = std::min(end, text_.size());
        said_ = at_;
    }

    void take(PartKind kind, std::size_t end)
    {
        if (end == std::string_view::npos) {
            pass(end);
            return;
        }
        PassagePart part{.kind = kind, .span = {at_, end}, .depth = 0, .name = {}};
        if (kind == PartKind::Macro) {
            const auto words = wordsOf(text_, part.span);
            part.name = words.empty() ? std::string{} : words.front().text;
        }
        pass(end);
        depth_ -= part.name == "/if" || part.name == "endif" ? std::min(depth_, 1) : 0;
        part.depth = depth_;
        depth_ += part.name == "if" ? 1 : 0;
        parts_.push_back(std::move(part));
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t said_ = 0;
    int depth_ = 0;
    std::vector<PassagePart> parts_;
};

/// The arrow in a link: its place and length; npos: there is none.
std::pair<std::size_t, std::size_t> arrowOf(std::string_view inside, bool& targetFirst)
{
    targetFirst = false;
    if (const auto at = inside.rfind("->"); at != std::string_view::npos) {
        return {at, 2};
    }
    if (const auto at = inside.find("<-"); at != std::string_view::npos) {
        targetFirst = true;
        return {at, 2};
    }
    return {inside.rfind('|'), 1};
}

} // namespace

std::vector<PassagePart> partsOf(std::string_view text)
{
    return PartCutter{text}.cut();
}

std::vector<MacroWord> wordsOf(std::string_view text, TextSpan span)
{
    std::vector<MacroWord> words;
    const auto end = span.end - 2;
    for (auto at = span.begin + 2; at < end;) {
        if (kWhite.find(text[at]) != std::string_view::npos || text[at] == ',') {
            ++at;
            continue;
        }
        MacroWord word{.span = {at, at + 1}, .text = {}};
        if (text[at] == '"') {
            word.kind = WordKind::Quoted;
            word.span.end = std::min(text.find('"', at + 1), end - 1) + 1;
            word.text = text.substr(at + 1, word.span.size() > 1 ? word.span.size() - 2 : 0);
        } else if (text.substr(at, 2) == "[[") {
            word.kind = WordKind::Link;
            word.span.end = std::min(text.find("]]", at), end - 2) + 2;
            const auto target = targetOf(text, word.span);
            word.text = text.substr(target.begin, target.size());
        } else {
            word.span.end = std::min(text.find_first_of(" \t\r\n,[\"", at + 1), end);
            word.text = text.substr(at, word.span.size());
        }
        at = word.span.end;
        words.push_back(std::move(word));
    }
    return words;
}

TextSpan targetOf(std::string_view text, TextSpan span)
{
    const TextSpan inside{span.begin + 2, std::max(span.begin + 2, span.end - 2)};
    bool first = false;
    const auto [at, length] = arrowOf(text.substr(inside.begin, inside.size()), first);
    if (at == std::string_view::npos) {
        return trimmedSpan(text, inside);
    }
    return first ? trimmedSpan(text, {inside.begin, inside.begin + at})
                 : trimmedSpan(text, {inside.begin + at + length, inside.end});
}

TextSpan labelOf(std::string_view text, TextSpan span)
{
    const TextSpan inside{span.begin + 2, std::max(span.begin + 2, span.end - 2)};
    bool first = false;
    const auto [at, length] = arrowOf(text.substr(inside.begin, inside.size()), first);
    if (at == std::string_view::npos) {
        return {};
    }
    return first ? trimmedSpan(text, {inside.begin + at + length, inside.end})
                 : trimmedSpan(text, {inside.begin, inside.begin + at});
}

} // namespace secondring::practice
