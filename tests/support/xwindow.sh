#!/usr/bin/env bash
# Runs a command in a private X server with a window manager and an accessibility bus, and ends only what it started.
# usage: xwindow.sh [-s 1600x1000] command …
set -u
size=1600x1000
if [ "${1:-}" = -s ]; then
    size=$2
    shift 2
fi
if [ -z "${ROOMWARDEN_IN_SESSION:-}" ]; then
    home=$(mktemp -d)
    runtime=$(mktemp -d)
    chmod 700 "$runtime"
    HOME=$home XDG_RUNTIME_DIR=$runtime ROOMWARDEN_IN_SESSION=1 dbus-run-session -- "$0" -s "$size" "$@"
    status=$?
    rm -rf "$home" "$runtime"
    exit $status
fi
numbers=$(mktemp -u)
mkfifo "$numbers"
Xvfb -displayfd 3 -screen 0 "${size}x24" -nolisten tcp -noreset 3>"$numbers" 2>/dev/null &
server=$!
read -r number <"$numbers"
rm -f "$numbers"
export DISPLAY=:$number
openbox --sm-disable >/dev/null 2>&1 &
manager=$!
until xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q 'window id'; do
    kill -0 $manager 2>/dev/null || break
    read -rt 0.05 <> <(:) || true
done
/usr/libexec/at-spi-bus-launcher --launch-immediately >/dev/null 2>&1 &
bus=$!
export QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 NO_AT_BRIDGE=0
"$@"
status=$?
kill $bus $manager $server 2>/dev/null
wait $bus $manager $server 2>/dev/null
exit $status
