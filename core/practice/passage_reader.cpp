#include "core/practice/passage_reader.h"

#include <algorithm>
#include <charconv>

namespace secondring::practice {

void Findings::error(const SourcePlace& at, std::string sentence)
{
    all_.push_back({at.line, Severity::Error, at.passage, std::move(sentence)});
}

void Findings::warn(const SourcePlace& at, std::string sentence)
{
    all_.push_back({at.line, Severity::Warning, at.passage, std::move(sentence)});
}

bool Findings::hasErrors() const
{
    return std::ranges::any_of(all_,
                               [](const auto& each) { return each.severity == Severity::Error; });
}

std::vector<LintFinding> Findings::sorted() &&
{
    std::ranges::stable_sort(all_, {}, &LintFinding::line);
    return std::move(all_);
}

std::optional<int> wholeNumber(std::string_view text)
{
    int number = 0;
    if (text.starts_with('+')) {
        text.remove_prefix(1);
    }
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    constexpr int kMost = 1'000'000;
    return whole && number >= -kMost && number <= kMost ? std::optional{number} : std::nullopt;
}

namespace {

std::size_t editsBetween(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t at = 0; at <= b.size(); ++at) {
        row[at] = at;
    }
    for (std::size_t i = 0; i < a.size(); ++i) {
        auto diagonal = row[0]++;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const auto swap = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({row[j] + 1, diagonal + 1, swap});
        }
    }
    return row.back();
}

/// A line of text as it is said: one paragraph, single spaces.
std::string spoken(std::string_view text)
{
    std::string words;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!space) {
            words += c;
        } else if (!words.empty() && words.back() != ' ') {
            words += ' ';
        }
    }
    if (!words.empty() && words.back() == ' ') {
        words.pop_back();
    }
    return words;
}

/// Builds the tree of a passage from its row of tokens.
class PassageReader
{
public:
    PassageReader(const StoryPassage& passage, Findings& findings)
        : passage_(passage)
        , findings_(findings)
    {
    }

    std::vector<Item> read()
    {
        levels_.push_back({});
        for (const auto& token : tokensOf(passage_.text)) {
            take(token);
        }
        while (levels_.size() > 1) {
            findings_.error(levels_.back().opened, "<<if>> is not closed: write <</if>> after it");
            close();
        }
        return std::move(levels_.front().items);
    }

private:
    /// An <<if>> that is still open, or the passage itself.
    struct Level
    {
        SourcePlace opened;
        Conditional conditional;
        std::vector<Item> items;
        std::optional<Expression> condition;
        bool hasElse = false;
    };

    SourcePlace placeOf(const Token& token) const
    {
        return {passage_.name, passage_.line == 0 ? 0 : passage_.lineOf(token.line)};
    }

    void add(const Token& token, ItemBody body)
    {
        const int line = placeOf(token).line;
        if (auto* expectation = std::get_if<Expectation>(&body)) {
            expectation->line = line;
        }
        levels_.back().items.push_back({line, std::move(body)});
    }

    void take(const Token& token)
    {
        if (tooDeep_) {
            return;
        }
        switch (token.kind) {
        case TokenKind::Text:
            add(token, SpokenText{spoken(token.text)});
            break;
        case TokenKind::Link:
            takeLink(token);
            break;
        case TokenKind::Broken:
            findings_.error(placeOf(token), token.text + " is not closed");
            break;
        case TokenKind::Macro:
            takeMacro(token);
            break;
        }
    }

    void takeLink(const Token& token)
    {
        if (token.rest.empty() || token.text.empty()) {
            findings_.error(placeOf(token),
                            "A sentence to choose needs its words and a passage to go to");
            return;
        }
        add(token, Choice{token.text, token.rest});
    }

    void takeMacro(const Token& token)
    {
        if (token.text == "if") {
            open(token);
        } else if (token.text == "elseif" || token.text == "else") {
            otherwise(token);
        } else if (token.text == "/if" || token.text == "endif") {
            if (levels_.size() == 1) {
                findings_.error(placeOf(token), "<</if>> without an <<if>> before it");
                return;
            }
            close();
        } else if (auto body = itemOf(token, placeOf(token), findings_)) {
            add(token, std::move(*body));
        }
    }

    std::optional<Expression> conditionOf(const Token& token)
    {
        auto read = parseExpression(token.rest);
        if (!read) {
            findings_.error(placeOf(token),
                            "The condition of <<" + token.text + ">> " + read.error().reason);
            return std::nullopt;
        }
        return std::move(*read);
    }

    void open(const Token& token)
    {
        constexpr std::size_t kDeepest = 20;
        if (levels_.size() > kDeepest) {
            findings_.error(placeOf(token), "Too many <<if>> inside one another");
            tooDeep_ = true;
            return;
        }
        Level level;
        level.opened = placeOf(token);
        level.condition = conditionOf(token).value_or(Expression{});
        levels_.push_back(std::move(level));
    }

    void otherwise(const Token& token)
    {
        if (levels_.size() == 1 || levels_.back().hasElse) {
            findings_.error(placeOf(token), "<<" + token.text + ">> without an <<if>> before it");
            return;
        }
        endArm();
        auto& level = levels_.back();
        level.hasElse = token.text == "else" && !token.rest.starts_with("if ");
        if (!level.hasElse) { // "else if" as people write it
            auto condition = token;
            condition.rest = token.text == "else" ? token.rest.substr(3) : token.rest;
            level.condition = conditionOf(condition).value_or(Expression{});
        }
    }

    void endArm()
    {
        auto& level = levels_.back();
        level.conditional.arms.push_back({std::move(level.condition), std::move(level.items)});
        level.condition.reset();
        level.items.clear();
    }

    void close()
    {
        endArm();
        auto level = std::move(levels_.back());
        levels_.pop_back();
        levels_.back().items.push_back({level.opened.line, std::move(level.conditional)});
    }

    const StoryPassage& passage_;
    Findings& findings_;
    std::vector<Level> levels_;
    bool tooDeep_ = false; ///< told already; the rest is not read
};

} // namespace

std::string nearestOf(std::string_view wanted, const std::vector<std::string>& known)
{
    std::string best;
    auto least = std::max<std::size_t>(wanted.size() / 2, 1) + 1;
    for (const auto& each : known) {
        const auto edits = editsBetween(wanted.substr(0, 60), std::string_view{each}.substr(0, 60));
        if (edits < least) {
            least = edits;
            best = each;
        }
    }
    return best;
}

std::vector<Item> itemsOf(const StoryPassage& passage, Findings& findings)
{
    return PassageReader{passage, findings}.read();
}

} // namespace secondring::practice
