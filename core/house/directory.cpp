#include "core/house/directory.h"

#include "core/house/folding.h"

#include <algorithm>

namespace secondring {

namespace {

using Words = std::vector<std::string>;

bool separates(char letter)
{
    const bool word = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ||
                      static_cast<unsigned char>(letter) >= 0x80;
    return !word;
}

/// An apostrophe joins: "O'Neil" is one word.
void addWords(Words& words, const std::string& plain)
{
    std::string word;
    for (const char letter : plain + " ") {
        if (letter == '\'') {
            continue;
        }
        if (!separates(letter)) {
            word += letter;
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
}

Words wordsIn(std::string_view text)
{
    Words words;
    addWords(words, folded(text));
    return words;
}

/// What somebody can be found by, in both ways of writing umlauts.
Words wordsOfEntry(std::string_view text)
{
    auto words = wordsIn(text);
    addWords(words, foldedInGerman(text));
    return words;
}

bool anyBegins(const Words& words, const std::string& typed)
{
    return std::ranges::any_of(words,
                               [&](const std::string& word) { return word.starts_with(typed); });
}

struct Searchable
{
    std::string extension;
    Words name;
    Words role;
    Words skills;
};

Searchable searchable(const DirectoryEntry& entry)
{
    Searchable texts{.extension = folded(entry.colleague.extension),
                     .name = wordsOfEntry(entry.colleague.name),
                     .role = wordsOfEntry(entry.colleague.role)};
    for (const auto& skill : entry.skills) {
        const auto words = wordsOfEntry(skill);
        texts.skills.insert(texts.skills.end(), words.begin(), words.end());
    }
    std::erase(texts.extension, ' ');
    return texts;
}

std::optional<FoundBy> foundBy(const Searchable& texts, const std::string& typed)
{
    if (texts.extension == typed) {
        return FoundBy::Extension;
    }
    if (texts.extension.starts_with(typed)) {
        return FoundBy::ExtensionBegin;
    }
    if (anyBegins(texts.name, typed)) {
        return FoundBy::Name;
    }
    if (anyBegins(texts.role, typed)) {
        return FoundBy::Role;
    }
    return anyBegins(texts.skills, typed) ? std::optional{FoundBy::Skill} : std::nullopt;
}

/// What all typed words were found by: the least telling of them.
std::optional<FoundBy> foundBy(const Searchable& texts, const Words& typed)
{
    FoundBy least = FoundBy::Extension;
    for (const auto& word : typed) {
        const auto by = foundBy(texts, word);
        if (!by) {
            return std::nullopt;
        }
        least = std::max(least, *by);
    }
    return typed.empty() ? FoundBy::Name : least;
}

} // namespace

std::vector<Found> search(const House& house, std::string_view typed)
{
    const auto words = wordsIn(typed);
    std::vector<Found> all;
    for (std::size_t i = 0; i < house.directory.size(); ++i) {
        if (const auto by = foundBy(searchable(house.directory[i]), words)) {
            all.push_back({i, *by});
        }
    }
    std::ranges::stable_sort(all, {}, &Found::by);
    return all;
}

} // namespace secondring
