#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by ./dev: looks at finished packages with the tools of their distribution, and tries them in a clean system.

readonly LARGEST_INSTALLED_KB=6144 LARGEST_PROGRAM=6000000
# What "systemd-analyze security" may find of the user unit at most: 0 is closed, 10 is open.
readonly LARGEST_EXPOSURE=7.0

# step WORDS: what is checked next; the script ends at the first thing that is wrong.
step() { say "  checking: $*"; }

# expect WHAT EXPECTED ACTUAL
expect() {
    [ "$2" = "$3" ] || die "$1: expected \"$2\", found \"$3\"."
}

# check_packages FILE...: what can be told without installing them.
check_packages() {
    local file
    for file in "$@"; do
        say "$(basename "$file")"
        case "$file" in
        *.deb) check_deb "$file" ;;
        *.rpm) check_rpm "$file" ;;
        *.tar.gz) check_archive "$file" ;;
        esac
    done
    say "Recipes"
    step "the Flatpak manifest as YAML"
    yamllint --strict -d '{extends: default, rules: {line-length: {max: 120}}}' packaging/flatpak >&2
}

check_deb() {
    step "lintian"
    lintian --allow-root --fail-on error,warning "$1" >&2
    step "size"
    local size
    size=$(dpkg-deb --field "$1" Installed-Size)
    [ "$size" -le "$LARGEST_INSTALLED_KB" ] || die "$1 takes $size kB, more than $LARGEST_INSTALLED_KB."
    say "    all files: $size kB of at most $LARGEST_INSTALLED_KB"
    local folder
    folder=$(mktemp -d)
    dpkg-deb --extract "$1" "$folder"
    check_program "$folder/usr/bin/logboom"
    check_files "$folder/usr"
    rm -rf "$folder"
}

# check_program FILE: it holds nothing that is of use only while it is made.
check_program() {
    local size
    size=$(stat --format %s "$1")
    say "    the program: $size bytes of at most $LARGEST_PROGRAM"
    file "$1" | grep -q ', stripped$' || die "$1 is not stripped."
    [ "$size" -le "$LARGEST_PROGRAM" ] || die "$1 is too large."
}

