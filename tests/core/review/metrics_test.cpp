#include "core/review/survey.h"
#include "tests/support/catch.h"

#include <random>
#include <set>

using namespace secondring;

namespace {

/// PRODUCT.md's test vector of the service level.
Totals vectorOfProduct()
{
    Totals totals;
    totals.offered = 1060;
    totals.answered = 1000;
    totals.abandoned = 60;
    totals.answeredWithin = {100, 300, 600, 860, 950, 1000};
    totals.abandonedWithin = {10, 12, 15, 20, 30, 60};
    return totals;
}

std::string shown(Metric metric, const Totals& totals, const MetricRules& rules = {})
{
    const auto figure = figureOf(metric, totals, rules);
    return figure ? toText(*figure) : "none";
}

Totals someTotals(std::mt19937& random, std::int64_t most)
{
    std::uniform_int_distribution<std::int64_t> any(0, most);
    Totals totals;
    Totals::fields(totals, [&](const char*, std::int64_t& sum) { sum = any(random); });
    return totals;
}

} // namespace

TEST_CASE("the service level is the one of the chosen formula")
{
    const auto totals = vectorOfProduct();
    const auto with = [&](ServiceLevel kind) {
        return shown(Metric::ServiceLevel, totals, {.serviceLevel = kind});
    };
    CHECK(shown(Metric::ServiceLevel, totals) == "82.7%");
    CHECK(with(ServiceLevel::LateAbandonedCount) == "82.7%");
    CHECK(with(ServiceLevel::EarlyAbandonedServed) == "83.0%");
    CHECK(with(ServiceLevel::AnsweredOnly) == "86.0%");
    CHECK(with(ServiceLevel::AllAbandonedCount) == "81.1%");
    CHECK(with(ServiceLevel::ShortAbandonedServed) == "82.1%");
}

TEST_CASE("the service level's formula is printed with its times")
{
    const auto with = [](ServiceLevel kind, int within) {
        return formulaOf(Metric::ServiceLevel, {.serviceLevel = kind, .withinSeconds = within});
    };
    CHECK(with(ServiceLevel::LateAbandonedCount, 20) ==
          "answered within 20 s / (answered + abandoned after 20 s)");
    CHECK(with(ServiceLevel::ShortAbandonedServed, 10) ==
          "(answered within 10 s + abandoned within 5 s) / (answered + abandoned)");
    // A time that is not counted: the next longer one that is, and said so.
    CHECK(with(ServiceLevel::AnsweredOnly, 12) == "answered within 15 s / answered");
    CHECK(with(ServiceLevel::AnsweredOnly, 90) == "answered within 60 s / answered");
}

TEST_CASE("nothing over nothing is no figure")
{
    for (const auto metric : allMetrics()) {
        INFO(toText(metric));
        CHECK_FALSE(figureOf(metric, Totals{}, {}));
    }
    Totals dialledOnly;
    dialledOnly.dialled = 3;
    CHECK_FALSE(figureOf(Metric::TwoRingRate, dialledOnly, {}));
    CHECK_FALSE(figureOf(Metric::ServiceLevel, dialledOnly, {}));
}

TEST_CASE("when all callers left, what is known is known and the rest is not")
{
    Totals totals;
    totals.offered = 4;
    totals.abandoned = 4;
    totals.abandonedWithin = {1, 1, 2, 2, 3, 4};
    CHECK(shown(Metric::ServiceLevel, totals) == "0%");
    CHECK(shown(Metric::ServiceLevel, totals, {.serviceLevel = ServiceLevel::AnsweredOnly}) ==
          "none");
    CHECK(shown(Metric::TwoRingRate, totals) == "0%");
    CHECK(shown(Metric::Abandonment, totals) == "100%");
    CHECK(shown(Metric::AverageWait, totals) == "none");
    CHECK(shown(Metric::HandleTime, totals) == "none");
}

TEST_CASE("calls from a list, whose rings nobody counted, make no rate of rings worse")
{
    Totals totals;
    totals.offered = 12;
    totals.answered = 10;
    totals.abandoned = 2;
    CHECK(shown(Metric::TwoRingRate, totals) == "none");
    totals.rings = {3, 1, 1, 0, 0, 0}; // five of the ten
    totals.bySecondRing = 4;
    CHECK(shown(Metric::TwoRingRate, totals) == "57.1%"); // 4 of 5 answered and 2 that left
}

