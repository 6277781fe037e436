#pragma once
/// libre, and what makes its objects safe to own from C++. For this folder only.
#define USE_OPENSSL 1
#define HAVE_STDBOOL_H 1 // without it <re.h> makes macros of bool, true and false
#include <inttypes.h>    // <re.h> wants it first
#include <re.h>

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace secondring::sip {

/// One counted reference to an object of libre's.
/// Threads: libre counts without atomics, so every reference stays on the line's thread.
template <class T> class Ref
{
public:
    Ref() = default;

    explicit Ref(T* taken)
        : object_(taken)
    {
    }

    Ref(Ref&& other) noexcept
        : object_(std::exchange(other.object_, nullptr))
    {
    }

    Ref& operator=(Ref&& other) noexcept
    {
        std::swap(object_, other.object_);
        other.reset();
        return *this;
    }

    ~Ref() { reset(); }

    void reset() { mem_deref(std::exchange(object_, nullptr)); }

    T* get() const { return object_; }

    /// For libre's functions that give an object through a pointer to a pointer. Some keep the
    /// address to clear it later: such a reference must not move.
    T** out()
    {
        reset();
        return &object_;
    }

    /// Gives the reference away.
    T* release() { return std::exchange(object_, nullptr); }

    explicit operator bool() const { return object_ != nullptr; }

private:
    T* object_ = nullptr;
};

/// A timer of the line's thread that ends with its owner.
class Timer
{
public:
    Timer() { tmr_init(&timer_); }

    ~Timer() { cancel(); }

    Timer(const Timer&) = delete;
    Timer& operator=(const Timer&) = delete;

    template <class Length> void start(Length after, std::function<void()> then)
    {
        then_ = std::move(then);
        const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(after).count();
        tmr_start(&timer_, static_cast<std::uint64_t>(ms), &Timer::fire, this);
    }

    void cancel() { tmr_cancel(&timer_); }

    bool running() const { return tmr_isrunning(&timer_); }

private:
    static void fire(void* self)
    {
        // What is done then may destroy this timer.
        const auto then = std::move(static_cast<Timer*>(self)->then_);
        then();
    }

    tmr timer_{};
    std::function<void()> then_;
};

inline std::string_view view(const pl& text)
{
    return text.p != nullptr ? std::string_view(text.p, text.l) : std::string_view();
}

inline std::string toString(const pl& text)
{
    return std::string(view(text));
}

/// Valid as long as what `text` looks at.
inline pl toPl(std::string_view text)
{
    return pl{text.data(), text.size()};
}

} // namespace secondring::sip
