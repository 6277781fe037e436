#include "core/speech/phones.h"
#include "core/speech/spoken_words.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace secondring;

namespace {

Phones said(std::string_view names)
{
    const auto phones = phonesOf(names);
    REQUIRE(phones);
    return *phones;
}

bool near(double a, double b)
{
    return std::abs(a - b) < 1e-9;
}

} // namespace

TEST_CASE("phones are read by name, with or without stress")
{
    CHECK(phoneOf("AH") == Phone::AH);
    CHECK(phoneOf("ah1") == Phone::AH);
    CHECK_FALSE(phoneOf("QX"));
    CHECK_FALSE(phoneOf(""));
    CHECK(said("HH AH  L OW").size() == 4);
    CHECK_FALSE(phonesOf("HH ?"));
    CHECK(nameOf(Phone::ZH) == "ZH");
    CHECK(isVowel(Phone::UW));
    CHECK_FALSE(isVowel(Phone::B));
}

TEST_CASE("what was wanted is found anywhere in what was heard")
{
    const auto hold = said("HH OW L D");
    CHECK(likeness(hold, said("P L IY Z HH OW L D DH AH L AY N")) == 1);
    CHECK(near(likeness(hold, said("P L IY Z HH OW L")), 0.75));
    CHECK(likeness(hold, said("S S S")) == 0);
    CHECK(likeness(hold, {}) == 0);
    CHECK(likeness({}, hold) == 0);
}

TEST_CASE("a sister costs half, a stranger a whole, one too many less, by hand")
{
    const auto hold = said("HH OW L D");
    CHECK(near(likeness(hold, said("HH AH L D")), 1 - 0.5 / 4)); // vowel for vowel
    CHECK(near(likeness(hold, said("HH OW L T")), 1 - 0.5 / 4)); // d and t
    CHECK(near(likeness(hold, said("HH OW S D")), 1 - 1.0 / 4)); // l for s
    CHECK(near(likeness(hold, said("HH OW L S D")), 1 - 0.7 / 4));
    CHECK(near(likeness(said("K AO L"), said("HH OW L")), 1 - 1.5 / 3));
}

TEST_CASE("words are what is said: no punctuation, no capitals, numbers in words")
{
    using List = SpokenWords;
    CHECK(spokenWords("Thank you, Ms. M\xC3\xBCller!") == List{"thank", "you", "ms", "muller"});
    CHECK(spokenWords("I\xE2\x80\x99ll call 'you' back") == List{"i'll", "call", "you", "back"});
    CHECK(spokenWords("in 15 minutes") == List{"in", "fifteen", "minutes"});
    CHECK(spokenWords("42, 300 and 512") ==
          List{"forty", "two", "three", "hundred", "and", "five", "hundred", "twelve"});
    CHECK(spokenWords("x 4471 07") == List{"x", "four", "four", "seven", "one", "zero", "seven"});
    CHECK(spokenWords("touch-base") == List{"touch", "base"});
    CHECK(spokenWords(" ... ").empty());
}

TEST_CASE("a star stands for any words")
{
    const auto parts = spokenParts("I will transfer you to * now.");
    REQUIRE(parts.size() == 2);
    CHECK(parts[0] == SpokenWords{"i", "will", "transfer", "you", "to"});
    CHECK(parts[1] == SpokenWords{"now"});
    CHECK(spokenParts("* hold *").size() == 1);
    CHECK(spokenParts("**").empty());
}