TEST_CASE("a caller who left within the short time counts for nobody")
{
    Totals totals;
    totals.offered = 11;
    totals.answered = 8;
    totals.abandoned = 3;
    totals.abandonedWithin = {1, 2, 2, 3, 3, 3};
    CHECK(shown(Metric::Abandonment, totals) == "20.0%");                       // 2 of 10
    CHECK(shown(Metric::Abandonment, totals, {.shortSeconds = 10}) == "11.1%"); // 1 of 9
    CHECK(formulaOf(Metric::Abandonment, {}) ==
          "abandoned after 5 s / (offered − abandoned within 5 s)");
}

TEST_CASE("each metric divides what its formula says")
{
    Totals t;
    t.offered = 200;
    t.answered = 180;
    t.bySecondRing = 150;
    t.rings = {90, 60, 20, 10, 0, 0};
    t.waitedMs = 180 * 4230;
    t.handled = 190;
    t.talkedMs = 190 * 200'000;
    t.heldMs = 40 * 95'000;
    t.wrappedMs = 190 * 22'000;
    t.heldCalls = 40;
    t.holds = 50;
    t.holdsPermitted = 49;
    t.holdsInTime = 43;
    t.holdsLate = 5;
    t.transferred = 19;
    t.transferredWell = 18;
    t.endedNormally = 160;
    t.endedByCaller = 152;
    t.numbered = 170;
    t.repeated = 34;
    t.courtesyCalls = 200;
    t.courtesySum = 200 * 96 + 99;
    CHECK(shown(Metric::TwoRingRate, t) == "75.0%");
    CHECK(shown(Metric::AverageWait, t) == "4.2 s");
    CHECK(shown(Metric::HandleTime, t) == "4:02"); // 200 + 20 + 22 s
    CHECK(shown(Metric::HoldRate, t) == "21.1%");
    CHECK(shown(Metric::AverageHold, t) == "1:35");
    CHECK(shown(Metric::HoldPermission, t) == "98.0%");
    CHECK(shown(Metric::HoldInTime, t) == "89.6%");
    CHECK(shown(Metric::TransferRate, t) == "10.0%");
    CHECK(shown(Metric::TransferCourtesy, t) == "94.7%");
    CHECK(shown(Metric::CallerFirst, t) == "95.0%");
    CHECK(shown(Metric::FirstCall, t) == "80.0%");
    CHECK(shown(Metric::Courtesy, t) == "96");
}

TEST_CASE("the wait for the caller's yes is the median, as exactly as the steps tell it")
{
    Totals t;
    t.holdsAgreed = 9;
    t.agreedWithin = {1, 3, 5, 8, 9};
    CHECK(shown(Metric::HoldAgreement, t) == "within 3 s");
    t.agreedWithin = {0, 0, 0, 1, 4};
    CHECK(shown(Metric::HoldAgreement, t) == "over 10 s");
    CHECK(figureOf(Metric::HoldAgreement, t, {})->count == 9);
    t.agreedWithin = {9, 9, 9, 9, 9};
    CHECK(shown(Metric::HoldAgreement, t) == "within 1 s");
}

