#pragma once
#include "core/practice/passage_parts.h"

#include <algorithm>
#include <functional>

/// Private to the form of a passage.
namespace secondring::practice {

/// Changes words of one macro where they stand, all at once at the end.
class MacroEdit
{
public:
    MacroEdit(std::string_view text, TextSpan span)
        : macro_(text.substr(span.begin, span.size()))
        , words_(wordsOf(macro_, {0, macro_.size()}))
    {
    }

    std::string finish()
    {
        std::ranges::stable_sort(edits_, std::greater{}, [](const auto& e) { return e.at.begin; });
        for (const auto& edit : edits_) {
            macro_.replace(edit.at.begin, edit.at.size(), edit.with);
        }
        return macro_;
    }

    const std::vector<MacroWord>& words() const { return words_; }

    std::size_t find(WordKind kind, std::string_view text = {}) const
    {
        for (std::size_t i = 1; i < words_.size(); ++i) {
            if (words_[i].kind == kind && (text.empty() || words_[i].text == text)) {
                return i;
            }
        }
        return 0;
    }

    void replace(std::size_t first, std::size_t last, std::string with)
    {
        last = std::min(last, words_.size() - 1);
        edits_.push_back({{words_[first].span.begin, words_[last].span.end}, std::move(with)});
    }

    /// Takes words out with the white space before them.
    void erase(std::size_t first, std::size_t last)
    {
        last = std::min(last, words_.size() - 1);
        edits_.push_back({{words_[first - 1].span.end, words_[last].span.end}, {}});
    }

    /// Behind word `after`; several there keep the order in which they came.
    void insert(std::size_t after, const std::string& word)
    {
        const auto at = words_[after].span.end;
        for (auto& edit : edits_) {
            if (edit.at == TextSpan{at, at}) {
                edit.with += " " + word;
                return;
            }
        }
        edits_.push_back({{at, at}, " " + word});
    }

private:
    struct Edit
    {
        TextSpan at;
        std::string with;
    };

    std::string macro_;
    std::vector<MacroWord> words_;
    std::vector<Edit> edits_;
};

} // namespace secondring::practice
