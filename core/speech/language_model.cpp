#include "core/speech/language_model.h"

#include <array>
#include <cmath>
#include <map>
#include <sstream>

namespace secondring {

namespace {

constexpr std::size_t kOrder = 3;
constexpr double kNever = -99; ///< log 10 of what does not happen, by the format's custom

using Gram = std::vector<std::string>;

/// What followed a history, how often.
struct Followers
{
    double seen = 0;
    std::map<std::string, double> count;

    /// Share given to what never followed it.
    double left() const
    {
        const auto kinds = static_cast<double>(count.size());
        return kinds / (seen + kinds);
    }
};

class Trigrams
{
public:
    explicit Trigrams(const std::vector<SpokenWords>& sentences)
    {
        for (const auto& sentence : sentences) {
            if (!sentence.empty()) {
                add(sentence);
            }
        }
    }

    bool empty() const { return after_.empty(); }

    std::string arpa() const
    {
        std::array<std::ostringstream, kOrder> lines;
        std::array<std::size_t, kOrder> counts{};
        lines[0] << kNever << " <s> " << backOff({"<s>"}) << '\n';
        counts[0] = 1;
        for (const auto& [history, followers] : after_) {
            for (const auto& [word, count] : followers.count) {
                const auto order = history.size();
                ++counts.at(order);
                writeLine(lines.at(order), history, word);
            }
        }
        std::ostringstream text;
        text << "\\data\\\n";
        for (std::size_t n = 0; n < kOrder; ++n) {
            text << "ngram " << n + 1 << '=' << counts.at(n) << '\n';
        }
        for (std::size_t n = 0; n < kOrder; ++n) {
            text << "\n\\" << n + 1 << "-grams:\n" << lines.at(n).str();
        }
        text << "\n\\end\\\n";
        return text.str();
    }

private:
    void add(const SpokenWords& sentence)
    {
        Gram all{"<s>"};
        all.insert(all.end(), sentence.begin(), sentence.end());
        all.emplace_back("</s>");
        for (std::size_t at = 1; at < all.size(); ++at) {
            for (std::size_t reach = 0; reach < kOrder && reach <= at; ++reach) {
                const auto word = all.begin() + static_cast<std::ptrdiff_t>(at);
                auto& followers = after_[Gram(word - static_cast<std::ptrdiff_t>(reach), word)];
                followers.seen += 1;
                followers.count[*word] += 1;
            }
        }
    }

    double probability(const Gram& history, const std::string& word) const
    {
        const auto& followers = after_.at(history);
        const auto found = followers.count.find(word);
        const double count = found == followers.count.end() ? 0 : found->second;
        const auto kinds = static_cast<double>(followers.count.size());
        if (history.empty()) {
            return (count + 1) / (followers.seen + kinds);
        }
        return count / (followers.seen + kinds) +
               followers.left() * probability(Gram(history.begin() + 1, history.end()), word);
    }

    /// The weight of a shorter history for what never followed this one, as log 10.
    double backOff(const Gram& history) const
    {
        const auto found = after_.find(history);
        return found == after_.end() ? 0 : std::log10(found->second.left());
    }

    void writeLine(std::ostream& out, const Gram& history, const std::string& word) const
    {
        out << std::log10(probability(history, word)) << ' ';
        Gram gram = history;
        gram.push_back(word);
        for (std::size_t i = 0; i < gram.size(); ++i) {
            out << (i == 0 ? "" : " ") << gram[i];
        }
        if (gram.size() < kOrder && word != "</s>") {
            out << ' ' << backOff(gram);
        }
        out << '\n';
    }

    std::map<Gram, Followers> after_;
};

} // namespace

std::string arpaOf(const std::vector<SpokenWords>& sentences)
{
    const Trigrams model(sentences);
    return model.empty() ? std::string{} : model.arpa();
}

} // namespace secondring