# check_files PREFIX: the files for the desktop and the shells, as they are installed.
check_files() {
    local share=$1/share
    step "desktop file, AppStream metainfo, MIME types"
    desktop-file-validate "$share/applications/logboom.desktop"
    appstreamcli validate --no-net --pedantic "$share"/metainfo/*.metainfo.xml >&2
    XDG_DATA_DIRS=$share update-mime-database "$share/mime"
    local glob
    for glob in 'text/x-log:*.log' 'application/x-ndjson:*.ndjson' 'text/x-log:*.log.1' 'application/x-log+gzip:*.log.2.gz'; do
        grep -q -x -F "$glob" "$share/mime/globs" || die "the MIME type is missing: $glob"
    done
    step "manual page"
    local warnings
    warnings=$(LC_ALL=C.UTF-8 MANROFFSEQ='' MANWIDTH=80 man --warnings -E UTF-8 -l -Tutf8 -Z \
        "$share/man/man1/logboom.1.gz" 2>&1 >/dev/null)
    expect "warnings about the manual page" "" "$warnings"
    step "user unit"
    if command -v systemd-analyze >/dev/null; then
        # It wants to see the program, which is not where the unit looks for it.
        local unit=$1/logboom.service
        sed "s|^ExecStart=|&$1/bin/|" "$1/lib/systemd/user/logboom.service" >"$unit"
        XDG_RUNTIME_DIR=$1 systemd-analyze --user --man=no verify "$unit" >&2 || die "the user unit is not right."
        XDG_RUNTIME_DIR=$1 systemd-analyze --user security --offline=true --threshold="${LARGEST_EXPOSURE/./}" "$unit" | tail -n 1 >&2 ||
            die "the user unit leaves too much open."
    fi
    step "completion in bash, zsh and fish"
    check_completion "$share"
}

# Each shell itself is asked: for an option of the window and of a command, and for a file.
check_completion() {
    local folder
    folder=$(mktemp -d)
    touch "$folder/shop.log"
    check_offers "$1" "$folder" "logboom --lang" --language =
    check_offers "$1" "$folder" "logboom serve --retention-b" --retention-basis =
    check_offers "$1" "$folder" "logboom sho" shop.log
    rm -rf "$folder"
}

# check_offers SHARE FOLDER WORDS EXPECTED [MORE]: what the words are completed to in that folder; zsh adds MORE to it.
check_offers() {
    local offers zsh_complete=$PWD/scripts/zsh-complete
    # shellcheck disable=SC2016 # for the shell that is asked
    offers=$(cd "$2" && bash --norc -c '. "$1"; read -ra COMP_WORDS <<<"$2"; COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        _logboom; echo "${COMPREPLY[*]}"' bash "$1/bash-completion/completions/logboom" "$3")
    expect "bash completes \"$3\" to" "$4" "$offers"
    offers=$(cd "$2" && HOME=$2 fish --no-config -c "source '$1/fish/vendor_completions.d/logboom.fish'
        complete -C '$3'" | cut -f 1)
    expect "fish completes \"$3\" to" "$4" "$offers"
    offers=$(cd "$2" && zsh -f "$zsh_complete" "$1/zsh/vendor-completions" "$3")
    expect "zsh completes \"$3\" to" "${3% *} $4${5:-}" "$offers"
}

# An RPM made here is installed into a root of its own and removed again; its dependencies are another distribution's.
check_rpm() {
    local root
    root=$(mktemp -d)
    if command -v rpmlint >/dev/null; then
        step "rpmlint"
        rpmlint --strict --config packaging/linux/rpmlint.toml "$1" >&2 || die "rpmlint has something to say."
    fi
    step "rpm: installs, starts, goes away"
    rpm -qp --requires "$1" | grep -q '^libQt6Core\.so\.6' || die "$1 does not ask for Qt."
    as_root rpm --root "$root" --initdb
    as_root rpm --root "$root" --install --nodeps --noscripts "$1"
    as_root rpm --root "$root" --verify --nodeps logboom || die "$1 is not installed as it says."
    "$root/usr/bin/logboom" --version >&2
    check_program "$root/usr/bin/logboom"
    as_root rpm --root "$root" --erase --nodeps logboom
    local left
    left=$(find "$root" -iname '*logboom*')
    expect "left by $1" "" "$left"
    as_root rm -rf "$root"
}

check_archive() {
    local folder
    folder=$(mktemp -d)
    step "archive: starts from where it was unpacked"
    tar --extract --gzip --directory "$folder" --strip-components 1 --file "$1"
    "$folder/bin/logboom" --version >&2
    check_program "$folder/bin/logboom"
    expect "the licence in it" "$(cat LICENSE)" "$(cat "$folder/share/licenses/logboom/LICENSE")"
    rm -rf "$folder"
}

# verify_in_clean_root SUITE FILE...: a fresh Debian, the DEB in it, used as a user does, upgraded, and removed.
verify_in_clean_root() {
    local suite=$1 file deb="" server_job="" server_pid="" server_http=""
    shift
    for file in "$@"; do
        case "$file" in
        *.deb) deb=$file ;;
        esac
    done
    [ -n "$deb" ] || die "there is no DEB to verify; --root trixie makes one on any system with debootstrap."
    local clean=build/roots/$suite-clean root=build/roots/$suite-verify
    make_root "$suite" "$clean"
    as_root rm -rf "$root"
    as_root cp -a "$clean" "$root"
    say "$(basename "$deb") in a clean $suite"

    step "its dependencies are all it needs"
    in_root "$root" apt-get -q update >/dev/null
    in_root "$root" apt-get -q -y satisfy --no-install-recommends "$(dpkg-deb --field "$deb" Depends)" >/dev/null
    as_root cp --no-clobber -a "$root/var/cache/apt/archives/." "$clean/var/cache/apt/archives/" # fetched once
    in_root "$root" useradd --create-home visitor
    local before after
    before=$(files_in "$root")
    local older
    older=$(older_deb "$deb")
    install_deb "$root" "$older"
    rm -rf "$(dirname "$older")"
    expect "the version installed" "0.0.0" "$(version_in "$root")"

    use_as_visitor "$root"

    step "an upgrade keeps what was stored"
    install_deb "$root" "$deb"
    expect "the version installed" "$(dpkg-deb --field "$deb" Version)" "$(version_in "$root")"
    start_server "$root"
    expect "what is stored" '"message":"posted" "message":"sent by logboom" ' "$(stored_entries)"
    stop_server

    step "removing it leaves nothing but the user's data"
    in_root "$root" apt-get -q -y purge logboom >/dev/null
    after=$(files_in "$root")
    local left
    left=$(comm -13 <(echo "$before") <(echo "$after") | grep -v -x -E '/home/visitor(/.*)?' || true)
    expect "left behind" "" "$left"
    expect "gone with it" "" "$(comm -23 <(echo "$before") <(echo "$after"))"
    [ -s "$root/home/visitor/.local/share/logboom/logboom.db" ] || die "the user's entries went with the package."
    as_root rm -rf "$root"
}

# files_in ROOT: every file and its size, without what apt and dpkg note down for themselves.
files_in() {
    in_root "$1" find / -xdev \( -path /proc -o -path /sys -o -path /dev -o -path /tmp -o -path /run \
        -o -path /var/lib/apt -o -path /var/lib/dpkg -o -path /var/cache/apt -o -path /var/cache/debconf \
        -o -path /var/log \) -prune -o \( -type d -printf '%p\n' \) -o -printf '%p %s\n' | sort
}

# older_deb FILE: the same package as a version before all others; prints its name, alone in a folder of its own.
older_deb() {
    local folder
    folder=$(mktemp -d)
    dpkg-deb --raw-extract "$1" "$folder/content"
    sed -i 's/^Version: .*/Version: 0.0.0/' "$folder/content/DEBIAN/control"
    dpkg-deb --root-owner-group --build "$folder/content" "$folder/older.deb" >/dev/null
    rm -rf "$folder/content"
    echo "$folder/older.deb"
}

