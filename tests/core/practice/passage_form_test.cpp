#include "core/practice/passage_form.h"
#include "tests/support/catch.h"

using namespace secondring::practice;

namespace {

const std::string kLate = R"(I ordered a desk three weeks ago.
You promised the twentieth.
<<mood "impatient">>
/* the trainer's own note << */
<<expect apology within 20>>
<<expect delay "named the delay" any "three weeks" "late" needs date worth 20>>
<<set $late to true>>
<<met "Fine." [[Calmer]]>>
<<on hold-asked [[ Hold->Waiting ]]>>
<<hold yes "Only a minute." over 3 [[Waiting]]>>
<<if $patience lt 30>><<wrong [[Gone]]>> I am done. <</if>>
[[I will look into it->Calmer]])";

} // namespace

TEST_CASE("a passage's text is read as a form")
{
    const PassageForm form{kLate};
    CHECK(form.line() == "I ordered a desk three weeks ago.\nYou promised the twentieth.");
    CHECK(form.mood() == "impatient");
    CHECK(form.hasMore());
    CHECK(form.expectations() ==
          std::vector<FormExpectation>{{"apology", 20, false, ""},
                                       {"delay",
                                        0,
                                        false,
                                        R"("named the delay" needs date worth 20)",
                                        {"three weeks", "late"}}});
    CHECK(form.branches() == std::vector<FormBranch>{{"met", "Fine.", "Calmer"},
                                                     {"on hold-asked", "", "Waiting"},
                                                     {"hold yes", "Only a minute.", "Waiting"},
                                                     {"", "I will look into it", "Calmer"}});
    CHECK(targetsOf(kLate) == std::vector<std::string>{"Calmer", "Waiting", "Gone"});
}

TEST_CASE("setting what is there already changes no byte")
{
    PassageForm form{kLate};
    form.setLine(form.line());
    form.setMood(form.mood());
    for (std::size_t i = 0; i < form.expectations().size(); ++i) {
        form.setExpectation(i, form.expectations()[i]);
    }
    for (std::size_t i = 0; i < form.branches().size(); ++i) {
        form.setBranch(i, form.branches()[i]);
    }
    CHECK(form.text() == kLate);
}

TEST_CASE("the form changes what it knows in its place")
{
    PassageForm form{kLate};
    form.setLine("Where is my desk?");
    form.setMood("very angry");
    form.setExpectation(0, {"apology", 8, true, ""});
    form.setExpectation(1, {"promise", 30, false, "", {"three weeks", "late"}});
    form.setBranch(0, {"partly", "", "Better"});
    form.setBranch(1, {"on muted", "Hello?", "Waiting"});
    form.setBranch(2, {"hold no", "No \"way\".", ""});
    form.setBranch(3, {"", "I will ask", "Calmer"});
    CHECK(form.text() == R"(Where is my desk?
<<mood "very angry">>
/* the trainer's own note << */
<<expect apology within 8 optional>>
<<expect promise "named the delay" any "three weeks" "late" needs date worth 20 within 30>>
<<set $late to true>>
<<partly [[Better]]>>
<<on muted "Hello?" [[ Hold->Waiting ]]>>
<<hold no "No “way”." over 3>>
<<if $patience lt 30>><<wrong [[Gone]]>> I am done. <</if>>
[[I will ask->Calmer]])");
}

TEST_CASE("what the form takes out goes with its line, and nothing else does")
{
    PassageForm form{kLate};
    form.removeExpectation(0);
    form.removeBranch(3);
    form.setMood("");
    form.setLine("");
    CHECK(form.text() == R"(/* the trainer's own note << */
<<expect delay "named the delay" any "three weeks" "late" needs date worth 20>>
<<set $late to true>>
<<met "Fine." [[Calmer]]>>
<<on hold-asked [[ Hold->Waiting ]]>>
<<hold yes "Only a minute." over 3 [[Waiting]]>>
<<if $patience lt 30>><<wrong [[Gone]]>> I am done. <</if>>)");
}

