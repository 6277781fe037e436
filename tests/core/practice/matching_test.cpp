#include "core/practice/matching.h"
#include "tests/support/catch.h"

using namespace secondring;
using namespace secondring::practice;

TEST_CASE("case, punctuation, contractions and small words do not matter")
{
    CHECK(likeness("I'm sorry -- really SORRY -- about the wait!", "I am sorry") == 1);
    CHECK(likeness("Well, let me just find out for you", "let me find out") == 1);
    CHECK(likeness("it'll take a little longer than usual", "longer than usual") == 1);
    CHECK(likeness("The twentieth", "20th") == 1);
    CHECK(likeness("the weather is nice", "let me find out") < kSaid);
}

TEST_CASE("a phrase after a not is not said")
{
    CHECK(likeness("I am not sorry at all", "sorry") < kSaid);
    CHECK(likeness("this is not urgent", "not urgent") == 1);
}
