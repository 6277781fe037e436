#include "app/attendance_watch.h"

#include "ui/model/console_model.h"

namespace secondring {

AttendanceWatch::AttendanceWatch(ConsoleModel& model, SqliteCallLog& log)
    : model_(model)
    , log_(log)
    , keeper_(log_)
{
    beat_.setInterval(AttendanceKeeper::kBeat);
    connect(&beat_, &QTimer::timeout, this, [this] { keeper_.beat(model_.now()); });
}

AttendanceWatch::~AttendanceWatch()
{
    keeper_.leave(model_.now());
}

void AttendanceWatch::begin()
{
    connect(&model_, &ConsoleModel::changed, this, &AttendanceWatch::follow);
    connect(&model_, &ConsoleModel::knowledgeChanged, this, &AttendanceWatch::follow);
    beat_.start();
    follow();
}

void AttendanceWatch::follow()
{
    keeper_.follow(model_.state(), model_.settings().agent, model_.now());
}

} // namespace secondring
