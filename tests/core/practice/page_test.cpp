// docs/scenarios.md says what the code does.
#include "core/practice/patience.h"
#include "tests/core/practice/rehearsal.h"

#include <fstream>
#include <iterator>

using namespace secondring;
using namespace secondring::practice;
using namespace secondring::practice::test;

namespace {

std::string page()
{
    std::ifstream in(SECONDRING_SCENARIO_PAGE, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace

TEST_CASE("the page's table of patience is the one that counts")
{
    const auto text = page();
    for (const auto& [cause, name] : kEnumText<PatienceCause>) {
        if (cause == PatienceCause::Scenario) {
            continue;
        }
        const int points = pointsOf(cause);
        const auto row = "| " + std::string{name} + " | " + (points > 0 ? "+" : "") +
                         std::to_string(points) + " |";
        INFO(row);
        CHECK(text.find(row) != std::string::npos);
    }
}

TEST_CASE("the page names every kind of expectation and every trigger")
{
    const auto text = page();
    for (const auto& [kind, name] : kEnumText<ExpectKind>) {
        INFO(name);
        CHECK(text.find("`" + std::string{name}) != std::string::npos);
    }
    for (const auto& [trigger, name] : kEnumText<Trigger>) {
        INFO(name);
        const auto macro = trigger <= Trigger::After ? "<<" : "<<on ";
        CHECK(text.find(macro + std::string{name}) != std::string::npos);
    }
}

TEST_CASE("the page's own example is a scenario without a finding")
{
    auto text = page();
    const auto from = text.find("```\n") + 4;
    const auto compiled = compile(storyOf(text.substr(from, text.find("```", from) - from)));
    CHECK(compiled.findings.empty());
    CHECK(compiled.scenario.has_value());
}
