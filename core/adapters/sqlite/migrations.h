#pragma once
#include <span>

/// Private to core/adapters/sqlite.
namespace secondring::sqlite {

/// The SQL that leads from each version of the schema (`user_version`) to the next, from 0 on.
std::span<const char* const> migrations();

} // namespace secondring::sqlite
