# secondring_warnings: the strict set, linked PRIVATE by every target of ours.
# -Wnull-dereference is left out: GCC 12 reports false positives on std::variant.
add_library(secondring_warnings INTERFACE)
target_compile_options(secondring_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
    -Wold-style-cast -Wcast-align -Woverloaded-virtual -Wdouble-promotion -Wformat=2
    -Wimplicit-fallthrough -Wduplicated-cond -Wlogical-op -Wuseless-cast
    # Members left out of a designated initialiser have defaults; that is what they are for.
    -Wno-missing-field-initializers)
if(SECONDRING_WERROR)
    target_compile_options(secondring_warnings INTERFACE -Werror)
endif()
