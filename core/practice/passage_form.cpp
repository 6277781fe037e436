#include "core/practice/passage_form.h"

#include "core/practice/macro_edit.h"
#include "core/practice/passage_written.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace secondring::practice {

namespace {

bool isSaid(const PassagePart& part)
{
    return part.depth == 0 && part.kind == PartKind::Said;
}

bool isMood(const PassagePart& part)
{
    return part.depth == 0 && part.name == "mood";
}

std::string_view trimmed(std::string_view words)
{
    constexpr std::string_view kWhite = " \t\r\n";
    const auto from = std::min(words.find_first_not_of(kWhite), words.size());
    return words.substr(from, words.find_last_not_of(kWhite) + 1 - from);
}

/// How many words say when: "met" is one, "after 8" and "on muted" are two, "on patience below 20"
/// is four.
std::size_t wordsOfWhen(const std::vector<MacroWord>& words)
{
    constexpr std::array<std::string_view, 5> kTwo{"after", "on", "hold", "transfer", "interrupt"};
    const auto is = [&](std::size_t at, std::string_view word) {
        return at < words.size() && words[at].kind == WordKind::Word && words[at].text == word;
    };
    std::size_t count =
        !words.empty() && std::ranges::find(kTwo, words[0].text) != kTwo.end() ? 2 : 1;
    if (is(0, "on") && is(1, "patience") && is(2, "below")) {
        count = 4;
    }
    const auto plain = static_cast<std::size_t>(
        std::ranges::find_if(words, [](const auto& w) { return w.kind != WordKind::Word; }) -
        words.begin());
    return std::min(count, plain);
}

/// A name behind "to" is a colleague's, not what is said.
bool isColleague(const std::vector<MacroWord>& words, std::size_t at)
{
    return words[0].text == "on" && at > 1 && words[at - 1].kind == WordKind::Word &&
           (words[at - 1].text == "to" || words[at - 1].text == "of");
}

/// Where the caller's words stand in the macro; 0: nowhere.
std::size_t saidIn(const std::vector<MacroWord>& words)
{
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (words[i].kind == WordKind::Quoted && !isColleague(words, i)) {
            return i;
        }
    }
    return 0;
}

/// "any" with what it names, in the place of all that it named before.
void setPhrases(MacroEdit& edit, const std::string& phrases)
{
    const auto& words = edit.words();
    const auto any = edit.find(WordKind::Word, "any");
    auto last = any;
    while (last + 1 < words.size() && words[last + 1].kind == WordKind::Quoted) {
        ++last;
    }
    if (any == 0 && !phrases.empty()) {
        edit.insert(words.size() - 1, "any " + phrases); // a title before it stays one
    } else if (any > 0 && phrases.empty()) {
        edit.erase(any, last);
    } else if (any > 0) {
        edit.replace(any, last, "any " + phrases);
    }
}

std::string firstWord(const std::string& when)
{
    return when.substr(0, when.find(' '));
}

void setWord(MacroEdit& edit, std::size_t found, std::size_t after, const std::string& word)
{
    if (word.empty() && found > 0) {
        edit.erase(found, found);
    } else if (found > 0) {
        edit.replace(found, found, word);
    } else if (!word.empty()) {
        edit.insert(after, word);
    }
}

} // namespace

PassageForm::PassageForm(std::string text)
    : text_(std::move(text))
    , parts_(partsOf(text_))
{
}

std::vector<PassagePart> PassageForm::select(Test test) const
{
    std::vector<PassagePart> found;
    std::ranges::copy_if(parts_, std::back_inserter(found), test);
    return found;
}

void PassageForm::put(TextSpan span, std::string_view with)
{
    text_.replace(span.begin, span.size(), with);
    parts_ = partsOf(text_);
}

/// With its line, if nothing else stands there.
void PassageForm::remove(TextSpan span)
{
    const auto before = text_.find_last_not_of(" \t", span.begin - (span.begin > 0 ? 1 : 0));
    const bool first = span.begin == 0 || before == std::string::npos || text_[before] == '\n';
    const auto after = std::min(text_.find_first_not_of(" \t", span.end), text_.size());
    const bool last = after == text_.size() || text_[after] == '\n';
    if (first && last) {
        span.begin = span.begin == 0 || before == std::string::npos ? 0 : before + 1;
        span.end = std::min(after + 1, text_.size());
    }
    put(span, "");
    text_.resize(std::min(text_.size(), text_.find_last_not_of(" \t\n") + 1));
    parts_ = partsOf(text_);
}

