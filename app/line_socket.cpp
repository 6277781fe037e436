#include "app/line_socket.h"

namespace secondring {

LineSocket::LineSocket(std::unique_ptr<Line> line)
    : line_(std::move(line))
{
}

void LineSocket::start(Sink sink)
{
    sink_ = std::move(sink);
    if (line_) {
        line_->start(sink_);
    }
}

void LineSocket::perform(const LineCommand& command)
{
    if (line_) {
        line_->perform(command);
    }
}

void LineSocket::stop()
{
    if (line_) {
        line_->stop();
    }
    sink_ = nullptr;
}

std::unique_ptr<Line> LineSocket::take()
{
    return std::move(line_);
}

void LineSocket::put(std::unique_ptr<Line> line)
{
    line_ = std::move(line);
    if (sink_) {
        line_->start(sink_);
    }
}

} // namespace secondring
