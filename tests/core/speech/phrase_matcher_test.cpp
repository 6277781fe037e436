#include "core/speech/call_sentences.h"
#include "core/speech/ear_plan.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace secondring;

namespace {

/// A few words as they are said; letters that stand for themselves would do for the rest.
const Pronunciations& book()
{
    static const Pronunciations kBook = [] {
        Pronunciations made;
        const auto add = [&](const std::string& word, std::string_view phones) {
            made.add(word, *phonesOf(phones));
        };
        add("thank", "TH AE NG K");
        add("you", "Y UW");
        add("for", "F AO R");
        add("holding", "HH OW L D IH NG");
        add("calling", "K AO L IH NG");
        add("may", "M EY");
        add("i", "AY");
        add("transfer", "T R AE N S F ER");
        add("to", "T UW");
        add("now", "N AW");
        add("please", "P L IY Z");
        return made;
    }();
    return kBook;
}

Phones heard(const std::string& text)
{
    return book().of(spokenWords(text));
}

std::vector<HeardItem> match(const std::vector<EarItem>& items, const std::string& text)
{
    return PhraseMatcher(items, book()).match(heard(text));
}

} // namespace

TEST_CASE("a phrase is heard within other words")
{
    const auto found =
        match({{"back", {"Thank you for holding."}, {}}}, "please thank you for holding now");
    REQUIRE(found.size() == 1);
    CHECK(found[0] == HeardItem{"back", 1, 1});
}

TEST_CASE("the key keeps two phrases apart that share most of their words")
{
    const std::vector<EarItem> items{{"back", {"thank you for holding"}, {"holding"}},
                                     {"greet", {"thank you for calling"}, {"calling"}}};
    const auto found = match(items, "thank you for calling");
    REQUIRE(!found.empty());
    CHECK(found[0].id == "greet");
    CHECK(std::none_of(found.begin() + 1, found.end(), wasHeard));
}

TEST_CASE("a name is left free by a star, and every part must be there")
{
    const std::vector<EarItem> items{
        {"ask", {"may i transfer you to * now please"}, {"transfer you"}}};
    CHECK(wasHeard(match(items, "may i transfer you to calling now please").at(0)));
    const auto half = match(items, "may i transfer you to calling");
    CHECK(std::none_of(half.begin(), half.end(), wasHeard));
}

TEST_CASE("the best of several ways to say it counts")
{
    const std::vector<EarItem> items{
        {"back", {"please transfer now", "thank you for holding"}, {"holding", "transfer now"}}};
    CHECK(match(items, "thank you for holding").at(0).overall == 1);
    CHECK(match(items, "please transfer now").at(0).overall == 1);
}

TEST_CASE("the key of a phrase is what is rare in other sentences")
{
    const std::vector<SpokenWords> others{spokenWords("thank you for calling"),
                                          spokenWords("may i have your name for the order")};
    CHECK(keyOf({spokenWords("thank you for holding")}, others) == SpokenWords{"for", "holding"});
    CHECK(keyOf({spokenWords("may i"), spokenWords("elephant")}, others) ==
          SpokenWords{"elephant"});
    CHECK(keyOf({spokenWords("so it is it")}, others).size() == 3);
    CHECK(keyOf({}, others).empty());
}

TEST_CASE("nothing listened for is nothing heard")
{
    CHECK(match({}, "thank you").empty());
    CHECK(match({{"empty", {}, {}}}, "thank you").empty());
    CHECK(match({{"blank", {"", "*"}, {}}}, "thank you").empty());
    CHECK(PhraseMatcher({{"back", {"thank you"}, {}}}, book()).match({}).empty());
}

TEST_CASE("words that nobody can pronounce are told and left out of the model")
{
    const auto pronounce = [](const std::string& word) {
        return word == "xqz" ? std::vector<Phones>{} : std::vector<Phones>{{Phone::AA}};
    };
    const auto plan = planFor({{"greet", {"this is xqz speaking", "xqz here"}, {}}}, pronounce);
    CHECK(plan.leftOut == std::vector<std::string>{"xqz"});
    CHECK(plan.model.find("xqz") == std::string::npos);
    CHECK(plan.model.find("is speaking") != std::string::npos);
    CHECK(plan.words.knows("speaking"));
    CHECK(plan.words.knows("goodbye")); // ordinary calls are part of it
}

TEST_CASE("a plan's dictionary has every word of its model")
{
    const auto plan = planFor({}, [](const std::string&) {
        return std::vector<Phones>{{Phone::AA}, {Phone::B}};
    });
    CHECK(plan.words.dictionary().find("goodbye AA\ngoodbye(2) B\n") != std::string::npos);
    CHECK(callSentences().size() > 100);
    for (const auto& sentence : callSentences()) {
        CHECK(!sentence.empty());
    }
}

TEST_CASE("syllables are the vowels of the words")
{
    CHECK(syllablesOf(spokenWords("thank you for holding"), book()) == 5);
}
