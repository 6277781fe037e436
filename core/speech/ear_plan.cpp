#include "core/speech/ear_plan.h"

#include "core/speech/call_sentences.h"
#include "core/speech/language_model.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace secondring {

namespace {

/// What is said of one item.
std::vector<SpokenWords> sentencesOf(const EarItem& item)
{
    std::vector<SpokenWords> sentences;
    for (const auto& phrase : item.phrases) {
        auto parts = spokenParts(phrase);
        std::move(parts.begin(), parts.end(), std::back_inserter(sentences));
    }
    for (const auto& key : item.keys) {
        sentences.push_back(spokenWords(key));
    }
    return sentences;
}

std::vector<SpokenWords> sentencesFor(const std::vector<EarItem>& items)
{
    std::vector<SpokenWords> sentences;
    for (const auto& item : items) {
        auto own = sentencesOf(item);
        std::move(own.begin(), own.end(), std::back_inserter(sentences));
    }
    return sentences;
}

/// Words of the sentences that are not known, each once, in their order.
std::vector<std::string> unknownOf(const std::vector<SpokenWords>& sentences,
                                   const Pronunciations& known)
{
    std::vector<std::string> unknown;
    for (const auto& sentence : sentences) {
        std::copy_if(
            sentence.begin(), sentence.end(), std::back_inserter(unknown), [&](const auto& word) {
                return !known.knows(word) &&
                       std::find(unknown.begin(), unknown.end(), word) == unknown.end();
            });
    }
    return unknown;
}

} // namespace

SpokenWords wordsFor(const std::vector<EarItem>& items)
{
    std::set<std::string> words;
    for (const auto& sentences : {sentencesFor(items), callSentences()}) {
        for (const auto& sentence : sentences) {
            words.insert(sentence.begin(), sentence.end());
        }
    }
    return {words.begin(), words.end()};
}

EarPlan planFor(const std::vector<EarItem>& items, const Pronounce& pronounce)
{
    EarPlan plan;
    for (const auto& word : wordsFor(items)) {
        for (auto& way : pronounce(word)) {
            plan.words.add(word, std::move(way));
        }
    }
    auto sentences = sentencesFor(items);
    plan.leftOut = unknownOf(sentences, plan.words);
    sentences.insert(sentences.end(), callSentences().begin(), callSentences().end());
    for (auto& sentence : sentences) {
        std::erase_if(sentence, [&](const auto& word) { return !plan.words.knows(word); });
    }
    plan.model = arpaOf(sentences);
    plan.matcher = PhraseMatcher(items, plan.words);
    return plan;
}

} // namespace secondring
