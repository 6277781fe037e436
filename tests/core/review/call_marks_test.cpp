#include "core/review/call_marks.h"
#include "tests/support/call_story.h"
#include "tests/support/catch.h"

namespace secondring::test {
namespace {

using namespace std::chrono_literals;

const Party kElena{.name = "Elena Marsh", .number = {}, .uri = {}};
const Colleague kAna{.name = "Ana Ruiz", .extension = "231", .role = {}, .uri = {}};

CallStory talking(Duration wait = 2000ms)
{
    CallStory story(CallId{7}, Instant{Duration{1'000'000}});
    story.add(CallArrived{LegId{1}, kElena, "Sales", Duration{3000}}, Duration{0});
    story.add(AnswerRequested{}, wait - 100ms);
    story.add(CallConnected{"opus", true}, 100ms);
    return story;
}

template <class Mark> std::vector<std::pair<Duration, Mark>> all(const CallStory& story)
{
    std::vector<std::pair<Duration, Mark>> found;
    for (const auto& mark : marksOf(story.call())) {
        if (const auto* what = std::get_if<Mark>(&mark.what)) {
            found.emplace_back(mark.at, *what);
        }
    }
    return found;
}

} // namespace

TEST_CASE("the answer tells on which ring it came")
{
    CHECK(all<AnsweredMark>(talking(2000ms)).at(0).second == AnsweredMark{1});
    CHECK(all<AnsweredMark>(talking(3000ms)).at(0).second == AnsweredMark{2});
    CHECK(all<AnsweredMark>(talking(9500ms)).at(0).second == AnsweredMark{4});
    CHECK(all<AnsweredMark>(talking(9500ms)).at(0).first == 9500ms);
}

TEST_CASE("a call that we dialled counts no rings")
{
    CallStory story(CallId{7}, Instant{Duration{1'000'000}});
    story.add(CallDialled{LegId{-1}, kElena, "Sales"}, Duration{0});
    story.add(CallConnected{"opus", true}, 4s);
    CHECK(all<AnsweredMark>(story).at(0).second == AnsweredMark{0});
}

TEST_CASE("an ask stands where it was asked, with its answer and the time named")
{
    auto story = talking();
    story.add(HoldAsked{"look it up", 3, {}}, 8s);
    CHECK(all<AskedMark>(story).at(0) ==
          std::pair{Duration{10s}, AskedMark{AskPurpose::Hold, std::nullopt, 3min, {}}});
    story.add(AskGranted{}, 2s);
    CHECK(all<AskedMark>(story).at(0) ==
          std::pair{Duration{10s}, AskedMark{AskPurpose::Hold, AskAnswer::Granted, 3min, {}}});
}

TEST_CASE("an ask to transfer and the transfer name the colleague")
{
    auto story = talking();
    story.add(TransferAsked{kAna, TransferKind::StraightThrough, "billing", true}, 8s);
    story.add(AskGranted{}, 2s);
    const auto asked = all<AskedMark>(story);
    CHECK(asked.at(0).second.colleague == "Ana Ruiz");
    CHECK(asked.at(0).second.purpose == AskPurpose::Transfer);
    REQUIRE(all<TransferMark>(story).size() == 1);
    CHECK(all<TransferMark>(story).at(0).second == TransferMark{"Ana Ruiz", std::nullopt});
    story.add(TransferSucceeded{}, 1s);
    CHECK(all<TransferMark>(story).at(0).second == TransferMark{"Ana Ruiz", true});
}

TEST_CASE("what was said is marked, and closing only where no thanks followed")
{
    auto story = talking();
    story.add(SaidMarked{"greeting", false}, 1s);
    story.add(ClosingStarted{}, 60s);
    CHECK(all<ClosingMark>(story).size() == 1);
    story.add(SaidMarked{"thanks", false}, 2s);
    CHECK(all<ClosingMark>(story).empty());
    const auto said = all<SaidMark>(story);
    REQUIRE(said.size() == 2);
    CHECK(said[0] == std::pair{Duration{3s}, SaidMark{"greeting"}});
    CHECK(said[1] == std::pair{Duration{65s}, SaidMark{"thanks"}});
}

TEST_CASE("the end tells who hung up, and nothing stands behind it")
{
    auto story = talking();
    story.add(ColleagueUnavailable{kAna}, 1s);
    story.add(UnavailableAnswered{UnavailableAnswer::Message}, 1s);
    story.add(CallEnded{EndedBy::Caller, EndReason::HungUp, {}}, 1s);
    story.add(MessageTaken{kAna, "Please call back.", false}, 10s);
    const auto marks = marksOf(story.call());
    REQUIRE_FALSE(marks.empty());
    CHECK(marks.back() ==
          CallMark{5s, EndMark{EndedBy::Caller, EndReason::HungUp, Direction::Incoming}});
}

TEST_CASE("a call that nobody answered has only its end")
{
    CallStory story(CallId{7}, Instant{Duration{1'000'000}});
    story.add(CallArrived{LegId{1}, kElena, "Sales", Duration{3000}}, Duration{0});
    story.add(CallEnded{EndedBy::Caller, EndReason::HungUp, {}}, 20s);
    CHECK(marksOf(story.call()) ==
          std::vector<CallMark>{
              {20s, EndMark{EndedBy::Caller, EndReason::Abandoned, Direction::Incoming}}});
}

} // namespace secondring::test
