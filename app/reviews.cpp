#include "app/reviews.h"

#include "app/console.h"
#include "app/qt_executor.h"
#include "ui/look/text.h"

#include <algorithm>

namespace secondring {

namespace {

constexpr std::chrono::seconds kFirstDraw{4}; ///< the start has better things to do
constexpr std::chrono::milliseconds kGather{120};
constexpr std::chrono::hours kDraws{1}; ///< a week may end while the program runs

QDate dateOf(std::chrono::sys_days day)
{
    return QDate(1970, 1, 1).addDays(day.time_since_epoch().count());
}

} // namespace

Reviews::Reviews(Console& console)
    : console_(console)
    , log_(console.store(), console.log(), executorOn(*this))
    , desk_(log_,
            console.clock(),
            console.houseFile().review().rules,
            [this](const std::string& sentence) { emit troubled(look::toQt(sentence)); })
    , keeping_(desk_.watchKept([this] {
        promises_.start();
        emit changed();
    }))
{
    connect(&console_, &Console::callCompleted, this, [this](const CallSummary& call) {
        desk_.completed(call, console_.model().settings().agent);
    });
    promises_.setSingleShot(true);
    promises_.setInterval(kGather);
    connect(&promises_, &QTimer::timeout, this, [this] { console_.model().readPromises(); });
    connect(&drawing_, &QTimer::timeout, this, &Reviews::draw);
    drawing_.start(kDraws);
    QTimer::singleShot(kFirstDraw, this, &Reviews::draw);
}

Reviews::~Reviews() = default;

Person Reviews::viewer() const
{
    const auto& name = console_.model().settings().agent;
    const bool judges = std::ranges::count(supervisors(), name) > 0;
    return {.name = name, .role = judges ? Role::Supervisor : Role::Agent};
}

const std::vector<std::string>& Reviews::supervisors() const
{
    return console_.houseFile().review().supervisors;
}

void Reviews::follow()
{
    desk_.setRules(console_.houseFile().review().rules);
    emit changed();
}

void Reviews::draw()
{
    const auto today = look::toQt(console_.model().now()).date();
    const std::chrono::sys_days day{std::chrono::days{QDate(1970, 1, 1).daysTo(today)}};
    desk_.draw(day, [](std::chrono::sys_days begins) {
        return look::toInstant(dateOf(begins).startOfDay());
    });
}

} // namespace secondring
