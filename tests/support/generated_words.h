#pragma once
#include <string>
#include <vector>

/// The words that a generated house writes and is called by.
namespace secondring::test::words {

const std::vector<std::string>& firstNames();
const std::vector<std::string>& lastNames();
/// Sentences of notes; '#' stands for an order's number, '@' for a thing.
const std::vector<std::string>& sentences();
const std::vector<std::string>& summaries();
const std::vector<std::string>& things();

} // namespace secondring::test::words
