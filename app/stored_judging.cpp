#include "app/stored_judging.h"

#include "core/adapters/sqlite/sqlite_call_log.h"

#include <utility>

namespace secondring {

StoredJudging::StoredJudging(const SqliteStore& store)
    : log_(std::make_unique<SqliteCallLog>(store, CallTaker{}, inbox_.executor()))
    , reviews_(store, *log_, inbox_.executor())
    , desk_(reviews_, clock_, {}, [this](const std::string& sentence) { settle(fail(sentence)); })
    , keeping_(desk_.watchKept([this] { settle(true); }))
{
}

StoredJudging::~StoredJudging() = default;

Result<ReviewCase> StoredJudging::reviewed(CallId call)
{
    return inbox_.await<ReviewCase>([&](auto then) { reviews_.reviewed(call, std::move(then)); });
}

Result<bool> StoredJudging::post(CallId call, const Person& by, const ReviewBody& body)
{
    return inbox_.await<bool>([&](auto then) {
        settled_ = then;
        desk_.post(call, by, body, [this](auto refusal) {
            if (refusal) {
                settle(false);
            }
        });
    });
}

void StoredJudging::settle(Result<bool> kept)
{
    if (const auto settled = std::exchange(settled_, {})) {
        settled(std::move(kept));
    }
}

} // namespace secondring
