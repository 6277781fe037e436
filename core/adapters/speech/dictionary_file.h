#pragma once
#include "core/base/result.h"
#include "core/speech/pronunciations.h"

#include <filesystem>

namespace secondring {

/// Reads how these words are said from a pronouncing dictionary ("word PH ON ES" in each line,
/// "word(2)" for another way); the others are passed over. One pass over the file.
Result<Pronunciations> readPronunciations(const std::filesystem::path& file,
                                          const SpokenWords& words);

} // namespace secondring
