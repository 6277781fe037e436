#pragma once
#include "core/ports/line.h"

#include <memory>

namespace secondring {

/// A line whose works can be exchanged while it is in use: after a change of the account.
///
/// Threads: the desk's. While it is empty, commands go nowhere, as for legs that have ended.
class LineSocket final : public Line
{
public:
    explicit LineSocket(std::unique_ptr<Line> line);

    void start(Sink sink) override;
    void perform(const LineCommand& command) override;
    void stop() override;

    /// Takes the line out, still open: whoever has it stops it, on any thread.
    std::unique_ptr<Line> take();
    /// Puts this line in, and opens it if the socket is open.
    void put(std::unique_ptr<Line> line);

private:
    std::unique_ptr<Line> line_;
    Sink sink_;
};

} // namespace secondring
