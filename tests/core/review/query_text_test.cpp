#include "core/review/query_text.h"
#include "tests/core/review/query_house.h"

using namespace secondring;
using namespace secondring::test;
using namespace std::chrono_literals;

namespace {

CallQuery read(std::string_view text)
{
    const auto parsed = parseQuery(text, known());
    INFO(text);
    for (const auto& trouble : parsed.troubles) {
        FAIL_CHECK(trouble.sentence);
    }
    return parsed.query;
}

/// "4-12 The sentence." for each trouble.
std::string troubles(std::string_view text)
{
    std::string all;
    for (const auto& [span, sentence] : parseQuery(text, known()).troubles) {
        all += (all.empty() ? "" : " | ") + std::to_string(span.from) + "-" +
               std::to_string(span.until) + " " + sentence;
    }
    return all;
}

std::string chips(std::string_view text)
{
    std::string all;
    for (const auto& [span, name, value, written, goesOn] : parseQuery(text, known()).chips) {
        all += (all.empty() ? "" : " | ") + std::to_string(span.from) + "-" +
               std::to_string(span.until) + " " + name + (value.empty() ? "" : ": " + value);
    }
    return all;
}

std::string dates(std::string_view text)
{
    const auto query = read(text);
    return (query.from ? toIso(Day{*query.from}) : "") + ".." +
           (query.to ? toIso(Day{*query.to}) : "");
}

using Words = std::vector<std::string>;

} // namespace

TEST_CASE("words and phrases are looked for as they are")
{
    CHECK(read("late desk").words == Words{"late", "desk"});
    CHECK(read("\"late desk\" Größe").words == Words{"late desk", "Größe"});
    CHECK(read("  \t").words.empty());
    CHECK(read("").words.empty());
    CHECK(read("12:30 (yes) C++").words == Words{"12:30", "(yes)", "C++"});
    CHECK(read("\"in\" \"promise\"").words == Words{"in", "promise"});
    CHECK(read("never closed \"the quote").words == Words{"never", "closed", "the quote"});
    CHECK(read("- ... \"\"").words.empty());
    CHECK(read("\"say \\\"yes\\\"\"").words == Words{"say \"yes\""});
}

TEST_CASE("a telephone number is one word, however it is written")
{
    CHECK(read("020 7946 0813").words == Words{"02079460813"});
    CHECK(read("+44 (20) 7946-0813 late").words == Words{"+442079460813", "late"});
    CHECK(read("48121 7").words == Words{"48121", "7"});
    CHECK(read("020").words == Words{"020"});
    CHECK(read("caller:020 7946 0813").party == "02079460813");
    CHECK(read("caller:\"Elena Marsh\" 7").party == "Elena Marsh");
}

TEST_CASE("a team stands for those of its agents who have calls")
{
    CHECK(read("team:leeds").agents == Words{"Marcus Hale", "Dana Kerr"});
    CHECK(read("team:late agent:kerr").agents == Words{"Jürgen Müller", "Dana Holt", "Dana Kerr"});
    CHECK(chips("team:leeds") == "0-10 Team: Leeds");
    CHECK(troubles("team:york") ==
          "0-9 No team here is called “york”. There are Leeds, Late shift.");
    CHECK(toText(read("team:leeds"), known()) == "team:Leeds");
    CHECK(toText(read("team:\"late shift\""), known()) == "team:\"Late shift\"");
    auto strangers = known();
    strangers.teams = {{"New", {"Nobody Yet", "Nor Here"}}};
    CHECK(parseQuery("team:new", strangers).query.agents == Words{"Nobody Yet", "Nor Here"});
}

