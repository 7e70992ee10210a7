#!/usr/bin/env bash
# Opens the console on a live demo: installs what is missing, builds, starts. Without a display it does the same main
# job headless: signs in, synchronises, prints the incidents as text and writes a picture of each page.
set -euo pipefail
cd "$(dirname "$0")"
. ./setup.sh
setup run
build_preset dev roomwarden roomwardend

console=build/dev/app/roomwarden
if [ "$(uname -s)" = Linux ] && [ -z "${DISPLAY:-}" ] && [ -z "${WAYLAND_DISPLAY:-}" ]; then
    echo "There is no display, so the console runs headless."
    export QT_QPA_PLATFORM=offscreen
    exec "$console" --demo --headless "$@"
fi
exec "$console" --demo "$@"
