# Sourced by packaging/run and packaging/check: installs Debian packages that are missing, and nothing else.
# Everything here talks on standard error; standard output belongs to the program that is started afterwards.
# shellcheck shell=bash

say() { printf '%s\n' "$*" >&2; }

have() { command -v "$1" >/dev/null 2>&1; }

# The packages that the lists name, without comments.
listed_packages() {
    sed -e 's/#.*//' -e 's/[[:space:]]//g' -e '/^$/d' "$@"
}

# Those of the packages named that are not installed.
missing_packages() {
    local installed package
    # dpkg-query complains about names it has never heard of; they are missing, which is what is asked.
    installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null)
    for package in "$@"; do
        grep -qxF "installed $package" <<<"$installed" || printf '%s\n' "$package"
    done
}

# Runs apt-get as root, its words in the file $1.
apt_get() {
    local log=$1
    shift
    local call=(env DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o DPkg::Lock::Timeout=300 "$@")
    if [ "$(id -u)" -ne 0 ]; then
        call=(sudo "${call[@]}")
    fi
    "${call[@]}" </dev/null >>"$log" 2>&1
}

# Installs what the package lists (files) name and this machine lacks; silent if nothing is.
# Fails only where apt-get is there and cannot do it. Without apt-get it lists what is wanted and lets the caller try.
install_packages() {
    local names missing log
    mapfile -t names < <(listed_packages "$@")
    if have dpkg-query; then
        mapfile -t missing < <(missing_packages "${names[@]}")
    else
        missing=("${names[@]}")
    fi
    [ "${#missing[@]}" -gt 0 ] || return 0

    if ! have apt-get; then
        say "This system has no apt-get. Placelens needs these packages (by their Debian names); trying with what is here:"
        printf '  %s\n' "${missing[@]}" >&2
        return 0
    fi
    if [ "$(id -u)" -ne 0 ]; then
        # sudo asks for its password here, once, where it can be seen.
        if ! have sudo || ! sudo true; then
            say "Some packages are missing, and only root can install them. As root, please run:"
            say "  apt-get update && apt-get install --no-install-recommends ${missing[*]}"
            return 1
        fi
    fi

    say "Installing ${missing[*]} …"
    log=$(mktemp) || return 1
    # Lists that are empty or old make the first try fail, and only then is it worth fetching them.
    if apt_get "$log" install --no-install-recommends "${missing[@]}" ||
        { apt_get "$log" update && apt_get "$log" install --no-install-recommends "${missing[@]}"; }; then
        rm -f "$log"
        return 0
    fi
    say "apt-get could not install the packages. Its last words:"
    tail -n 15 "$log" >&2
    say "The whole of it is in $log. Put it right, then start this again."
    return 1
}
