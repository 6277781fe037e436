#pragma once
#include "core/call/call.h"
#include "core/practice/story.h"

namespace secondring::practice {

/// What a draft needs beside the call.
struct DraftTerms
{
    std::string ifid;
    std::string title;
    std::vector<std::string> people; ///< of the house and its directory, whom the texts may name
};

/// A scenario to go on writing, made from a real call: its holds, transfers and messages in their
/// order, asked for as the standards want it, also where the call did not. Names, numbers and money
/// are replaced (disguise.h); what was written stands in a passage for the author alone. The same
/// call gives the same draft, and every draft compiles without a finding.
Story draftOf(const Call& call, const DraftTerms& terms);

} // namespace secondring::practice
