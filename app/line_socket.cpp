#include "app/line_socket.h"

namespace secondring {

LineSocket::LineSocket(std::unique_ptr<Line> line)
    : line_(std::move(line))
{
}

void LineSocket::start(Sink sink)
{
    sink_ = std::move(sink);
    line_->start(sink_);
}

void LineSocket::perform(const LineCommand& command)
{
    line_->perform(command);
}

void LineSocket::stop()
{
    line_->stop();
    sink_ = nullptr;
}

void LineSocket::put(std::unique_ptr<Line> line)
{
    if (!sink_) {
        line_ = std::move(line);
        return;
    }
    line_->stop();
    line_ = std::move(line);
    line_->start(sink_);
}

} // namespace secondring