void PassageForm::append(std::string_view macro, Test after)
{
    const auto others = select(after);
    const auto at = others.empty() ? text_.size() : others.back().span.end;
    put({at, at}, (text_.empty() ? "" : "\n") + std::string{macro});
}

std::string PassageForm::line() const
{
    const auto said = select(isSaid);
    return said.empty() ? "" : text_.substr(said[0].span.begin, said[0].span.size());
}

void PassageForm::setLine(std::string_view words)
{
    auto line = asLine(trimmed(words));
    const auto said = select(isSaid);
    if (!said.empty() && said[0].span.end < text_.size() && text_[said[0].span.end] == '<') {
        line += line.empty() ? "" : "\n"; // no sign of the line may join those of the macro
    }
    if (!said.empty() && line.empty()) {
        remove(said[0].span);
    } else if (!said.empty()) {
        put(said[0].span, line);
    } else if (!line.empty()) {
        put({0, 0}, line + (text_.empty() ? "" : "\n"));
    }
}

bool PassageForm::hasMore() const
{
    return select(isSaid).size() > 1 ||
           std::ranges::any_of(parts_, [](const auto& part) { return part.depth > 0; });
}

std::string PassageForm::mood() const
{
    const auto moods = select(isMood);
    if (moods.empty()) {
        return {};
    }
    const auto words = wordsOf(text_, moods[0].span);
    return words.size() > 1 ? words[1].text : std::string{};
}

void PassageForm::setMood(std::string_view mood)
{
    if (mood == this->mood()) {
        return;
    }
    const auto moods = select(isMood);
    const bool oneWord = mood.find_first_of(" \t,\"[]<>") == std::string_view::npos;
    const auto macro = "<<mood " + (oneWord ? std::string{mood} : quoted(mood)) + ">>";
    if (moods.empty()) {
        const auto said = select(isSaid);
        const auto at = said.empty() ? 0 : said[0].span.end;
        put({at, at},
            mood.empty()   ? ""
            : said.empty() ? macro + (text_.empty() ? "" : "\n")
                           : "\n" + macro);
    } else if (mood.empty()) {
        remove(moods[0].span);
    } else {
        put(moods[0].span, macro);
    }
}

std::string PassageForm::ending() const
{
    const auto ends = select(isEnding);
    if (ends.empty()) {
        return {};
    }
    const auto words = wordsOf(text_, ends[0].span);
    return words.size() > 1 && words[1].text == "angry" ? ends[0].name + " angry" : ends[0].name;
}

void PassageForm::setEnding(std::string_view ending)
{
    if (ending == this->ending()) {
        return;
    }
    const auto ends = select(isEnding);
    const auto macro = "<<" + std::string{ending} + ">>";
    if (ends.empty()) {
        put({text_.size(), text_.size()}, (text_.empty() ? "" : "\n") + macro);
    } else if (ending.empty()) {
        remove(ends[0].span);
    } else {
        put(ends[0].span, macro);
    }
}

FormExpectation PassageForm::expectationAt(const PassagePart& part) const
{
    const auto words = wordsOf(text_, part.span);
    FormExpectation read{.kind = words.size() > 1 ? words[1].text : "", .more = {}};
    for (std::size_t i = 2; i < words.size(); ++i) {
        const auto& word = words[i];
        const bool plain = word.kind == WordKind::Word;
        if (plain && word.text == "within" && i + 1 < words.size()) {
            const auto& number = words[++i].text;
            std::from_chars(number.data(), number.data() + number.size(), read.within);
        } else if (plain && word.text == "optional") {
            read.optional = true;
        } else if (plain && word.text == "any") {
            for (; i + 1 < words.size() && words[i + 1].kind == WordKind::Quoted; ++i) {
                read.any.push_back(words[i + 1].text);
            }
        } else {
            read.more +=
                (read.more.empty() ? "" : " ") + text_.substr(word.span.begin, word.span.size());
        }
    }
    return read;
}

