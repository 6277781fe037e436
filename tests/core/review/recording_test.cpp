#include "core/review/recording.h"
#include "tests/support/call_story.h"
#include "tests/support/catch.h"

namespace secondring::test {
namespace {

CallStory begun()
{
    CallStory story(CallId{7}, Instant{Duration{1'000'000}});
    story.add(CallArrived{LegId{1}, {}, "Sales", Duration{3000}}, Duration{0});
    story.add(AnswerRequested{}, Duration{2000});
    story.add(CallConnected{"opus", true}, Duration{500});
    return story;
}

} // namespace

TEST_CASE("a recording begins when the line says so, not when it was asked for")
{
    auto story = begun();
    story.add(RecordingRequested{true, "a.wav"}, Duration{500});
    story.add(RecordingChanged{true, "a.wav", {}}, Duration{40});
    story.add(CallEnded{EndedBy::Caller, EndReason::HungUp, {}}, Duration{10'000});
    CHECK(recordingOf(story.events()) ==
          std::vector<RecordingPart>{{"a.wav", Duration{3040}, Duration{13'040}}});
}

TEST_CASE("a recording that was stopped and begun again has two files")
{
    auto story = begun();
    story.add(RecordingChanged{true, "a.wav", {}}, Duration{500});
    story.add(RecordingChanged{false, "a.wav", {}}, Duration{5000});
    story.add(RecordingChanged{true, "a-9.wav", {}}, Duration{2000});
    story.add(CallEnded{EndedBy::Caller, EndReason::HungUp, {}}, Duration{1000});
    story.add(RecordingChanged{false, "a-9.wav", {}}, Duration{20});
    CHECK(recordingOf(story.events()) ==
          std::vector<RecordingPart>{{"a.wav", Duration{3000}, Duration{8000}},
                                     {"a-9.wav", Duration{10'000}, Duration{11'000}}});
}

TEST_CASE("a call that was not recorded has no files, and says why if it is known")
{
    auto story = begun();
    CHECK(recordingOf(story.events()).empty());
    CHECK(recordingTroubleOf(story.events()).empty());
    story.add(RecordingChanged{false, "a.wav", "a.wav: No space left on device"});
    CHECK(recordingOf(story.events()).empty());
    CHECK(recordingTroubleOf(story.events()) == "a.wav: No space left on device");
    CHECK(recordingOf({}).empty());
}

TEST_CASE("the end of a recording is unknown when the program died")
{
    auto story = begun();
    story.add(RecordingChanged{true, "a.wav", {}}, Duration{500});
    story.add(CallInterrupted{story.now()});
    CHECK(recordingOf(story.events()) ==
          std::vector<RecordingPart>{{"a.wav", Duration{3000}, std::nullopt}});
}

} // namespace secondring::test
