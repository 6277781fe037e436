// With NDEBUG, toml++ would have the compiler assume what it asserts; see toml.h.
#undef NDEBUG
#define TOML_IMPLEMENTATION
#include "core/adapters/house/toml.h"
