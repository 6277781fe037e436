#include "core/practice/call_draft.h"
#include "core/practice/compile.h"
#include "core/practice/disguise.h"
#include "core/practice/twee.h"
#include "tests/core/practice/trainee.h"
#include "tests/support/call_story.h"

using namespace secondring;
using namespace secondring::practice;
using namespace secondring::practice::test;
using secondring::test::CallStory;

namespace {

const Party kElena{"Elena Marsh", "020 7946 0813", {}};
const Colleague kAna{"Ana Ruiz", "417", "invoices, and refunds", {}};
const Colleague kBen{"Ben Adeyemi", "418", "deliveries", {}};

CallStory answered(int id)
{
    CallStory story(CallId{id}, Instant{Duration{1'763'800'000'000}});
    story.add(CallArrived{LegId{1}, kElena, "Sales", Duration{3000}}, Duration{0});
    story.add(AnswerRequested{}, Duration{2000});
    story.add(CallConnected{"opus", true}, Duration{100});
    return story;
}

void hold(CallStory& story, bool agreed)
{
    story.add(HoldAsked{"look it up", 2, {}}, Duration{20'000});
    if (!agreed) {
        story.add(AskDeclined{});
        return;
    }
    story.add(AskGranted{});
    story.add(LineHeld{});
    story.add(ReturnRequested{}, Duration{60'000});
    story.add(LineResumed{});
}

void message(CallStory& story, const Colleague& colleague, std::string text)
{
    story.add(ColleagueUnavailable{colleague}, Duration{9000});
    story.add(UnavailableAnswered{UnavailableAnswer::Message});
    story.add(MessageTaken{colleague, std::move(text), true}, Duration{9000});
}

void end(CallStory& story, const WrapUp& wrapUp)
{
    story.add(CallEnded{EndedBy::Caller, EndReason::HungUp, {}}, Duration{5000});
    story.add(WrapUpChanged{wrapUp});
}

const DraftTerms kTerms{"3F1B0A52-8B0E-4C6A-9C53-6B6E7B1E2F10",
                        "From a call",
                        {"Dana Kerr", "Rosa Tennant", "Will Strand"}};

std::string draft(const CallStory& story)
{
    return writeTwee(draftOf(story.call(), kTerms));
}

/// It can be practised, and by a good trainee to its end.
void works(const std::string& source)
{
    INFO(source);
    const auto story = readTwee(source);
    REQUIRE(story.has_value());
    const auto compiled = compile(*story);
    for (const auto& finding : compiled.findings) {
        FAIL_CHECK(finding.line << ": " << finding.sentence);
    }
    REQUIRE(compiled.scenario.has_value());
    PracticeDesk desk{*compiled.scenario};
    playWell(desk);
    CHECK(desk.isGone());
    CHECK_FALSE(desk.course.leftInAnger);
    CHECK(desk.score().score.value_or(0) >= 90);
}

bool tells(const std::string& text, const char* what)
{
    return text.find(what) != std::string::npos;
}

} // namespace

TEST_CASE("the words of a name become those of another, whole words only and in any case")
{
    Disguise disguise{1};
    disguise.name("Elena Marsh", "Nora Fielding");
    CHECK(disguise.of("ELENA rang, Ms Marsh's desk; elena@marsh.example too") ==
          "Nora rang, Ms Fielding's desk; name@example.com too");
    CHECK(disguise.of("The marshes of Marshfield") == "The marshes of Marshfield");
    disguise.name("Will Grace", "Owen Oakes");
    CHECK(disguise.of("Will will say grace to Grace") == "Owen will say grace to Oakes");
}

TEST_CASE("numbers and money are replaced alike each time, times and days stay")
{
    Disguise disguise{7};
    const auto kept = "at 10:42 or 5pm on 20 Nov 2026, the 23rd, 22/11 or 2026-11-22, 2 of 12, A4";
    CHECK(disguise.of(kept) == kept);
    for (const auto* real : {"4711",
                             "020 7946 0813",
                             "£8.50",
                             "12 pounds",
                             "EUR 90",
                             "SW1A 2AA",
                             "order AB1234, 1234567",
                             "07 12 34 56 78"}) {
        INFO(real);
        const auto once = disguise.of(real);
        CHECK(once.size() == std::string_view{real}.size());
        CHECK(disguise.of(real) == once);
        for (std::size_t i = 0; i < once.size(); ++i) {
            const bool figure = real[i] >= '0' && real[i] <= '9';
            CHECK((figure ? once[i] != real[i] && once[i] >= '0' && once[i] <= '9' : true));
        }
    }
}

TEST_CASE("a call with everything becomes a scenario that a good trainee masters")
{
    auto story = answered(7);
    story.add(
        NoteChanged{"Elena: desk 4711 ordered 3 Nov, £240.50 paid. Ask Will Strand <<now>>."});
    hold(story, false);
    hold(story, true);
    message(story, kAna, "Elena waits for 240.50 EUR, ring 020 7946 0813.");
    end(story,
        WrapUp{.outcome = "promised",
               .promise = "Call Elena back",
               .complaint = "Nobody told me, \"ever\" [[twice]] $told."});
    const auto source = draft(story);
    works(source);
    for (const auto* real : {"Elena",
                             "Marsh",
                             "4711",
                             "240",
                             "7946",
                             "0813",
                             "Ana",
                             "Ruiz",
                             "417",
                             "Strand",
                             "[[twice]]",
                             "<<now>>",
                             "$told"}) {
        INFO(real << "\n" << source);
        CHECK_FALSE(tells(source, real));
    }
    CHECK(tells(source, "3 Nov"));
    CHECK(tells(source, "<<mood \"Upset\">>"));
    CHECK(draft(story) == source);
}

TEST_CASE("a call without a word written becomes a scenario too")
{
    auto story = answered(8);
    end(story, {});
    works(draft(story));
}

TEST_CASE("holds, transfers and messages keep their order, and twice the same is told apart")
{
    for (int seed = 0; seed < 64; ++seed) {
        auto story = answered(100 + seed);
        for (int bit = 0; bit < 3; ++bit) {
            (seed >> bit) & 1 ? hold(story, ((seed >> 5) & 1) != 0) : message(story, kBen, {});
        }
        if ((seed >> 3) & 1) {
            hold(story, true);
        }
        if ((seed >> 4) & 1) {
            story.add(TransferAsked{kAna, TransferKind::StraightThrough, "refunds", true});
            story.add(AskGranted{});
        }
        end(story, {});
        works(draft(story));
    }
}

TEST_CASE("a call that nobody answered can be practised")
{
    CallStory story(CallId{9}, Instant{Duration{1'763'800'000'000}});
    story.add(CallArrived{LegId{1}, {}, "Sales", Duration{3000}});
    story.add(CallEnded{EndedBy::Caller, EndReason::Abandoned, {}});
    works(draft(story));
}
