#!/usr/bin/env python3
"""Prints a hash of a translation unit as the compiler sees it, or "skip" when it is not part of the build."""
import hashlib
import json
import os
import shlex
import subprocess
import sys

folder, wanted = sys.argv[1], os.path.abspath(sys.argv[2])
with open(os.path.join(folder, "compile_commands.json"), encoding="utf-8") as commands:
    entry = next((e for e in json.load(commands) if os.path.abspath(e["file"]) == wanted), None)
if entry is None:
    print("skip")
    sys.exit()
arguments = [a for a in shlex.split(entry["command"]) if not a.endswith("ccache")]
out = arguments.index("-o")
del arguments[out:out + 2]
arguments.remove("-c")
text = subprocess.run(arguments + ["-E", "-P"], cwd=entry["directory"], capture_output=True, check=True).stdout
digest = hashlib.sha256(text)
for config in (".clang-tidy", ".clazy"):
    with open(config, "rb") as file:
        digest.update(file.read())
print(digest.hexdigest())