TEST_CASE("all and nothing are shown only when it is so")
{
    const auto share = [](std::int64_t part, std::int64_t whole) {
        return toText(Figure{Unit::Share, part, whole, whole});
    };
    CHECK(share(99'999, 100'000) == "99.9%");
    CHECK(share(1, 100'000) == "0.1%");
    CHECK(share(7, 7) == "100%");
    CHECK(share(0, 7) == "0%");
    CHECK(toText(Figure{Unit::Points, 9'999, 100, 100}) == "99");
    CHECK(toText(Figure{Unit::Points, 10'000, 100, 100}) == "100");
}

TEST_CASE("a length is shown in the unit that suits it")
{
    const auto length = [](std::int64_t ms) { return toText(Figure{Unit::Length, ms, 1}); };
    CHECK(length(0) == "0.0 s");
    CHECK(length(4'249) == "4.2 s");
    CHECK(length(59'949) == "59.9 s");
    CHECK(length(59'950) == "1:00");
    CHECK(length(241'500) == "4:02");
    CHECK(length(3'723'000) == "1:02:03");
}

TEST_CASE("totals add up, whatever the order")
{
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    const auto a = someTotals(random, 1'000'000);
    const auto b = someTotals(random, 1'000'000);
    const auto c = someTotals(random, 1'000'000);
    CHECK((a + b) + c == a + (c + b));
    CHECK(a + Totals{} == a);
    CHECK((a + b).offered == a.offered + b.offered);
    CHECK((a + b).agreedWithin.back() == a.agreedWithin.back() + b.agreedWithin.back());
}

TEST_CASE("what callers said is shown with how many of them said it")
{
    Totals t;
    t.answered = 380;
    t.reached = 20;
    // Of ten: five say 9 or 10, two say 7 or 8, three say 0 to 6: 50 % − 30 %.
    t.after.recommends = 10;
    t.after.promoters = 5;
    t.after.detractors = 3;
    // 7, 7, 6, 5, 4, 6
    t.after.eased = 6;
    t.after.easeSum = 35;
    t.after.surveys = 12;
    t.after.satisfied = 9;
    CHECK(shown(Metric::Recommendation, t) == "+20");
    CHECK(shown(Metric::Ease, t) == "5.8"); // 5.83…
    CHECK(shown(Metric::Satisfaction, t) == "75.0%");
    CHECK(toText(*responseRate(Metric::Recommendation, t)) == "2.5%"); // 10 of 400
    CHECK(toText(*responseRate(Metric::Ease, t)) == "1.5%");
    CHECK(toText(*responseRate(Metric::Satisfaction, t)) == "3.0%");
    CHECK(responseRate(Metric::Recommendation, t)->part == 10);
    CHECK(basisOf(Metric::Ease, t) ==
          "n = 6, response rate 1.5% (answers / calls answered or reached)");
    CHECK(basisOf(Metric::Courtesy, t).empty());
    CHECK_FALSE(responseRate(Metric::Courtesy, t));
    CHECK_FALSE(responseRate(Metric::Ease, Totals{}));
    t.after.promoters = 2;
    t.after.detractors = 7;
    CHECK(shown(Metric::Recommendation, t) == "−50");
    t.after.promoters = t.after.detractors = 4;
    CHECK(shown(Metric::Recommendation, t) == "0");
}

TEST_CASE("all for us and all against us is only said when it is so")
{
    const auto net = [](std::int64_t part) { return toText(Figure{Unit::Net, part, 1000}); };
    CHECK(net(1000) == "+100");
    CHECK(net(999) == "+99");
    CHECK(net(-1000) == "−100");
    CHECK(net(-999) == "−99");
}

TEST_CASE("every sum has a column of its own, and every metric an id, a name and a formula")
{
    std::set<std::string> columns;
    std::size_t count = 0;
    const Totals none;
    Totals::fields(none, [&](const char* name, std::int64_t) {
        columns.insert(name);
        ++count;
    });
    CHECK(columns.size() == count);
    CHECK(count * sizeof(std::int64_t) + sizeof(FollowUp) + sizeof(DeskTime) == sizeof(Totals));
    std::set<std::string_view> ids;
    std::set<std::string_view> names;
    for (const auto metric : allMetrics()) {
        ids.insert(toText(metric));
        names.insert(nameOf(metric));
        CHECK(fromText<Metric>(toText(metric)) == metric);
        CHECK(formulaOf(metric, {}).size() > 10);
    }
    CHECK(ids.size() == kEnumText<Metric>.size());
    CHECK(names.size() == ids.size());
    CHECK_FALSE(ids.contains(""));
}

TEST_CASE("no figure of any totals is outside what can be")
{
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 200; ++round) {
        const auto totals = someTotals(random, round < 100 ? 2 : 1'000'000'000'000);
        for (const auto metric : allMetrics()) {
            const auto figure = figureOf(metric, totals, {});
            INFO(toText(metric));
            CHECK((!figure || (figure->whole > 0 && figure->value() == figure->value())));
            CHECK((!figure || !toText(*figure).empty()));
        }
    }
}
