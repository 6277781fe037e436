#include "core/practice/scenario_settings_form.h"
#include "tests/support/catch.h"

using namespace secondring::practice;

namespace {

const std::string kSettings = R"(practises: Hold and touch base
About: She rings from a bus stop.
about: Ask all the same.
/* caller: nobody */
Caller:  Elena Marsh
colleague: Priya Shah, 214
colleague: Sam Lee, 215
<<set $told to false>>)";

} // namespace

TEST_CASE("settings are read by their names")
{
    const SettingsForm form{kSettings};
    CHECK(form.value("practises") == "Hold and touch base");
    CHECK(form.value("about") == "She rings from a bus stop. Ask all the same.");
    CHECK(form.value("caller") == "Elena Marsh");
    CHECK(form.value("level").empty());
    CHECK(form.keyAt(4) == "caller");
    CHECK(form.keyAt(7).empty());
    CHECK(form.keyAt(99).empty());
}

TEST_CASE("a setting is changed in its line, and nothing else is")
{
    SettingsForm form{kSettings};
    form.set("caller", "Elena Marsh");
    form.set("level", "");
    CHECK(form.text() == kSettings);
    form.set("caller", " Ines: \"Ruiz\"\n");
    form.set("about", "One line.");
    form.set("practises", "");
    form.set("level", "2");
    CHECK(form.text() == R"(about: One line.
/* caller: nobody */
caller: Ines: "Ruiz"
colleague: Priya Shah, 214
colleague: Sam Lee, 215
level: 2
<<set $told to false>>)");
    CHECK(form.value("caller") == "Ines: \"Ruiz\"");
}

TEST_CASE("settings begin in an empty text and end as one")
{
    SettingsForm form{""};
    form.set("level", "3");
    form.set("caller", "Elena");
    CHECK(form.text() == "level: 3\ncaller: Elena");
    form.set("caller", "");
    form.set("level", "");
    CHECK(form.text().empty());
}
