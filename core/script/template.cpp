#include "core/script/template.h"

#include <cstddef>
#include <utility>

namespace secondring::script {

namespace {

/// Reads a text from the left, once. `open_` holds the parts read so far: of the whole text first,
/// then of every optional part that has begun and not ended.
class Reader
{
public:
    explicit Reader(std::string_view text)
        : rest_{text}
    {
    }

    std::vector<Part> read()
    {
        while (!rest_.empty()) {
            const bool taken =
                readDoubled() || readPlaceholder() || beginOptional() || endOptional();
            if (!taken) {
                addText(rest_.substr(0, 1));
                rest_.remove_prefix(1);
            }
        }
        while (open_.size() > 1) {
            undoOptional();
        }
        return std::move(open_.front());
    }

private:
    bool readDoubled()
    {
        const bool doubled = rest_.starts_with("{{") || rest_.starts_with("}}") ||
                             rest_.starts_with("[[") ||
                             (rest_.starts_with("]]") && open_.size() == 1);
        if (doubled) {
            addText(rest_.substr(0, 1));
            rest_.remove_prefix(2);
        }
        return doubled;
    }

    bool readPlaceholder()
    {
        const auto end = rest_.find_first_of("{}", 1);
        if (rest_.front() != '{' || end == std::string_view::npos || rest_[end] != '}') {
            return false;
        }
        const auto inner = rest_.substr(1, end - 1);
        const auto first = inner.find_first_not_of(' ');
        if (first == std::string_view::npos) {
            return false;
        }
        const auto name = inner.substr(first, inner.find_last_not_of(' ') + 1 - first);
        open_.back().push_back({PartKind::Placeholder, std::string{name}, {}});
        rest_.remove_prefix(end + 1);
        return true;
    }

    bool beginOptional()
    {
        if (rest_.front() != '[' || open_.size() > kDeepest) {
            return false;
        }
        open_.emplace_back();
        rest_.remove_prefix(1);
        return true;
    }

    bool endOptional()
    {
        if (rest_.front() != ']' || open_.size() == 1) {
            return false;
        }
        Part part{PartKind::Optional, {}, std::move(open_.back())};
        open_.pop_back();
        open_.back().push_back(std::move(part));
        rest_.remove_prefix(1);
        return true;
    }

    /// The innermost "[" has no partner: it was only text.
    void undoOptional()
    {
        auto inner = std::move(open_.back());
        open_.pop_back();
        addText("[");
        for (auto& part : inner) {
            open_.back().push_back(std::move(part));
        }
    }

    void addText(std::string_view text)
    {
        auto& parts = open_.back();
        if (parts.empty() || parts.back().kind != PartKind::Text) {
            parts.push_back({PartKind::Text, {}, {}});
        }
        parts.back().text += text;
    }

    static constexpr std::size_t kDeepest = 4;
    std::string_view rest_;
    std::vector<std::vector<Part>> open_{1};
};

} // namespace

std::vector<Part> partsOf(std::string_view text)
{
    return Reader{text}.read();
}

} // namespace secondring::script
