#include "app/calibration_feed.h"

#include "app/reviews.h"
#include "core/review/judgement_rights.h"
#include "ui/floor/agreement_list.h"
#include "ui/floor/floor_feed.h"
#include "ui/floor/floor_page.h"
#include "ui/floor/floor_text.h"
#include "ui/look/text.h"

#include <QPointer>

#include <algorithm>
#include <iterator>
#include <utility>

namespace secondring {

namespace {

/// The hardest to agree about first.
void sort(std::vector<AgreementLine>& lines)
{
    std::ranges::stable_sort(lines, {}, [](const AgreementLine& line) {
        return std::pair{!line.agreement.splits(), line.agreement.percent().value_or(0)};
    });
}

} // namespace

CalibrationFeed::CalibrationFeed(Reviews& reviews, FloorPage& page, const FloorFeed& feed)
    : reviews_(reviews)
    , page_(page)
    , feed_(feed)
    , pulse_(reviews, page)
{
    connect(&pulse_, &FloorPulse::due, this, &CalibrationFeed::ask);
}

void CalibrationFeed::ask()
{
    const auto round = ++round_;
    if (reviews_.viewer().role != Role::Supervisor) {
        page_.renderAgreement({});
        return;
    }
    const auto& days = feed_.view().days;
    reviews_.log().calibrated(beginOf(days.first),
                              beginOf(days.last + std::chrono::days{1}),
                              [self = QPointer(this), round](const auto& cases) {
                                  if (self && self->round_ == round) {
                                      self->take(cases);
                                  }
                              });
}

/// Whoever has still to judge a call is shown nothing of it, and half a comparison is none.
void CalibrationFeed::take(const Result<std::vector<ReviewCase>>& cases)
{
    if (!cases) {
        emit reviews_.troubled(look::toQt(cases.error().reason));
        return;
    }
    std::vector<ReviewCase> judged;
    std::ranges::copy_if(*cases, std::back_inserter(judged), allHaveJudged);
    AgreementView view{.visible = true,
                       .calls = static_cast<int>(judged.size()),
                       .waiting = static_cast<int>(cases->size() - judged.size()),
                       .lines = {}};
    for (const auto& agreement : agreementOf(judged)) {
        const auto call = std::ranges::find(judged, agreement.furthest, &ReviewCase::call);
        if (call != judged.end()) {
            view.lines.push_back({agreement, call->agent});
        }
    }
    sort(view.lines);
    page_.renderAgreement(view);
}

} // namespace secondring