TEST_CASE("an empty passage is filled by the form in reading order")
{
    PassageForm form{""};
    form.setMood("calm");
    form.setLine("Hello?");
    form.addBranch({"met", "", "Next"});
    form.addExpectation({"greeting", 10, false, ""});
    form.addExpectation({"name", 0, true, ""});
    form.addBranch({"", "Next", "Next"});
    CHECK(form.text() == "Hello?\n<<mood calm>>\n<<expect greeting within 10>>\n<<expect name "
                         "optional>>\n<<met [[Next]]>>\n[[Next]]");
    CHECK(form.line() == "Hello?");
}

TEST_CASE("a passage with a new name is led to by every link and call")
{
    CHECK(
        retargeted(R"([[A]] [[go->A]] [[A<-go]] [[go|A]] <<met [[ A ]]>> <<ring "A" after 3>> "A")",
                   "A",
                   "B") ==
        R"([[B]] [[go->B]] [[B<-go]] [[go|B]] <<met [[ B ]]>> <<ring "B" after 3>> "A")");
}

TEST_CASE("signs that are never closed are left alone")
{
    for (const char* text : {"<<",
                             "<<met [[A",
                             "[[",
                             "[[A",
                             "/* x",
                             "<!--",
                             "<<>>",
                             "[[]]",
                             "<<expect>>",
                             "<<met \">>",
                             "<<on>>",
                             "<</if>><</if>>",
                             "<<ring \">>"}) {
        INFO(text);
        PassageForm form{text};
        const auto expectations = form.expectations();
        for (std::size_t i = 0; i < expectations.size(); ++i) {
            form.setExpectation(i, expectations[i]);
        }
        for (std::size_t i = 0; i < form.branches().size(); ++i) {
            form.setBranch(i, form.branches()[i]);
        }
        CHECK(form.text() == text);
        (void)targetsOf(text);
    }
}

TEST_CASE("whatever a person types into a field is read back as words")
{
    const std::string typed = R"(He said "no", twice | a -> b <- c ]] [[ << >> /* <!-- ü)";
    for (const char* when : {"met", "after 8", "on muted", "hold yes", "on patience below 20"}) {
        INFO(when);
        PassageForm form{"Hello.\n<<met [[Next]]>>\n<<goodbye>>"};
        form.setBranch(0, {when, typed, "Next"});
        REQUIRE(form.branches().size() == 1);
        CHECK(
            form.branches()[0] ==
            FormBranch{when, R"(He said “no”, twice | a -> b <- c ]] [[ << >> /* <!-- ü)", "Next"});
        CHECK(form.text().ends_with("\n<<goodbye>>"));
    }
    PassageForm choice{"Hello.\n<<goodbye>>"};
    choice.addBranch({"", typed, "Next"});
    REQUIRE(choice.branches().size() == 1);
    CHECK(choice.branches()[0] ==
          FormBranch{"", R"(He said "no", twice | a -> b <- c ] ] [[ << >> /* <!-- ü)", "Next"});
    PassageForm line{"Hello.\n<<goodbye>>"};
    line.setLine(typed);
    CHECK(line.line() == R"(He said "no", twice | a -> b <- c ]] [ [ « » / * < !-- ü)");
    CHECK(line.text().ends_with("\n<<goodbye>>"));
}

TEST_CASE("a sentence of the trainee's keeps its words while it leads nowhere yet")
{
    PassageForm form{"Hello.\n<<met>>"};
    form.setBranch(0, {"", "What", ""});
    CHECK(form.text() == "Hello.\n[[What->]]");
    CHECK(form.branches()[0] == FormBranch{"", "What", ""});
    form.setBranch(0, {"", "", "Next"});
    CHECK(form.branches()[0] == FormBranch{"", "", "Next"});
    form.setBranch(0, {"", "Next", "Next"});
    CHECK(form.text() == "Hello.\n[[Next]]");
    CHECK(form.branches()[0] == FormBranch{"", "Next", "Next"});
}

