# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of logboom for bash. A test holds it against the options the program knows.

_logboom_options()
{
    local server="--data --http-port --ws-port --bind --api-secret-file --ui-secret-file --retention --retention-basis
        --retention-scope --max-size --max-rows --durability --ready-file"
    echo --help --version
    case $1 in
        serve) echo "$server" ;;
        send) echo --server --data --app --instance --level --category --api-secret-file ;;
        tail) echo --server --data --ui ;;
        *) echo --screenshot --size --theme --language --filter "$server" ;;
    esac
}

_logboom()
{
    local current=${COMP_WORDS[COMP_CWORD]} option=${COMP_WORDS[COMP_CWORD - 1]} command="" words=""
    # "--name=value" comes as three words.
    if [[ $current == "=" ]]; then
        current=""
    elif [[ $option == "=" ]]; then
        option=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    case ${COMP_WORDS[1]} in
        serve | send | tail) [[ $COMP_CWORD -gt 1 ]] && command=${COMP_WORDS[1]} ;;
    esac
    COMPREPLY=()
    case $option in
        --data)
            compopt -o filenames 2>/dev/null
            mapfile -t COMPREPLY < <(compgen -d -- "$current")
            return
            ;;
        --screenshot | --api-secret-file | --ui-secret-file | --ready-file)
            compopt -o filenames 2>/dev/null
            mapfile -t COMPREPLY < <(compgen -f -- "$current")
            return
            ;;
        --theme) words="light dark system" ;;
        --language) words="en de fr es system" ;;
        --retention-basis) words="received event" ;;
        --retention-scope) words="all logaggregator" ;;
        --durability) words="full normal" ;;
        --level) words="debug info notice warning error critical" ;;
        --help | --version) ;;
        --*) return ;;
    esac
    if [[ -z $words ]]; then
        words=$(_logboom_options "$command")
        [[ $COMP_CWORD -eq 1 && $current != -* ]] && words="serve send tail"
    fi
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
    # The window opens files.
    if [[ -z $command && $option != --* && $current != -* ]]; then
        compopt -o filenames 2>/dev/null
        mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -- "$current")
    fi
}

complete -F _logboom logboom
