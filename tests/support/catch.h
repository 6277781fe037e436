#pragma once
/// One header for both Catch2 majors: Debian 12 ships v2, Debian 13 ships v3.
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif
