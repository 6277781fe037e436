#include "core/review/judgement_queue.h"
#include "tests/core/review/reviewing.h"

#include <algorithm>
#include <map>
#include <random>
#include <set>

using namespace secondring;
using namespace secondring::test;

/// Random sequences of everything that anybody may want to do about a call, however absurd, against
/// what must always hold. The oracle keeps its own books and knows nothing of decide().
namespace {

using Random = std::mt19937_64;

int below(Random& random, int end)
{
    return std::uniform_int_distribution<int>{0, end - 1}(random);
}

template <class T> const T& oneOf(Random& random, const std::vector<T>& things)
{
    return things.at(static_cast<std::size_t>(below(random, static_cast<int>(things.size()))));
}

const std::vector<Person> kPeople{kDana,
                                  kDana,
                                  {"Dana", Role::Supervisor},
                                  kLeo,
                                  kRosa,
                                  kRosa,
                                  kOmar,
                                  kOmar,
                                  kIvy,
                                  {"Eva", Role::Supervisor},
                                  kHouse};
const std::vector<std::string> kItems{"need", "asked", "tone", "delay", "charm"};
const std::vector<std::string> kNames{"Dana", "Rosa", "Omar", "Ivy", "Eva"};

Mark anyMark(Random& random)
{
    Mark mark{.item = oneOf(random, kItems)};
    const int kind = below(random, 8);
    if (kind == 0) {
        mark.doesNotApply = true;
    } else if (kind > 1) {
        mark.points = below(random, 7) - 1;
    }
    mark.comment = below(random, 2) == 0 ? "because" : "";
    return mark;
}

std::string anyWords(Random& random)
{
    return below(random, 8) == 0 ? "" : "words";
}

ReviewBody anyBody(Random& random, const ReviewCase& reviewed)
{
    const auto note =
        static_cast<std::int64_t>(below(random, static_cast<int>(reviewed.events) + 2));
    switch (below(random, 31)) {
    case 0:
        return CallViewed{};
    case 1:
        return CallNominated{Nomination(below(random, 2)), anyWords(random)};
    case 2:
        return CallPicked{Pick(below(random, 3)), anyWords(random)};
    case 3:
        return PickDropped{anyWords(random)};
    case 4:
    case 5:
    case 6:
        return SheetOpened{Purpose(below(random, 3)), smallCard(), smallDraft()};
    case 7:
    case 8:
        return SheetGiven{};
    case 30: // rarely, or hardly any sheet would be given
        return below(random, 5) == 0 ? ReviewBody{SheetDiscarded{}} : ReviewBody{SheetGiven{}};
    case 9:
        return CommentAdded{oneOf(random, kItems), anyWords(random)};
    case 10:
    case 11:
        return ItemDisputed{oneOf(random, kItems), anyWords(random)};
    case 12:
        return DisputeWithdrawn{};
    case 13:
    case 14:
        return DisputeDecided{anyMark(random)};
    case 15:
        return ReviewReopened{anyWords(random)};
    case 16:
        return CalibrationStarted{{oneOf(random, kNames), oneOf(random, kNames)}};
    case 17:
        return CoachingGiven{Duration{below(random, 9)}, "s", anyWords(random), "", "ask-hold"};
    case 18:
    case 19:
        return CoachingCallCounted{note,
                                   {below(random, 40)},
                                   kReviewed + Duration{below(random, 2'000'000)},
                                   below(random, 6) > 0};
    case 20:
        return below(random, 6) == 0 ? ReviewBody{CoachingClosed{note, anyWords(random)}}
                                     : ReviewBody{CallViewed{}};
    case 21:
        return RecognitionGiven{Duration{below(random, 9)}, anyWords(random)};
    case 22:
        return below(random, 2) == 0 ? ReviewBody{PromiseKept{}} : ReviewBody{PromiseOpened{}};
    case 23:
        return PromiseMoved{kReviewed + Duration{below(random, 3)},
                            kReviewed + Duration{below(random, 3)},
                            anyWords(random)};
    case 24:
        return SurveyAnswered{.score = below(random, 7),
                              .words = anyWords(random),
                              .recommend = below(random, 12),
                              .ease = below(random, 9)};
    default:
        return ItemJudged{anyMark(random)};
    }
}

/// Its own books, from the events that were accepted.
struct Books
{
    std::string reviewer;
    std::set<std::string> invited;
    std::set<std::string> gave; ///< calibration sheets given
    std::map<std::string, std::map<std::string, Mark>> marks;
    std::map<std::string, Mark> decided;
    std::string disputed;

    void note(const Person& by, const SheetOpened& event)
    {
        if (event.purpose == Purpose::Review) {
            reviewer = by.name;
        }
        for (const auto& each : smallDraft()) {
            marks[by.name][each.mark.item] = each.mark;
        }
    }

    void note(const Person& by, const ItemJudged& event)
    {
        marks[by.name][event.mark.item] = event.mark;
    }

    void note(const Person& by, const SheetGiven&)
    {
        if (invited.contains(by.name)) {
            gave.insert(by.name);
        }
    }

    void note(const Person& by, const SheetDiscarded&)
    {
        marks.erase(by.name);
        if (reviewer == by.name) {
            reviewer.clear();
        }
    }

    void note(const Person&, const CalibrationStarted& event)
    {
        invited.insert(event.reviewers.begin(), event.reviewers.end());
    }

    void note(const Person&, const ItemDisputed& event)
    {
        REQUIRE(disputed.empty());
        disputed = event.item;
    }

    void note(const Person&, const DisputeWithdrawn&) { disputed.clear(); }

    void note(const Person& by, const DisputeDecided& event)
    {
        REQUIRE(event.mark.item == disputed);
        REQUIRE(by.name != reviewer); // nobody decides on their own judgement
        REQUIRE(by.name != "Dana");
        REQUIRE(by.role == Role::Supervisor);
        REQUIRE((!invited.contains(by.name) || gave.contains(by.name)));
        decided[disputed] = event.mark;
        disputed.clear();
    }

    void note(const Person&, const auto&) {}

    /// The formula of PRODUCT.md once more, by other means.
    std::optional<int> percent() const
    {
        const std::map<std::string, std::pair<int, int>> kWeights{
            {"need", {3, 5}}, {"asked", {5, 1}}, {"tone", {2, 5}}, {"delay", {1, 2}}};
        auto standing = marks.at(reviewer);
        for (const auto& [item, mark] : decided) {
            standing[item] = mark;
        }
        double got = 0;
        double most = 0;
        for (const auto& [item, mark] : standing) {
            if (mark.points) {
                got += kWeights.at(item).first * *mark.points;
                most += kWeights.at(item).first * kWeights.at(item).second;
            }
        }
        if (most == 0) {
            return std::nullopt;
        }
        return standing["asked"].points == 0 ? 0 : static_cast<int>(got / most * 100 + 0.5);
    }
};

void checkBlind(const Books& books, const ReviewCase& whole, const ReviewRules& rules)
{
    for (const auto& name : books.invited) {
        if (books.gave.contains(name)) {
            continue;
        }
        const Person person{name, Role::Supervisor};
        const auto seen = visibleTo(whole, person, rules);
        REQUIRE(std::ranges::all_of(seen.sheets,
                                    [&](const auto& sheet) { return sheet.by.name == name; }));
        REQUIRE(seen.disputes.empty());
        REQUIRE(seen.reopenings.empty());
        REQUIRE_FALSE(visibleTo(rowOf(whole), person, rules)->score);
    }
}

void checkNotes(const ReviewCase& before, const ReviewCase& after)
{
    for (std::size_t at = 0; at < before.notes.size(); ++at) {
        if (before.notes[at].closedAt) {
            REQUIRE(after.notes.at(at) == before.notes[at]);
        }
        REQUIRE(after.notes.at(at).counted.size() >= before.notes[at].counted.size());
    }
}

void checkOthersSeeThanksOnly(const ReviewCase& whole)
{
    auto seen = visibleTo(whole, kLeo, {});
    seen.recognitions.clear();
    REQUIRE(seen == ReviewCase{.call = whole.call, .agent = whole.agent});
}

void check(const Books& books, const ReviewCase& whole, const ReviewRules& rules)
{
    std::set<std::string> owners;
    for (const auto& sheet : whole.sheets) {
        REQUIRE(owners.insert(sheet.by.name).second);
        REQUIRE((sheet.by.name != "Dana" || sheet.purpose == Purpose::SelfScore));
    }
    if (const auto* review = reviewOf(whole); review != nullptr && review->givenAt) {
        REQUIRE(standingScore(whole)->percent() == books.percent());
        REQUIRE(rowOf(whole).score == books.percent());
        REQUIRE(standingScore(whole)->open == 0);
    }
    checkBlind(books, whole, rules);
    checkOthersSeeThanksOnly(whole);
}

} // namespace

TEST_CASE("whatever people do in whatever order, reviewing stays fair")
{
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    Random random{seed};
    int events = 0;
    int accepted = 0;
    std::set<std::string_view> kinds;
    while (events < 100'000) {
        Reviewing reviewing;
        reviewing.rules.agentsSeeEachOther = below(random, 2) == 0;
        Books books;
        for (int step = 0; step < 400; ++step, ++events) {
            const auto before = reviewing.whole;
            const auto by = oneOf(random, kPeople);
            const auto body = anyBody(random, before);
            if (reviewing.post(by, body)) {
                REQUIRE(reviewing.whole == before);
                continue;
            }
            ++accepted;
            kinds.insert(kindOf(body));
            std::visit([&](const auto& each) { books.note(by, each); }, body);
            check(books, reviewing.whole, reviewing.rules);
            checkNotes(before, reviewing.whole);
        }
        REQUIRE(replayReview({7}, "Dana", reviewing.events) == reviewing.whole);
    }
    WARN(events << " events, " << accepted << " accepted, seed " << seed);
    CAPTURE(kinds);
    CHECK(kinds.size() == std::variant_size_v<ReviewBody>);
}
