#!/usr/bin/env bash
# What the number of files costs and saves: bindings are compiled for debugging from clean, and again after the document has become another version of itself.
# Prints a table in Markdown. usage: files.sh <document> <its other version> [<files> …]      by default 8 20 36 68 type
# The document must be a single file.
set -euo pipefail
[ $# -ge 2 ] || { sed -n 's/^# //p' "$0" >&2; exit 2; }
root=$(cd "$(dirname "$0")/.." && pwd)
before=$(realpath "$1") after=$(realpath "$2")
shift 2
[ $# -gt 0 ] || set -- 8 20 36 68 type

swift build --package-path "$root" --configuration release --product bindery >&2
swift build --package-path "$root" --target BinderyRuntime >&2
tool=$(swift build --package-path "$root" --configuration release --show-bin-path)/bindery
modules=$(swift build --package-path "$root" --show-bin-path)/Modules
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# seconds <document>: generates and compiles, and prints the CPU time the compiler takes
seconds() {
    # Every file says the name of the document, which must not change.
    cp "$1" document
    "$tool" generate document --output Swift --module Bindings --access internal --files "$files" >/dev/null
    {
        printf '{ "": { "swift-dependencies": "all.swiftdeps" }'
        find Swift -name '*.swift' | while IFS= read -r file; do
            printf ',\n"%s": { "object": "%s.o", "swift-dependencies": "%s.swiftdeps" }' "$file" "${file//\//-}" "${file//\//-}"
        done
        printf '}\n'
    } >map.json
    local TIMEFORMAT='%U %S'
    find Swift -name '*.swift' -print0 | sort -z | { time xargs -0 swiftc -c -Onone -g -incremental -enable-batch-mode -j2 -swift-version 6 -parse-as-library \
        -module-name Bindings -emit-module-path Bindings.swiftmodule -I "$modules" -output-file-map map.json 2>&3; } 3>compiler.log 2>&1 |
        awk '{ printf "%.1f", $1 + $2 }'
}

echo '| files | from clean, CPU | after the change, CPU |'
echo '|---|--:|--:|'
for files in "$@"; do
    mkdir "$work/$files"
    cd "$work/$files"
    clean=$(seconds "$before")
    # What the compiler compares are times of whole seconds on some systems.
    sleep 1
    echo "| $files | $clean s | $(seconds "$after") s |"
done
