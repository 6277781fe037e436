#pragma once
#include <string>
#include <string_view>

namespace secondring::practice {

/// The settings of a scenario or of a caller ("key: value", one a line) seen as a form: a value is
/// read and changed in its place, every other line stays as it is written, to the byte.
class SettingsForm
{
public:
    explicit SettingsForm(std::string text)
        : text_(std::move(text))
    {
    }

    const std::string& text() const { return text_; }

    /// Empty: it is not set. Of lines with the same key the last one counts, except those of
    /// "about", which are one text.
    std::string value(std::string_view key) const;
    /// In one line; an empty value takes the line out.
    void set(std::string_view key, std::string_view value);
    /// The key that stands on this line, from 0; empty: none does.
    std::string keyAt(int line) const;

private:
    std::string text_;
};

} // namespace secondring::practice
