#include "core/practice/argument_row.h"

#include <algorithm>
#include <array>

namespace secondring::practice {

namespace {

/// The words of an enum, for suggestions.
template <class E> std::vector<std::string> namesOf()
{
    std::vector<std::string> names;
    for (const auto& [value, text] : kEnumText<E>) {
        names.emplace_back(text);
    }
    return names;
}

std::string meant(std::string_view wanted, const std::vector<std::string>& known)
{
    const auto near = nearestOf(wanted, known);
    return near.empty() ? std::string{} : "; did you mean “" + near + "”?";
}

/// What the caller says and where it leads: words and a link, at least one of them.
void takeReply(ArgumentRow& row, std::string& say, std::string& target)
{
    while (!row.isEnd()) {
        if (auto words = row.quoted()) {
            say = std::move(*words);
        } else if (auto link = row.link()) {
            target = std::move(*link);
        } else {
            break;
        }
    }
}

void takeNeeds(ArgumentRow& row, Expectation& expectation)
{
    while (auto word = row.word()) {
        if (const auto need = fromText<Need>(*word)) {
            expectation.needs.push_back(*need);
        } else {
            row.error("cannot look for “" + *word + "”" + meant(*word, namesOf<Need>()));
        }
        if (!row.take("and")) {
            break;
        }
    }
}

bool takeExpectationPart(ArgumentRow& row, Expectation& expectation)
{
    if (auto title = row.quoted()) {
        expectation.title = std::move(*title);
    } else if (row.take("any")) {
        while (auto phrase = row.quoted()) {
            expectation.any.push_back(std::move(*phrase));
        }
    } else if (row.take("needs")) {
        takeNeeds(row, expectation);
    } else if (row.take("of") || row.take("to") || row.take("for")) {
        expectation.whom = row.name();
    } else if (row.take("within")) {
        expectation.within = std::chrono::seconds{row.number("the seconds", 1, 600)};
    } else if (row.take("worth")) {
        expectation.worth = row.number("its worth", 0, 100);
    } else if (row.take("optional")) {
        expectation.optional = true;
    } else {
        return false;
    }
    return true;
}

std::optional<ItemBody> expect(ArgumentRow& row)
{
    const auto word = row.word().value_or("");
    const auto kind = fromText<ExpectKind>(word);
    if (!kind) {
        row.error(word.empty()
                      ? "needs what is expected, such as “apology”"
                      : "does not know “" + word + "”" + meant(word, namesOf<ExpectKind>()));
        return std::nullopt;
    }
    Expectation expectation{
        .kind = *kind, .title = {}, .any = {}, .needs = {}, .whom = {}, .within = {}};
    while (!row.isEnd() && takeExpectationPart(row, expectation)) {
    }
    if (expectation.title.empty()) {
        expectation.title = defaultTitle(*kind);
    }
    row.finish();
    return expectation;
}

std::optional<ItemBody> finished(ArgumentRow& row, Branch branch)
{
    takeReply(row, branch.say, branch.target);
    if (branch.say.empty() && branch.target.empty()) {
        row.error("does nothing yet: write what the caller says to it, or choose where it leads");
        return std::nullopt;
    }
    row.finish();
    return branch;
}

std::optional<ItemBody> on(ArgumentRow& row)
{
    const auto word = row.word().value_or("");
    const auto trigger = fromText<Trigger>(word);
    if (!trigger) {
        row.error("does not know “" + word + "”" + meant(word, namesOf<Trigger>()));
        return std::nullopt;
    }
    Branch branch{.when = *trigger, .whom = {}, .say = {}, .target = {}};
    if (*trigger == Trigger::After) {
        branch.amount = row.number("the seconds", 0, 600);
    } else if (*trigger == Trigger::PatienceBelow) {
        row.take("below");
        branch.amount = row.number("the patience", 0, 100);
    } else if (row.take("to") || row.take("of")) {
        branch.whom = row.name();
    }
    return finished(row, std::move(branch));
}

std::optional<ItemBody> askRule(ArgumentRow& row, const Token& macro)
{
    AskRule rule;
    rule.purpose = macro.text == "hold" ? AskPurpose::Hold : AskPurpose::Transfer;
    rule.agrees = row.take("yes");
    if (!rule.agrees && !row.take("no")) {
        row.error("needs yes or no");
        return std::nullopt;
    }
    while (!row.isEnd()) {
        takeReply(row, rule.say, rule.target);
        if (row.take("below")) {
            rule.below = row.number("the patience", 0, 100);
        } else if (row.take("over")) {
            rule.over = row.number("the minutes", 0, 60);
        } else {
            break;
        }
    }
    row.finish();
    return rule;
}

/// "until" has the rest of the macro for itself, so it is cut off before the rest is read.
std::optional<ItemBody> askRuleUntil(const Token& macro, const SourcePlace& at, Findings& findings)
{
    auto head = macro;
    const auto until = (" " + macro.rest).find(" until ");
    std::optional<Expression> condition;
    if (until != std::string::npos) {
        head.rest = macro.rest.substr(0, until);
        auto read = parseExpression(std::string_view{macro.rest}.substr(until + 6));
        if (!read) {
            findings.error(at, "The condition after until " + read.error().reason);
            return std::nullopt;
        }
        condition = std::move(*read);
    }
    ArgumentRow row{head, at, findings};
    auto body = askRule(row, head);
    if (body) {
        std::get<AskRule>(*body).until = std::move(condition);
    }
    return body;
}

std::optional<ItemBody> set(const Token& macro, const SourcePlace& at, Findings& findings)
{
    const std::string_view rest = macro.rest;
    const auto end = rest.find_first_of(" \t\n=+-*");
    const auto name = rest.substr(0, end);
    auto right = end == std::string_view::npos ? std::string_view{} : trimmed(rest.substr(end));
    char sum = '\0';
    if (right.size() > 1 && right[1] == '=' &&
        std::string_view{"+-*/"}.find(right[0]) != std::string_view::npos) {
        sum = right[0];
        right.remove_prefix(2);
    } else if (right.starts_with("to ")) {
        right.remove_prefix(3);
    } else if (right.starts_with("=")) {
        right.remove_prefix(1);
    } else {
        right = {};
    }
    if (name.size() < 2 || name.front() != '$' || right.empty()) {
        findings.error(at, "<<set>> is written like this: <<set $name to 3>>");
        return std::nullopt;
    }
    const auto text =
        sum == '\0' ? std::string{right} : std::string{name} + sum + "(" + std::string{right} + ")";
    auto read = parseExpression(text);
    if (!read) {
        findings.error(at, "The value of <<set>> " + read.error().reason);
        return std::nullopt;
    }
    return Assignment{std::string{name.substr(1)}, std::move(*read)};
}

std::optional<ItemBody> patience(ArgumentRow& row)
{
    PatienceChange change;
    change.absolute = row.take("=") || row.take("to");
    change.amount = row.number("the patience", change.absolute ? 0 : -100, 100);
    row.finish();
    return change;
}

std::optional<ItemBody> interrupt(ArgumentRow& row)
{
    Interruption interruption;
    interruption.after = std::chrono::seconds{row.number("the seconds", 1, 60)};
    takeReply(row, interruption.say, interruption.target);
    if (interruption.say.empty() && interruption.target.empty()) {
        row.error("does nothing yet: write what the caller says to it, or choose where it leads");
        return std::nullopt;
    }
    row.finish();
    return interruption;
}

std::optional<ItemBody> ring(ArgumentRow& row)
{
    AnotherRings another;
    another.caller = row.quoted().value_or(std::string{});
    if (another.caller.empty()) {
        another.caller = row.link().value_or(std::string{});
    }
    if (another.caller.empty()) {
        row.error("needs the passage that describes the caller, in quotation marks");
        return std::nullopt;
    }
    if (row.take("after")) {
        another.after = std::chrono::seconds{row.number("the seconds", 0, 600)};
    }
    row.finish();
    return another;
}

std::optional<ItemBody> plain(ArgumentRow& row, const Token& macro)
{
    if (macro.text == "mood") {
        MoodWord mood{row.name()};
        row.finish();
        return mood;
    }
    if (macro.text == "wav") {
        RecordedLine line{row.name()};
        row.finish();
        return line;
    }
    if (macro.text == "goodbye") {
        row.finish();
        return Goodbye{};
    }
    Leaving leaving;
    leaving.angry = row.take("angry");
    row.finish();
    return leaving;
}

std::optional<ItemBody> branchMacro(ArgumentRow& row, const Token& macro)
{
    Branch branch{.when = Trigger::Met, .whom = {}, .say = {}, .target = {}};
    if (macro.text == "goto") {
        branch.when = Trigger::After;
    } else if (macro.text == "after") {
        branch.when = Trigger::After;
        branch.amount = row.number("the seconds", 0, 600);
    } else {
        branch.when = macro.text == "met"
                          ? Trigger::Met
                          : (macro.text == "partly" ? Trigger::Partly : Trigger::Wrong);
    }
    return finished(row, std::move(branch));
}

const std::vector<std::string>& macroNames()
{
    static const std::vector<std::string> kNames = {
        "expect",   "met",      "partly",    "wrong", "after",  "goto", "on",
        "hold",     "transfer", "interrupt", "ring",  "mood",   "wav",  "set",
        "patience", "goodbye",  "hangup",    "if",    "elseif", "else", "endif"};
    return kNames;
}

} // namespace

std::optional<ItemBody> itemOf(const Token& macro, const SourcePlace& at, Findings& findings)
{
    const std::string_view name = macro.text;
    ArgumentRow row{macro, at, findings};
    if (name == "expect") {
        return expect(row);
    }
    if (name == "met" || name == "partly" || name == "wrong" || name == "after" || name == "goto") {
        return branchMacro(row, macro);
    }
    if (name == "on") {
        return on(row);
    }
    if (name == "hold" || name == "transfer") {
        return askRuleUntil(macro, at, findings);
    }
    if (name == "set") {
        return set(macro, at, findings);
    }
    if (name == "patience") {
        return patience(row);
    }
    if (name == "interrupt") {
        return interrupt(row);
    }
    if (name == "ring") {
        return ring(row);
    }
    if (name == "mood" || name == "wav" || name == "goodbye" || name == "hangup") {
        return plain(row, macro);
    }
    findings.error(at,
                   "There is no <<" + macro.text.substr(0, 40) + ">>" + meant(name, macroNames()));
    return std::nullopt;
}

} // namespace secondring::practice
