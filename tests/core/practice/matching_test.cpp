#include "core/practice/matching.h"
#include "tests/support/catch.h"

using namespace secondring;
using namespace secondring::practice;

TEST_CASE("rude words are known, and courteous ones that come near are not")
{
    for (const auto* rude : {"Shut up.",
                             "Oh, you stupid man.",
                             "You're an idiot!",
                             "Sorry, that's not my problem.",
                             "You are wasting my time."}) {
        INFO(rude);
        CHECK(isRude(rude));
    }
    for (const auto* fine : {"I am sorry, that was a stupid mistake of ours.",
                             "I will not waste your time.",
                             "That is my problem now, and I will solve it.",
                             "I do care about that.",
                             "Could you please not call me an idiot?",
                             "May I ask you to be patient?",
                             "Is the line quiet at your end?"}) {
        INFO(fine);
        CHECK_FALSE(isRude(fine));
    }
}

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

TEST_CASE("only who says what they understood confirms the request")
{
    CHECK(sayLineOf("So you want your money back") == "confirm");
    CHECK(sayLineOf("So you are waiting for the desk") == "confirm");
    for (const auto* said : {"What do you want?", "You are an idiot.", "You have to wait."}) {
        INFO(said);
        CHECK(sayLineOf(said).empty());
    }
}

TEST_CASE("what must be contained is looked for in the words that people use")
{
    const Hearer hearer{"Elena Marsh", {"214"}};
    for (const auto* said : {"on Thursday",
                             "by four",
                             "by half past twelve",
                             "at ten",
                             "on the 20th",
                             "tomorrow",
                             "this afternoon",
                             "within two hours",
                             "in a week",
                             "at 5 pm",
                             "by the end of the day",
                             "on the twentieth"}) {
        INFO(said);
        CHECK(contains(Need::Date, said, hearer));
    }
    for (const auto* said :
         {"soon", "as soon as we can", "I am sorry", "in a moment", "I will do it"}) {
        INFO(said);
        CHECK_FALSE(contains(Need::Date, said, hearer));
    }
    CHECK(contains(Need::Name, "Thank you, Ms. Marsh.", hearer));
    CHECK(contains(Need::Name, "Certainly, Elena", hearer));
    CHECK_FALSE(contains(Need::Name, "Certainly, madam", hearer));
    CHECK(contains(Need::Extension, "on extension two one four", hearer));
    CHECK(contains(Need::Extension, "that is 214", hearer));
    CHECK_FALSE(contains(Need::Extension, "in 2 minutes", hearer));
}

TEST_CASE("minutes are read from digits, words and a couple of them")
{
    CHECK(minutesIn("for two minutes") == 2);
    CHECK(minutesIn("about 3 min... 3 minutes") == 3);
    CHECK(minutesIn("just a minute") == 1);
    CHECK(minutesIn("a couple of minutes") == 2);
    CHECK_FALSE(minutesIn("a while").has_value());
}

TEST_CASE("questions in words are told apart from talk of holding")
{
    CHECK(asksToHold("May I put you on a brief hold for two minutes while I check?"));
    CHECK(asksToHold("would you mind holding for a moment"));
    CHECK_FALSE(asksToHold("I will hold the delivery for you"));
    CHECK(asksToTransfer("Shall I put you through to Henrik Lund on 231?"));
    CHECK_FALSE(asksToTransfer("The bank transfer is on its way"));
}

TEST_CASE("a greeting, a confirmation and thanks are the desk's own lines")
{
    CHECK(sayLineOf(
              "Good morning, thank you for calling Northwind. This is Dana. How may I help you?") ==
          "greeting");
    CHECK(sayLineOf("Let me make sure I have this right: you need a new invoice.") == "confirm");
    CHECK(sayLineOf("Thank you for calling, goodbye.") == "thanks");
    CHECK(sayLineOf("Thank you for holding.") == "return");
    CHECK(sayLineOf("Is this urgent, or may I take a message?") == "unavailable");
    CHECK(sayLineOf("The weather is fine.").empty());
}

TEST_CASE("an expectation tells what is lacking")
{
    Expectation promise;
    promise.kind = ExpectKind::Promise;
    promise.needs = {Need::Date};
    const auto heard = hears(promise, "I will call you back.", {});
    CHECK_FALSE(heard.met);
    CHECK(heard.lacking == std::vector<Need>{Need::Date});
    CHECK(hears(promise, "I'll call you back on Friday.", {}).met);
}
