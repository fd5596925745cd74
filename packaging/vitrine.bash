# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Vitrine authors
# SPDX-License-Identifier: Apache-2.0

# What bash offers after `vitrine` and Tab.
_vitrine() {
    local cur prev words cword split
    _init_completion -s || return

    case $prev in
    --on-back) COMPREPLY=($(compgen -W 'close history home none' -- "$cur")) ;;
    --lang) COMPREPLY=($(compgen -W 'zh ja en' -- "$cur")) ;;
    --hud) COMPREPLY=($(compgen -W 'auto on off' -- "$cur")) ;;
    --graphics) COMPREPLY=($(compgen -W 'auto gpu software' -- "$cur")) ;;
    --exit-on) COMPREPLY=($(compgen -W 'ended error back ready' -- "$cur")) ;;
    --log-level) COMPREPLY=($(compgen -W 'debug info warning error' -- "$cur")) ;;
    --log-format) COMPREPLY=($(compgen -W 'text json' -- "$cur")) ;;
    --config | --events | --screenshot) _filedir ;;
    --config-dir | --data-dir | --cache-dir) _filedir -d ;;
    --start | --host-origin | --player-origin | --ready-timeout | --size | --exit-after | --profile) ;;
    *)
        if [[ $cur == -* ]]; then
            COMPREPLY=($(compgen -W '--start --lang --muted --on-back --page --host-origin --player-origin
                --ready-timeout --fullscreen --kiosk --size --hud --graphics --headless --events --exit-after --exit-on
                --screenshot --profile --ephemeral --config-dir --data-dir --cache-dir --log-level --log-format
                --config --help --version' -- "$cur"))
        else
            _filedir json
            COMPREPLY+=($(compgen -W 'demo' -- "$cur"))
        fi
        ;;
    esac
} && complete -F _vitrine vitrine