TEST_CASE("an agent is found by any beginning of the name")
{
    CHECK(read("agent:marcus").agents == Words{"Marcus Hale"});
    CHECK(read("agent:kerr").agents == Words{"Dana Kerr"});
    CHECK(read("AGENT:muller").agents == Words{"Jürgen Müller"});
    CHECK(read("agent:dana").agents == Words{"Dana Kerr", "Dana Holt"});
    CHECK(read("agent:\"Dana Kerr\"").agents == Words{"Dana Kerr"});
    CHECK(read("agent:\"dana kerr\" agent:hale").agents == Words{"Dana Kerr", "Marcus Hale"});
    CHECK(read("agent:dana kerr").agents == Words{"Dana Kerr"});
    CHECK(read("agent:dana kerr late desk").words == Words{"late", "desk"});
    CHECK(read("agent:jurgen muller agent:hale").agents == Words{"Jürgen Müller", "Marcus Hale"});
    CHECK(read("agent:dana kettle").agents == Words{"Dana Kerr", "Dana Holt"});
    CHECK(read("agent:dana kettle").words == Words{"kettle"});
    // At the end it may be a name that is still being typed.
    CHECK(read("agent:dana k").agents == Words{"Dana Kerr"});
    CHECK(read("agent:dana k late").words == Words{"k", "late"});
    CHECK(read("agent:dana \"kerr\"").words == Words{"kerr"});
    CHECK(chips("late agent:dana kerr") == "5-20 Agent: Dana Kerr");
    CHECK(read("agent=Gone").agents == Words{"Gone"});
    CHECK(read("line:berlin").lines == Words{"Berlin"});
    CHECK(troubles("agent:ana") == "0-9 Nobody here is called “ana”.");
    auto nobodyKnown = known();
    nobodyKnown.agents.clear();
    CHECK(parseQuery("agent:Ana", nobodyKnown).query.agents == Words{"Ana"});
}

TEST_CASE("a filter is told as it can stand before anything else, and whether more may follow")
{
    const auto first = [](std::string_view text) { return parseQuery(text, known()).chips.at(0); };
    CHECK(first("agent:dana k").text == "agent:\"dana k\"");
    CHECK(first("agent=\"Gone away").text == "agent=\"Gone away\"");
    CHECK(first("length>5m late").text == "length>5m");
    CHECK(first("caller:020 7946 0813").text == "caller:020 7946 0813");
    CHECK(first("has recording late").text == "has recording");
    CHECK(first("agent:dana ").goesOn);
    CHECK(first("agent:dana k").goesOn == false); // it is one word, not yet whole
    CHECK_FALSE(first("agent:dana kerr").goesOn);
    CHECK_FALSE(first("agent:\"dana\"").goesOn);
    CHECK_FALSE(first("agent:kerr").goesOn);
    CHECK_FALSE(first("length>5m").goesOn);
}

TEST_CASE("an outcome is found by its id or its words")
{
    CHECK(read("outcome:refund").outcomes == Words{"refund"});
    CHECK(read("outcome:money").outcomes == Words{"refund"});
    CHECK(read("outcome:\"Message taken\"").outcomes == Words{"message"});
    CHECK(read("outcome:message taken").outcomes == Words{"message"});
    CHECK(read("outcome:none").outcomes == Words{""});
    CHECK(read("outcome:re").outcomes == Words{"resolved", "refund"});
    CHECK(troubles("outcome:sale") == "0-12 No outcome here is called “sale”.");
}

