#include "core/practice/passage_tokens.h"

#include <algorithm>

namespace secondring::practice {

namespace {

constexpr std::string_view kSpace = " \t\r\n";

class Cutter
{
public:
    explicit Cutter(std::string_view text)
        : text_(text)
    {
    }

    std::vector<Token> cut()
    {
        while (at_ < text_.size()) {
            if (!skipComment() && !takeMacro() && !takeLink()) {
                said_ += text_[at_];
                step(1);
            }
        }
        flush();
        return std::move(tokens_);
    }

private:
    bool begins(std::string_view sign) const { return text_.substr(at_).starts_with(sign); }

    /// Where the sign stands, outside quotation marks if they matter.
    std::size_t find(std::string_view sign, bool minding) const
    {
        char quote = '\0';
        for (auto at = at_ + 2; at + sign.size() <= text_.size(); ++at) {
            const char c = text_[at];
            if (minding && quote != '\0') {
                quote = c == quote ? '\0' : quote;
            } else if (minding && c == '"') {
                quote = c;
            } else if (text_.substr(at).starts_with(sign)) {
                return at;
            }
        }
        return std::string_view::npos;
    }

    bool skipComment()
    {
        const bool c = begins("/*");
        if (!c && !begins("<!--")) {
            return false;
        }
        const auto end = find(c ? "*/" : "-->", false);
        step(end == std::string_view::npos ? text_.size() - at_ : end + (c ? 2 : 3) - at_);
        return true;
    }

    bool takeMacro()
    {
        if (!begins("<<")) {
            return false;
        }
        flush();
        auto end = find(">>", true);
        end = end == std::string_view::npos ? find(">>", false) : end;
        if (end == std::string_view::npos) {
            return broken("<<");
        }
        const auto inside = trimmed(text_.substr(at_ + 2, end - at_ - 2));
        const auto space = std::min(inside.find_first_of(kSpace), inside.size());
        tokens_.push_back({TokenKind::Macro,
                           line_,
                           std::string{inside.substr(0, space)},
                           std::string{trimmed(inside.substr(space))}});
        step(end + 2 - at_);
        return true;
    }

    bool takeLink()
    {
        if (!begins("[[")) {
            return false;
        }
        flush();
        const auto end = find("]]", false);
        const auto line = text_.find('\n', at_);
        if (end == std::string_view::npos || end > line) { // a link stands on one line
            return broken("[[");
        }
        auto parts = partsOfLink(text_.substr(at_ + 2, end - at_ - 2));
        tokens_.push_back({TokenKind::Link, line_, std::move(parts.text), std::move(parts.target)});
        step(end + 2 - at_);
        return true;
    }

    bool broken(std::string sign)
    {
        tokens_.push_back({TokenKind::Broken, line_, std::move(sign), {}});
        step(2);
        return true;
    }

    void step(std::size_t count)
    {
        const auto passed = text_.substr(at_, count);
        line_ += static_cast<int>(std::ranges::count(passed, '\n'));
        at_ += count;
    }

    /// Text is kept with the line on which its first word stands.
    void flush()
    {
        const auto words = trimmed(said_);
        if (!words.empty()) {
            const auto fromWords = std::string_view{said_}.substr(said_.find_first_not_of(kSpace));
            const auto after = static_cast<int>(std::ranges::count(fromWords, '\n'));
            tokens_.push_back({TokenKind::Text, line_ - after, said_, {}});
        }
        said_.clear();
    }

    std::string_view text_;
    std::size_t at_ = 0;
    int line_ = 0;
    std::string said_;
    std::vector<Token> tokens_;
};

} // namespace

std::string_view trimmed(std::string_view text)
{
    const auto from = text.find_first_not_of(kSpace);
    if (from == std::string_view::npos) {
        return {};
    }
    return text.substr(from, text.find_last_not_of(kSpace) - from + 1);
}

std::vector<Token> tokensOf(std::string_view text)
{
    return Cutter{text}.cut();
}

LinkParts partsOfLink(std::string_view inside)
{
    const auto make = [](std::string_view text, std::string_view target) {
        return LinkParts{std::string{trimmed(text)}, std::string{trimmed(target)}};
    };
    if (const auto arrow = inside.rfind("->"); arrow != std::string_view::npos) {
        return make(inside.substr(0, arrow), inside.substr(arrow + 2));
    }
    if (const auto arrow = inside.find("<-"); arrow != std::string_view::npos) {
        return make(inside.substr(arrow + 2), inside.substr(0, arrow));
    }
    if (const auto bar = inside.rfind('|'); bar != std::string_view::npos) {
        return make(inside.substr(0, bar), inside.substr(bar + 1));
    }
    return make(inside, inside);
}

std::vector<Argument> argumentsOf(std::string_view rest)
{
    std::vector<Argument> arguments;
    while (!(rest = trimmed(rest)).empty()) {
        const char first = rest.front();
        if (first == '"') {
            const auto end = rest.find(first, 1);
            const auto length = end == std::string_view::npos ? rest.size() - 1 : end - 1;
            arguments.push_back({std::string{rest.substr(1, length)}, true, false});
            rest.remove_prefix(std::min(rest.size(), length + 2));
        } else if (rest.starts_with("[[")) {
            const auto end = std::min(rest.find("]]"), rest.size());
            arguments.push_back({partsOfLink(rest.substr(2, end - 2)).target, false, true});
            rest.remove_prefix(std::min(rest.size(), end + 2));
        } else {
            const auto end = std::min(rest.find_first_of(" \t\r\n,[\""), rest.size());
            if (end > 0) {
                arguments.push_back({std::string{rest.substr(0, end)}, false, false});
            }
            rest.remove_prefix(std::max<std::size_t>(end, 1)); // a comma separates like a space
        }
    }
    return arguments;
}

} // namespace secondring::practice
