#include "core/practice/call_draft.h"

#include "core/practice/compile.h"
#include "core/practice/disguise.h"
#include "core/practice/spoken_words.h"

#include <algorithm>
#include <array>
#include <map>

namespace secondring::practice {

namespace {

struct StandIn
{
    std::string_view name;
    std::string_view voice;
};

constexpr std::array kStandIns{StandIn{"Nora Fielding", "slt"},
                               StandIn{"Tomas Berger", "rms"},
                               StandIn{"Leila Farouk", "slt"},
                               StandIn{"Owen Prichard", "awb"},
                               StandIn{"Marta Sobczak", "slt"},
                               StandIn{"Victor Amadi", "rms"},
                               StandIn{"Helen Oakes", "slt"},
                               StandIn{"Diego Salas", "awb"}};

/// One turn of the caller in the draft.
struct DraftTurn
{
    Instant at;
    std::string name;
    std::string lead; ///< what the caller says when coming from the turn before
    std::string rest; ///< mood, expectations, branches; "@" for the passage that follows
};

std::string minutesOf(Duration length)
{
    using std::chrono::minutes;
    const auto whole = std::chrono::ceil<minutes>(length).count();
    const auto named = std::clamp<std::int64_t>(whole, 1, 5);
    return named == 1 ? "a minute" : std::to_string(named) + " minutes";
}

/// Nothing in it means anything to the language; one line, no more than can be said at once.
std::string spoken(std::string_view text, int most)
{
    std::string plain;
    for (const char c : text) {
        const bool marks =
            std::string_view{"<>[]{}\"\\$*|:\n\r\t"}.find(c) != std::string_view::npos;
        const char put = marks ? ' ' : c;
        if (put != ' ' || (!plain.empty() && plain.back() != ' ')) {
            plain += put;
        }
    }
    while (!plain.empty() && spokenWordCount(plain) > most) {
        plain.resize(plain.find_last_of(' ') == std::string::npos ? 0 : plain.find_last_of(' '));
    }
    while (!plain.empty() && plain.back() == ' ') {
        plain.pop_back();
    }
    return plain;
}

std::string sentence(std::string text)
{
    const bool ends =
        !text.empty() && std::string_view{".?!"}.find(text.back()) != std::string_view::npos;
    return text.empty() || ends ? text : text + ".";
}

/// Writes one draft.
class DraftWriter
{
public:
    DraftWriter(const Call& call, const DraftTerms& terms)
        : call_(call)
        , terms_(terms)
        , disguise_(static_cast<std::uint64_t>(call.id.value))
    {
        for (const auto& each : kStandIns) {
            if (!isReal(each.name)) {
                free_.push_back(each);
            }
        }
        if (free_.empty()) {
            free_.assign(kStandIns.begin(), kStandIns.end());
        }
        std::rotate(free_.begin(), free_.begin() + call.id.value % std::ssize(free_), free_.end());
        caller_ = free_.front();
        disguise_.name(call.party.name, caller_.name);
        for (const auto& message : call.messages) {
            standInOf(message.what.colleague, true);
        }
        for (const auto& each : call.unavailabilities) {
            standInOf(each.colleague, true);
        }
        for (const auto& each : call.transfers) {
            standInOf(each.colleague, each.reached == false);
        }
        for (const auto& each : call.asks) {
            if (each.colleague) {
                standInOf(*each.colleague, false);
            }
        }
        for (const auto& each : terms.people) {
            disguise_.name(each, nextStandIn());
        }
    }

    Story write()
    {
        addHolds();
        addTransfers();
        addMessages();
        std::ranges::stable_sort(turns_, {}, &DraftTurn::at);
        addPromise();
        Story story;
        setTitle(story, terms_.title);
        setStoryMember(story, "ifid", terms_.ifid);
        setStoryMember(story, "start", "Opening");
        add(story, "Scenario", settings());
        addTurns(story);
        if (const auto written = notes(); !written.empty()) {
            add(story, "What was written", written);
            story.passages.back().tags = {"note"};
        }
        return story;
    }

private:
    /// Of this name, or part of it.
    bool isReal(std::string_view standIn) const
    {
        const auto has = [&](std::string_view name) {
            const auto first = standIn.substr(0, standIn.find(' '));
            const auto last = standIn.substr(standIn.find(' ') + 1);
            return name.find(first) != std::string_view::npos ||
                   name.find(last) != std::string_view::npos;
        };
        return has(call_.party.name) || std::ranges::any_of(terms_.people, has);
    }

