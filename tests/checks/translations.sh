#!/usr/bin/env bash
# Fails when a visible string is missing from translations/, or is there but not translated.
set -euo pipefail
cd "$(dirname "$0")/../.."
lupdate=$(ls /usr/lib/qt6/bin/lupdate 2>/dev/null || command -v lupdate6 || command -v lupdate)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
status=0
for file in translations/*.ts; do
    cp "$file" "$folder/$(basename "$file")"
    plural=()
    case $file in *_en.ts) plural=(-pluralonly) ;; esac # English is the language of the source
    "$lupdate" -silent -no-obsolete -locations none "${plural[@]}" app core models ui -ts "$folder/$(basename "$file")" >/dev/null 2>&1
    if ! cmp -s "$file" "$folder/$(basename "$file")"; then
        echo "$file is not up to date: run cmake --build --preset dev --target update_translations" >&2
        diff "$file" "$folder/$(basename "$file")" | head -20 >&2 || true
        status=1
    fi
    unfinished=$(grep -c 'type="unfinished"' "$file" || true)
    if [ "$unfinished" -gt 0 ]; then
        echo "$file: $unfinished strings are not translated" >&2
        status=1
    fi
done
[ $status -eq 0 ] && echo "translations: complete"
exit $status
