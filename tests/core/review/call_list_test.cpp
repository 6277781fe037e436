#include "core/review/call_list.h"
#include "core/review/call_list_times.h"
#include "tests/support/catch.h"

using namespace secondring;

namespace {

/// A place that is two hours ahead of UTC, all year round.
std::optional<Instant> twoAhead(std::chrono::local_time<Duration> local)
{
    return Instant{local.time_since_epoch() - std::chrono::hours{2}};
}

std::vector<CallListReader::Line> linesOf(const std::string& text,
                                          const std::map<CallListColumn, std::string>& named = {})
{
    auto reader = CallListReader::open(text, named, twoAhead);
    INFO((reader ? "" : reader.error().reason));
    REQUIRE(reader);
    std::vector<CallListReader::Line> lines;
    while (auto line = reader->next()) {
        lines.push_back(std::move(*line));
    }
    return lines;
}

const LoadedCall& call(const CallListReader::Line& line)
{
    const auto* rejected = std::get_if<RejectedLine>(&line);
    INFO((rejected != nullptr ? rejected->reason : ""));
    REQUIRE(rejected == nullptr);
    return std::get<LoadedCall>(line);
}

std::string time(std::string_view text)
{
    const auto at = timeFrom(text, twoAhead);
    return at ? toIso(*at) : "none";
}

std::vector<std::string> fields(std::string_view text)
{
    return CsvReader(text).next()->fields;
}

using Fields = std::vector<std::string>;

} // namespace

TEST_CASE("a table is read as RFC 4180 says, and as spreadsheets write it")
{
    CHECK(fields("a,b,\n") == Fields{"a", "b", ""});
    CHECK(fields("\"a,\"\"b\"\"\r\nc\",d\r\n") == Fields{"a,\"b\"\r\nc", "d"});
    CHECK(fields("\xEF\xBB\xBF\"a\";b, c;d") == Fields{"a", "b, c", "d"});
    CHECK(fields("a\tb") == Fields{"a", "b"});
    CsvReader lines("a\r\n\r\n\"b\nc\"\rd\n");
    CHECK(lines.next()->line == 1);
    CHECK(lines.next()->line == 3);
    CHECK(lines.next()->fields == Fields{"d"});
    CHECK_FALSE(lines.next());
}

TEST_CASE("a broken quote costs its line, not the rest of the table")
{
    CsvReader open("a,\"b\nc,d\n");
    CHECK(open.next()->complaint == "a quote is never closed");
    const auto after = open.next();
    CHECK(after->fields == Fields{"c", "d"});
    CHECK(after->line == 2);
    CsvReader odd("\"e\"f,g\nh\n");
    CHECK(odd.next()->complaint == "there is text after a closing quote");
    CHECK(odd.next()->fields == Fields{"h"});
}

TEST_CASE("a line in another encoding is told, and costs that line")
{
    CsvReader lines("name\nGrace Fern\xE1ndez\nGrace Fern\u00E1ndez\n");
    CHECK(lines.next()->complaint.empty());
    CHECK(lines.next()->complaint.starts_with("it is not UTF-8"));
    CHECK(lines.next()->complaint.empty());
}

