#include "core/practice/expression.h"

#include <array>
#include <cctype>
#include <charconv>
#include <optional>

namespace secondring::practice {

namespace {

constexpr int kDeepest = 50;

struct OperatorName
{
    std::string_view name;
    Operator what;
    int level; ///< binds the tighter the higher
};

// The longer sign before the shorter one that begins it.
constexpr auto kOperators = std::to_array<OperatorName>({
    {"or", Operator::Or, 1},         {"||", Operator::Or, 1},
    {"and", Operator::And, 2},       {"&&", Operator::And, 2},
    {"isnot", Operator::IsNot, 3},   {"neq", Operator::IsNot, 3},
    {"is not", Operator::IsNot, 3},  {"is", Operator::Is, 3},
    {"eq", Operator::Is, 3},         {"!==", Operator::IsNot, 3},
    {"!=", Operator::IsNot, 3},      {"===", Operator::Is, 3},
    {"==", Operator::Is, 3},         {"lte", Operator::LessOrSame, 3},
    {"lt", Operator::Less, 3},       {"gte", Operator::MoreOrSame, 3},
    {"gt", Operator::More, 3},       {"<=", Operator::LessOrSame, 3},
    {">=", Operator::MoreOrSame, 3}, {"<", Operator::Less, 3},
    {">", Operator::More, 3},        {"+", Operator::Plus, 4},
    {"-", Operator::Minus, 4},       {"*", Operator::Times, 5},
    {"/", Operator::Over, 5},
});

bool isWordPart(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

Expression constant(Value value)
{
    return {Operator::Constant, std::move(value), {}, {}};
}

class ExpressionParser
{
public:
    explicit ExpressionParser(std::string_view text)
        : text_(text)
    {
    }

    Result<Expression> whole()
    {
        auto read = level(1);
        skipSpace();
        if (!wrong_.empty()) {
            return fail(wrong_);
        }
        if (at_ < text_.size()) {
            return fail("does not understand “" + std::string{text_.substr(at_, 20)} + "”");
        }
        return read;
    }

private:
    Expression level(int wanted)
    {
        constexpr int kTightest = 5;
        if (wanted > kTightest) {
            return single();
        }
        auto left = level(wanted + 1);
        while (wrong_.empty()) {
            const auto* found = operatorHere();
            if (found == nullptr || found->level != wanted) {
                break;
            }
            at_ += found->name.size();
            if (++links_ > kDeepest) {
                return wrong("is too long");
            }
            auto right = level(wanted + 1);
            left = {found->what, false, {}, {std::move(left), std::move(right)}};
        }
        return left;
    }

    Expression single()
    {
        skipSpace();
        if (++depth_ > kDeepest) {
            return wrong("is too deep");
        }
        auto read = unguarded();
        --depth_;
        return read;
    }

    Expression unguarded()
    {
        if (at_ >= text_.size()) {
            return wrong("ends too early");
        }
        const char first = text_[at_];
        if (first == '(') {
            return bracketed();
        }
        if (first == '"' || first == '\'') {
            return quoted(first);
        }
        if (first == '!' || takeWord("not")) {
            at_ += first == '!' ? 1 : 0;
            return {Operator::Not, false, {}, {single()}};
        }
        if (first == '-') {
            ++at_;
            return {Operator::Negative, false, {}, {single()}};
        }
        if (first == '$' || first == '_') {
            ++at_;
            const auto name = word();
            return name.empty() ? wrong("has a $ without a name")
                                : Expression{Operator::Variable, false, std::string{name}, {}};
        }
        if (std::isdigit(static_cast<unsigned char>(first)) != 0 || first == '.') {
            return number();
        }
        return named();
    }

    Expression bracketed()
    {
        ++at_;
        auto inner = level(1);
        skipSpace();
        if (at_ >= text_.size() || text_[at_] != ')') {
            return wrong("has a bracket that is not closed");
        }
        ++at_;
        return inner;
    }

    Expression quoted(char mark)
    {
        const auto end = text_.find(mark, at_ + 1);
        if (end == std::string_view::npos) {
            return wrong("has a quotation mark that is not closed");
        }
        std::string words{text_.substr(at_ + 1, end - at_ - 1)};
        at_ = end + 1;
        return constant(std::move(words));
    }

    Expression number()
    {
        double value = 0;
        const auto* begin = text_.data() + at_;
        const auto [end, error] = std::from_chars(begin, text_.data() + text_.size(), value);
        if (error != std::errc{}) {
            return wrong("has a number that cannot be read");
        }
        at_ += static_cast<std::size_t>(end - begin);
        return constant(value);
    }

    Expression named()
    {
        const auto name = word();
        if (name == "true" || name == "false") {
            return constant(name == "true");
        }
        if (name == "random" || name == "either") {
            return drawing(name == "random" ? Operator::Random : Operator::Either);
        }
        return wrong(name.empty()
                         ? "does not understand “" + std::string{text_.substr(at_, 20)} + "”"
                         : "does not know “" + std::string{name} + "”");
    }

    Expression drawing(Operator what)
    {
        skipSpace();
        Expression drawn{what, false, {}, {}};
        if (at_ >= text_.size() || text_[at_] != '(') {
            return wrong("needs brackets after random and either");
        }
        do {
            ++at_;
            drawn.parts.push_back(level(1));
            skipSpace();
        } while (wrong_.empty() && at_ < text_.size() && text_[at_] == ',');
        if (at_ >= text_.size() || text_[at_] != ')') {
            return wrong("has a bracket that is not closed");
        }
        ++at_;
        if (what == Operator::Random && drawn.parts.size() != 2) {
            return wrong("needs two numbers in random()");
        }
        return drawn;
    }

    const OperatorName* operatorHere()
    {
        skipSpace();
        for (const auto& each : kOperators) {
            const bool isWord = isWordPart(each.name.front());
            const auto after = at_ + each.name.size();
            const bool ends = !isWord || after >= text_.size() || !isWordPart(text_[after]);
            if (text_.substr(at_).starts_with(each.name) && ends) {
                return &each;
            }
        }
        return nullptr;
    }

    bool takeWord(std::string_view wanted)
    {
        const auto after = at_ + wanted.size();
        if (!text_.substr(at_).starts_with(wanted) ||
            (after < text_.size() && isWordPart(text_[after]))) {
            return false;
        }
        at_ = after;
        return true;
    }

    std::string_view word()
    {
        const auto from = at_;
        while (at_ < text_.size() && isWordPart(text_[at_])) {
            ++at_;
        }
        return text_.substr(from, at_ - from);
    }

    void skipSpace()
    {
        while (at_ < text_.size() && std::isspace(static_cast<unsigned char>(text_[at_])) != 0) {
            ++at_;
        }
    }

    Expression wrong(std::string why)
    {
        if (wrong_.empty()) {
            wrong_ = std::move(why);
        }
        at_ = text_.size();
        return {};
    }

    std::string_view text_;
    std::size_t at_ = 0;
    int depth_ = 0;
    int links_ = 0;
    std::string wrong_;
};

} // namespace

Result<Expression> parseExpression(std::string_view text)
{
    return ExpressionParser{text}.whole();
}

} // namespace secondring::practice