    std::string nextStandIn()
    {
        ++used_;
        return std::string{free_[used_ % free_.size()].name};
    }

    /// The colleague as the draft names them.
    const std::string& standInOf(const Colleague& colleague, bool away)
    {
        const auto known = std::ranges::find(colleagues_, colleague.name, &Named::real);
        if (known != colleagues_.end()) {
            known->away = known->away || away;
            return known->standIn;
        }
        colleagues_.push_back({colleague.name, nextStandIn(), colleague.role, away});
        disguise_.name(colleague.name, colleagues_.back().standIn);
        return colleagues_.back().standIn;
    }

    void addHolds()
    {
        for (const auto& each : call_.asks) {
            if (each.purpose == AskPurpose::Hold && each.answer == AskAnswer::Declined) {
                turns_.push_back({each.askedAt,
                                  "Will not hold",
                                  "Can you see it where you are?",
                                  "<<expect hold \"asked before the hold\">>\n"
                                  "<<hold no \"I would rather not wait, thank you.\" [[@]]>>\n"
                                  "<<on held-unasked \"You might have asked me.\" [[@]]>>"});
            }
        }
        for (const auto& each : call_.holds) {
            const auto minutes = minutesOf(each.promised);
            turns_.push_back({each.from,
                              "Waits",
                              "Could you find that out for me?",
                              "<<expect hold \"asked before the hold\">>\n"
                              "<<expect return \"came back in time\">>\n"
                              "<<hold yes \"Yes, " +
                                  minutes +
                                  ".\">>\n<<on returned [[@]]>>\n"
                                  "<<on late \"You were to be back sooner.\" [[@]]>>\n"
                                  "<<on held-unasked \"You might have asked me.\" [[@]]>>"});
        }
    }

    void addTransfers()
    {
        const Colleague* last = nullptr;
        for (const auto& each : call_.transfers) {
            if (last != nullptr && last->name == each.colleague.name) {
                continue;
            }
            last = &each.colleague;
            turns_.push_back({each.at,
                              "To somebody else",
                              "Who can help me with that, then?",
                              "<<expect transfer \"asked, with name and extension\" to \"" +
                                  standInOf(each.colleague, false) +
                                  "\">>\n<<transfer yes \"Yes, please put me through.\">>\n"
                                  "<<on transfer-failed \"Nobody answered.\" [[@]]>>"});
        }
    }

    void addMessages()
    {
        for (const auto& each : call_.messages) {
            const auto& whom = standInOf(each.what.colleague, true);
            const auto words = spoken(disguise_.of(each.what.text), 25);
            turns_.push_back({each.at - Duration{1},
                              "Not there",
                              "I should like to speak to " + whom + ", please.",
                              "<<expect urgent-or-message \"asked: urgent, or a message\">>\n"
                              "<<on unavailable [[@]]>>\n<<met [[@]]>>\n"
                              "[[" +
                                  whom +
                                  " is unavailable just now. Is this urgent, or may I take a "
                                  "message?->@]]"});
            turns_.push_back({each.at,
                              "A message",
                              sentence("Please tell " + whom + " this, " +
                                       (words.empty() ? "that I rang" : words)),
                              "<<expect message \"took the message down\" for \"" + whom +
                                  "\">>\n<<on message [[@]]>>"});
        }
    }

    void addPromise()
    {
        if (!call_.wrapUp.promise.empty()) {
            turns_.push_back({{},
                              "When",
                              "And when can I count on it?",
                              "<<expect promise \"promised a day or a time\" needs date>>\n"
                              "<<met [[@]]>>\n"
                              "[[I will ring you back tomorrow by noon. You can count on it.->@]]\n"
                              "[[As soon as we can.->Not good enough]]"});
        }
    }

    /// What the caller wants, by what was written of it.
    std::string need()
    {
        for (const auto* text : {&call_.wrapUp.complaint, &call_.wrapUp.summary, &call_.notes}) {
            if (auto words = spoken(disguise_.of(*text), 30); !words.empty()) {
                return sentence(std::move(words));
            }
        }
        return "I have a question, and I hope that you can help me with it.";
    }

