#include "core/speech/language_model.h"
#include "tests/support/catch.h"

#include <cmath>
#include <map>
#include <sstream>

using namespace secondring;

namespace {

/// The lines of an ARPA file: gram → its two figures.
struct ArpaLine
{
    double probability = 0;
    double backOff = 0;
};

std::map<std::string, ArpaLine> linesOf(const std::string& arpa)
{
    std::map<std::string, ArpaLine> lines;
    std::istringstream text(arpa);
    std::size_t order = 0;
    for (std::string line; std::getline(text, line);) {
        if (line.size() > 2 && line.front() == '\\' && line.find("-grams:") == 2) {
            order = static_cast<std::size_t>(line[1] - '0');
        } else if (order > 0 && !line.empty() && line.front() != '\\') {
            std::istringstream fields(line);
            ArpaLine entry;
            std::string gram;
            fields >> entry.probability >> gram;
            for (std::size_t i = 1; i < order; ++i) {
                std::string word;
                fields >> word;
                gram += ' ' + word;
            }
            fields >> entry.backOff;
            lines[gram] = entry;
        }
    }
    return lines;
}

/// As a decoder reads it.
double probabilityOf(const std::map<std::string, ArpaLine>& lines,
                     const std::string& history,
                     const std::string& word)
{
    const auto whole = lines.find(history.empty() ? word : history + ' ' + word);
    if (whole != lines.end()) {
        return std::pow(10, whole->second.probability);
    }
    const auto shorter =
        history.find(' ') == std::string::npos ? "" : history.substr(history.find(' ') + 1);
    const auto left = lines.find(history);
    const double weight = left == lines.end() ? 0 : left->second.backOff;
    return std::pow(10, weight) * probabilityOf(lines, shorter, word);
}

} // namespace

TEST_CASE("no sentence, no model")
{
    CHECK(arpaOf({}).empty());
    CHECK(arpaOf({{}}).empty());
}

TEST_CASE("the discount of Witten and Bell, by hand")
{
    // After <s>: "a" twice, one kind of three counts.
    const auto lines = linesOf(arpaOf({{"a", "b"}, {"a", "c"}}));
    // Words: a a b c </s> </s>, six of four kinds.
    CHECK(std::abs(probabilityOf(lines, "", "a") - 3.0 / 10) < 1e-5);
    CHECK(std::abs(probabilityOf(lines, "", "b") - 2.0 / 10) < 1e-5);
    // "a" is followed by b and c, once each: 1/4 + 2/4 × 2/10.
    CHECK(std::abs(probabilityOf(lines, "a", "b") - 0.35) < 1e-5);
    // Never after it: 2/4 × 3/10.
    CHECK(std::abs(probabilityOf(lines, "a", "a") - 0.15) < 1e-5);
}

TEST_CASE("what may follow any history adds up to one")
{
    const auto lines = linesOf(arpaOf({{"please", "hold", "the", "line"},
                                       {"hold", "on"},
                                       {"please", "call", "the", "desk"},
                                       {"the", "line", "is", "busy"}}));
    const SpokenWords words{
        "please", "hold", "the", "line", "on", "call", "desk", "is", "busy", "</s>"};
    for (const auto* history :
         {"", "<s>", "please", "the", "please hold", "hold the", "the desk"}) {
        double sum = 0;
        for (const auto& word : words) {
            sum += probabilityOf(lines, history, word);
        }
        INFO(history);
        CHECK(std::abs(sum - 1) < 1e-4);
    }
}

TEST_CASE("the head of the file counts its lines")
{
    const auto arpa = arpaOf({{"hello"}});
    CHECK(arpa.starts_with("\\data\\\nngram 1=3\nngram 2=2\nngram 3=1\n"));
    CHECK(arpa.ends_with("\n\\end\\\n"));
}
