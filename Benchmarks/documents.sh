#!/usr/bin/env bash
# What generating and compiling takes: of the documents of specs/, or of those in the folders that are named. Prints tables in Markdown.
# usage: documents.sh [folder or document] …      ROUNDS=5 BENCHMARKS="generate repeat growth compare compile" by default
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/.." && pwd)

[ $# -gt 0 ] || set -- "$root/specs"
documents=()
for source in "$@"; do
    if [ -d "$source" ]; then
        while IFS= read -r document; do documents+=("$document"); done < <("$root/Tests/Corpus/documents.sh" "$source")
    else
        documents+=("$source")
    fi
done
[ "${#documents[@]}" -gt 0 ] || { echo "no OpenAPI document in $*" >&2; exit 2; }

swift build --package-path "$root" --configuration release --product bindery >&2
for configuration in debug release; do swift build --package-path "$root" --configuration "$configuration" --target BinderyRuntime >&2; done
for product in YAMLEvents DocumentBenchmarks; do swift build --package-path "$here" --configuration release --product "$product" >&2; done
debug=$(swift build --package-path "$root" --configuration debug --show-bin-path)
release=$(swift build --package-path "$root" --configuration release --show-bin-path)
benchmarks=$(swift build --package-path "$here" --configuration release --show-bin-path)
"$benchmarks/DocumentBenchmarks" "$release/bindery" "$benchmarks/YAMLEvents" "$debug/Modules" "$release/Modules" "${ROUNDS:-5}" "${documents[@]}"
