#include "core/practice/lint.h"

#include "core/practice/matching.h"
#include "core/practice/passage_items.h"
#include "core/practice/spoken_words.h"

#include <algorithm>

namespace secondring::practice {

namespace {

class Linter
{
public:
    Linter(const Scenario& scenario, Findings& findings)
        : scenario_(scenario)
        , findings_(findings)
    {
    }

    void check()
    {
        checkStarts();
        checkReach();
        checkVariables();
        for (const auto& passage : scenario_.passages) {
            checkTargets(passage);
            checkEnds(passage);
            checkWords(passage);
            checkHolds(passage);
            checkExpectations(passage);
            checkBranches(passage);
        }
    }

private:
    void checkStarts()
    {
        for (const auto& caller : scenario_.callers) {
            if (findPassage(scenario_, caller.start) == nullptr) {
                findings_.error({caller.name, 0},
                                "The call begins with “" + caller.start +
                                    "”, and there is no such passage");
            }
        }
    }

    void checkTargets(const Passage& passage)
    {
        eachItem(passage.items, [&](const Item& item) {
            const auto target = targetOf(item.body);
            if (!target.empty() && findPassage(scenario_, target) == nullptr) {
                findings_.error({passage.name, item.line}, noPassage(target));
            }
            const auto* another = std::get_if<AnotherRings>(&item.body);
            if (another != nullptr &&
                (another->caller.empty() || !findCaller(scenario_, another->caller))) {
                findings_.error({passage.name, item.line},
                                "No passage “" + another->caller + "” with the tag “caller”");
            }
        });
    }

    std::string noPassage(const std::string& target) const
    {
        std::vector<std::string> names;
        constexpr std::size_t kMost = 200; // a suggestion is a courtesy, not worth a minute
        for (const auto& passage : scenario_.passages) {
            if (names.size() < kMost) {
                names.push_back(passage.name);
            }
        }
        const auto near = nearestOf(target, names);
        return "There is no passage “" + target + "”" +
               (near.empty() ? std::string{} : "; did you mean “" + near + "”?");
    }

    void checkReach()
    {
        std::set<std::string> reached;
        std::vector<std::string> open;
        const auto reach = [&](const std::string& name) {
            if (reached.insert(name).second) {
                open.push_back(name);
            }
        };
        reach(scenario_.callers.front().start);
        while (!open.empty()) {
            const auto* passage = findPassage(scenario_, open.back());
            open.pop_back();
            if (passage == nullptr) {
                continue;
            }
            eachItem(passage->items, [&](const Item& item) {
                if (const auto target = targetOf(item.body); !target.empty()) {
                    reach(target);
                }
                const auto* another = std::get_if<AnotherRings>(&item.body);
                const auto role =
                    another == nullptr ? std::nullopt : findCaller(scenario_, another->caller);
                if (role) {
                    reach(scenario_.callers[*role].start);
                }
            });
        }
        for (const auto& passage : scenario_.passages) {
            if (!reached.contains(passage.name)) {
                findings_.warn({passage.name, passage.line},
                               "Nothing leads to “" + passage.name +
                                   "”: link to it or take it out");
            }
        }
    }

    void checkEnds(const Passage& passage)
    {
        bool leads = !allOf<Goodbye>(passage).empty() || !allOf<Leaving>(passage).empty();
        eachItem(passage.items,
                 [&](const Item& item) { leads = leads || !targetOf(item.body).empty(); });
        if (!leads) {
            findings_.warn({passage.name, passage.line},
                           "“" + passage.name +
                               "” is a dead end: lead on to a passage, or let the caller say "
                               "goodbye or hang up");
        }
    }

    void tooLong(const SourcePlace& at, std::string_view text)
    {
        const int words = spokenWordCount(text);
        if (words > kMostSpokenWords) {
            findings_.warn(at,
                           "The caller says " + std::to_string(words) +
                               " words in one breath; at most " + std::to_string(kMostSpokenWords) +
                               " can be followed");
        }
    }

    void foreign(const SourcePlace& at, std::string_view text)
    {
        if (const auto macro = foreignMacroIn(text); !macro.empty()) {
            findings_.warn(at,
                           "“" + std::string{macro} +
                               "” is a macro of another story format: the caller would speak it");
        }
    }

    /// The longest line that the passage can come to.
    static int longest(const std::vector<Item>& items)
    {
        int words = 0;
        for (const auto& item : items) {
            if (const auto* text = std::get_if<SpokenText>(&item.body)) {
                words += spokenWordCount(text->text);
            }
            int most = 0;
            for (const auto& arm : armsOf(item)) {
                most = std::max(most, longest(arm.items));
            }
            words += most;
        }
        return words;
    }

    void checkWords(const Passage& passage)
    {
        const int words = longest(passage.items);
        if (words > kMostSpokenWords) {
            const auto said = allOf<SpokenText>(passage);
            findings_.warn({passage.name, said.front().first},
                           "The caller says " + std::to_string(words) +
                               " words in one breath; at most " + std::to_string(kMostSpokenWords) +
                               " can be followed");
        }
        eachItem(passage.items, [&](const Item& item) {
            std::visit(
                [&](const auto& body) {
                    if constexpr (requires { body.say; }) {
                        tooLong({passage.name, item.line}, body.say);
                    } else if constexpr (std::is_same_v<std::decay_t<decltype(body)>, SpokenText>) {
                        foreign({passage.name, item.line}, body.text);
                    }
                },
                item.body);
        });
    }

    static bool always(const AskRule& rule) { return !rule.below && !rule.over && !rule.until; }

