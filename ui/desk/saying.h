#pragma once
#include "ui/desk/desk_view.h"
#include "ui/look/tokens.h"

#include <QString>

namespace secondring {

/// The words for this moment of a call, and how they are to be shown.
struct Saying
{
    std::string id; ///< of the say line; empty: nothing to say now
    Spoken words;
    std::string keyword;
    Prompting prompting = Prompting::Line;
    QString heading;
    QString icon;
    look::Tone tone = look::Tone::Accent;
    std::string marks; ///< what SaidMarked records when the agent has said it; empty: nothing
    bool operator==(const Saying&) const = default;
};

/// One thing to say at a time: what waits for an answer first, then what is due, then nothing.
/// `message` is the text being taken down for a colleague.
Saying sayingFor(const DeskView& view, const QString& message);

/// The line `id` of the house with the values of this moment.
Spoken spokenFor(const DeskView& view, std::string_view id, Values more = {});

/// The caller is on the line and can be asked or acted for.
bool canTalk(const Call& call);
/// The caller has been told that a colleague is unavailable, and has not answered.
bool isAskedAboutUnavailable(const Call& call);

} // namespace secondring