# install_deb ROOT FILE
install_deb() {
    as_root cp "$2" "$1/tmp/logboom.deb"
    in_root "$1" dpkg --install /tmp/logboom.deb >/dev/null
    as_root rm "$1/tmp/logboom.deb"
}

# version_in ROOT
version_in() {
    # shellcheck disable=SC2016 # for dpkg-query
    in_root "$1" dpkg-query --show --showformat '${Version}' logboom
}

# wait_for_file FILE: until there is something in it, for twenty seconds.
wait_for_file() {
    local try
    for ((try = 0; try < 200; try++)); do
        [ -s "$1" ] && return
        sleep 0.1
    done
    return 1
}

# as_visitor ROOT COMMAND...
as_visitor() {
    local root=$1
    shift
    in_root "$root" setpriv --reuid visitor --regid visitor --clear-groups \
        env HOME=/home/visitor XDG_RUNTIME_DIR=/home/visitor/run "$@"
}

# start_server ROOT: "logboom serve" of the visitor; sets $server_http to its address.
start_server() {
    local ready=$1/home/visitor/ready.json
    as_root rm -f "$ready"
    as_visitor "$1" logboom serve --http-port 0 --ws-port 0 --ready-file /home/visitor/ready.json >/dev/null &
    server_job=$!
    wait_for_file "$ready" || die "the server did not start."
    # Whatever goes wrong from here on, the server does not outlive this script.
    server_pid=$(sed -E 's/.*"pid":([0-9]+).*/\1/' "$ready")
    # shellcheck disable=SC2064 # this very process
    trap "as_root kill -TERM $server_pid" EXIT
    server_http=$(sed -E 's/.*"http":"([^"]+)".*/\1/' "$ready")
}

stop_server() {
    trap - EXIT
    as_root kill -TERM "$server_pid"
    wait "$server_job" || die "the server did not end as it should."
}

stored_entries() {
    curl -sSf "$server_http/api/logs?app_key=verify" | grep -o '"message":"[^"]*"' | sort | tr '\n' ' '
}

# use_as_visitor ROOT: a picture of the window; a server, an entry sent by HTTP and one by logboom send, both read back.
use_as_visitor() {
    as_visitor "$1" mkdir --mode 700 /home/visitor/run
    step "the window, in a picture"
    as_visitor "$1" env QT_QPA_PLATFORM=offscreen \
        logboom --data :memory: --http-port 0 --ws-port 0 --size 1280x800 --screenshot /home/visitor/window.png
    file "$1/home/visitor/window.png" | grep -q 'PNG image data, 1280 x 800' || die "there is no picture."

    step "logboom serve, send and the HTTP API"
    start_server "$1"
    curl -sSf "$server_http/api/logs" -d '{"app_key":"verify","app_id":"1","level":"warning","message":"posted"}' >/dev/null
    as_visitor "$1" logboom send --app verify "sent by logboom"
    expect "what was stored" '"message":"posted" "message":"sent by logboom" ' "$(stored_entries)"
    stop_server
}
