#include "core/adapters/sqlite/sqlite_call_search.h"

#include "core/adapters/sqlite/call_finder.h"
#include "core/adapters/sqlite/connection.h"
#include "core/adapters/sqlite/sqlite_store.h"

#include <algorithm>

namespace secondring {

using namespace sqlite;

namespace {

/// Thrown through the finder by a question that nobody waits for any more.
struct Overtaken
{
};

} // namespace

SqliteCallSearch::SqliteCallSearch(const SqliteStore& store, Executor desk)
    : store_(store)
    , desk_(std::move(desk))
    , thread_([this] { work(); })
{
}

SqliteCallSearch::~SqliteCallSearch()
{
    ++turns_->of(Lane::List);
    ++turns_->of(Lane::Completion);
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_one();
    thread_.join();
}

void SqliteCallSearch::page(const CallQuery& query,
                            std::int64_t first,
                            int limit,
                            Then<CallPage> then)
{
    takeTurn(query);
    ask<CallPage>(
        Lane::List,
        false,
        [=, this](CallFinder& finder, const Question& question) {
            return finder.page(query, first, limit, giveUpWhenOvertaken(question));
        },
        std::move(then));
}

void SqliteCallSearch::count(const CallQuery& query, Then<std::int64_t> then)
{
    takeTurn(query);
    ask<std::int64_t>(
        Lane::List,
        true,
        [=, this](CallFinder& finder, const Question& question) {
            return finder.count(query, giveUpWhenOvertaken(question));
        },
        std::move(then));
    ask<bool>( // nobody waits for it: whoever scrolls next need not
        Lane::List,
        true,
        [=, this](CallFinder& finder, const Question& question) {
            finder.prepare(query, giveUpWhenOvertaken(question));
            return true;
        },
        [](const Result<bool>&) {});
}

void SqliteCallSearch::complete(Facet facet,
                                const std::string& beginning,
                                int limit,
                                Then<std::vector<FacetValue>> then)
{
    ++turns_->of(Lane::Completion);
    ask<std::vector<FacetValue>>(
        Lane::Completion,
        false,
        [=](CallFinder& finder, const Question&) {
            return finder.complete(facet, beginning, limit);
        },
        std::move(then));
}

void SqliteCallSearch::takeTurn(const CallQuery& query)
{
    if (asked_ != query) {
        asked_ = query;
        ++turns_->of(Lane::List);
    }
}

template <class T> void SqliteCallSearch::ask(Lane lane, bool patient, Find<T> find, Then<T> then)
{
    {
        const std::lock_guard lock(mutex_);
        const auto turn = turns_->of(lane).load();
        std::erase_if(questions_,
                      [&](const Question& each) { return each.lane == lane && each.turn != turn; });
        questions_.push_back({lane,
                              turn,
                              patient,
                              [this, find = std::move(find), then = std::move(then)](
                                  const Question& question) { answer<T>(question, find, then); }});
    }
    wake_.notify_one();
}

std::function<void()> SqliteCallSearch::giveUpWhenOvertaken(const Question& question) const
{
    return [turns = turns_, lane = question.lane, turn = question.turn] {
        if (turns->of(lane) != turn) {
            throw Overtaken{};
        }
    };
}

CallFinder& SqliteCallSearch::finder()
{
    if (!finder_) {
        connection_ = openForReading(store_.file());
        finder_ = std::make_unique<CallFinder>(*connection_);
    }
    return *finder_;
}

/// After a failure the next question gets a new connection.
template <class T>
void SqliteCallSearch::answer(const Question& question, const Find<T>& find, const Then<T>& then)
try {
    auto result = guarded(store_.file(), [&] { return find(finder(), question); });
    if (!result) {
        finder_.reset();
        connection_.reset();
    }
    desk_([turns = turns_, lane = question.lane, turn = question.turn, then, result] {
        if (turns->of(lane) == turn) {
            then(result);
        }
    });

} catch (const Overtaken&) {
    return; // nobody waits for it
}

std::optional<SqliteCallSearch::Question> SqliteCallSearch::awaitQuestion()
{
    std::unique_lock lock(mutex_);
    wake_.wait(lock, [this] { return stopping_ || !questions_.empty(); });
    if (stopping_) {
        return std::nullopt;
    }
    auto next = std::ranges::find(questions_, false, &Question::patient);
    next = next == questions_.end() ? questions_.begin() : next;
    auto question = std::move(*next);
    questions_.erase(next);
    return question;
}

void SqliteCallSearch::work()
{
    while (const auto question = awaitQuestion()) {
        question->answer(*question);
    }
    finder_.reset();
    connection_.reset();
}

} // namespace secondring