TEST_CASE("a colleague named in a branch is not what the caller says")
{
    PassageForm form{R"(<<on transfer-asked to "Priya Shah" "Fine." [[A]]>>)"};
    CHECK(form.branches()[0] == FormBranch{"on transfer-asked", "Fine.", "A"});
    form.setBranch(0, {"on transfer-asked", "Well.", "A"});
    CHECK(form.text() == R"(<<on transfer-asked to "Priya Shah" "Well." [[A]]>>)");
    form.setBranch(0, {"on muted", "Well.", "A"});
    CHECK(form.text() == R"(<<on muted "Well." [[A]]>>)");
}

TEST_CASE("a passage's name has no signs of a link")
{
    CHECK(asName(R"(Say "no" | [[go]] -> end)") == "Say “no” / [go] → end");
}

TEST_CASE("the words to listen for are named in their place")
{
    PassageForm form{R"(<<expect say "asked" any "how" "what" needs date worth 5>>)"};
    CHECK(form.expectations()[0] ==
          FormExpectation{"say", 0, false, R"("asked" needs date worth 5)", {"how", "what"}});
    auto to = form.expectations()[0];
    to.any = {"when", " ", "by \"Friday\""};
    form.setExpectation(0, to);
    CHECK(form.text() == R"(<<expect say "asked" any "when" "by “Friday”" needs date worth 5>>)");
    to.any = {};
    form.setExpectation(0, to);
    CHECK(form.text() == R"(<<expect say "asked" needs date worth 5>>)");
    to.any = {"now"};
    form.setExpectation(0, to);
    CHECK(form.text() == R"(<<expect say "asked" needs date worth 5 any "now">>)");
    CHECK(form.expectations()[0].any == std::vector<std::string>{"now"});
    PassageForm made{""};
    made.addExpectation({"say", 0, true, "", {"yes", "no"}});
    CHECK(made.text() == R"(<<expect say any "yes" "no" optional>>)");
}

TEST_CASE("how a call ends is chosen in its place")
{
    PassageForm form{"Bye.\n<<goodbye>>\n<<wav \"a.wav\">>"};
    CHECK(form.ending() == "goodbye");
    form.setEnding("hangup angry");
    CHECK(form.text() == "Bye.\n<<hangup angry>>\n<<wav \"a.wav\">>");
    CHECK(form.ending() == "hangup angry");
    form.setEnding("");
    CHECK(form.text() == "Bye.\n<<wav \"a.wav\">>");
    form.setEnding("hangup");
    CHECK(form.text() == "Bye.\n<<wav \"a.wav\">>\n<<hangup>>");
    CHECK(form.ending() == "hangup");
}

TEST_CASE("a line of the text is found again in the form")
{
    using Part = FormPlace::Part;
    const std::string text =
        "Two\nlines.\n<<mood calm>>\n<<expect hold>>\n<<set $a to 1>>\n<<expect name>>\n"
        "<<met [[A]]>>\n[[B]]\n<<goodbye>>";
    CHECK(placeAt(text, 1) == FormPlace{Part::Line, 0});
    CHECK(placeAt(text, 2) == FormPlace{Part::Mood, 0});
    CHECK(placeAt(text, 3) == FormPlace{Part::Expectation, 0});
    CHECK(placeAt(text, 4) == FormPlace{});
    CHECK(placeAt(text, 5) == FormPlace{Part::Expectation, 1});
    CHECK(placeAt(text, 7) == FormPlace{Part::Branch, 1});
    CHECK(placeAt(text, 8) == FormPlace{Part::Ending, 0});
    CHECK(placeAt(text, -1) == FormPlace{});
}

TEST_CASE("where a call begins is found by its new name, wherever it stands in the line")
{
    CHECK(restarted("caller: Elena\n Start :  Opening \nlevel: 1\n", "Opening", "First") ==
          "caller: Elena\n Start :  First \nlevel: 1\n");
    CHECK(restarted("start: Opening", "Opening", "Start: again") == "start: Start: again");
    CHECK(restarted("about: Opening\nstart: Opening hours", "Opening", "First") ==
          "about: Opening\nstart: Opening hours");
    CHECK(restarted("start:\n\nstart", "Opening", "First") == "start:\n\nstart");
}
