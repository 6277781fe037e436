#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace secondring::practice {

/// Replaces in the texts of a real call what could tell of whom it was: the names it is told,
/// numbers, money, addresses of mail. The same is always replaced by the same, so that a story
/// stays one.
///
/// What stays: times of day, dates, years, numbers below 100. Names that nobody told it stay too;
/// who uses the text has to read it once.
class Disguise
{
public:
    /// The same seed gives the same text.
    explicit Disguise(std::uint64_t seed);

    /// Words of `name` become those of `standIn`, in any case; what is also an ordinary word
    /// ("will", "May") only where it begins with a capital.
    void name(std::string_view name, std::string_view standIn);

    std::string of(std::string_view text);

private:
    std::string digitsFor(const std::string& token);
    std::string wordFor(const std::string& word) const;

    std::uint64_t state_;
    std::map<std::string, std::string, std::less<>> names_;  ///< in lower case
    std::map<std::string, std::string, std::less<>> tokens_; ///< what became of numbers
};

} // namespace secondring::practice
