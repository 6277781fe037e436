#pragma once
#include "core/review/waveform.h"

#include <functional>
#include <tl/expected.hpp>

namespace secondring {

/// What there is to see of one file, or why there is nothing.
using FoundSound = tl::expected<Waveform, FileTrouble>;

/// Whoever looks at recordings before they are heard.
///
/// Contract: `read` returns at once. The answer, one item for each file in the order asked, comes
/// later on the desk's thread, once. A further `read`, and `cancel`, make sure that an answer that
/// has not come yet never comes. One thread uses it.
class Waveforms
{
public:
    using Then = std::function<void(std::vector<FoundSound>)>;

    virtual ~Waveforms() = default;

    virtual void read(std::vector<std::string> files, Then then) = 0;
    virtual void cancel() = 0;
};

} // namespace secondring
