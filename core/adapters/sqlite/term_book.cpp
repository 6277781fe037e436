#include "core/adapters/sqlite/term_book.h"

#include <algorithm>

namespace secondring::sqlite {

namespace {

/// In the order of the terms.
std::uint64_t firstBytes(const std::string& term)
{
    std::uint64_t first = 0;
    for (std::size_t at = 0; at < sizeof first; ++at) {
        first = first << 8U | (at < term.size() ? static_cast<unsigned char>(term[at]) : 0U);
    }
    return first;
}

} // namespace

TermBook::TermBook(SQLite::Database& db, std::size_t most)
    : table_(db)
    , most_(most)
    , isFirst_(table_.empty())
{
}

/// Of the book, else of the table, else a new one.
TermBook::Entry& TermBook::entry(const std::string& term)
{
    auto& entry = entries_.of(term);
    if (entry.row.id == 0) {
        const auto stored = isFirst_ ? std::nullopt : table_.find(term);
        entry.row = stored ? *stored : table_.next(term);
        entry.isNewCaller = !stored && term.front() == term::kCaller;
    }
    return entry;
}

TermRow TermBook::use(const std::string& term, std::int64_t block, int calls)
{
    makeRoom();
    auto& used = entry(term);
    used.blocks.first = used.calls == 0 ? block : std::min(used.blocks.first, block);
    used.blocks.last = used.calls == 0 ? block : std::max(used.blocks.last, block);
    used.blocks.bits |= bitOf(block);
    used.calls += calls;
    return used.row;
}

TermRow TermBook::useCaller(const std::string& key)
{
    makeRoom();
    return entry(termFor(term::kCaller, key)).row;
}

void TermBook::makeRoom()
{
    if (entries_.size() < most_) {
        return;
    }
    write();
    entries_.clear();
    isFirst_ = false;
}

/// Most differ in their first bytes, which are compared without going to where each term is.
std::vector<TermBook::Ordered> TermBook::sorted()
{
    std::vector<Ordered> order;
    order.reserve(entries_.size());
    for (const auto& each : entries_.all()) {
        order.push_back({firstBytes(each.term), &each});
    }
    std::ranges::sort(order, [](const Ordered& a, const Ordered& b) {
        return a.start != b.start ? a.start < b.start : a.entry->term < b.entry->term;
    });
    return order;
}

void TermBook::write()
{
    for (const auto& [start, each] : sorted()) {
        if (each->calls > 0) {
            table_.add(each->term, each->row, each->calls, each->blocks);
        } else if (each->isNewCaller) {
            table_.addCaller(each->term, each->row.id);
        }
    }
    table_.save();
}

TermTable::NewOrder TermBook::finish()
{
    write();
    return table_.orderCallers();
}

} // namespace secondring::sqlite
