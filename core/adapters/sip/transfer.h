#pragma once
#include "core/adapters/sip/dialog.h"
#include "core/call/terms.h"

#include <functional>
#include <optional>
#include <string>

namespace secondring::sip {

/// What became of a transfer; no failure means the far end reached the target.
struct TransferOutcome
{
    struct Failure
    {
        EndReason why = EndReason::Failed;
        std::string detail;
    };

    std::optional<Failure> failure;
};

/// One REFER of ours (RFC 3515), from sending it to the last NOTIFY.
///
/// Invariants: `then` is called exactly once, unless the transfer is destroyed first, and never
/// from within `start`.
class Transfer
{
public:
    using Then = std::function<void(const TransferOutcome&)>;

    Transfer(Stack& stack, Dialog& dialog, Then then);
    Transfer(const Transfer&) = delete;
    Transfer& operator=(const Transfer&) = delete;

    /// `referTo` is the URI with its headers, `notes` may be empty.
    void start(const std::string& referTo, const std::string& notes);

    /// A final answer of the far side in this dialog, as the stack sees it.
    void answered(const sip_msg& answer);

    /// The far side has taken the REFER on. Phones may leave us from then on without another word.
    bool accepted() const { return accepted_; }

private:
    void heard(unsigned status, std::string_view phrase);
    void finish(TransferOutcome outcome);
    void waitForNews();

    static void onNotify(::sip* stack, const sip_msg* message, void* self);
    static void
    onClose(int error, const sip_msg* message, const sipevent_substate* state, void* self);

    Stack& stack_;
    Dialog& dialog_;
    Then then_;
    Ref<sipsub> subscription_;
    Timer news_;
    Timer whole_;
    Timer telling_;
    bool accepted_ = false;
    bool finished_ = false;
};

} // namespace secondring::sip
