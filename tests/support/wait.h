#pragma once
#include <chrono>
#include <functional>

namespace secondring::test {

using namespace std::chrono_literals;
using Limit = std::chrono::milliseconds;

/// How long to wait for what must come. Only a failing test ever takes so long, so it suits a
/// machine that is busy with other things.
inline constexpr Limit kPatience = 60s;

/// Looks at `condition` again and again until it holds or `limit` has passed; says whether it held.
/// The one place of the tests that lets time pass.
bool waitUntil(const std::function<bool()>& condition, Limit limit);

} // namespace secondring::test
