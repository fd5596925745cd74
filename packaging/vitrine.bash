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
    --on-page-failure) COMPREPLY=($(compgen -W 'reload error exit' -- "$cur")) ;;
    --api-resource-type)
        COMPREPLY=($(compgen -W 'LIVE VOD LIVE_EVENT LIVE_EVENT_RECORDING VOD_EVENT AUDIO_EVENT VOD_ENCODING' -- "$cur"))
        ;;
    --hud) COMPREPLY=($(compgen -W 'auto on off' -- "$cur")) ;;
    --graphics) COMPREPLY=($(compgen -W 'auto gpu software' -- "$cur")) ;;
    --exit-on) COMPREPLY=($(compgen -W 'ended error back ready' -- "$cur")) ;;
    --log-level) COMPREPLY=($(compgen -W 'debug info warning error' -- "$cur")) ;;
    --log-format) COMPREPLY=($(compgen -W 'text json' -- "$cur")) ;;
    --config | --events | --screenshot | --token-file | --api-key-file) _filedir ;;
    --config-dir | --data-dir | --cache-dir) _filedir -d ;;
    --token-command | --api-key-command) COMPREPLY=($(compgen -c -- "$cur")) ;;
    --token-timeout | --api-resource-id | --api-customer-id | --api-organization-id | --api-expires-in) ;;
    --api-key-credential | --api-url | --silent-timeout | --hung-timeout) ;;
    --start | --host-origin | --player-origin | --ready-timeout | --size | --exit-after | --profile) ;;
    *)
        if [[ $cur == -* ]]; then
            local own=
            [[ ${words[1]} != doctor ]] || own=--json
            COMPREPLY=($(compgen -W "$own --start --lang --muted --on-back --page --host-origin --player-origin
                --media-access --ready-timeout --token-file --token-command --token-timeout --api-resource-id --api-resource-type
                --api-customer-id --api-organization-id --api-expires-in --api-key-file --api-key-command
                --api-key-credential --api-url --on-page-failure --silent-timeout --hung-timeout --fullscreen --kiosk --size --hud --graphics --headless --events --exit-after --exit-on
                --screenshot --profile --ephemeral --config-dir --data-dir --cache-dir --log-level --log-format
                --config --help --version" -- "$cur"))
        else
            _filedir json
            COMPREPLY+=($(compgen -W 'demo' -- "$cur"))
            [[ $cword -ne 1 ]] || COMPREPLY+=($(compgen -W 'doctor' -- "$cur"))
        fi
        ;;
    esac
} && complete -F _vitrine vitrine