    std::string opening(const std::string& next)
    {
        const bool cross = !call_.wrapUp.complaint.empty();
        std::string text = cross ? "<<mood \"Upset\">>\n" : "<<mood \"Even\">>\n";
        text += "Hello. " + need() + "\n\n";
        text += cross ? "<<expect apology \"apologised\">>\n" : "";
        text += "<<expect confirmation \"confirmed the request\">>\n<<met [[" + next + "]]>>\n";
        text += cross
                    ? "[[I am sorry about that. Let me make sure that I have it right, and then I "
                      "will help you.->" +
                          next + "]]\n"
                    : "[[Let me make sure that I have it right, and then I will help you.->" +
                          next + "]]\n";
        return text + "[[What was it again?->Once more]]";
    }

    void addTurns(Story& story)
    {
        number();
        const auto nameAt = [&](std::size_t i) {
            return i < turns_.size() ? turns_[i].name : std::string{"Goodbye"};
        };
        add(story, "Opening", opening(nameAt(0)));
        add(story,
            "Once more",
            "<<mood \"Impatient\">>\nI have just told you. Shall I say it again?\n\n"
            "<<expect confirmation \"confirmed the request\">>\n<<met [[" +
                nameAt(0) + "]]>>\n[[I am sorry. Let me make sure that I have it right.->" +
                nameAt(0) + "]]");
        for (std::size_t i = 0; i < turns_.size(); ++i) {
            auto rest = turns_[i].rest;
            for (auto at = rest.find('@'); at != std::string::npos; at = rest.find('@')) {
                rest.replace(at, 1, nameAt(i + 1));
            }
            add(story, turns_[i].name, turns_[i].lead + "\n\n" + rest);
            if (turns_[i].name == "When") {
                add(story,
                    "Not good enough",
                    "<<mood \"Impatient\">>\nI need a day, or I cannot plan.\n\n"
                    "<<expect promise \"promised a day or a time\" needs date>>\n<<met [[" +
                        nameAt(i + 1) + "]]>>\n[[Then let me give you one. I will ring you back " +
                        "tomorrow by noon.->" + nameAt(i + 1) + "]]");
            }
        }
        add(story, "Goodbye", "<<mood \"Content\">>\nThat is all, then. Thank you.\n<<goodbye>>");
    }

    /// Turns of one kind are told apart: "Waits", "Waits 2".
    void number()
    {
        std::map<std::string, int> seen;
        for (auto& turn : turns_) {
            const auto times = ++seen[turn.name];
            turn.name += times > 1 ? " " + std::to_string(times) : std::string{};
        }
    }

    std::string settings() const
    {
        const auto last = std::to_string(100 + call_.id.value % 900);
        std::string text = "practises: A call that was\n"
                           "about: Made from a real call. Names, numbers and money are replaced; "
                           "read it once for what else could tell of somebody.\n"
                           "level: 2\nminutes: 4\ncaller: " +
                           std::string{caller_.name} + "\nnumber: 01632 960" + last +
                           "\nvoice: " + std::string{caller_.voice} +
                           "\npatience: " + (call_.wrapUp.complaint.empty() ? "65" : "50");
        int extension = 210;
        for (const auto& each : colleagues_) {
            text += "\ncolleague: " + each.standIn + ", " + std::to_string(++extension) + ", " +
                    roleOf(each.role) + (each.away ? ", away" : "");
        }
        return text;
    }

    static std::string roleOf(const std::string& role)
    {
        auto words = spoken(role, 8);
        std::ranges::replace(words, ',', ' ');
        return words.empty() ? "this" : words;
    }

    std::string notes()
    {
        std::string text;
        const auto put = [&](const char* what, const std::string& words) {
            if (const auto plain = spoken(disguise_.of(words), 400); !plain.empty()) {
                text += std::string{text.empty() ? "" : "\n"} + what + plain;
            }
        };
        put("Notes - ", call_.notes);
        put("Summary - ", call_.wrapUp.summary);
        put("Complaint - ", call_.wrapUp.complaint);
        put("Promised - ", call_.wrapUp.promise);
        return text;
    }

    static void add(Story& story, std::string name, std::string_view text)
    {
        StoryPassage passage;
        passage.name = std::move(name);
        passage.text = passageText(text);
        story.passages.push_back(std::move(passage));
    }

    struct Named
    {
        std::string real;
        std::string standIn;
        std::string role;
        bool away = false;
    };

    const Call& call_;
    const DraftTerms& terms_;
    Disguise disguise_;
    std::vector<StandIn> free_;
    std::size_t used_ = 0;
    StandIn caller_{};
    std::vector<Named> colleagues_;
    std::vector<DraftTurn> turns_;
};

} // namespace

Story draftOf(const Call& call, const DraftTerms& terms)
{
    return DraftWriter{call, terms}.write();
}

} // namespace secondring::practice
