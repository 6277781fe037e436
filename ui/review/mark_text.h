#pragma once
#include "core/review/call_marks.h"
#include "ui/review/waveform_mark.h"

#include <QVector>

namespace secondring {

/// The marks of a call in words.
QVector<MarkLabel> labelsOf(const std::vector<CallMark>& marks);

} // namespace secondring
