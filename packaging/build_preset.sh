# Sourced by packaging/run and packaging/check: configures and builds a preset, quiet unless there is something to say.
# Wants install_packages.sh sourced before it. Talks on standard error only.
# shellcheck shell=bash

# Shows the progress of a build that comes in on standard input, and keeps all of it in the file $1.
# Silent when there was nothing to build.
show_progress() {
    local log=$1 preset=$2 line step began=
    : >"$log"
    while IFS= read -r line; do
        printf '%s\n' "$line" >>"$log"
        # Looking whether files came or went is not work worth a line.
        case $line in *'Re-checking globbed directories'*) continue ;; esac
        [[ $line =~ ^\[[0-9]+/[0-9]+\] ]] || continue
        step=${BASH_REMATCH[0]}
        if [ -t 2 ]; then
            printf '\rBuilding Placelens (%s) %s \033[K' "$preset" "$step" >&2
        elif [ -z "$began" ]; then
            say "Building Placelens ($preset) …"
        fi
        began=yes
    done
    if [ -n "$began" ] && [ -t 2 ]; then
        printf '\r\033[K' >&2
    fi
    return 0
}

# Configures preset $2 of the project in folder $1, if it has not been.
configure_preset() {
    local root=$1 preset=$2
    local folder=$root/build/$preset
    local cache=$folder/CMakeCache.txt log=$folder/configure.log
    local arguments=(--preset "$preset")
    if [ -f "$cache" ]; then
        # A cache that came along with a copied or moved folder belongs to another place.
        if grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$cache"; then
            [ -f "$folder/build.ninja" ] && return 0
        else
            arguments+=(--fresh)
        fi
    fi
    # Compiles again only what changed, where ccache is there; nothing depends on it. An automatic check starts from nothing,
    # and is quicker with precompiled headers, which a cache excludes.
    if have ccache && [ -z "${CI-}" ]; then
        export CMAKE_CXX_COMPILER_LAUNCHER=${CMAKE_CXX_COMPILER_LAUNCHER-ccache}
    fi
    mkdir -p "$folder" || return 1
    say "Preparing to build Placelens ($preset) …"
    if ! (cd "$root" && cmake "${arguments[@]}") </dev/null >"$log" 2>&1; then
        # A half-made cache would hide on the next call what was missing on this one.
        rm -f "$cache"
        say "Placelens could not be configured. What CMake says:"
        grep -A 12 -m 1 'CMake Error' "$log" >&2 || tail -n 15 "$log" >&2
        return 1
    fi
}

# Names the packages that building needs, after something was missing that apt-get could not bring.
list_build_packages() {
    say "Building needs these packages (by their Debian names):"
    listed_packages "$1/packaging/build_packages.txt" | sed 's/^/  /' >&2
}

# Configures and builds preset $2 of the project in folder $1; further arguments name targets instead of everything.
build_preset() {
    local root=$1 preset=$2
    shift 2
    local log=$root/build/$preset/build.log tool
    local wanted=()
    for tool in cmake ninja c++; do
        if ! have "$tool"; then
            say "Placelens cannot be built here: \"$tool\" is missing."
            list_build_packages "$root"
            return 1
        fi
    done
    if ! configure_preset "$root" "$preset"; then
        have apt-get || list_build_packages "$root"
        return 1
    fi
    if [ $# -gt 0 ]; then
        wanted=(--target "$@")
    fi
    if ! (
        set -o pipefail
        cd "$root" && cmake --build "build/$preset" "${wanted[@]}" </dev/null 2>&1 | show_progress "$log" "$preset"
    ); then
        say "Placelens could not be built ($preset). The first of what went wrong:"
        grep -n -m 1 -A 25 -E '^FAILED:|error:|CMake Error|ninja: error' "$log" >&2 || tail -n 25 "$log" >&2
        say "The whole of it is in $log."
        return 1
    fi
}

# Runs the rest of the arguments while no other call builds in the folder $1.
alone_in() {
    local folder=$1
    shift
    if ! have flock; then
        "$@"
        return
    fi
    # In a shell of its own, so that the lock ends with it and the program started afterwards does not hold it.
    (
        exec 9>"$folder/.lock" || exit 1
        if ! flock -n 9; then
            say "Waiting for another build to end …"
            flock 9 || exit 1
        fi
        "$@" 9>&-
    )
}
