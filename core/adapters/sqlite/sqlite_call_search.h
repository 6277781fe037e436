#pragma once
#include "core/base/executor.h"
#include "core/ports/call_search.h"

#include <array>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace SQLite {
class Database;
}

namespace secondring {

class SqliteStore;

namespace sqlite {
class CallFinder;
}

/// The search on SQLite.
///
/// Threads: asked on the desk's; answered by a thread of its own, through the executor. What is
/// under way gives up between two blocks of calls when it is overtaken.
/// Owns: that thread and its connection, which cannot write. The store outlives the search. What
/// has not been answered when it goes is never answered.
class SqliteCallSearch final : public CallSearch
{
public:
    SqliteCallSearch(const SqliteStore& store, Executor desk);
    ~SqliteCallSearch() override;
    SqliteCallSearch(const SqliteCallSearch&) = delete;
    SqliteCallSearch& operator=(const SqliteCallSearch&) = delete;

    void page(const CallQuery& query, std::int64_t first, int limit, Then<CallPage> then) override;
    void count(const CallQuery& query, Then<std::int64_t> then) override;
    void complete(Facet facet,
                  const std::string& beginning,
                  int limit,
                  Then<std::vector<FacetValue>> then) override;

private:
    /// Which questions overtake each other.
    enum class Lane
    {
        List,
        Completion
    };

    /// The question that each lane is at; older ones are overtaken. Outlives the search, for those
    /// answers that are still on their way to the desk.
    struct Turns
    {
        std::array<std::atomic<std::int64_t>, 2> now{};

        std::atomic<std::int64_t>& of(Lane lane) { return now.at(static_cast<std::size_t>(lane)); }
    };

    struct Question
    {
        Lane lane = Lane::List;
        std::int64_t turn = 0;
        bool patient = false; ///< a count: waits until all pages are answered
        std::function<void(const Question&)> answer;
    };

    template <class T> using Find = std::function<T(sqlite::CallFinder&, const Question&)>;

    template <class T> void ask(Lane lane, bool patient, Find<T> find, Then<T> then);
    template <class T>
    void answer(const Question& question, const Find<T>& find, const Then<T>& then);
    void takeTurn(const CallQuery& query);
    std::function<void()> giveUpWhenOvertaken(const Question& question) const;
    sqlite::CallFinder& finder();
    std::optional<Question> awaitQuestion();
    void work();

    const SqliteStore& store_;
    const Executor desk_;
    const std::shared_ptr<Turns> turns_ = std::make_shared<Turns>();
    std::optional<CallQuery> asked_; ///< the desk's thread only

    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<Question> questions_;
    bool stopping_ = false;

    // The reading thread's own.
    std::unique_ptr<SQLite::Database> connection_;
    std::unique_ptr<sqlite::CallFinder> finder_;

    std::thread thread_;
};

} // namespace secondring
