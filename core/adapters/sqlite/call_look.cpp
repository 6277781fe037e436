#include "core/adapters/sqlite/call_look.h"

#include "core/adapters/sqlite/cell_words.h"

#include <algorithm>
#include <limits>

namespace secondring::sqlite {

namespace {

std::int64_t allTerm(SQLite::Database& db)
{
    SQLite::Statement query(db, "SELECT id FROM call_term WHERE term = '*'");
    return query.executeStep() ? query.getColumn(0).getInt64() : 0;
}

template <class Cell>
void keepWithin(CallBits& calls, const char* stored, const Condition& condition)
{
    constexpr std::uint32_t kMost = std::numeric_limits<Cell>::max();
    if (condition.least > kMost || condition.least > condition.most) {
        calls = {};
        return;
    }
    const auto* const cells = reinterpret_cast<const Cell*>(stored);
    const CellRange<Cell> range{static_cast<Cell>(condition.least),
                                static_cast<Cell>(std::min(condition.most, kMost))};
    for (std::size_t index = 0; index < CallBits::kWords; ++index) {
        if (const auto word = calls.word(index); word != 0) {
            calls.setWord(index, word & within<Cell>(&cells[index * 64], range));
        }
    }
}

} // namespace

CallLook::CallLook(const Sources& from, CallQuery query)
    : cells_(from.cells)
    , sets_(from.sets)
    , query_(std::move(query))
    , blocks_(readBlocks(from.db))
    , conditions_(conditionsOf(from.db, query_))
    , all_(allTerm(from.db))
    , found_(blocks_.size())
{
    if (!blocks_.empty()) {
        foundIn(blocks_.size() - 1); // the only one that grows
    }
}

void CallLook::sortBy(CallOrder order, bool descending)
{
    query_.order = order;
    query_.descending = descending;
    known_ = {};
}

const CallLook::Found& CallLook::foundIn(std::size_t index)
{
    auto& found = found_.at(index);
    if (!found) {
        found = std::make_unique<Found>();
        found->calls = find(blocks_[index]);
        found->count = found->calls.count();
    }
    return *found;
}

/// Conditions stand with the most selective first, so most blocks are soon empty.
CallBits CallLook::find(const BlockRow& block)
{
    CallBits calls;
    const bool anySets = !conditions_.empty() && conditions_.front().kind == Condition::Kind::AnyOf;
    if (!anySets && block.calls == kBlockCalls) {
        calls.addAll();
    } else if (!anySets) {
        sets_.read(block, all_, calls);
    }
    bool isFirst = anySets;
    for (const auto& condition : conditions_) {
        keep(calls, condition, block, isFirst);
        isFirst = false;
        if (calls.empty()) {
            break;
        }
    }
    return calls;
}

void CallLook::keep(CallBits& calls,
                    const Condition& condition,
                    const BlockRow& block,
                    bool isFirst)
{
    switch (condition.kind) {
    case Condition::Kind::AnyOf:
        if (isFirst) {
            calls = membersOf(condition, block);
        } else {
            calls &= membersOf(condition, block);
        }
        break;
    case Condition::Kind::NoneOf:
        calls -= membersOf(condition, block);
        break;
    case Condition::Kind::Range:
        keepRange(calls, condition, block);
        break;
    }
}

CallBits CallLook::membersOf(const Condition& condition, const BlockRow& block)
{
    CallBits members;
    for (const auto& term : condition.terms) {
        if (term.blocks.mayHave(block.block)) {
            sets_.read(block, term.id, members);
        }
    }
    const auto& listed = condition.listed;
    for (auto id = std::ranges::lower_bound(listed, callAt(block.block, 0));
         id != listed.end() && blockOf(*id) == block.block;
         ++id) {
        members.add(placeOf(*id));
    }
    return members;
}

void CallLook::keepRange(CallBits& calls, const Condition& condition, const BlockRow& block)
{
    if (condition.column == CellColumn::Began) {
        if (block.firstBegan >= condition.least && block.lastBegan <= condition.most) {
            return;
        }
        if (block.lastBegan < condition.least || block.firstBegan > condition.most) {
            calls = {};
            return;
        }
    }
    const auto& column = cells_.column(condition.column, block);
    const auto* const cells = column.cells(block.block);
    column.width() == 4   ? keepWithin<std::uint32_t>(calls, cells, condition)
    : column.width() == 2 ? keepWithin<std::uint16_t>(calls, cells, condition)
                          : keepWithin<std::uint8_t>(calls, cells, condition);
}

std::int64_t CallLook::countIn(std::size_t index)
{
    return conditions_.empty() ? blocks_[index].calls : foundIn(index).count;
}

std::int64_t CallLook::count(const std::function<void()>& interrupted)
{
    std::int64_t count = 0;
    for (std::size_t index = 0; index < blocks_.size(); ++index) {
        interrupted();
        count += countIn(index);
    }
    return count;
}

std::vector<std::int64_t>
CallLook::ids(std::int64_t first, std::size_t limit, const std::function<void()>& interrupted)
{
    if (query_.order == CallOrder::Began && idsFollowTime()) {
        return idsByTime(first, limit);
    }
    auto all = order(interrupted);
    return first == 0 ? all.top(limit) : all.from(first, limit);
}

void CallLook::prepare(const std::function<void()>& interrupted)
{
    if (query_.order != CallOrder::Began || !idsFollowTime()) {
        order(interrupted).prepare();
    }
}

bool CallLook::idsFollowTime() const
{
    const auto later = [](const BlockRow& a, const BlockRow& b) {
        return !b.inOrder || a.lastBegan > b.firstBegan;
    };
    return (blocks_.empty() || blocks_.front().inOrder) &&
           std::ranges::adjacent_find(blocks_, later) == blocks_.end();
}

std::vector<std::int64_t> CallLook::idsByTime(std::int64_t first, std::size_t limit)
{
    std::vector<std::int64_t> ids;
    auto skip = first;
    for (std::size_t turn = 0; turn < blocks_.size() && ids.size() < limit; ++turn) {
        const auto index = query_.descending ? blocks_.size() - 1 - turn : turn;
        const auto count = countIn(index);
        if (skip >= count) {
            skip -= count;
            continue;
        }
        const auto take = [&](Place place) {
            if (skip-- <= 0) {
                ids.push_back(callAt(blocks_[index].block, place));
            }
            return ids.size() < limit;
        };
        const auto& calls = foundIn(index).calls;
        query_.descending ? calls.down(take) : calls.up(take);
        skip = 0;
    }
    return ids;
}

CellColumn CallLook::column() const
{
    switch (query_.order) {
    case CallOrder::Began:
        return CellColumn::Began;
    case CallOrder::Caller:
        return CellColumn::Caller;
    case CallOrder::Agent:
        return CellColumn::Agent;
    case CallOrder::Outcome:
        return CellColumn::Outcome;
    case CallOrder::Length:
        return CellColumn::Length;
    case CallOrder::Courtesy:
        return CellColumn::Courtesy;
    }
    return CellColumn::Began;
}

/// The columns may have been let go since the last page; blocks without matches are left out.
ValueOrder CallLook::order(const std::function<void()>& interrupted)
{
    for (std::size_t index = 0; index < blocks_.size(); ++index) {
        interrupted();
        foundIn(index); // may read other columns
    }
    ValueOrder::Input input{.greatest = cells_.greatest(column()),
                            .descending = query_.descending,
                            .emptyLast = query_.order == CallOrder::Courtesy,
                            .interrupted = interrupted};
    for (std::size_t index = 0; index < blocks_.size(); ++index) {
        if (const auto& found = foundIn(index); found.count > 0) {
            const auto& cells = cells_.order(column(), blocks_[index]);
            const auto block = blocks_[index].block;
            const auto greatest = query_.descending ? CallBits::kWords * cells.width() : 0;
            input.width = cells.width();
            input.parts.push_back(
                {block, &found.calls, cells.cells(block), cells.extremes(block) + greatest});
        }
    }
    if (cells_.state() != state_) {
        state_ = cells_.state();
        known_ = {};
    }
    return {std::move(input), known_};
}

} // namespace secondring::sqlite
