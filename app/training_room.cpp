#include "app/training_room.h"

#include "app/console.h"
#include "app/qt_executor.h"
#include "app/reviews.h"
#include "app/training_showing.h"
#include "core/adapters/sqlite/sqlite_totals_source.h"
#include "ui/look/text.h"

#include <QEvent>
#include <QPointer>

#include <algorithm>

namespace secondring {

using namespace practice;

namespace {

constexpr int kMostAttempts = 2000;      ///< that are looked through for those that were handed in
constexpr std::chrono::days kEver{3653}; ///< ten years

std::chrono::year_month_day dateOf(const QDate& day)
{
    return std::chrono::year{day.year()} / std::chrono::month{static_cast<unsigned>(day.month())} /
           std::chrono::day{static_cast<unsigned>(day.day())};
}

QString nameOf(const std::string& agent)
{
    return agent.empty() ? TrainingRoom::tr("everybody") : look::toQt(agent);
}

bool isDoneByAll(const AssignedEntry& entry)
{
    return !entry.people.isEmpty() &&
           std::ranges::all_of(entry.people,
                               [](const AssignedPerson& each) { return isDone(each.state); });
}

} // namespace

TrainingRoom::TrainingRoom(Console& console, const Reviews& reviews)
    : console_(console)
    , reviews_(reviews)
    , page_(std::make_unique<TrainingPage>([&console] { return console.clock().now(); }))
    , certificates_(page_->notice(), console.folders().data)
{
    page_->installEventFilter(this);
    wire();
}

TrainingRoom::~TrainingRoom() = default;

bool TrainingRoom::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == page_.get() && event->type() == QEvent::Show) {
        read();
    }
    return QObject::eventFilter(watched, event);
}

void TrainingRoom::wire()
{
    connect(page_.get(), &TrainingPage::left, this, &TrainingRoom::left);
    connect(page_.get(), &TrainingPage::attemptWanted, this, &TrainingRoom::attemptWanted);
    connect(page_.get(), &TrainingPage::assigned, this, &TrainingRoom::assign);
    connect(page_.get(), &TrainingPage::changed, this, &TrainingRoom::change);
    connect(page_.get(), &TrainingPage::certificateWanted, this, &TrainingRoom::certify);
    connect(&console_.model(), &ConsoleModel::knowledgeChanged, this, &TrainingRoom::follow);
}

bool TrainingRoom::isOpenToViewer() const
{
    return reviews_.viewer().role != Role::Agent;
}

void TrainingRoom::open(PracticeLog& log, const ScenarioShelf& shelf)
{
    log_ = &log;
    if (!totals_) {
        totals_ = std::make_unique<SqliteTotalsSource>(console_.store(), executorOn(*this));
    }
    shelf_ = shelf.scenarios;
    trouble_.clear();
    render();
    read();
}

void TrainingRoom::warn(const QString& sentence)
{
    trouble_ = sentence;
    render();
}

void TrainingRoom::follow()
{
    if (isOpenToViewer()) {
        read();
        return;
    }
    followed_.clear();
    handedIn_.clear();
    page_->render({});
    if (page_->isVisible()) {
        emit left();
    }
}

void TrainingRoom::read()
{
    if (log_ == nullptr || !isOpenToViewer()) {
        return;
    }
    const auto who = reviews_.viewer();
    log_->assignments(who, [self = QPointer{this}, who](const auto& found) {
        if (self && self->reviews_.viewer() == who && found) {
            self->followed_ = *found;
            self->render();
        }
    });
    log_->attempts({.limit = kMostAttempts}, who, [self = QPointer{this}, who](const auto& found) {
        if (!self || !(self->reviews_.viewer() == who) || !found) {
            return;
        }
        self->handedIn_ = *found;
        std::erase_if(self->handedIn_, [](const AttemptRow& each) { return !each.handedIn; });
        std::ranges::sort(self->handedIn_, std::ranges::greater{}, &AttemptRow::handedIn);
        self->render();
    });
    readTakers();
}

/// Who has taken calls on this desk can be asked to practise.
void TrainingRoom::readTakers()
{
    const auto today = look::toQt(console_.clock().now()).date();
    const Day last{std::chrono::days{QDate(1970, 1, 1).daysTo(today)}};
    totals_->totals({.days = {last - kEver, last}, .by = TotalsBy::Agent},
                    [self = QPointer{this}](const Result<std::vector<TotalsRow>>& rows) {
                        if (!self || !rows) {
                            return;
                        }
                        self->takers_.clear();
                        for (const auto& each : *rows) {
                            self->takers_.insert(each.key);
                        }
                        self->render();
                    });
}

