#!/usr/bin/env bash
# The units for systemd and the settings that come with them: well-formed, and as shut off as can be.
# Usage: systemdunits.sh ROOMWARDEND FOLDER-OF-UNITS FOLDER-OF-SETTINGS
set -euo pipefail
roomwardend=$1 units=$2 settings=$3
command -v systemd-analyze >/dev/null || { echo "systemd is not installed"; exit 77; }
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT

"$roomwardend" check-config --config "$settings/roomwardend.conf"

# At the place of the program that was built, as verify wants to see it.
for unit in roomwardend.service roomwardend@.service; do
    sed "s|^ExecStart=[^ ]*|ExecStart=$roomwardend|; /^Documentation=/d" "$units/$unit" >"$folder/$unit"
done
said=$(systemd-analyze verify "$folder/roomwardend.service" "$folder/roomwardend@8471.service" 2>&1) ||
    { echo "$said"; exit 1; }
if grep -F "$folder" <<<"$said"; then exit 1; fi # what it only warns of; other units of this computer are not our business

# Exposure in tenths, at most. It is 12: what is left is that the service has to reach the network.
systemd-analyze security --offline=true --threshold=15 --no-pager "$folder/roomwardend.service" | tail -1
