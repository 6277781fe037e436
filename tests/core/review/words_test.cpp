#include "core/review/words.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace secondring;

namespace {

using Words = std::vector<std::string>;

Words sorted(Words words)
{
    std::ranges::sort(words);
    return words;
}

} // namespace

TEST_CASE("words are letters and digits, folded, each once")
{
    CHECK(wordsOf("Refund, refund: REFUND!") == Words{"refund"});
    CHECK(wordsOf("e-mail \"48213\"\n(again)") == Words{"e", "mail", "48213", "again"});
    CHECK(wordsOf("it’s – 8 € « here »") == Words{"it", "s", "8", "here"});
    CHECK(wordsOf("Zoë Ñandú") == Words{"zoe", "nandu"});
    CHECK(wordsOf("ПРИВЕТ Ёлка ΑΘΗΝΑ") == wordsOf("привет ёлка αθηνα"));
    CHECK(wordsOf("").empty());
    CHECK(wordsOf(std::string(99, 'a')) == Words{std::string(40, 'a')});
    CHECK(wordsOf("\xC3").size() <= 1); // half a letter
}

TEST_CASE("umlauts are found in both of their spellings")
{
    CHECK(sorted(wordsOf("Müller Größe")) == Words{"groesse", "grosse", "mueller", "muller"});
}
