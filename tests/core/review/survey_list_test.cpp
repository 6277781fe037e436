#include "core/review/survey_list.h"
#include "tests/support/catch.h"

using namespace secondring;
using namespace std::chrono_literals;

namespace {

/// As if the list had been written in UTC.
std::optional<Instant> utc(std::chrono::local_time<Duration> local)
{
    return Instant{local.time_since_epoch()};
}

struct Read
{
    std::vector<SurveyLine> lines;
    std::vector<RejectedLine> rejected;
};

Read readAll(std::string_view text)
{
    Read all;
    auto reader = SurveyListReader::open(text, utc);
    REQUIRE(reader);
    while (auto line = reader->next()) {
        if (auto* rejected = std::get_if<RejectedLine>(&*line)) {
            all.rejected.push_back(*rejected);
        } else {
            all.lines.push_back(std::get<SurveyLine>(*line));
        }
    }
    return all;
}

} // namespace

TEST_CASE("answers name their call, or a number and a time")
{
    const auto all = readAll("call;score;comment\n12;5;swift\n13;1;\n");
    CHECK(all.lines ==
          std::vector<SurveyLine>{{.line = 2, .call = CallId{12}, .answer = {5, "swift"}},
                                  {.line = 3, .call = CallId{13}, .answer = {1, ""}}});
    const auto byNumber = readAll("Number,Time,Satisfaction\n020 7946 0813,1970-01-01 01:00,4\n");
    CHECK(byNumber.lines ==
          std::vector<SurveyLine>{
              {.line = 2, .number = "020 7946 0813", .at = Instant{1h}, .answer = {4, ""}}});
}

TEST_CASE("a line that makes no sense is told with its reason, and costs only itself")
{
    const auto all = readAll("call,number,time,score\n1,,,7\nx,,,3\n,,,3\n,0301,noon,3\n2,,,3\n");
    CHECK(all.rejected == std::vector<RejectedLine>{{2, "\"7\" is no answer from 1 to 5"},
                                                    {3, "\"x\" is no number of a call"},
                                                    {4, "it does not tell which call it is about"},
                                                    {5, "\"noon\" is no time"}});
    REQUIRE(all.lines.size() == 1);
    CHECK(all.lines.front().line == 6);
}

TEST_CASE("callers may be asked three things, and answer what they like")
{
    const auto all = readAll("call,csat,NPS,ces,comment\n1,5,10,7,\n2,,0,,never again\n3,,,4,\n");
    CHECK(all.lines ==
          std::vector<SurveyLine>{
              {.line = 2, .call = CallId{1}, .answer = {5, "", 10, 7}},
              {.line = 3, .call = CallId{2}, .answer = {std::nullopt, "never again", 0, {}}},
              {.line = 4, .call = CallId{3}, .answer = {std::nullopt, "", {}, 4}}});
    const auto wrong = readAll("call,nps,ces\n1,11,\n2,-1,\n3,9,0\n4,9,8\n5,,\n6,ten,\n");
    CHECK(wrong.lines.empty());
    CHECK(wrong.rejected == std::vector<RejectedLine>{{2, "\"11\" is no answer from 0 to 10"},
                                                      {3, "\"-1\" is no answer from 0 to 10"},
                                                      {4, "\"0\" is no answer from 1 to 7"},
                                                      {5, "\"8\" is no answer from 1 to 7"},
                                                      {6, "nothing was answered"},
                                                      {7, "\"ten\" is no answer from 0 to 10"}});
}

TEST_CASE("a table that cannot be understood is refused as a whole")
{
    CHECK(SurveyListReader::open("", utc).error().reason == "The list is empty.");
    CHECK(SurveyListReader::open("call,mood\n", utc).error().reason ==
          "No column is called score, nps or ces: the answers.");
    CHECK(SurveyListReader::open("number,score\n", utc).error().reason ==
          "No column tells of which call: call, or number and time.");
}
