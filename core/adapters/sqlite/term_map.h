#pragma once
#include <cstddef>
#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// Private to core/adapters/sqlite.
namespace secondring::sqlite {

/// Millions of entries found by their `term`, and kept in the order in which they came up. They
/// stay where they are. Faster than std::unordered_map, which goes to another place in memory for
/// every step; bringing in calls looks up thirty terms each.
template <class Entry> class TermMap
{
public:
    /// The entry of the term: a new one when there is none.
    Entry& of(std::string_view term)
    {
        if (entries_.size() * 2 >= slots_.size()) {
            grow();
        }
        const auto hash = std::hash<std::string_view>{}(term);
        auto& slot = slotOf(hash, term);
        if (slot.entry == nullptr) {
            auto& added = entries_.emplace_back();
            added.term = term;
            slot = {hash, &added};
        }
        return *slot.entry;
    }

    const std::deque<Entry>& all() const { return entries_; }

    std::deque<Entry>& all() { return entries_; }

    std::size_t size() const { return entries_.size(); }

    /// Makes room for so many.
    void reserve(std::size_t entries)
    {
        while (entries * 2 > slots_.size()) {
            grow();
        }
    }

    void clear()
    {
        entries_.clear();
        slots_.clear();
    }

private:
    struct Slot
    {
        std::size_t hash = 0;
        Entry* entry = nullptr;
    };

    /// That of the term, or the free one where it belongs.
    Slot& slotOf(std::size_t hash, std::string_view term)
    {
        const auto mask = slots_.size() - 1;
        for (auto at = hash & mask;; at = (at + 1) & mask) {
            auto& slot = slots_[at];
            if (slot.entry == nullptr || (slot.hash == hash && slot.entry->term == term)) {
                return slot;
            }
        }
    }

    void grow()
    {
        constexpr std::size_t kFirst = 1024;
        std::vector<Slot> old(slots_.empty() ? kFirst : slots_.size() * 2);
        old.swap(slots_);
        for (const auto& slot : old) {
            if (slot.entry != nullptr) {
                slotOf(slot.hash, slot.entry->term) = slot;
            }
        }
    }

    std::deque<Entry> entries_;
    std::vector<Slot> slots_; ///< a power of two of them, at most half in use
};

} // namespace secondring::sqlite
