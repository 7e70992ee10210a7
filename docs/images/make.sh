#!/usr/bin/env bash
# Draws the pictures of docs/images afresh from a finished build: the console on its demo (light, dark, 200%, Russian)
# and each page's states.
set -euo pipefail
cd "$(dirname "$0")/../.."
export QT_QPA_PLATFORM=offscreen QT_LOGGING_RULES='roomwarden.*=false' LANG=C.UTF-8
build=build/dev
here=docs/images
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

console() { # name, then what to call the console with
    local name=$1
    shift
    "$build/app/roomwarden" --demo --headless --output "$work/$name" "$@" >/dev/null
    for page in incidents tenants sync; do
        [ -f "$work/$name/$page.png" ] && cp "$work/$name/$page.png" "$here/$page-$name.png"
    done
}
console light --theme light --language en
console dark --theme dark --language en
console russian --theme light --language ru
QT_SCALE_FACTOR=2 console 200 --theme light --language en

# Roles are seen by those who hold some.
"$build/app/roomwarden" --demo --headless --persona primary-admin --output "$work/roles" --theme light --language en >/dev/null
cp "$work/roles/roles.png" "$here/roles-light.png"
"$build/app/roomwarden" --demo --headless --persona primary-admin --output "$work/rolesru" --theme dark --language ru >/dev/null
cp "$work/rolesru/roles.png" "$here/roles-dark-russian.png"

"$build/tests/ui/shell/pictures_shell" "$work/shell" light- >/dev/null
"$build/tests/ui/incidents/pictures_incidents" "$work/incidents" incidents- >/dev/null
"$build/tests/ui/tenants/pictures_tenants" "$work/tenants" >/dev/null
cp "$work/shell/light-switcher-typed.png" "$here/switcher-light.png"
cp "$work/tenants/tenants-invitation.png" "$here/invitation-light.png"
cp "$work"/shell/light-{signin,offline,one-customer,popover,shortcuts}.png "$here/"
for state in "$work"/incidents/*.png; do
    case $(basename "$state" .png) in
    *full | *filtered | *filter-empty | *empty-good | *loading | *offline | *pending | *notes | *timeline | *conflict | *close | *close-duplicate | *snoozed | *suppress | *grouped | *results | *record | *detail-error | *notifications)
        cp "$state" "$here/" ;;
    esac
done
cp "$work"/tenants/tenants-{wizard-2-chosen,wizard-3,no-access,held,urgent,former,warnings}.png "$here/"
mogrify -strip -define png:compression-level=9 "$here"/*.png 2>/dev/null || true