TEST_CASE("times are understood as lists write them")
{
    CHECK(time("2026-11-22 09:30:05") == "2026-11-22T07:30:05.000Z");
    CHECK(time(" 2026-11-22T09:30 ") == "2026-11-22T07:30:00.000Z");
    CHECK(time("2026-11-22T09:30:05.25Z") == "2026-11-22T09:30:05.250Z");
    CHECK(time("2026-11-22 09:30:05 +01:00") == "2026-11-22T08:30:05.000Z");
    CHECK(time("22.11.2026 09:30") == "2026-11-22T07:30:00.000Z");
    CHECK(time("22/11/2026 9:30") == "2026-11-22T07:30:00.000Z");
    CHECK(time("1795332605") == "2026-11-22T07:30:05.000Z");
    for (const auto* text : {"",
                             "today",
                             "2026-13-01 09:30",
                             "2026-11-22",
                             "2026-11-22 24:30",
                             "2026-11-22 09:30 or so",
                             "99999999999999999999"}) {
        INFO(text);
        CHECK(time(text) == "none");
    }
    CHECK(lengthFrom("185") == Duration{185'000});
    CHECK(lengthFrom("3:05") == Duration{185'000});
    CHECK(lengthFrom("1:03:05") == Duration{3'785'000});
    CHECK_FALSE(lengthFrom("3:75"));
    CHECK_FALSE(lengthFrom("long"));
}

TEST_CASE("columns are known by many names, and by those that are told")
{
    const auto lines =
        linesOf("Start,Caller name,Telephone,User,Duration,Result,Colour\n"
                "2026-11-22 09:30:00,\"Marsh, Elena\",+44 20 7946 0813,Dana,3:05,resolved,red\n");
    const auto& found = call(lines.at(0));
    CHECK(found.summary.party == Party{"Marsh, Elena", "+44 20 7946 0813", ""});
    CHECK(found.agent == "Dana");
    CHECK(found.summary.outcome == "resolved");
    CHECK(found.summary.answered == found.summary.began);
    CHECK(*found.summary.ended - found.summary.began == Duration{185'000});
    CHECK(found.summary.complete);
    const auto told = linesOf("Wann;Wer\n22.11.2026 09:30;Elena\n",
                              {{CallListColumn::Began, "Wann"}, {CallListColumn::Name, "Wer"}});
    CHECK(call(told.at(0)).summary.party.name == "Elena");
    CHECK(CallListReader::open("a,b\n", {}, twoAhead).error().reason ==
          "No column tells when calls began: name it with --map began=COLUMN.");
}

TEST_CASE("a line that cannot be understood is told with its number and the reason")
{
    const auto lines = linesOf("began,ended,answered,direction\n"
                               "yesterday,,,\n"
                               "2026-11-22 09:30,2026-11-22 09:20,,\n"
                               "2026-11-22 09:30,2026-11-22 09:40,2026-11-22 09:50,\n"
                               "2026-11-22 09:30,2026-11-22 09:40,,sideways\n"
                               "2026-11-22 09:30,2026-11-22 09:40,,\n");
    const auto rejected = [&](std::size_t at) { return std::get<RejectedLine>(lines.at(at)); };
    CHECK(rejected(0) == RejectedLine{2, "\"yesterday\" is no time (began)"});
    CHECK(rejected(1) == RejectedLine{3, "the call ends before it begins"});
    CHECK(rejected(2) == RejectedLine{4, "the answer is not between the beginning and the end"});
    CHECK(rejected(3) == RejectedLine{5, "\"sideways\" is no direction: incoming or outgoing"});
    CHECK(call(lines.at(4)).summary.endReason == EndReason::Abandoned);
}

TEST_CASE("an Asterisk CDR Master.csv is known without being told")
{
    const auto lines = linesOf(
        "\"\",\"02079460813\",\"100\",\"from-pstn\",\"\"\"Elena Marsh\"\" <02079460813>\","
        "\"PJSIP/trunk-01\",\"PJSIP/dana-0002\",\"Dial\",\"PJSIP/dana\",\"2026-11-22 09:30:00\","
        "\"2026-11-22 09:30:05\",\"2026-11-22 09:36:31\",391,386,\"ANSWERED\",\"DOCUMENTATION\"\n"
        "\"\",\"anonymous\",\"100\",\"from-pstn\",\"anonymous\",\"a\",\"b\",\"Dial\",\"\","
        "\"2026-11-22 09:30:00\",,\"2026-11-22 09:30:22\",22,0,\"NO ANSWER\",\"DOCUMENTATION\"\n"
        "\"\",\"214\",\"02079460018\",\"from-internal\",\"\"\"Dana Kerr\"\" <214>\",\"a\",\"b\","
        "\"Dial\",\"\",\"2026-11-22 10:30:00\",\"2026-11-22 10:30:05\",\"2026-11-22 "
        "10:31:00\",60,55,"
        "\"ANSWERED\",\"DOCUMENTATION\"\n"
        "half,a,line\n");
    const auto& first = call(lines.at(0));
    CHECK(first.summary.party == Party{"Elena Marsh", "02079460813", ""});
    CHECK(first.agent == "dana");
    CHECK(first.summary.line == "100");
    CHECK(*first.summary.answered - first.summary.began == Duration{5000});
    CHECK(call(lines.at(1)).summary.endReason == EndReason::Abandoned);
    const auto& dialled = call(lines.at(2));
    CHECK(dialled.summary.direction == Direction::Outgoing);
    CHECK(dialled.summary.party == Party{"", "02079460018", ""});
    CHECK(dialled.agent == "Dana Kerr");
    CHECK(std::get<RejectedLine>(lines.at(3)) ==
          RejectedLine{4, "this is no line of a Master.csv"});
}
