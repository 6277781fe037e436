#pragma once
#include "core/ports/call_search.h"
#include "core/review/loaded_call.h"

#include <string>
#include <vector>

namespace secondring::test {

/// The search by its contract and nothing else: every call is looked at, all are sorted. What the
/// store says is compared with it.
class PlainSearch
{
public:
    /// In the order of their ids, which begin at `firstId`.
    void add(const LoadedCall& call, std::int64_t id);

    std::vector<CallId> find(const CallQuery& query) const;

private:
    struct Row
    {
        std::int64_t id = 0;
        LoadedCall call;
        std::vector<std::string> words;
        std::vector<std::string> nameWords;
        std::string digits;
    };

    static bool matches(const Row& row, const CallQuery& query);
    static bool hasWord(const Row& row, const std::string& word, const CallQuery& query);
    static bool hasNumber(const Row& row, const std::string& digits, const CallQuery& query);
    static bool hasParty(const Row& row, const CallQuery& query);
    static bool inRanges(const Row& row, const CallQuery& query);

    std::vector<Row> rows_;
};

} // namespace secondring::test
