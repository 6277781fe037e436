#pragma once
#include <array>
#include <atomic>
#include <cstddef>

namespace secondring {

/// A queue between exactly two threads, without locks and without allocation.
///
/// Invariants: `head_` is written by the reader only, `tail_` by the writer only; both count up for
/// ever, and 0 <= tail_ − head_ <= N.
/// Threads: `push` and `free` on one, `pop`, `size` and `clear` on one other.
template <class T, std::size_t N> class SpscRing
{
    static_assert(N > 0 && (N & (N - 1)) == 0, "the size is a power of two");

public:
    /// False when it is full: the item is not taken.
    bool push(const T& item)
    {
        const auto tail = tail_.load(std::memory_order_relaxed);
        if (tail - head_.load(std::memory_order_acquire) == N) {
            return false;
        }
        items_[tail & (N - 1)] = item;
        tail_.store(tail + 1, std::memory_order_release);
        return true;
    }

    /// False when it is empty: `item` is left as it was.
    bool pop(T& item)
    {
        const auto head = head_.load(std::memory_order_relaxed);
        if (tail_.load(std::memory_order_acquire) == head) {
            return false;
        }
        item = items_[head & (N - 1)];
        head_.store(head + 1, std::memory_order_release);
        return true;
    }

    /// Items waiting, as the reader sees them: more may come at once.
    std::size_t size() const
    {
        return tail_.load(std::memory_order_acquire) - head_.load(std::memory_order_acquire);
    }

    /// Drops what waits, on the reader's side.
    void clear() { head_.store(tail_.load(std::memory_order_acquire), std::memory_order_release); }

private:
    alignas(64) std::atomic<std::size_t> head_{0};
    alignas(64) std::atomic<std::size_t> tail_{0};
    alignas(64) std::array<T, N> items_{};
};

} // namespace secondring
