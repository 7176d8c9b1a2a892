#!/usr/bin/env bash
# What the generated module DataRobotGenAI costs whoever builds it: user CPU time, peak memory of the largest process, size of the object files with and without
# debugging information; once optimised, once for debugging. Everything it depends on has been built before. Needs GNU time and binutils.
set -euo pipefail
cd "$(dirname "$0")/.."

module=DataRobotGenAI
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# Builds the module; user CPU seconds and peak memory are in $cost then.
build() {
    if ! command time --quiet --format '%U %M' --output "$scratch/time" \
        swift build --scratch-path "$scratch" --configuration "$1" --target "$module" >"$scratch/log" 2>&1; then
        cat "$scratch/log" >&2
        exit 1
    fi
    cost=$(awk '{ printf "%.1f s | %.0f MB", $1, $2 / 1024 }' "$scratch/time")
}

echo "$(find "Generated/$module" -name '*.swift' -exec cat {} + | wc -l) lines of Swift in $(find "Generated/$module" -name '*.swift' | wc -l) files"
echo
echo "| | user CPU | peak memory | object files | code and data in them |"
echo "|---|--:|--:|--:|--:|"
for configuration in release debug; do
    build "$configuration"
    products=$(swift build --scratch-path "$scratch" --configuration "$configuration" --show-bin-path)
    find "$products/$module.build" -type f ! -name output-file-map.json ! -name sources -delete
    rm -f "$products/Modules/$module".*
    build "$configuration"
    size=$(find "$products/$module.build" -name '*.o' -exec cat {} + | wc -c)
    code=$(find "$products/$module.build" -name '*.o' -exec size {} + | awk '$4 ~ /^[0-9]+$/ { sum += $4 } END { print sum }')
    echo "| $configuration | $cost | $((size / 1024)) KB | $((code / 1024)) KB |"
done
