#pragma once
#include "core/ports/line.h"

#include <memory>

namespace secondring {

/// A line whose works can be exchanged while it is in use: after a change of the account.
///
/// Threads: the desk's. Legs of the line that is taken out end as the contract of `Line` says,
/// before the new one opens.
class LineSocket final : public Line
{
public:
    explicit LineSocket(std::unique_ptr<Line> line);

    void start(Sink sink) override;
    void perform(const LineCommand& command) override;
    void stop() override;

    /// Closes the line in use, which takes up to two seconds, and opens this one.
    void put(std::unique_ptr<Line> line);

private:
    std::unique_ptr<Line> line_;
    Sink sink_;
};

} // namespace secondring
