#include "tests/core/practice/rehearsal.h"

using namespace secondring;
using namespace secondring::practice;
using namespace secondring::practice::test;

namespace {

const std::string kEnd = "\n\n:: End\nThat is all.\n<<goodbye>>\n";

/// The one finding of a scenario that begins with these lines and ends as it should.
LintFinding findingOf(const std::string& start, const std::string& settings = {})
{
    const auto compiled =
        compiledOf(":: Start\nHello.\n" + start + "\n<<after 30 [[End]]>>" + kEnd, settings);
    for (const auto& finding : compiled.findings) {
        UNSCOPED_INFO(finding.line << ": " << finding.sentence);
    }
    REQUIRE(compiled.findings.size() == 1);
    const bool stops = compiled.findings[0].severity == Severity::Error;
    CHECK(compiled.scenario.has_value() != stops);
    return compiled.findings[0];
}

} // namespace

TEST_CASE("a missing passage is told with its line and the name that was meant")
{
    const auto finding = findingOf("[[Goodbye.->Ent]]");
    CHECK(finding.line == 14);
    CHECK(finding.passage == "Start");
    CHECK(finding.sentence == "There is no passage “Ent”; did you mean “End”?");
}

TEST_CASE("a macro that there is not is told with the one that was meant")
{
    CHECK(findingOf("<<expct apology>>").sentence ==
          "There is no <<expct>>; did you mean “expect”?");
    CHECK(findingOf("<<expect apologie>>").sentence ==
          "<<expect>> does not know “apologie”; did you mean “apology”?");
    CHECK(findingOf("<<on returnt \"Well.\">>").sentence ==
          "<<on>> does not know “returnt”; did you mean “returned”?");
    CHECK(findingOf("", "paticence: 3").sentence ==
          "There is no setting “paticence”; did you mean “patience”?");
}

TEST_CASE("an expectation that nothing can satisfy is an error")
{
    CHECK(findingOf("<<expect say>>").severity == Severity::Error);
    CHECK(findingOf("<<expect transfer to \"Nobody\">>").severity == Severity::Error);
    CHECK(findingOf("<<expect hold any \"hold\">>").severity == Severity::Error);
    CHECK(findingOf("<<expect silence>>").severity == Severity::Error);
    CHECK(findingOf("<<expect apology any \"the\">>").severity == Severity::Error);
    CHECK(findingOf("<<expect name>>", "caller:").severity == Severity::Error);
}

TEST_CASE("what is not written yet is asked for in words that need no macros")
{
    CHECK(findingOf("<<expect say>>").sentence ==
          "The caller waits for words, and none are named: write the words to listen for");
    CHECK(findingOf("<<after 5>>").sentence ==
          "<<after>> does nothing yet: write what the caller says to it, or choose where it leads");
    CHECK(findingOf("[[What?->]]").sentence ==
          "A sentence to choose needs its words and a passage to go to");
    CHECK(findingOf("<<met \"Fine.\">>").sentence ==
          "This branch never comes, since nothing is waited for here: say what the caller waits "
          "for");
}

TEST_CASE("a hold that can never be granted is told where it is waited for")
{
    CHECK(findingOf("<<expect hold>>\n<<hold no \"No.\">>").sentence ==
          "This hold can never be granted, yet the passage waits for one");
    const auto fine = compiledOf(
        ":: Start\nHello.\n<<expect hold>>\n<<hold no \"No.\" below 30>>\n<<after 9 [[End]]>>" +
        kEnd);
    CHECK(fine.findings.empty());
}

TEST_CASE("a macro of another story format is told before the caller speaks it")
{
    const auto finding = findingOf("(set: $happy to true) Oh good.");
    CHECK(finding.severity == Severity::Warning);
    CHECK(finding.sentence ==
          "“(set:” is a macro of another story format: the caller would speak it");
    CHECK(findingOf("<% s.happy = true %>Oh good.").sentence.starts_with("“<%” is a macro"));
    CHECK(compiledOf(":: Start\nI rang twice (on Monday: no answer).\n<<goodbye>>\n")
              .findings.empty());
}

TEST_CASE("more than forty words in one breath are told")
{
    std::string forty;
    for (int word = 0; word < 39; ++word) {
        forty += "word ";
    }
    CHECK(compiledOf(":: Start\n" + forty + "end.\n<<after 9 [[End]]>>" + kEnd).findings.empty());
    const auto longer = compiledOf(":: Start\n" + forty +
                                   "or\n<<if $named>>two<<else>>so<</if>>\n"
                                   "<<after 9 [[End]]>>" +
                                   kEnd);
    REQUIRE(longer.findings.size() == 1);
    CHECK(longer.findings[0].severity == Severity::Warning);
    CHECK(longer.findings[0].sentence ==
          "The caller says 41 words in one breath; at most 40 can be followed");
}

TEST_CASE("a passage that says goodbye and goes on after an answer is told")
{
    const auto compiled =
        compiledOf(":: Start\nHello.\n<<goodbye>>\n<<expect apology>>\n<<met [[End]]>>" + kEnd);
    REQUIRE(compiled.findings.size() == 1);
    CHECK(compiled.findings.front().severity == Severity::Warning);
    CHECK(compiled.findings.front().sentence ==
          "The caller says goodbye in “Start”, so an answer ends the call and leads nowhere: take "
          "the end out of it");
}

TEST_CASE("dead ends and passages that nothing leads to are told")
{
    const auto compiled =
        compiledOf(":: Start\nHello.\n\n:: Island\nNobody comes here.\n<<goodbye>>\n");
    REQUIRE(compiled.findings.size() == 2);
    CHECK(compiled.findings[0].sentence ==
          "“Start” is a dead end: lead on to a passage, or let the caller say goodbye or hang up");
    CHECK(compiled.findings[1].sentence == "Nothing leads to “Island”: link to it or take it out");
    CHECK(compiled.scenario.has_value());
}

TEST_CASE("two passages of one name, and a start that there is not, stop a scenario")
{
    const auto twice = compiledOf(":: Start\nA.\n<<goodbye>>\n\n:: Start\nB.\n<<goodbye>>\n");
    CHECK_FALSE(twice.scenario.has_value());
    CHECK(twice.findings.front().sentence ==
          "There are two passages “Start”: give one another name");
    CHECK_FALSE(compiledOf(":: Begin\nA.\n<<goodbye>>\n").scenario.has_value());
}

TEST_CASE("a variable that is never set is told")
{
    CHECK(findingOf("<<if $patince lt 3>>Oh.<</if>>").sentence ==
          "$patince is never set; did you mean $patience?");
    CHECK(findingOf("<<if $x lt>>Oh.<</if>>").severity == Severity::Error);
}

TEST_CASE("what is not closed is told with its line")
{
    CHECK(findingOf("<<if $patience lt 3>>Oh.").line == 14);
    CHECK(findingOf("Well. [[Goodbye").sentence == "[[ is not closed");
    for (const auto* last : {"[[", "[[Goodbye", "<<", "<<met", "/*", "<!--", "\"", "[[a|b}] []"}) {
        INFO(last); // nothing comes after it, not even the end of the line
        CHECK_FALSE(compiledOf(std::string{":: Start\nHello.\n"} + last).findings.empty());
    }
}
