#include "tests/ui/offscreen.h"
#include "ui/review/event_text.h"
#include "ui/review/timeline.h"

#include <QFile>
#include <QRegularExpression>

namespace secondring::test {
namespace {

const House& house()
{
    static const House made = [] {
        House house;
        house.outcomes = {{"resolved", "Resolved"}};
        house.lines = {{.id = "greeting", .standard = "identify", .keyword = "Greet"}};
        return house;
    }();
    return made;
}

Telling story()
{
    return {QStringLiteral("Elena Marsh"), Direction::Incoming, house()};
}

QString sentence(const EventBody& body)
{
    return lineOf(body, story()).sentence;
}

template <std::size_t... I> std::vector<EventBody> everyKind(std::index_sequence<I...> /*all*/)
{
    return {EventBody{std::in_place_index<I>}...};
}

TEST_CASE("every kind of event is told in a sentence with an icon of ours")
{
    offscreen();
    for (const auto& body : everyKind(std::make_index_sequence<std::variant_size_v<EventBody>>{})) {
        const auto line = lineOf(body, story());
        INFO(kindOf(body) << ": " << line.sentence.toStdString());
        CHECK((line.sentence.endsWith('.') || line.sentence.endsWith('?')));
        CHECK_FALSE(line.sentence.contains(QRegularExpression("%[0-9]"))); // a value left out
        CHECK_FALSE(line.sentence.contains(".."));
        CHECK(QFile::exists(QStringLiteral(":/icons/%1.svg").arg(line.icon)));
    }
}

TEST_CASE("of a call of somebody else it is told who took it")
{
    auto theirs = story();
    theirs.agent = QStringLiteral("Nora Bell");
    CHECK(lineOf(AnswerRequested{}, theirs).sentence == "Nora Bell answered.");
    CHECK(lineOf(RemoteHoldChanged{true}, theirs).sentence == "Elena Marsh put Nora Bell on hold.");
    for (const auto& body : everyKind(std::make_index_sequence<std::variant_size_v<EventBody>>{})) {
        const auto sentence = lineOf(body, theirs).sentence;
        INFO(kindOf(body) << ": " << sentence.toStdString());
        CHECK_FALSE(sentence.contains(QRegularExpression("\\b[Yy]ou(r|rs)?\\b")));
    }
}

TEST_CASE("sentences name whom and what they are about")
{
    const Colleague ana{.name = "Ana Ruiz", .extension = "231", .role = {}, .uri = {}};
    CHECK(sentence(CallArrived{LegId{1}, {}, "Sales", Duration{3000}}) ==
          "Elena Marsh rang on Sales.");
    CHECK(sentence(HoldAsked{"check with the carrier", 2, {}}) ==
          "You asked Elena Marsh to hold for 2 minutes, to check with the carrier.");
    CHECK(sentence(HoldOverridden{"an emergency", 2, {}}) ==
          "You held at once, without asking: an emergency.");
    CHECK(sentence(SaidMarked{"greeting", true}) == "The line “Greet” was heard.");
    CHECK(sentence(TransferAsked{ana, TransferKind::SpeakFirst, {}, false}) ==
          "You asked to pass Elena Marsh on to Ana Ruiz (231). The name and extension were not "
          "given.");
    CHECK(sentence(MessageTaken{ana, "Please call", true}) ==
          "You took a message for Ana Ruiz (231) and read it back.");
    CHECK(sentence(CallEnded{EndedBy::Caller, EndReason::HungUp, {}}) ==
          "Elena Marsh hung up first.");
    CHECK(sentence(WrapUpChanged{WrapUp{.outcome = "resolved"}}) ==
          "You wrote the wrap-up: Resolved.");
    CHECK(sentence(WrapUpChanged{WrapUp{.outcome = "retired"}}) ==
          "You wrote the wrap-up: retired.");
}

TEST_CASE("writing that goes on is one row of the timeline")
{
    const Instant begin{Duration{1000}};
    const std::vector<Recorded> events{{1, begin, {CallId{1}, CallArrived{}}},
                                       {2, begin + Duration{5000}, {CallId{1}, NoteChanged{"a"}}},
                                       {3, begin + Duration{6000}, {CallId{1}, NoteChanged{"ab"}}},
                                       {4, begin + Duration{65000}, {CallId{1}, CallEnded{}}}};
    const auto rows = rowsOf(events, story());
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].at == Duration{0});
    CHECK(rows[1].at == Duration{6000});
    CHECK(rows[2].at == Duration{65000});
}

} // namespace
} // namespace secondring::test
