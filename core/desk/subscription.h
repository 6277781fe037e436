#pragma once
#include <functional>
#include <utility>

namespace secondring {

/// Ends what it stands for when it goes. Move-only; a default one stands for nothing.
class [[nodiscard]] Subscription
{
public:
    Subscription() = default;

    explicit Subscription(std::function<void()> end)
        : end_(std::move(end))
    {
    }

    Subscription(Subscription&& other) noexcept
        : end_(std::exchange(other.end_, nullptr))
    {
    }

    Subscription& operator=(Subscription&& other) noexcept
    {
        std::swap(end_, other.end_);
        return *this;
    }

    Subscription(const Subscription&) = delete;
    Subscription& operator=(const Subscription&) = delete;

    ~Subscription()
    {
        if (end_) {
            end_();
        }
    }

private:
    std::function<void()> end_;
};

} // namespace secondring
