#pragma once
#include "core/house/house.h"
#include "core/ports/call_search.h"
#include "ui/look/tokens.h"

#include <QRect>
#include <QString>

#include <array>
#include <vector>

/// How a call stands in the list: which columns fit, and the words in them.
namespace secondring {

struct CallColumn
{
    CallOrder order;
    int width = 0; ///< 0: the column is left out at this width
    int x = 0;
};

constexpr std::size_t kCallColumns = 6;
using CallColumns = std::array<CallColumn, kCallColumns>;

/// The columns in the order of the picture. Those of little room are left out first: the agent,
/// then the outcome.
CallColumns columnsFor(int width);

QString titleOf(CallOrder column);

struct CallCell
{
    QString words;
    look::Tone tone = look::Tone::Neutral;
    bool strong = false;
    bool faint = false;
};

CallCell cellOf(const FoundCall& call, CallOrder column, const House& house, Instant now);
/// The whole row as a sentence, for screen readers.
QString sentenceOf(const FoundCall& call, const House& house, Instant now);
/// Numbers stand at the right.
bool isNumber(CallOrder column);

} // namespace secondring
