#pragma once
#include "core/practice/story.h"

#include <span>

namespace secondring::twine {

/// An attribute of an element, decoded.
struct Attribute
{
    std::string name;
    std::string value;

    bool operator==(const Attribute&) const = default;
};

using Attributes = std::vector<Attribute>;

inline constexpr std::string_view kCarrier = "data-twee";
inline constexpr std::string_view kTitleCarrier = "data-twee-title";
inline constexpr std::string_view kDataCarrier = "data-twee-data";

/// Attributes that say something else than a member; our own carriers are among them.
std::span<const std::string_view> storyOwn();
std::span<const std::string_view> passageOwn();
std::span<const std::string_view> codeOwn(); ///< of script and style

std::string valueOf(const Attributes& attributes, std::string_view name);
bool hasAttribute(const Attributes& attributes, std::string_view name);

/// The members of a JSON object that an attribute can hold: strings whose name is one.
Attributes attributesOf(std::string_view object, std::span<const std::string_view> own);

/// Metadata in one line out of the attributes that are not the element's own; empty: there are
/// none.
std::string metadataOf(const Attributes& attributes, std::span<const std::string_view> own);

/// What the element `tw-storydata` says beside the story's name.
struct StoryWords
{
    Attributes attributes;
    Attributes tagColours;            ///< `tw-tag`: name and colour
    std::optional<std::string> start; ///< the passage that `startnode` points to

    bool operator==(const StoryWords&) const = default;
};

/// What StoryData says in a page; `start` only where such a passage exists.
StoryWords wordsOf(const Story& story);

/// StoryData as it is made of a page; empty: the page says nothing.
std::string storyDataOf(const StoryWords& words);

/// `raw` with the difference between two objects made by us: what `now` has and `then` had not is
/// put in, what it no longer has is taken out. Nothing differs: `raw` to the byte.
std::string followed(std::string raw, std::string_view then, std::string_view now);

} // namespace secondring::twine
