# Shared by ./run, ./test and .ci/run: configure and build a preset, quickly and in plain sentences.
# Sourced with $root set to the top of the tree.

say() { printf '%s\n' "$*"; }

# On a terminal, the "[3/120]" of a build runs along in place; elsewhere nothing.
counter() {
    local line
    while IFS= read -r line; do
        [[ -t 1 && $line =~ ^\[[0-9]+/[0-9]+\] ]] && printf '\r  %s ' "${BASH_REMATCH[0]}"
    done
    [ ! -t 1 ] || printf '\r\033[K'
}

# A full disk looks like a broken linker: say it where there is hardly any room left for FOLDER.
room() {
    local free
    free=$(df --output=avail -BM "$1" 2>/dev/null | sed -n '2s/[^0-9]//gp')
    [ "${free:-1000}" -ge 1000 ] || say "There is hardly any room left on this disk: $free MB." >&2
}

# Runs a step with its output in a log; on failure shows the end of the log and says where it is.
# logged LOG WHAT COMMAND…
logged() {
    local log=$1 what=$2
    shift 2
    if ! "$@" 2>&1 | tee "$log" | counter; then
        grep -n -m 20 -E '(error|FAILED): |undefined reference|CMake Error|No space left|final link|Killed' "$log" >&2 ||
            tail -n 20 "$log" >&2
        say "$what failed. Above are the first errors; the whole log is $log" >&2
        room "${log%/*}"
        return 1
    fi
}

# 0 where the preset has to be configured: for the first time, or because a list of sources changed.
# A folder that has come or gone is such a change too, and ninja alone would not see it.
needs_configure() {
    local made=$root/build/$1/build.ninja
    [ -e "$made" ] || return 0
    [ -n "$(find "$root" -path "$root/build" -prune -o \
        \( -name CMakeLists.txt -o -name '*.cmake' -o -name CMakePresets.json \) -newer "$made" -print -quit)" ]
}

configure_preset() {
    local preset=$1 log=$root/build/$1/configure.log
    needs_configure "$preset" || return 0
    say "Configuring the $preset build."
    mkdir -p "${log%/*}"
    (
        cd "$root"
        # What an older tree or another compiler left in the cache is no reason to fail: begin afresh once.
        cmake --preset "$preset" >"$log" 2>&1 ||
            logged "$log" "Configuring" cmake --fresh --preset "$preset"
    ) || return 1
    touch "$root/build/$preset/build.ninja"
}

# build_preset PRESET TARGET…
build_preset() {
    local preset=$1 out=$root/build/$1
    shift
    configure_preset "$preset" || return 1
    local steps
    steps=$(ninja -C "$out" -n "$@" 2>/dev/null | sed -n 's/^\[[0-9]*\/\([0-9]*\)\].*/\1/p' | tail -n 1)
    # A target that ninja does not know gives no steps either: let the build itself say so.
    if [ -z "$steps" ] && ninja -C "$out" -n "$@" >/dev/null 2>&1; then
        return 0
    fi
    say "Building ($preset, ${steps:-?} steps)."
    logged "$out/build.log" "The build" ninja -C "$out" ${JOBS:+-j "$JOBS"} "$@"
}
