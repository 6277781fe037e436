#include "core/review/promise.h"

#include "core/review/judgement_step.h"

namespace secondring {

namespace judging {

namespace {

Answer unlessAnswering(const Wish& wish)
{
    return answersForPromise(wish.by, wish.of) ? std::nullopt : Answer{ReviewRefusal::NotAllowed};
}

} // namespace

Answer against(const Wish& wish, const PromiseKept& /*event*/)
{
    if (const auto refusal = unlessAnswering(wish)) {
        return refusal;
    }
    return wish.of.promiseKept ? Answer{ReviewRefusal::AlreadyDone} : std::nullopt;
}

Answer against(const Wish& wish, const PromiseMoved& event)
{
    if (const auto refusal = unlessAnswering(wish)) {
        return refusal;
    }
    if (wish.of.promiseKept || event.to == event.from) {
        return ReviewRefusal::AlreadyDone;
    }
    const bool isLast = wish.of.moves.empty() || wish.of.moves.back().what.to == event.from;
    return isLast ? std::nullopt : Answer{ReviewRefusal::AlreadyDone};
}

Answer against(const Wish& wish, const PromiseOpened& /*event*/)
{
    if (const auto refusal = unlessAnswering(wish)) {
        return refusal;
    }
    return wish.of.promiseKept ? std::nullopt : Answer{ReviewRefusal::NothingOpen};
}

void on(const Step& step, const PromiseKept& /*event*/)
{
    step.to.promiseKept = PromiseDone{step.by, step.at};
}

void on(const Step& step, const PromiseMoved& event)
{
    step.to.moves.push_back({step.by, step.at, event});
}

void on(const Step& step, const PromiseOpened& /*event*/)
{
    step.to.promiseKept.reset();
}

} // namespace judging

bool answersForPromise(const Person& person, const ReviewCase& reviewed)
{
    switch (person.role) {
    case Role::Supervisor:
        return true;
    case Role::Agent:
        return person.name == reviewed.agent ||
               (!reviewed.keeper.empty() && person.name == reviewed.keeper);
    case Role::House:
        return false;
    }
    return false;
}

PromiseStanding standingOf(std::optional<Instant> due, const ReviewCase& reviewed)
{
    PromiseStanding standing{.due = due, .next = due};
    bool inTime = true;
    for (const auto& move : reviewed.moves) {
        standing.next = move.what.to;
        inTime = inTime && (!standing.due || move.at < *standing.due);
        if (inTime) {
            standing.renegotiated += standing.due ? 1 : 0;
            standing.due = move.what.to;
        }
    }
    if (reviewed.promiseKept) {
        standing.keptAt = reviewed.promiseKept->at;
    }
    return standing;
}

} // namespace secondring
