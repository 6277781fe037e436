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
          std::vector<FormExpectation>{
              {"apology", 20, false, ""},
              {"delay",
               0,
               false,
               R"("named the delay" any "three weeks" "late" needs date worth 20)"}});
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
    form.setExpectation(1, {"promise", 30, false, ""});
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
<<hold no "No 'way'." over 3>>
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
