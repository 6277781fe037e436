#pragma once
/// The one way to toml++: without exceptions, compiled once in toml.cpp.
#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 0
#define TOML_ENABLE_FORMATTERS 0
/// toml++ 3.3 asserts what a file may well break ("[[[x]]]"), right before it reports just that.
#define TOML_ASSERT(expression) static_assert(true)
#include <toml++/toml.h>
