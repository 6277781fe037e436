#include "core/script/say_line.h"

#include "core/script/template.h"

#include <algorithm>

namespace secondring {

namespace {

bool fits(const Wording& wording, const Moment& moment)
{
    const bool dialect = moment.language.starts_with(wording.language + "-");
    return (wording.line.empty() || wording.line == moment.line) &&
           (wording.daytime.empty() || wording.daytime == daytimeOf(moment.hour)) &&
           (wording.language.empty() || wording.language == moment.language || dialect);
}

int conditionsOf(const Wording& wording)
{
    return int{!wording.line.empty()} + int{!wording.daytime.empty()} +
           int{!wording.language.empty()};
}

void append(Spoken& spoken, Span span)
{
    const bool joins =
        span.kind == SpanKind::Plain && !spoken.empty() && spoken.back().kind == SpanKind::Plain;
    if (joins) {
        spoken.back().text += span.text;
    } else {
        spoken.push_back(std::move(span));
    }
}

void append(Spoken& spoken, Spoken more)
{
    for (auto& span : more) {
        append(spoken, std::move(span));
    }
}

Spoken fillParts(const std::vector<script::Part>& parts, const Values& values);

/// Nothing where a value is missing.
Spoken fillOptional(const std::vector<script::Part>& parts, const Values& values)
{
    const auto isMissing = [](const Span& span) { return span.kind == SpanKind::Missing; };
    auto spoken = fillParts(parts, values);
    return std::ranges::any_of(spoken, isMissing) ? Spoken{} : spoken;
}

Span fillPlaceholder(const std::string& name, const Values& values)
{
    const auto value = values.find(name);
    if (value == values.end() || value->second.empty()) {
        return {name, SpanKind::Missing};
    }
    return {value->second, SpanKind::Filled};
}

Spoken fillPart(const script::Part& part, const Values& values)
{
    switch (part.kind) {
    case script::PartKind::Optional:
        return fillOptional(part.parts, values);
    case script::PartKind::Placeholder:
        return {fillPlaceholder(part.text, values)};
    case script::PartKind::Text:
        break;
    }
    return {{part.text, SpanKind::Plain}};
}

Spoken fillParts(const std::vector<script::Part>& parts, const Values& values)
{
    Spoken spoken;
    for (const auto& part : parts) {
        append(spoken, fillPart(part, values));
    }
    return spoken;
}

void collect(const std::vector<script::Part>& parts, std::vector<std::string>& names)
{
    for (const auto& part : parts) {
        collect(part.parts, names);
        const bool isNew = part.kind == script::PartKind::Placeholder &&
                           std::ranges::find(names, part.text) == names.end();
        if (isNew) {
            names.push_back(part.text);
        }
    }
}

bool endsInSpace(const std::string& words)
{
    return words.empty() || words.back() == ' ';
}

} // namespace

std::string daytimeOf(int hour)
{
    if (hour < 12) {
        return "morning";
    }
    return hour < 18 ? "afternoon" : "evening";
}

std::string wordingFor(const SayLine& line, const Moment& moment)
{
    const Wording* best = nullptr;
    for (const auto& wording : line.wordings) {
        const bool better = best == nullptr || conditionsOf(wording) > conditionsOf(*best);
        if (better && fits(wording, moment)) {
            best = &wording;
        }
    }
    return best == nullptr ? std::string{} : best->text;
}

Spoken fill(std::string_view text, const Values& values)
{
    return fillParts(script::partsOf(text), values);
}

std::string wordsOf(const Spoken& spoken)
{
    std::string words;
    bool gap = false; // something was left out just before
    for (const auto& span : spoken) {
        if (span.kind == SpanKind::Missing) {
            gap = true;
            continue;
        }
        const bool closesUp =
            gap && !span.text.empty() &&
            std::string_view{" ,.;:?!"}.find(span.text.front()) != std::string_view::npos;
        if (closesUp && endsInSpace(words) && !words.empty()) {
            words.pop_back();
        }
        words += span.text;
        gap = false;
    }
    const auto first = words.find_first_not_of(' ');
    const auto last = words.find_last_not_of(' ');
    return first == std::string::npos ? std::string{} : words.substr(first, last - first + 1);
}

std::vector<std::string> placeholdersOf(std::string_view text)
{
    std::vector<std::string> names;
    collect(script::partsOf(text), names);
    return names;
}

} // namespace secondring
