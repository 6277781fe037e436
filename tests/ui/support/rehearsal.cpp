#include "tests/ui/support/rehearsal.h"

#include "core/adapters/house/parse_house.h"
#include "ui/look/text.h"
#include "ui/look/theme.h"

#include <QTimeZone>

#include <stdexcept>

namespace secondring::test {

namespace {

Instant monday()
{
    return look::toInstant(QDateTime(QDate(2026, 11, 23), QTime(10, 42)));
}

/// A finished call of earlier today.
CallSummary
earlier(const char* name, int hour, int minute, int seconds, const char* outcome, int courtesy)
{
    CallSummary row;
    row.party.name = name;
    row.outcome = outcome;
    row.courtesy = courtesy;
    row.began = look::toInstant(QDateTime(QDate(2026, 11, 23), QTime(hour, minute)));
    row.answered = row.began;
    row.ended = row.began + std::chrono::seconds{seconds};
    row.endedBy = EndedBy::Caller;
    row.complete = true;
    row.verdicts = {{"answer-by-second-ring", courtesy > 90 ? Verdict::Kept : Verdict::Missed}};
    return row;
}

DeskKnowledge sampleKnowledge()
{
    DeskKnowledge known;
    known.house = defaultHouse();
    known.agent = {.name = "Dana Keller", .extension = "212", .language = "en"};
    known.today = {earlier("Marcus Bell", 10, 21, 252, "resolved", 100),
                   earlier("Ana Ruiz", 10, 9, 160, "resolved", 92),
                   earlier("", 9, 58, 37, "message", 100),
                   earlier("Tom Okafor", 9, 44, 425, "complaint", 88)};
    for (std::size_t i = 0; i < known.today.size(); ++i) {
        known.today[i].id = CallId{static_cast<std::int64_t>(i) + 900};
    }
    return known;
}

} // namespace

QApplication& application()
{
    static QApplication* app = [] {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        static int argc = 1;
        static char name[] = "test";
        static char* argv[] = {name, nullptr};
        auto* made = new QApplication(argc, argv); // lives as long as the program
        look::install(*made);
        look::setMotion(false);
        return made;
    }();
    return *app;
}

Rehearsal::Rehearsal()
    : now((application(), monday()))
    , known(sampleKnowledge())
    , window([this] { return now; })
{
    state.line.status = LineStatus::Ready;
    state.settings.recordingsFolder = "/tmp";
    state.availableSince = now;
    QObject::connect(
        &window.desk(), &DeskWorkspace::happened, [this](const DeskEvent& event) { post(event); });
    QObject::connect(&window.desk(), &DeskWorkspace::dialRequested, [this](const QString& typed) {
        dialled << typed;
    });
    window.setKnowledge(known);
    window.render(state);
    window.show();
    window.activateWindow();
    settle();
}

void Rehearsal::post(const DeskEvent& event)
{
    queue_.push_back(event);
    if (taking_) {
        return;
    }
    taking_ = true;
    while (!queue_.empty()) {
        const auto next = queue_.front();
        queue_.pop_front();
        take(next);
    }
    taking_ = false;
    settle();
}

void Rehearsal::take(const DeskEvent& event)
{
    auto decision = decide(state, event, now);
    queue_.insert(queue_.begin(), decision.followUps.begin(), decision.followUps.end());
    if (decision.toRecord) {
        recorded.push_back(*decision.toRecord);
    }
    state = decision.state;
    window.render(state);
    for (const auto& effect : decision.effects) {
        act(effect);
    }
}

void Rehearsal::act(const Effect& effect)
{
    const auto* command = std::get_if<LineCommand>(&effect);
    if (command == nullptr) {
        return;
    }
    const auto owner = [this](LegId leg) {
        const auto* call = secondring::find(state, leg);
        return call == nullptr ? CallId{} : call->id;
    };
    if (const auto* answer = std::get_if<AnswerLine>(command)) {
        follow(owner(answer->leg), CallConnected{"opus", false});
    } else if (const auto* hold = std::get_if<HoldLine>(command); hold != nullptr && lineConfirms) {
        follow(owner(hold->leg), LineHeld{});
    } else if (const auto* resume = std::get_if<ResumeLine>(command);
               resume != nullptr && lineConfirms) {
        follow(owner(resume->leg), LineResumed{});
    } else if (const auto* record = std::get_if<RecordLine>(command)) {
        follow(owner(record->leg), RecordingChanged{true, record->file, {}});
    } else if (const auto* stop = std::get_if<StopRecording>(command)) {
        follow(owner(stop->leg), RecordingChanged{false, {}, {}});
    } else if (const auto* hangUp = std::get_if<HangUpLine>(command)) {
        const auto* call = secondring::find(state, hangUp->leg);
        if (call != nullptr && call->leg == hangUp->leg) {
            follow(call->id, CallEnded{EndedBy::Agent, EndReason::HungUp, {}});
        } else if (call != nullptr) {
            follow(call->id, ConsultEnded{EndedBy::Agent, EndReason::HungUp, {}});
        }
    } else if (const auto* reject = std::get_if<RejectLine>(command)) {
        follow(owner(reject->leg), CallEnded{EndedBy::Agent, EndReason::Declined, {}});
    } else if (const auto* divert = std::get_if<DivertLine>(command)) {
        follow(owner(divert->leg), CallEnded{EndedBy::Agent, EndReason::Diverted, {}});
    }
}

CallId Rehearsal::ring(const Party& party, const std::string& line)
{
    const auto id = state.nextCall;
    known.earlier[id] = {};
    auto last = earlier(party.name.c_str(), 9, 5, 200, "promised", 100);
    last.began -= std::chrono::hours{24 * 17};
    last.summary = "Asked when the standing desk is delivered. Told: by the 20th.";
    known.earlier[id].push_back(last);
    window.setKnowledge(known);
    post(Event{{}, CallArrived{LegId{id.value}, party, line, std::chrono::seconds{3}}});
    return id;
}

CallId Rehearsal::talk(const Party& party)
{
    const auto id = ring(party);
    pass(std::chrono::seconds{2});
    post(Event{id, AnswerRequested{}});
    pass(std::chrono::seconds{4});
    post(Event{id, SaidMarked{"greeting", false}});
    return id;
}

void Rehearsal::pass(Duration length)
{
    now += length;
    while (const auto deadline = nextDeadline(state)) {
        if (deadline->at > now) {
            break;
        }
        post(deadline->event);
    }
    window.render(state);
    settle();
}

void Rehearsal::settle()
{
    // A change of size goes up one widget at a time.
    for (int i = 0; i < 6; ++i) {
        QApplication::processEvents();
    }
}

const Call& Rehearsal::call(CallId id) const
{
    const auto* found = secondring::find(state, id);
    if (found == nullptr) {
        throw std::runtime_error("no such call");
    }
    return *found;
}

} // namespace secondring::test
