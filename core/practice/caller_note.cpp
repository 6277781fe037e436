#include "core/practice/caller_note.h"

namespace secondring::practice {

namespace {

std::string joined(const std::vector<std::string>& titles)
{
    std::string all;
    for (const auto& title : titles) {
        all += (all.empty() ? "" : ", ") + title;
    }
    return all;
}

} // namespace

std::string sentenceOf(const UtteranceWeighed& weighed)
{
    const auto of = weighed.heard.size() + weighed.missing.size();
    if (of == 0) {
        return {};
    }
    auto sentence = "Heard " + std::to_string(weighed.heard.size()) + " of " + std::to_string(of);
    if (!weighed.heard.empty()) {
        sentence += ": " + joined(weighed.heard);
    }
    if (!weighed.missing.empty()) {
        sentence += ". Missing: " + joined(weighed.missing);
    }
    return sentence;
}

} // namespace secondring::practice
