#pragma once
#include "core/practice/passage_reader.h"

namespace secondring::practice {

/// Private to the macro reader. The arguments of one macro, taken one after the other.
class ArgumentRow
{
public:
    ArgumentRow(const Token& macro, const SourcePlace& at, Findings& findings)
        : arguments_(argumentsOf(macro.rest))
        , macro_(macro)
        , at_(at)
        , findings_(findings)
    {
    }

    bool isEnd() const { return next_ >= arguments_.size(); }

    std::optional<std::string> word()
    {
        const bool plain = !isEnd() && !arguments_[next_].quoted && !arguments_[next_].link;
        return plain ? std::optional{arguments_[next_++].text} : std::nullopt;
    }

    bool take(std::string_view wanted)
    {
        const bool here = !isEnd() && !arguments_[next_].quoted && arguments_[next_].text == wanted;
        next_ += here ? 1 : 0;
        return here;
    }

    std::optional<std::string> quoted()
    {
        const bool here = !isEnd() && arguments_[next_].quoted;
        return here ? std::optional{arguments_[next_++].text} : std::nullopt;
    }

    std::optional<std::string> link()
    {
        const bool here = !isEnd() && arguments_[next_].link;
        return here ? std::optional{arguments_[next_++].text} : std::nullopt;
    }

    /// Words or a single word: names may be written without quotation marks.
    std::string name()
    {
        return isEnd() || arguments_[next_].link ? std::string{} : arguments_[next_++].text;
    }

    /// A number from `least` to `most`; told and `least` otherwise.
    int number(std::string_view what, int least, int most)
    {
        const auto text = word().value_or("");
        const auto read = wholeNumber(text);
        if (!read || *read < least || *read > most) {
            error("needs a number from " + std::to_string(least) + " to " + std::to_string(most) +
                  " for " + std::string{what});
            return least;
        }
        return *read;
    }

    void error(const std::string& sentence)
    {
        findings_.error(at_, "<<" + macro_.text + ">> " + sentence);
    }

    /// Everything has been taken; otherwise what is left is told.
    void finish()
    {
        if (!isEnd()) {
            error("does not understand “" + arguments_[next_].text + "”");
            next_ = arguments_.size();
        }
    }

private:
    std::vector<Argument> arguments_;
    std::size_t next_ = 0;
    const Token& macro_;
    const SourcePlace& at_;
    Findings& findings_;
};

} // namespace secondring::practice
