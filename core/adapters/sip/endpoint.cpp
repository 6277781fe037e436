#include "core/adapters/sip/endpoint.h"

#include "core/adapters/sip/sip_text.h"

#include <algorithm>

namespace secondring::sip {
namespace {

constexpr std::chrono::milliseconds kCloseLimit{1200};
constexpr std::chrono::milliseconds kCloseNowLimit{200};

} // namespace

Endpoint::Endpoint(const SipSettings& settings, EndpointHost host)
    : settings_(settings)
    , host_(std::move(host))
    , stack_(settings, *this)
    , clock_(host_.device, [this] { tick(); })
{
}

Endpoint::~Endpoint() = default;

void Endpoint::open()
{
    const auto where = stack_.open();
    if (!where) {
        reportStatus(LineStatus::Unreachable, where.error().reason);
        return;
    }
    open_ = true;
    if (!settings_.account) {
        reportStatus(LineStatus::NoAccount, *where);
        return;
    }
    registration_ = std::make_unique<Registration>(
        stack_,
        [this](LineStatus status, const std::string& detail) { reportStatus(status, detail); });
    registration_->start();
}

void Endpoint::perform(const LineCommand& command)
{
    if (const auto* call = std::get_if<DialLine>(&command)) {
        dial(*call);
        return;
    }
    std::visit(
        [this](const auto& each) {
            if (Leg* const leg = find(each.leg); leg != nullptr && !leg->over()) {
                leg->perform(each);
            }
        },
        command);
}

void Endpoint::dial(const DialLine& command)
{
    if (legs_.count(command.leg) != 0) {
        return;
    }
    if (!open_) {
        report(command.leg,
               LegEnded{EndedBy::Network, EndReason::Unreachable, "the line is not open"});
        return;
    }
    auto& leg = legs_[command.leg] = std::make_unique<Leg>(*this, command.leg);
    leg->dial(command.target);
}

void Endpoint::close(std::function<void()> then)
{
    closedThen_ = std::move(then);
    for (const auto& [id, leg] : legs_) {
        leg->perform(HangUpLine{id});
    }
    burying_.cancel();
    legs_.clear();
    clock_.stop();
    registration_.reset();
    reportStatus(LineStatus::Stopped, {});
    if (!open_) {
        closed();
        return;
    }
    closeLimit_.start(kCloseLimit, [this] {
        closeLimit_.start(kCloseNowLimit, [this] { closed(); });
        stack_.closeNow();
    });
    stack_.close();
}

void Endpoint::closed()
{
    closeLimit_.cancel();
    if (auto then = std::exchange(closedThen_, nullptr)) {
        then();
    }
}

void Endpoint::report(LegId leg, LineReportBody body)
{
    host_.report(LineReport{leg, std::move(body)});
}

void Endpoint::reportStatus(LineStatus status, const std::string& detail)
{
    report(LegId{}, LineStatusReport{status, cleaned(detail)});
}

void Endpoint::bury(LegId /*leg*/)
{
    burying_.start(std::chrono::milliseconds(0), [this] {
        std::erase_if(legs_, [](const auto& each) { return each.second->over(); });
        reconsider();
    });
}

Leg* Endpoint::find(LegId leg)
{
    const auto found = legs_.find(leg);
    return found == legs_.end() ? nullptr : found->second.get();
}

void Endpoint::reconsider()
{
    const auto any = [this](auto which) {
        return std::any_of(
            legs_.begin(), legs_.end(), [&](const auto& each) { return which(*each.second); });
    };
    stack_.watchAnswers(any([](const Leg& leg) { return leg.awaitsAnswer(); }));
    if (any([](const Leg& leg) { return leg.hasSound(); })) {
        clock_.start();
    } else {
        clock_.stop();
    }
}

SoundHost Endpoint::soundHost(LegId leg)
{
    return {host_.levels,
            [this, leg](LineReportBody body) { report(leg, std::move(body)); },
            host_.later};
}

void Endpoint::invited(const sip_msg& message)
{
    if (const auto replaces = replacesOf(message); replaces.present) {
        if (!replaces.value) {
            stack_.refuse(message, 400, "Bad Replaces");
            return;
        }
        const auto found = std::find_if(legs_.begin(), legs_.end(), [&](const auto& each) {
            const Leg& leg = *each.second;
            return leg.connected() && leg.dialog()->names() == replaces.value->dialog;
        });
        if (found == legs_.end()) {
            stack_.refuse(message, 481, "Replaced Call Does Not Exist");
        } else if (replaces.value->earlyOnly) {
            stack_.refuse(message, 486, "Busy Here");
        } else {
            found->second->replacedBy(message);
        }
        return;
    }
    if (legs_.size() >= settings_.mostLegs) {
        stack_.refuse(message, 486, "Busy Here");
        return;
    }
    const LegId id{lastArrived_ + 1};
    auto leg = std::make_unique<Leg>(*this, id);
    auto& kept = *(legs_[id] = std::move(leg));
    if (kept.arrive(message)) {
        lastArrived_ = id.value;
    } else {
        legs_.erase(id);
    }
}

void Endpoint::answered(const sip_msg& answer)
{
    for (const auto& each : legs_) {
        each.second->answered(answer);
    }
}

bool Endpoint::knows(const sip_msg& request) const
{
    return std::any_of(legs_.begin(), legs_.end(), [&](const auto& each) {
        const auto* dialog = each.second->dialog();
        return dialog != nullptr && !each.second->over() && dialog->belongs(request);
    });
}

void Endpoint::tick()
{
    SoundFrame microphone{};
    if (host_.device != nullptr) {
        host_.device->readMicrophone(microphone);
    }
    SoundFrame sum{};
    for (const auto& each : legs_) {
        if (!each.second->hasSound()) {
            continue;
        }
        SoundFrame ear{};
        each.second->tick(microphone, ear);
        for (std::size_t i = 0; i < sum.size(); ++i) {
            sum[i] = static_cast<std::int16_t>(std::clamp(sum[i] + ear[i], -32768, 32767));
        }
    }
    if (host_.device != nullptr) {
        host_.device->writeEar(sum);
    }
}

} // namespace secondring::sip
