#include "core/script/say_line.h"
#include "tests/support/catch.h"

using secondring::minutesInWords;

TEST_CASE("minutes are named in English words up to an hour")
{
    CHECK(minutesInWords(1) == "one minute");
    CHECK(minutesInWords(2) == "two minutes");
    CHECK(minutesInWords(12) == "twelve minutes");
    CHECK(minutesInWords(20) == "twenty minutes");
    CHECK(minutesInWords(21) == "twenty-one minutes");
    CHECK(minutesInWords(45) == "forty-five minutes");
    CHECK(minutesInWords(60) == "sixty minutes");
    CHECK(minutesInWords(3, "en-GB") == "three minutes");
}

TEST_CASE("minutes are named in German words up to an hour")
{
    CHECK(minutesInWords(1, "de") == "eine Minute");
    CHECK(minutesInWords(2, "de") == "zwei Minuten");
    CHECK(minutesInWords(12, "de") == "zwölf Minuten");
    CHECK(minutesInWords(21, "de") == "einundzwanzig Minuten");
    CHECK(minutesInWords(35, "de") == "fünfunddreißig Minuten");
    CHECK(minutesInWords(60, "de-AT") == "sechzig Minuten");
}

TEST_CASE("minutes that have no words are named in digits")
{
    CHECK(minutesInWords(61) == "61 minutes");
    CHECK(minutesInWords(0) == "0 minutes");
    CHECK(minutesInWords(-1) == "-1 minutes");
    CHECK(minutesInWords(61, "de") == "61 Minuten");
    CHECK(minutesInWords(2, "fr") == "2 min");
    CHECK(minutesInWords(2, "") == "2 min");
}
