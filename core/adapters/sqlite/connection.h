#pragma once
#include "core/base/result.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <memory>
#include <type_traits>

/// Private to core/adapters/sqlite: connections, and exceptions turned into results.
namespace secondring::sqlite {

using Connection = std::unique_ptr<SQLite::Database>;

/// A connection that writes durably: what it has committed survives a power cut. Throws.
Connection openForWriting(const std::filesystem::path& file);
/// A connection that cannot change anything. Throws.
Connection openForReading(const std::filesystem::path& file);

/// What went wrong, as a sentence for a person.
std::string sentence(const SQLite::Exception& error, const std::filesystem::path& file);

/// Does `work`; what it throws becomes an error.
template <class Work>
auto guarded(const std::filesystem::path& file, Work&& work) -> Result<std::invoke_result_t<Work>>
try {
    if constexpr (std::is_void_v<std::invoke_result_t<Work>>) {
        work();
        return {};
    } else {
        return work();
    }

} catch (const SQLite::Exception& error) {
    return fail(sentence(error, file));

} catch (const std::exception& error) {

    return fail(file.string() + ": " + error.what());
}

} // namespace secondring::sqlite
