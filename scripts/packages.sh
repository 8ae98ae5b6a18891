#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by ./dev: finds out which packages are missing and installs them.

# packages_of SECTION...: the names listed in packaging/debian-packages.txt.
packages_of() {
    local section
    for section in "$@"; do
        sed -n "/^\[$section\]/,/^\[/p" packaging/debian-packages.txt | grep -v -e '^\[' -e '^#' -e '^$'
    done
}

is_available() {
    apt-cache policy "$1" 2>/dev/null | grep -q 'Candidate: [^(]'
}

# as_root COMMAND...
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        die "this needs root, and there is no sudo: $*"
    fi
}

# For systems without apt: what the build needs, in words.
explain_packages() {
    command -v apt-get >/dev/null && return
    cat >&2 <<'TEXT'
Logboom is built from: CMake 3.23 or newer, Ninja, a C++20 compiler, pkg-config, Qt 6.4 or newer (Base with SQLite,
HttpServer, WebSockets, Charts, Svg, Linguist), simdjson, zstd, zlib, RE2 and tl-expected, each with its headers.
Please install them with your system's package manager; packaging/debian-packages.txt has Debian's names.
TEXT
}

# install_packages SECTION...: returns at once where everything is there.
install_packages() {
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        command -v cmake >/dev/null && command -v ninja >/dev/null && return
        explain_packages
        exit 1
    fi
    local name names installed required=() optional=()
    mapfile -t names <<<"$(packages_of "$@")"
    installed=" $(dpkg-query -W -f '${Package}=${db:Status-Status} ' "${names[@]%\?}" 2>/dev/null || true)"
    for name in "${names[@]}"; do
        [[ $installed == *" ${name%\?}=installed "* ]] && continue
        case "$name" in
        *\?) optional+=("${name%\?}") ;;
        *) required+=("$name") ;;
        esac
    done
    # Optional names alone are looked up in the lists at hand, so that nothing is fetched where nothing is needed.
    if [ "${#required[@]}" -gt 0 ]; then
        say "Installing: ${required[*]}"
        as_root apt-get update -q >&2
    fi
    for name in "${optional[@]}"; do
        if is_available "$name"; then
            required+=("$name")
        fi
    done
    [ "${#required[@]}" -gt 0 ] || return 0
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${required[@]}" >&2
}
