#include "core/adapters/speech/model_files.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <optional>
#include <string_view>

namespace secondring {

namespace {

using Length = std::optional<std::uint64_t>; ///< of a whole file; none: it is no such file

constexpr std::uint32_t kLongest = 8'192; ///< text in a header
constexpr std::uint64_t kWord = 4;        ///< bytes of a number, lowest first

/// One of the model's files, read from its beginning.
class ModelFile
{
public:
    explicit ModelFile(const std::filesystem::path& file)
        : in_(file, std::ios::binary)
    {
    }

    /// The next numbers; none once the file has ended.
    template <std::size_t Count> std::optional<std::array<std::uint32_t, Count>> numbers()
    {
        std::array<std::uint32_t, Count> read{};
        in_.read(reinterpret_cast<char*>(read.data()), Count * kWord);
        return in_ ? std::optional{read} : std::nullopt;
    }

    std::optional<std::uint32_t> number()
    {
        const auto read = numbers<1>();
        return read ? std::optional{read->front()} : std::nullopt;
    }

    std::optional<std::string> text(std::uint32_t length)
    {
        std::string read(std::min(length, kLongest), '\0');
        in_.read(read.data(), static_cast<std::streamsize>(read.size()));
        return in_ && length <= kLongest ? std::optional{read} : std::nullopt;
    }

    /// Up to and with `end`; none when it does not come within what a header may have.
    std::optional<std::string> textUntil(char end)
    {
        std::string read;
        for (char each = 0; read.size() < kLongest && in_.get(each);) {
            if (each == end) {
                return read;
            }
            read += each;
        }
        return std::nullopt;
    }

    void skip(std::uint64_t bytes) { in_.seekg(static_cast<std::streamoff>(bytes), std::ios::cur); }

    std::uint64_t at() { return static_cast<std::uint64_t>(in_.tellg()); }

private:
    std::ifstream in_;
};

/// A text header, the order of bytes.
bool passHeader(ModelFile& file)
{
    for (auto line = file.textUntil('\n'); line; line = file.textUntil('\n')) {
        if (line->find("endhdr") != std::string::npos) {
            return file.number().has_value();
        }
    }
    return false;
}

/// How many numbers there are, they, and their sum.
Length lengthOfNumbers(ModelFile& file)
{
    const auto count = file.number();
    return count ? Length{file.at() + (*count + 1ULL) * kWord} : std::nullopt;
}

/// What there is of what, then the numbers.
Length lengthOfTransitions(ModelFile file)
{
    return passHeader(file) && file.numbers<3>() ? lengthOfNumbers(file) : std::nullopt;
}

/// The same, and the width of each feature in between.
Length lengthOfDensities(ModelFile file)
{
    const auto counts = passHeader(file) ? file.numbers<3>() : std::nullopt;
    if (!counts) {
        return std::nullopt;
    }
    file.skip((*counts)[1] * kWord);
    return lengthOfNumbers(file);
}

/// Texts with their lengths, one of which tells of how many features; then a byte for each feature,
/// codeword and state.
Length lengthOfMixtures(ModelFile file)
{
    constexpr std::string_view kFeatures = "feature_count ";
    std::uint64_t features = 1;
    for (auto length = file.number(); length; length = file.number()) {
        if (*length == 0) {
            const auto counts = file.numbers<2>();
            return counts ? Length{file.at() + features * (*counts)[0] * (*counts)[1]}
                          : std::nullopt;
        }
        const auto text = file.text(*length);
        if (!text) {
            return std::nullopt;
        }
        if (text->starts_with(kFeatures)) {
            std::from_chars(text->data() + kFeatures.size(), text->data() + text->size(), features);
        }
    }
    return std::nullopt;
}

/// A text about itself, what there is of what, the names of the phones, their tree, what each is
/// made of.
Length lengthOfPhones(ModelFile file)
{
    constexpr std::array<std::uint32_t, 2> kMark = {0x46444d42, 1}; // "BMDF"
    constexpr std::uint64_t kNode = 8, kPhone = 12;
    const auto mark = file.numbers<2>();
    const auto about = file.number();
    if (mark != kMark || !about) {
        return std::nullopt;
    }
    file.skip(*about);
    const auto counts = file.numbers<10>();
    if (!counts) {
        return std::nullopt;
    }
    for (std::uint32_t name = 0; name < counts->front(); ++name) {
        if (!file.textUntil('\0')) {
            return std::nullopt;
        }
    }
    const auto padding = (kWord - file.at() % kWord) % kWord;
    file.skip(padding + (*counts)[8] * kNode + (*counts)[1] * kPhone);
    const auto parts = file.number();
    return parts ? Length{file.at() + *parts * 2ULL} : std::nullopt;
}

struct WholeFile
{
    const char* name;
    Length (*length)(ModelFile); ///< null: the library reads it with care
};

constexpr auto kFiles = std::to_array<WholeFile>({{"mdef", lengthOfPhones},
                                                  {"means", lengthOfDensities},
                                                  {"variances", lengthOfDensities},
                                                  {"sendump", lengthOfMixtures},
                                                  {"transition_matrices", lengthOfTransitions},
                                                  {"feat.params", nullptr},
                                                  {"noisedict", nullptr}});

} // namespace

std::string troubleOf(const SphinxModel& model)
{
    for (const auto& [name, length] : kFiles) {
        const auto file = model.sounds / name;
        std::error_code error;
        const auto size = std::filesystem::file_size(file, error);
        if (error || size == 0) {
            return "the recogniser's data is missing: " + file.string();
        }
        if (length == nullptr) {
            continue;
        }
        const auto wanted = length(ModelFile(file));
        if (!wanted || size < *wanted) {
            return "the recogniser's data is damaged: " + file.string();
        }
    }
    return {};
}

} // namespace secondring
