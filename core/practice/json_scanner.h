#pragma once
#include <algorithm>
#include <string_view>
#include <vector>

namespace secondring {

/// Where a member of an object stands in its text: the name with its quotes, and the value.
struct JsonMemberSpan
{
    std::size_t name = 0;
    std::size_t nameEnd = 0;
    std::size_t value = 0;
    std::size_t valueEnd = 0;
};

inline constexpr std::string_view kJsonWhite = " \t\r\n";

/// The value of a hexadecimal digit; -1: it is none.
int hexDigit(char c);

/// Walks over JSON, strictly (RFC 8259) and at most 64 levels deep; `false` wherever the text is
/// none.
///
/// Borrows: the text.
class JsonScanner
{
public:
    explicit JsonScanner(std::string_view text)
        : text_(text)
    {
    }

    std::size_t at() const { return at_; }

    void skipWhite() { at_ = std::min(text_.find_first_not_of(kJsonWhite, at_), text_.size()); }

    bool value(int deep = 0);
    bool object(int deep, std::vector<JsonMemberSpan>* members);

private:
    char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

    bool take(char c)
    {
        const bool here = at_ < text_.size() && text_[at_] == c;
        at_ += here ? 1 : 0;
        return here;
    }

    bool word(std::string_view expected)
    {
        const bool here = text_.substr(at_).starts_with(expected);
        at_ += here ? expected.size() : 0;
        return here;
    }

    bool digits();
    bool number();
    bool escape();
    bool string();
    bool array(int deep);
    bool member(int deep, JsonMemberSpan& span);

    std::string_view text_;
    std::size_t at_ = 0;
};

} // namespace secondring
