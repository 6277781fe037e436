#include "core/practice/greeting_words.h"

#include "core/house/folding.h"
#include "core/practice/matching.h"
#include "core/practice/spoken_words.h"

#include <algorithm>

namespace secondring::practice {

namespace {

using Words = std::vector<std::string>;

bool isOfWord(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
}

/// All of them, the small ones too.
Words wordsOf(std::string_view text)
{
    constexpr std::size_t kMost = 200;
    Words words;
    std::string word;
    for (const char c : withoutContractions(folded(text)) + ' ') {
        if (isOfWord(c)) {
            word += c;
        } else if (!word.empty() && words.size() < kMost) {
            words.push_back(std::exchange(word, {}));
        }
    }
    return words;
}

/// How many of the line's words stand in the text, in order.
std::size_t inOrder(const Words& text, const Words& line)
{
    std::vector<std::size_t> best(line.size() + 1, 0);
    for (const auto& word : text) {
        std::size_t diagonal = 0;
        for (std::size_t of = 0; of < line.size(); ++of) {
            const auto above = best[of + 1];
            best[of + 1] = word == line[of] ? diagonal + 1 : std::max(above, best[of]);
            diagonal = above;
        }
    }
    return best.back();
}

bool asksForGreeting(std::span<const Standard> standards, const std::string& id)
{
    const auto found = std::ranges::find(standards, id, &Standard::id);
    return found != standards.end() && found->measure == Measure::Identify;
}

} // namespace

int wordForWord(std::string_view text, std::string_view line)
{
    const auto wanted = wordsOf(line);
    if (wanted.empty()) {
        return 100;
    }
    return static_cast<int>(inOrder(wordsOf(text), wanted) * 100 / wanted.size());
}

const SaidTurn* greetingOf(const Course& course, std::size_t caller)
{
    const auto found = std::ranges::find_if(course.turns, [&](const SaidTurn& turn) {
        return turn.who == Speaker::Trainee && turn.caller == caller &&
               sayLineOf(turn.text) == "greeting";
    });
    return found == course.turns.end() || found->how == Way::Chosen ? nullptr : &*found;
}

void tellGreetings(AttemptScore& score,
                   const Course& course,
                   std::span<const HouseGreeting> greetings,
                   std::span<const Standard> standards)
{
    for (auto& item : score.items) {
        if (item.caller >= greetings.size() || !asksForGreeting(standards, item.standard)) {
            continue;
        }
        const auto& wanted = greetings[item.caller];
        const auto* said = greetingOf(course, item.caller);
        if (said == nullptr || wanted.marked || wanted.words.empty()) {
            continue;
        }
        item.wordForWord = wordForWord(said->text, wanted.words);
        item.evidence = std::to_string(*item.wordForWord) + " % word for word" +
                        (item.evidence.empty() ? "" : ", " + item.evidence);
    }
}

} // namespace secondring::practice