QString TrainingRoom::titleOf(const std::string& scenario) const
{
    const auto found = std::ranges::find_if(
        shelf_, [&](const auto& each) { return each.scenario.id == scenario; });
    return found == shelf_.end() ? tr("A scenario that is no longer there")
                                 : look::toQt(found->scenario.title);
}

/// Whoever the house or this store knows, but those who train them.
void TrainingRoom::addPeople(TrainingView& view) const
{
    auto names = takers_;
    for (const auto& team : console_.houseFile().review().figures.teams) {
        names.insert(team.agents.begin(), team.agents.end());
    }
    for (const auto& each : handedIn_) {
        names.insert(each.head.agent);
    }
    for (const auto& each : followed_) {
        names.insert(each.assignment.agent);
    }
    names.erase(std::string{});
    for (const auto& each : names) {
        const bool trains = std::ranges::count(reviews_.supervisors(), each) > 0;
        (trains ? view.others : view.people) << look::toQt(each);
    }
    view.others << look::toQt(reviews_.viewer().name);
}

void TrainingRoom::render()
{
    if (!isOpenToViewer()) {
        return;
    }
    TrainingView view;
    view.trouble = trouble_;
    for (const auto& each : shelf_) {
        view.scenarios.append({each.scenario.id, look::toQt(each.scenario.title)});
    }
    addPeople(view);
    std::vector<std::string> people;
    for (const auto& each : view.people) {
        people.push_back(look::toStd(each));
    }
    const TrainingWords words{[this](const std::string& id) { return titleOf(id); },
                              console_.clock().now()};
    for (const auto& each : followed_) {
        view.assigned.append(entryOf(each, people, words));
    }
    // What everybody has done comes after what is still to be done, the latest first.
    const auto done = std::ranges::stable_partition(
        view.assigned, [](const AssignedEntry& each) { return !isDoneByAll(each); });
    std::ranges::reverse(done);
    for (const auto& each : handedIn_) {
        view.handedIn.append(entryOf(each, console_.houseFile().house(), words));
    }
    for (const auto& each : people) {
        auto person = certifiable(each, followed_, words);
        view.certifiable.append(std::move(person));
    }
    page_->render(view);
}

void TrainingRoom::assign(PracticeAssignment assignment)
{
    if (log_ == nullptr) {
        return;
    }
    assignment.at = console_.clock().now();
    const auto told = tr("%1 is assigned to %2, due %3.")
                          .arg(titleOf(assignment.scenario),
                               nameOf(assignment.agent),
                               look::dayAndTime(assignment.due, assignment.at));
    log_->assign(assignment,
                 reviews_.viewer(),
                 [self = QPointer{this}, told](const Result<AssignmentId>& given) {
                     if (self) {
                         self->settle(given.map([](const AssignmentId&) {}), told, true);
                     }
                 });
}

void TrainingRoom::change(AssignmentChange change)
{
    const auto found = std::ranges::find_if(followed_, [&](const FollowedAssignment& each) {
        return each.assignment.id == change.assignment;
    });
    if (log_ == nullptr || found == followed_.end()) {
        return;
    }
    change.at = console_.clock().now();
    const auto title = titleOf(found->assignment.scenario);
    const auto told = change.withdrawn ? tr("%1 is withdrawn from %2. What was handed in stays.")
                                             .arg(title, nameOf(change.agent))
                                       : tr("%1 is now assigned to %2, due %3, pass mark %4.")
                                             .arg(title,
                                                  nameOf(change.agent),
                                                  look::dayAndTime(change.due, change.at),
                                                  QString::number(change.passMark));
    log_->changeAssignment(
        change,
        reviews_.viewer(),
        [self = QPointer{this}, told, written = !change.withdrawn](const Result<void>& done) {
            if (self) {
                self->settle(done, told, written);
            }
        });
}

void TrainingRoom::settle(const Result<void>& done, const QString& told, bool written)
{
    trouble_ = done ? QString{} : look::toQt(done.error().reason);
    if (done && written) {
        page_->form().clear();
    }
    if (done) {
        page_->form().told(told);
    }
    render();
    read();
}

void TrainingRoom::certify(const QString& agent)
{
    CertificateRequest request{.agent = look::toStd(agent),
                               .scenarios = {},
                               .house = console_.houseFile().house().name,
                               .standards =
                                   standardsVersion(console_.houseFile().house().standards),
                               .today = dateOf(look::toQt(console_.clock().now()).date())};
    for (const auto& each : askedScenarios(followed_, request.agent)) {
        request.scenarios.push_back(each.scenario);
    }
    certificates_.ask(request, page_->window());
}

} // namespace secondring