TEST_CASE("a finding is found by what went wrong, by the standard's id or by its words")
{
    const auto found = [](std::string_view text) { return read(text).findings; };
    using Findings = std::vector<FindingWanted>;
    // What was not asked for was overridden, and that is excused.
    CHECK(found("finding:\"hold without asking\"") == Findings{{"ask-hold", Verdict::Excused}});
    CHECK(found("finding:hold without asking") == Findings{{"ask-hold", Verdict::Excused}});
    CHECK(found("finding:Hold without ask") == Findings{{"ask-hold", Verdict::Excused}});
    CHECK(read("finding:hold without asking refund").words == Words{"refund"});
    CHECK(found("finding:held without permission") == Findings{{"ask-hold", Verdict::Missed}});
    CHECK(found("finding:\"no thanks\"") == Findings{{"thank", Verdict::Missed}});
    CHECK(found("finding:ask-hold") == Findings{{"ask-hold", Verdict::Missed}});
    CHECK(found("finding:\"Held without permission\"") == Findings{{"ask-hold", Verdict::Missed}});
    CHECK(found("missed:\"come back\"") == Findings{{"touch-base", Verdict::Missed}});
    CHECK(found("kept:thank") == Findings{{"thank", Verdict::Kept}});
    CHECK(found("excused:touch-base") == Findings{{"touch-base", Verdict::Excused}});
    CHECK(found("missed=gone") == Findings{{"gone", Verdict::Missed}});
    CHECK(found("kept:thank missed:touch-base").size() == 2);
    CHECK(troubles("finding:smile") == "0-13 No standard of the house is called “smile”.");
    CHECK(troubles("missed:the") ==
          "0-10 “the” may be “Held without permission”, “Came back after the time named”, “Did not "
          "thank the caller”. Choose one.");
}

TEST_CASE("lengths are compared in whole seconds")
{
    CHECK(read("length>5m").minLength == 301s);
    CHECK(read("length>=5m").minLength == 300s);
    CHECK(read("length<30s").maxLength == 29s);
    CHECK(read("length<=1h30m").maxLength == 5400s);
    CHECK(read("length>2:30").minLength == 151s);
    CHECK(read("length>\"5 min\"").minLength == 301s);
    const auto both = read("length>1m length<5m length>2m");
    CHECK(both.minLength == 121s);
    CHECK(both.maxLength == 299s);
    CHECK(troubles("length>5") == "0-8 Minutes or seconds? Write 5m or 5s.");
    CHECK(troubles("length:5m") == "0-9 Write length>5m or length<30s.");
    CHECK(troubles("length>") == "0-7 Write length>5m or length<30s.");
    CHECK(troubles("length>soon") == "0-11 Write a length as 5m, 30s, 1h30m or 2:30.");
    CHECK(troubles("length>99999999999999999999m") != "");
}

TEST_CASE("courtesy is compared in points")
{
    CHECK(read("courtesy<80").maxCourtesy == 79);
    CHECK(read("courtesy>=95").minCourtesy == 95);
    CHECK(read("courtesy:100").minCourtesy == 100);
    CHECK(read("courtesy:100").maxCourtesy == 100);
    CHECK(troubles("courtesy<120") ==
          "0-12 Courtesy goes from 0 to 100: write courtesy<80 or courtesy>=95.");
}

TEST_CASE("a date is a day, a month, a year or a range, as people say it")
{
    CHECK(dates("date:today") == "2026-11-22..2026-11-22");
    CHECK(dates("date:yesterday") == "2026-11-21..2026-11-21");
    CHECK(dates("date:week") == "2026-11-16..2026-11-22");
    CHECK(dates("date:last week") == "2026-11-09..2026-11-15");
    CHECK(dates("date:\"last month\"") == "2026-10-01..2026-10-31");
    CHECK(dates("date:last 7 days") == "2026-11-16..2026-11-22");
    CHECK(dates("date:last 2 weeks") == "2026-11-09..2026-11-22");
    CHECK(dates("date:last 3 months") == "2026-08-23..2026-11-22");
    CHECK(dates("date:2026-11") == "2026-11-01..2026-11-30");
    CHECK(dates("date:2024-02") == "2024-02-01..2024-02-29");
    CHECK(dates("date:2026") == "2026-01-01..2026-12-31");
    CHECK(dates("date:2026-11-03..2026-11-09") == "2026-11-03..2026-11-09");
    CHECK(dates("date:2026-09..2026-10") == "2026-09-01..2026-10-31");
    CHECK(dates("date:..2026-10") == "..2026-10-31");
    CHECK(dates("date:2026-10..") == "2026-10-01..");
    CHECK(dates("date:22.11.2026") == "2026-11-22..2026-11-22");
    CHECK(dates("date:friday") == "2026-11-20..2026-11-20");
    CHECK(dates("date:sunday") == "2026-11-22..2026-11-22");
    CHECK(dates("date>2026-10") == "2026-11-01..");
    CHECK(dates("date<=2026-10") == "..2026-10-31");
    CHECK(dates("date:2026-11 date:week") == "2026-11-16..2026-11-22");
    CHECK(read("date:last 7 days late").words == Words{"late"});
}

