#pragma once
#include "tests/architecture/source_tree.h"

/// Who may include whom. The link graph with its reasons is in ARCHITECTURE.md; this is the check.
namespace secondring::architecture {

/// core/ without adapters/: standard C++ without threads, files or streams, tl::expected, itself.
Breaches coreIncludes(const SourceFile& file);

/// core/ without adapters/ is told the time and never asks for it.
Breaches coreClocks(const SourceFile& file);

/// ui/ knows core/, its own folder and Qt; no adapter, nothing of app/.
Breaches uiIncludes(const SourceFile& file);

/// An adapter knows core/ and itself, and another adapter only where the list of arrows says so.
Breaches adapterIncludes(const SourceFile& file);

/// A foreign library is known to one folder: libre to adapters/sip, SQLite to adapters/sqlite, Qt
/// Widgets to ui/ and app/.
Breaches foreignIncludes(const SourceFile& file);

} // namespace secondring::architecture