    void checkHolds(const Passage& passage)
    {
        const auto rules = allOf<AskRule>(passage);
        for (const auto purpose : {AskPurpose::Hold, AskPurpose::Transfer}) {
            const auto kind = purpose == AskPurpose::Hold ? ExpectKind::Hold : ExpectKind::Transfer;
            const auto first = std::ranges::find_if(
                rules, [&](const auto& rule) { return rule.second->purpose == purpose; });
            const bool never = first != rules.end() && always(*first->second) &&
                               !first->second->agrees && first->second->target.empty();
            const auto awaited = allOf<Expectation>(passage);
            const bool wanted = std::ranges::any_of(awaited, [&](const auto& each) {
                return each.second->kind == kind ||
                       (purpose == AskPurpose::Hold && each.second->kind == ExpectKind::Return);
            });
            if (never && wanted) {
                findings_.warn(
                    {passage.name, first->first},
                    purpose == AskPurpose::Hold
                        ? "This hold can never be granted, yet the passage waits for one"
                        : "This transfer can never be granted, yet the passage waits for one");
            }
        }
    }

    bool knows(const std::string& colleague) const
    {
        return std::ranges::any_of(scenario_.colleagues, [&](const PracticeColleague& each) {
            return each.who.name == colleague;
        });
    }

    bool hasNamedCaller() const
    {
        return std::ranges::any_of(scenario_.callers,
                                   [](const CallerRole& role) { return !role.party.name.empty(); });
    }

    std::string impossible(const Expectation& what) const
    {
        const auto needs = [&](Need need) {
            return std::ranges::find(what.needs, need) != what.needs.end();
        };
        if (what.kind == ExpectKind::Say && what.any.empty() && what.needs.empty()) {
            return "The caller waits for words, and none are named: write the words to listen for";
        }
        if ((what.kind == ExpectKind::Name || needs(Need::Name)) && !hasNamedCaller()) {
            return "The caller waits to hear their name and has none: name them in the settings";
        }
        if (!isSpoken(what.kind) && (!what.any.empty() || !what.needs.empty())) {
            return "What is done on the desk cannot be listened for: take the words out of it";
        }
        if (what.kind == ExpectKind::Silence && !what.within) {
            return "The caller waits to be let speak: write for how many seconds";
        }
        if (!what.whom.empty() && !knows(what.whom)) {
            return "Nothing can satisfy this: “" + what.whom + "” is no colleague in the settings";
        }
        const auto silent = [](const std::string& phrase) { return comparable(phrase).empty(); };
        if (std::ranges::any_of(what.any, silent)) {
            return "One of these phrases has no words to listen for";
        }
        return {};
    }

    void checkExpectations(const Passage& passage)
    {
        for (const auto& [line, what] : allOf<Expectation>(passage)) {
            if (const auto why = impossible(*what); !why.empty()) {
                findings_.error({passage.name, line}, why);
            }
        }
    }

    void checkBranches(const Passage& passage)
    {
        const bool awaits = !allOf<Expectation>(passage).empty();
        const bool goodbye = std::ranges::any_of(passage.items, [](const Item& item) {
            return std::holds_alternative<Goodbye>(item.body);
        });
        for (const auto& [line, branch] : allOf<Branch>(passage)) {
            const bool needs = branch->when == Trigger::Met || branch->when == Trigger::Partly ||
                               branch->when == Trigger::Wrong;
            if (needs && !awaits) {
                findings_.warn(
                    {passage.name, line},
                    "This branch never comes, since nothing is waited for here: say what "
                    "the caller waits for");
            } else if (needs && goodbye) {
                findings_.warn({passage.name, line},
                               "The caller says goodbye in “" + passage.name +
                                   "”, so an answer ends the call and leads nowhere: take the "
                                   "end out of it");
            }
            if (!branch->whom.empty() && !knows(branch->whom)) {
                findings_.error({passage.name, line},
                                "“" + branch->whom + "” is no colleague in the settings");
            }
        }
    }

    void checkVariables()
    {
        std::set<std::string> known{factNames().begin(), factNames().end()};
        for (const auto& [name, value] : scenario_.variables) {
            known.insert(name);
        }
        for (const auto& passage : scenario_.passages) {
            for (const auto& [line, set] : allOf<Assignment>(passage)) {
                known.insert(set->variable);
            }
        }
        for (const auto& passage : scenario_.passages) {
            eachItem(passage.items, [&](const Item& item) { checkUse(passage, item, known); });
        }
    }

    void checkUse(const Passage& passage, const Item& item, const std::set<std::string>& known)
    {
        std::set<std::string> used;
        if (const auto* set = std::get_if<Assignment>(&item.body)) {
            collectVariables(set->to, used);
        } else if (const auto* conditional = std::get_if<Conditional>(&item.body)) {
            for (const auto& arm : conditional->arms) {
                collectVariables(arm.condition.value_or(Expression{}), used);
            }
        } else if (const auto* rule = std::get_if<AskRule>(&item.body)) {
            collectVariables(rule->until.value_or(Expression{}), used);
        }
        for (const auto& name : used) {
            if (!known.contains(name)) {
                const auto near = nearestOf(name, {known.begin(), known.end()});
                findings_.warn(
                    {passage.name, item.line},
                    "$" + name + " is never set" +
                        (near.empty() ? std::string{} : "; did you mean $" + near + "?"));
            }
        }
    }

    const Scenario& scenario_;
    Findings& findings_;
};

} // namespace

void lint(const Scenario& scenario, Findings& findings)
{
    Linter{scenario, findings}.check();
}

} // namespace secondring::practice