TEST_CASE("a date that cannot be is said to be wrong")
{
    const std::string how = " Write a date as today, yesterday, last week, last 7 days, 2026-11, "
                            "2026-11-03 or 2026-11-03..2026-11-09.";
    for (const auto* wrong :
         {"date:2026-02-30", "date:11/22/2026", "date:soon", "date:..", "date:"}) {
        const auto length = std::to_string(std::string_view(wrong).size());
        CHECK(troubles(wrong) == "0-" + length + how);
    }
    CHECK(troubles("date:2026-11-09..2026-11-03") == "0-27 These days end before they begin.");
    CHECK(troubles("date:0001") == "0-9 No call is that old or that far ahead.");
}

TEST_CASE("some filters are one word, and a no turns them round")
{
    CHECK(read("complaint").complaint == true);
    CHECK(read("promise:no").promise == false);
    CHECK(read("transferred recording:yes").recorded == true);
    CHECK(read("has recording").recorded == true);
    CHECK(read("has recording").words.empty());
    CHECK(read("has \"recording\"").words == Words{"has", "recording"});
    CHECK(chips("late has recording") == "5-18 Recording");
    CHECK(read("transferred").transferred == true);
    CHECK(read("In").direction == Direction::Incoming);
    CHECK(read("out").direction == Direction::Outgoing);
    CHECK(troubles("in out") == "3-6 A call is either in or out.");
    CHECK(troubles("recording:maybe") == "0-15 Write recording alone, or recording:no.");
    CHECK(troubles("promise promise:no") == "8-18 The opposite is wanted before.");
}

TEST_CASE("a list can be sorted from the field")
{
    CHECK(read("sort:-length").order == CallOrder::Length);
    CHECK(read("sort:-length").descending);
    CHECK_FALSE(read("sort:caller").descending);
    CHECK(troubles("sort:mood") != "");
}

TEST_CASE("a filter that there is not is named, with the one that is meant")
{
    CHECK(troubles("late agnet:Dana") == "5-15 There is no filter “agnet”. Is agent meant?");
    CHECK(troubles("invoice:7") ==
          "0-9 There is no filter “invoice”. In quotes it is looked for as it is.");
    CHECK(troubles("agent>Dana") == "0-10 Write agent: with a colon.");
    CHECK(troubles("agent:") == "0-6 Say which after agent:");
    CHECK(read("late courtesy<80").words == Words{"late"});
}

TEST_CASE("chips show what was understood, where it stands")
{
    CHECK(chips("late agent:marcus length>5m") ==
          "5-17 Agent: Marcus Hale | 18-27 Length: over 5:00");
    CHECK(chips("agent:dana") == "0-10 Agent: Dana Kerr, Dana Holt");
    CHECK(chips("courtesy>=95 complaint recording:no in") ==
          "0-12 Courtesy: 95 or more | 13-22 Complaint | 23-35 Recording: no | 36-38 Incoming");
    CHECK(chips("date:last 7 days") == "0-16 Date: 2026-11-16 to 2026-11-22");
    CHECK(chips("date:today outcome:money") ==
          "0-10 Date: 2026-11-22 | 11-24 Outcome: Money returned");
    CHECK(chips("finding:\"hold without asking\"") == "0-29 Finding: hold without asking");
    CHECK(chips("missed:ask-hold kept:thank") ==
          "0-15 Finding: Held without permission | 16-26 Kept: Thanked the caller");
    CHECK(chips("Größe agent:müller") == "8-21 Agent: Jürgen Müller");
    CHECK(chips("caller:020 7946 0813 late") == "0-20 Caller: 02079460813");
}
