#!/bin/bash
# Installs the packages of the given sections of packages.txt that are not installed yet.
# Quick and silent when nothing is missing. Asks for the password through sudo when not root.
#
# usage: packaging/install.sh SECTION…        for example: packaging/install.sh build run
set -euo pipefail
list=$(dirname "$(readlink -f "$0")")/packages.txt

# The names that the given sections hold for this release of Debian.
names_of() {
    awk -v wanted=" $* " -v release="$(. /etc/os-release 2>/dev/null && echo "${VERSION_ID:-}")" '
        { sub(/#.*/, ""); gsub(/[ \t]+/, "") }
        /^\[.*\]$/ { inside = index(wanted, " " substr($0, 2, length($0) - 2) " "); next }
        !inside || !length { next }
        split($0, part, ":") == 2 { if (part[1] == release) print part[2]; next }
        { print }' "$list"
}

# Those of the names on the command line that dpkg does not know as installed.
not_installed() {
    { dpkg-query -W -f='${db:Status-Status} ${Package}\n' "$@" 2>/dev/null || true; } |
        awk 'BEGIN { for (i = 1; i < ARGC; i++) wanted[ARGV[i]]; ARGC = 1 }
             $1 == "installed" { delete wanted[$2] }
             END { for (name in wanted) print name }' "$@" | sort
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        echo "Installing needs root, and there is no sudo here. As root, run: packaging/install.sh ${sections[*]}" >&2
        exit 1
    fi
}

apt_get() { as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=600 "$@"; }

[ $# -gt 0 ] || { sed -n '2,5s/^# \{0,1\}//p' "$0"; exit 2; }
sections=("$@")
mapfile -t names < <(names_of "$@")

if ! command -v dpkg-query >/dev/null; then
    echo "This is not Debian, so nothing is installed for you. Needed are, by their Debian names:"
    printf '  %s\n' "${names[@]}"
    exit 0
fi

[ ${#names[@]} -gt 0 ] || exit 0
mapfile -t missing < <(not_installed "${names[@]}")
[ ${#missing[@]} -gt 0 ] || exit 0

echo "Installing what is missing: ${missing[*]}"
log=$(mktemp)
apt_get update -qq >"$log" 2>&1 || echo "The package lists could not be renewed; trying with those that are here."
if ! apt_get install -y --no-install-recommends "${missing[@]}" >>"$log" 2>&1; then
    tail -n 20 "$log" >&2
    echo "The packages could not be installed. Above are apt's last words, all of them are in $log" >&2
    exit 1
fi
rm -f "$log"

# The tests start a kamailio of their own; the one of the package would answer calls from anywhere.
if [[ " ${missing[*]} " == *" kamailio "* ]] && [ -d /run/systemd/system ]; then
    as_root systemctl disable --now --quiet kamailio.service || true
fi
