#include "core/practice/json_scanner.h"

namespace secondring {

namespace {

constexpr int kDeepest = 64;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

int hexDigit(char c)
{
    if (isDigit(c)) {
        return c - '0';
    }
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

bool JsonScanner::digits()
{
    const auto begin = at_;
    while (isDigit(peek())) {
        ++at_;
    }
    return at_ > begin;
}

bool JsonScanner::number()
{
    take('-');
    if (!take('0') && !digits()) {
        return false;
    }
    if (take('.') && !digits()) {
        return false;
    }
    if (take('e') || take('E')) {
        if (!take('+')) {
            take('-');
        }
        return digits();
    }
    return true;
}

bool JsonScanner::escape()
{
    if (take('u')) {
        int digits = 0;
        while (digits < 4 && hexDigit(peek()) >= 0) {
            ++at_;
            ++digits;
        }
        return digits == 4;
    }
    const bool known = at_ < text_.size() &&
                       std::string_view{"\"\\/bfnrt"}.find(text_[at_]) != std::string_view::npos;
    ++at_;
    return known;
}

bool JsonScanner::string()
{
    if (!take('"')) {
        return false;
    }
    while (at_ < text_.size()) {
        const char c = text_[at_++];
        if (c == '"') {
            return true;
        }
        if (static_cast<unsigned char>(c) < 0x20 || (c == '\\' && !escape())) {
            return false;
        }
    }
    return false;
}

bool JsonScanner::array(int deep)
{
    ++at_;
    skipWhite();
    if (take(']')) {
        return true;
    }
    for (;;) {
        if (!value(deep)) {
            return false;
        }
        skipWhite();
        if (take(']')) {
            return true;
        }
        if (!take(',')) {
            return false;
        }
    }
}

bool JsonScanner::member(int deep, JsonMemberSpan& span)
{
    skipWhite();
    span.name = at_;
    if (!string()) {
        return false;
    }
    span.nameEnd = at_;
    skipWhite();
    if (!take(':')) {
        return false;
    }
    skipWhite();
    span.value = at_;
    const bool whole = value(deep);
    span.valueEnd = at_;
    return whole;
}

bool JsonScanner::object(int deep, std::vector<JsonMemberSpan>* members)
{
    if (!take('{')) {
        return false;
    }
    skipWhite();
    if (take('}')) {
        return true;
    }
    for (;;) {
        JsonMemberSpan span;
        if (!member(deep, span)) {
            return false;
        }
        if (members != nullptr) {
            members->push_back(span);
        }
        skipWhite();
        if (take('}')) {
            return true;
        }
        if (!take(',')) {
            return false;
        }
    }
}

bool JsonScanner::value(int deep)
{
    skipWhite();
    if (deep >= kDeepest) {
        return false;
    }
    switch (peek()) {
    case '{':
        return object(deep + 1, nullptr);
    case '[':
        return array(deep + 1);
    case '"':
        return string();
    case 't':
        return word("true");
    case 'f':
        return word("false");
    case 'n':
        return word("null");
    default:
        return number();
    }
}

} // namespace secondring
