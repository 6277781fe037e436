#pragma once
#include "core/base/instant.h"

#include <functional>

namespace secondring {

/// Does something later: a timer of the event loop in the program, a clock moved by hand in tests.
///
/// Contract: returns at once and never calls back from within; calls back exactly once, on the
/// thread it was called on, after at least the given time; what is due at the same time comes in
/// the order in which it was asked for.
using Later = std::function<void(Duration, std::function<void()>)>;

} // namespace secondring
