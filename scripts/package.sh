#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by ./dev: makes packages, and roots of other distributions to make and try them in.

# shellcheck source=scripts/check-packages.sh
source scripts/check-packages.sh

readonly PACKAGES=build/packages

# The time inside the packages: of the last commit, so that equal sources give equal packages.
set_source_date() {
    if [ -z "${SOURCE_DATE_EPOCH:-}" ]; then
        SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null || date +%s)
    fi
    export SOURCE_DATE_EPOCH
}

# Where this clone came from, if that is a place on the web.
homepage() {
    local url
    url=$(git remote get-url origin 2>/dev/null || true)
    url=${url/#git@github.com:/https://github.com/}
    case "$url" in
    https://*@*) ;; # with a name or a key in it
    https://*) echo "${url%.git}" ;;
    esac
}

# The formats this machine has the tools for.
formats() {
    local list=TGZ
    if command -v dpkg-shlibdeps >/dev/null; then
        list="DEB;$list"
    fi
    if command -v rpmbuild >/dev/null; then
        list="RPM;$list"
    fi
    echo "$list"
}

# Makes the packages here and sets $packages to their names.
make_packages() {
    set_source_date
    build package -DLOGBOOM_HOMEPAGE="${LOGBOOM_HOMEPAGE:-$(homepage)}"
    local log
    log=$(mktemp)
    mkdir -p "$PACKAGES"
    if ! cpack --config build/package/CPackConfig.cmake -B "$PWD/$PACKAGES" -G "$(formats)" >"$log" 2>&1; then
        cat "$log" >&2
        die "the packages could not be made."
    fi
    mapfile -t packages <<<"$(sed -n 's/^CPack: - package: \(.*\) generated\.$/\1/p' "$log")"
    rm -rf "$log" "$PACKAGES/_CPack_Packages"
}

# make_root SUITE FOLDER: a minimal Debian in the folder, made once.
make_root() {
    [ -e "$2/made" ] && return
    command -v debootstrap >/dev/null || die "making a root takes debootstrap, which is not installed."
    say "Making a root of Debian $1 in $2."
    as_root rm -rf "$2"
    mkdir -p "$(dirname "$2")"
    as_root debootstrap --variant=minbase "$1" "$2" >/dev/null
    # No service starts in there, and installing does not wait for the disk.
    printf '#!/bin/sh\nexit 101\n' | as_root tee "$2/usr/sbin/policy-rc.d" >/dev/null
    as_root chmod +x "$2/usr/sbin/policy-rc.d"
    echo force-unsafe-io | as_root tee "$2/etc/dpkg/dpkg.cfg.d/unsafe-io" >/dev/null
    echo 'Dpkg::Use-Pty "false";' | as_root tee "$2/etc/apt/apt.conf.d/no-pty" >/dev/null
    as_root touch "$2/made"
}

# in_root FOLDER COMMAND...: without anything of this environment but what is named here. Where it may, it mounts /proc and
# /dev/pts in there, in a namespace that ends with the command, so that nothing stays mounted.
in_root() {
    local root=$1 enter=(chroot)
    shift
    if as_root unshare --mount true 2>/dev/null; then
        # shellcheck disable=SC2016 # for the shell in there
        enter=(unshare --mount sh -c 'mount -t proc proc "$0/proc"
            mount -t devpts -o newinstance,ptmxmode=0666 devpts "$0/dev/pts"
            exec chroot "$0" "$@"')
    fi
    local name handed=()
    for name in SOURCE_DATE_EPOCH CMAKE_BUILD_PARALLEL_LEVEL http_proxy; do
        [ -z "${!name:-}" ] || handed+=("$name=${!name}")
    done
    as_root "${enter[@]}" "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 \
        DEBIAN_FRONTEND=noninteractive "${handed[@]}" "$@"
}

# prepare_build_root SUITE: a root to build in, with this tree in /src; sets $root to its folder.
prepare_build_root() {
    root=build/roots/$1-build
    install_packages roots
    make_root "$1" "$root"
    # What was built before stays, and so do the times of the files, so that only what changed is built again.
    as_root mkdir -p "$root/src"
    as_root find "$root/src" -mindepth 1 -maxdepth 1 ! -name build -exec rm -rf {} +
    git ls-files -z --cached --others --exclude-standard | tar --create --null --files-from=- --ignore-failed-read |
        as_root tar --extract --no-same-owner --directory "$root/src"
}

# run_tests_in SUITE [ARGUMENTS]: the tests in a root of that Debian, with its Qt and its compiler.
run_tests_in() {
    local suite=$1 root
    shift
    prepare_build_root "$suite"
    in_root "$root" /src/dev test "$@"
}

# make_packages_in SUITE [--check]: makes the packages in a root of that Debian and fetches them.
make_packages_in() {
    local suite=$1 root
    shift
    prepare_build_root "$suite"
    as_root rm -rf "$root/src/$PACKAGES"
    set_source_date
    in_root "$root" LOGBOOM_HOMEPAGE="${LOGBOOM_HOMEPAGE:-$(homepage)}" /src/dev package "$@" >&2
    mkdir -p "$PACKAGES"
    packages=()
    local file
    for file in "$root/src/$PACKAGES"/*; do
        cp "$file" "$PACKAGES/"
        packages+=("$PWD/$PACKAGES/$(basename "$file")")
    done
}

package() {
    local check="" verify="" root="" packages=()
    while [ $# -gt 0 ]; do
        case "$1" in
        --check) check=1 ;;
        --verify) verify=1 ;;
        --root)
            [ $# -gt 1 ] || die "--root needs the name of a Debian release, for example trixie."
            root=$2
            shift
            ;;
        *) die "package does not know what to do with \"$1\"." ;;
        esac
        shift
    done
    if [ -n "$root" ]; then
        make_packages_in "$root" ${check:+--check} ${verify:+--check}
    else
        install_packages run package
        make_packages
        if [ -n "$check$verify" ]; then
            install_packages check
            check_packages "${packages[@]}"
        fi
    fi
    if [ -n "$verify" ]; then
        install_packages roots
        verify_in_clean_root "${root:-$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)}" "${packages[@]}"
    fi
    ls -l "${packages[@]}"
}
