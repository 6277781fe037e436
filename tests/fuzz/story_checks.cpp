#include "tests/fuzz/story_checks.h"

#include "core/adapters/twine/twine_html.h"
#include "core/practice/compile.h"
#include "core/practice/passage_form.h"
#include "core/practice/twee.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace secondring::test {

namespace {

void must(bool held, const char* what)
{
    if (!held) {
        std::fprintf(stderr, "does not hold: %s\n", what);
        std::abort();
    }
}

void checkTwoWays(const Story& story)
{
    const auto text = writeTwee(story);
    const auto again = readTwee(text);
    must(again.has_value(), "what was written as Twee is read");
    must(*again == story, "a story comes back from Twee");
    must(writeTwee(*again) == text, "Twee comes back to the byte");
}

/// Nothing moves until somebody changes it.
void checkForm(const StoryPassage& passage)
{
    practice::PassageForm form{passage.text};
    const auto expectations = form.expectations();
    for (std::size_t i = 0; i < expectations.size(); ++i) {
        form.setExpectation(i, expectations[i]);
    }
    const auto branches = form.branches();
    for (std::size_t i = 0; i < branches.size(); ++i) {
        form.setBranch(i, branches[i]);
    }
    must(form.text() == passage.text, "a form that is only looked at changes nothing");
    must(practice::retargeted(passage.text, "Start", "Start") == passage.text,
         "a name that stays changes nothing");
    (void)practice::targetsOf(passage.text);
    for (std::size_t i = 0; i < expectations.size(); ++i) {
        form.setExpectation(i, {.kind = "apology", .within = 7, .optional = true, .more = {}});
        form.removeExpectation(0);
    }
    for (std::size_t i = 0; i < branches.size(); ++i) {
        form.setBranch(i, {.when = "met", .say = "a \"b\"", .target = "C"});
        form.removeBranch(0);
    }
    form.setLine("x");
    form.setMood("");
}

} // namespace

void checkTwee(std::string_view bytes)
{
    const auto story = readTwee(bytes);
    if (!story) {
        must(story.error().reason.ends_with('.'), "a refusal is a sentence");
        return;
    }
    checkTwoWays(*story);
    auto moved = *story;
    for (auto& passage : moved.passages) {
        must(!passage.name.empty() && passage.line > 0, "a passage has a name and a line");
        setPosition(passage, {12.5, -3});
        must(positionOf(passage) == StoryPlace{12.5, -3}, "a passage goes where it is put");
    }
    checkForm(moved.passages.back());
}

void checkTwine(std::string_view bytes)
{
    const auto story = readTwineHtml(bytes);
    if (!story) {
        must(story.error().reason.ends_with('.'), "a refusal is a sentence");
        return;
    }
    checkTwoWays(*story);
    const auto page = writeTwineHtml(*story);
    const auto again = readTwineHtml(page);
    must(again.has_value(), "what was written as a page is read");
    must(*again == *story, "a story comes back from a page");
}

void checkScenario(std::string_view bytes)
{
    const auto story = readTwee(bytes);
    if (!story) {
        return;
    }
    const auto compiled = practice::compile(*story);
    const bool errors = std::ranges::any_of(compiled.findings, [](const auto& finding) {
        return finding.severity == practice::Severity::Error;
    });
    must(compiled.scenario.has_value() != errors, "a scenario, or an error that says why not");
    must(std::ranges::is_sorted(compiled.findings, {}, &practice::LintFinding::line),
         "findings stand in the order of the lines");
    for (const auto& finding : compiled.findings) {
        must(!finding.sentence.empty(), "a finding says something");
    }
    const auto again = practice::compile(*story);
    must(again.findings == compiled.findings && again.scenario == compiled.scenario,
         "compiling twice gives the same");
}

} // namespace secondring::test