std::vector<FormExpectation> PassageForm::expectations() const
{
    std::vector<FormExpectation> found;
    for (const auto& part : select(isExpectation)) {
        found.push_back(expectationAt(part));
    }
    return found;
}

void PassageForm::setExpectation(std::size_t index, const FormExpectation& to)
{
    const auto parts = select(isExpectation);
    const auto was = expectations();
    if (index >= parts.size()) {
        return;
    }
    MacroEdit edit{text_, parts[index].span};
    const auto last = edit.words().size() - 1;
    if (was[index].kind != to.kind) {
        setWord(edit, last >= 1 ? 1 : 0, 0, to.kind);
    }
    if (was[index].within != to.within) {
        const auto at = edit.find(WordKind::Word, "within");
        const auto limit = "within " + std::to_string(to.within);
        if (at > 0 && to.within > 0) {
            edit.replace(at, at + 1, limit);
        } else if (at > 0) {
            edit.erase(at, at + 1);
        } else {
            edit.insert(last, limit);
        }
    }
    if (was[index].any != to.any) {
        setPhrases(edit, quotedAll(to.any));
    }
    if (was[index].optional != to.optional) {
        setWord(edit, edit.find(WordKind::Word, "optional"), last, to.optional ? "optional" : "");
    }
    put(parts[index].span, edit.finish());
}

void PassageForm::addExpectation(const FormExpectation& added)
{
    append(macroOf(added), select(isExpectation).empty() ? isMood : isExpectation);
}

void PassageForm::removeExpectation(std::size_t index)
{
    if (const auto parts = select(isExpectation); index < parts.size()) {
        remove(parts[index].span);
    }
}

FormBranch PassageForm::branchAt(const PassagePart& part) const
{
    const auto at = [this](TextSpan span) { return text_.substr(span.begin, span.size()); };
    if (part.kind == PartKind::Link) {
        const auto label = labelOf(text_, part.span);
        const auto target = at(targetOf(text_, part.span));
        return {.when = {}, .say = label == TextSpan{} ? target : at(label), .target = target};
    }
    FormBranch branch;
    const auto words = wordsOf(text_, part.span);
    const auto when = wordsOfWhen(words);
    const auto said = saidIn(words);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i < when) {
            branch.when += (i > 0 ? " " : "") + words[i].text;
        } else if (i == said) {
            branch.say = words[i].text;
        } else if (words[i].kind == WordKind::Link && branch.target.empty()) {
            branch.target = words[i].text;
        }
    }
    return branch;
}

std::vector<FormBranch> PassageForm::branches() const
{
    std::vector<FormBranch> found;
    for (const auto& part : select(isBranch)) {
        found.push_back(branchAt(part));
    }
    return found;
}

void PassageForm::setBranch(std::size_t index, const FormBranch& to)
{
    const auto parts = select(isBranch);
    if (index >= parts.size()) {
        return;
    }
    const auto& part = parts[index];
    const auto was = branchAt(part);
    if (to == was) {
        return;
    }
    MacroEdit edit{text_, part.span};
    const bool another = firstWord(was.when) != firstWord(to.when);
    const bool named = was.when != to.when && edit.find(WordKind::Word, "to") > 0;
    if (part.kind == PartKind::Link || to.when.empty() || another || named) {
        put(part.span, macroOf(to)); // what else stood there means nothing now
        return;
    }
    const auto when = wordsOfWhen(edit.words());
    const auto last = edit.words().size() - 1;
    if (was.when != to.when) {
        edit.replace(0, when - 1, to.when);
    }
    const auto link = edit.find(WordKind::Link);
    if (was.say != to.say) {
        const auto after = link > 0 ? link - 1 : last;
        setWord(edit, saidIn(edit.words()), after, to.say.empty() ? "" : quoted(to.say));
    }
    if (was.target != to.target) {
        setWord(edit, link, last, to.target.empty() ? "" : "[[" + to.target + "]]");
    }
    put(part.span, edit.finish());
}

void PassageForm::addBranch(const FormBranch& added)
{
    append(macroOf(added), isBranch);
}

void PassageForm::removeBranch(std::size_t index)
{
    if (const auto parts = select(isBranch); index < parts.size()) {
        remove(parts[index].span);
    }
}

} // namespace secondring::practice
