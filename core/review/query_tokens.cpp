#include "core/review/query_tokens.h"

#include "core/house/folding.h"

#include <algorithm>
#include <utility>

namespace secondring {

namespace {

constexpr std::string_view kSpace = " \t\r\n";
constexpr std::string_view kOperators = ":=<>";

bool isNamePart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
}

/// Reads tokens from the left.
class Reader
{
public:
    explicit Reader(std::string_view text)
        : text_(text)
    {
    }

    std::vector<QueryToken> all()
    {
        std::vector<QueryToken> tokens;
        for (skipSpace(); at_ < text_.size(); skipSpace()) {
            tokens.push_back(token());
        }
        return tokens;
    }

private:
    void skipSpace() { at_ = std::min(text_.find_first_not_of(kSpace, at_), text_.size()); }

    QueryToken token()
    {
        QueryToken token;
        token.span.from = at_;
        const auto nameEnd = endOfName();
        if (nameEnd > at_ && nameEnd < text_.size() &&
            kOperators.find(text_[nameEnd]) != std::string_view::npos) {
            token.name = folded(text_.substr(at_, nameEnd - at_));
            at_ = nameEnd;
            token.op = readOperator();
        }
        readValue(token);
        token.span.until = at_;
        return token;
    }

    std::size_t endOfName() const
    {
        const auto rest = text_.substr(at_);
        const auto end = std::ranges::find_if_not(rest, isNamePart);
        return at_ + static_cast<std::size_t>(end - rest.begin());
    }

    bool take(std::string_view wanted)
    {
        const bool here = text_.substr(at_).starts_with(wanted);
        at_ += here ? wanted.size() : 0;
        return here;
    }

    Operator readOperator()
    {
        constexpr std::pair<std::string_view, Operator> kSpelled[] = {{">=", Operator::AtLeast},
                                                                      {"<=", Operator::AtMost},
                                                                      {">", Operator::Above},
                                                                      {"<", Operator::Below},
                                                                      {"=", Operator::Exactly}};
        for (const auto& [spelled, op] : kSpelled) {
            if (take(spelled)) {
                return op;
            }
        }
        take(":");
        return Operator::Is;
    }

    void readValue(QueryToken& token)
    {
        token.quoted = take("\"");
        token.valueSpan.from = at_;
        if (token.quoted) {
            readQuoted(token);
            return;
        }
        const bool word = token.op == Operator::None;
        const auto stop = word ? std::string_view(" \t\r\n\"") : kSpace;
        const auto end = std::min(text_.find_first_of(stop, at_), text_.size());
        token.value = text_.substr(at_, end - at_);
        token.valueSpan.until = end;
        at_ = end;
    }

    void readQuoted(QueryToken& token)
    {
        while (at_ < text_.size() && text_[at_] != '"') {
            const auto rest = text_.substr(at_);
            const bool escaped = rest.starts_with("\\\"") || rest.starts_with("\\\\");
            at_ += escaped ? 1 : 0;
            token.value += text_[at_++];
        }
        token.valueSpan.until = at_;
        take("\"");
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

} // namespace

std::vector<QueryToken> tokensOf(std::string_view text)
{
    return Reader(text).all();
}

std::string asPhrase(std::string_view text)
{
    std::string result = "\"";
    for (const char c : text) {
        result += c == '"' || c == '\\' ? "\\" : "";
        result += c;
    }
    return result + "\"";
}

} // namespace secondring
