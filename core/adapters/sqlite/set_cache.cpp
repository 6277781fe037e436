#include "core/adapters/sqlite/set_cache.h"

namespace secondring::sqlite {

namespace {

constexpr std::size_t kBeside = 128; // bytes that a kept set takes beside its places

} // namespace

SetCache::SetCache(SQLite::Database& db, std::size_t most)
    : sets_(db)
    , most_(most)
{
}

void SetCache::read(const BlockRow& block, std::int64_t term, CallBits& into)
{
    const auto key = setKey(block.block, term);
    const auto found = places_.find(key);
    if (found != places_.end() && found->second->version == block.version) {
        kept_.splice(kept_.begin(), kept_, found->second);
        into.addStored(kept_.front().stored);
        return;
    }
    into.addStored(keptOf(key, block, term));
    makeRoom();
}

/// Read anew, in the place of what was kept of an earlier version.
std::string& SetCache::keptOf(std::int64_t key, const BlockRow& block, std::int64_t term)
{
    auto stored = sets_.stored(block.block, term);
    if (const auto old = places_.find(key); old != places_.end()) {
        bytes_ -= old->second->stored.size() + kBeside;
        kept_.erase(old->second);
    }
    bytes_ += stored.size() + kBeside;
    kept_.push_front({key, block.version, std::move(stored)});
    places_[key] = kept_.begin();
    return kept_.front().stored;
}

void SetCache::makeRoom()
{
    while (bytes_ > most_ && !kept_.empty()) {
        bytes_ -= kept_.back().stored.size() + kBeside;
        places_.erase(kept_.back().key);
        kept_.pop_back();
    }
}

} // namespace secondring::sqlite
