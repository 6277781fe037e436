#include "core/adapters/speech/dictionary_file.h"

#include <fstream>
#include <iterator>
#include <unordered_set>

namespace secondring {

Result<Pronunciations> readPronunciations(const std::filesystem::path& file,
                                          const SpokenWords& words)
{
    std::ifstream in(file, std::ios::binary);
    if (!in) {
        return fail(file.string() + " cannot be read");
    }
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    const std::unordered_set<std::string_view> wanted(words.begin(), words.end());
    Pronunciations found;
    for (std::string_view rest = text; !rest.empty();) {
        const auto end = std::min(rest.find('\n'), rest.size());
        const auto line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const auto space = std::min(line.find(' '), line.size());
        const auto word = line.substr(0, std::min(line.find('('), space));
        if (!wanted.contains(word)) {
            continue;
        }
        if (auto phones = phonesOf(line.substr(space)); phones && !phones->empty()) {
            found.add(std::string{word}, std::move(*phones));
        }
    }
    return found;
}

} // namespace secondring
