#!/usr/bin/env bash
# Installs what building and testing need with the system's own package manager, saying so first. Sourced or run by
# run.sh and test.sh; on its own: ./setup.sh run|test
set -euo pipefail

need_run_debian=(build-essential cmake ninja-build ccache pkg-config
    qt6-base-dev qt6-base-dev-tools qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-svg-dev
    libqt6sql6-sqlite qt6-qpa-plugins qt6-translations-l10n
    libboost-dev libboost-system-dev libssl-dev libsodium-dev qtkeychain-qt6-dev libsecret-1-0 zlib1g-dev libgl-dev fonts-dejavu-core fonts-noto-core fonts-noto-cjk)
need_test_debian=(libqt6sql6-psql postgresql clang-format clang-tidy clazy python3-yaml python3-prometheus-client
    xvfb xauth openbox xdotool x11-utils imagemagick at-spi2-core python3-pyatspi gir1.2-atspi-2.0 dbus-x11 gnome-keyring procps)
need_run_brew=(cmake ninja ccache pkg-config qt boost openssl@3 libsodium qtkeychain)

setup_debian() {
    local missing=() package
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    echo "These packages are missing and will be installed with apt-get: ${missing[*]}"
    local sudo=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || { echo "Run this as root, or install sudo: apt-get needs it." >&2; return 1; }
        sudo=(sudo)
    fi
    "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq
    "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

setup_brew() {
    command -v brew >/dev/null || { echo "Install Homebrew first (https://brew.sh), then run this again." >&2; return 1; }
    local missing=() formula
    for formula in "$@"; do brew list --formula "$formula" >/dev/null 2>&1 || missing+=("$formula"); done
    [ ${#missing[@]} -eq 0 ] && return 0
    echo "These Homebrew formulae are missing and will be installed: ${missing[*]}"
    brew install "${missing[@]}"
}

setup() {
    case "$(uname -s)" in
    Linux)
        if command -v apt-get >/dev/null; then
            if [ "$1" = test ]; then
                setup_debian "${need_run_debian[@]}" "${need_test_debian[@]}"
            else
                setup_debian "${need_run_debian[@]}"
            fi
        else
            echo "This system has no apt-get: install the packages of docs/dependencies.md yourself. Going on." >&2
        fi ;;
    Darwin) setup_brew "${need_run_brew[@]}" ;;
    *) echo "Unknown system $(uname -s): on Windows use run.ps1." >&2; return 1 ;;
    esac
}

# Configures and builds: build_preset PRESET [target …]
build_preset() {
    local preset=$1
    shift
    # ccache then recognises the same source in every build folder and every clone.
    export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1
    cmake --preset "$preset" >"/tmp/roomwarden-configure-$$.log" 2>&1 \
        || { cat "/tmp/roomwarden-configure-$$.log" >&2; return 1; }
    rm -f "/tmp/roomwarden-configure-$$.log"
    if [ $# -gt 0 ]; then cmake --build --preset "$preset" --target "$@"; else cmake --build --preset "$preset"; fi
}

if [ "${BASH_SOURCE[0]}" = "$0" ]; then setup "${1:-run}"; fi
