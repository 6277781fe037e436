#pragma once
#include <QElapsedTimer>
#include <QTimer>

#include <functional>

namespace secondring {

/// Tells a key that was let go from one that is held and repeats. X11 tells of a held key as of one
/// release and press after the other; Qt marks them as repeated only if it has both of a pair at
/// once, and takes them for new ones otherwise.
///
/// Threads: the GUI thread.
class HeldKey
{
public:
    /// `letGo`: what is done with a key that was let go after all.
    explicit HeldKey(std::function<void(int key)> letGo)
        : letGo_(std::move(letGo))
    {
        sure_.setSingleShot(true);
        sure_.setInterval(kPair);
        sure_.callOnTimeout([this] { letGo_(key_); });
    }

    /// A press that is not marked as repeated. False: the key was down all the time.
    bool pressed(int key)
    {
        const bool pending = sure_.isActive();
        sure_.stop();
        if (pending && key == key_) {
            return false;
        }
        if (pending) {
            letGo_(key_);
        }
        key_ = key;
        since_.start();
        return true;
    }

    /// A release that is not marked as repeated. True: the key was let go; false: that is told when
    /// no press has followed at once.
    bool released(int key)
    {
        if (key != key_ || !since_.isValid() || since_.elapsed() < kFirstRepeat) {
            return true;
        }
        sure_.start();
        return false;
    }

private:
    static constexpr int kFirstRepeat = 150; ///< ms; nobody lets a key repeat sooner
    static constexpr int kPair = 40;         ///< ms, more than between a release and its press

    std::function<void(int)> letGo_;
    int key_ = 0;
    QElapsedTimer since_;
    QTimer sure_;
};

} // namespace secondring
