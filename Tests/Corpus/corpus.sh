#!/usr/bin/env bash
# Generates the bindings of every OpenAPI document in a folder, and compiles them as Swift 6 with warnings as errors. Prints a table.
# Exit code 1 when a document is refused, when something of it is dropped, or when its Swift does not compile.
# usage: corpus.sh [--typecheck | --objects] [--debug] [--output <folder>] <folder or document> …
#   --typecheck   checks the Swift and writes no code: the default
#   --objects     compiles to object files
#   --debug       uses the tool and the runtime as `swift build` makes them; otherwise they are built with optimisation
#   --output      keeps what is generated there, in a folder a document
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)

usage() {
    sed -n 's/^# usage: /usage: /p' "$0" >&2
    exit 2
}

objects=false
configuration=release
output=
sources=()
while [ $# -gt 0 ]; do
    case $1 in
    --typecheck) objects=false ;;
    --objects) objects=true ;;
    --debug) configuration=debug ;;
    --output)
        [ $# -gt 1 ] || usage
        mkdir -p "$2"
        output=$(cd "$2" && pwd)
        shift
        ;;
    -*) usage ;;
    *) sources+=("$1") ;;
    esac
    shift
done
[ "${#sources[@]}" -gt 0 ] || usage

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
output=${output:-$scratch/output}

documents=()
for source in "${sources[@]}"; do
    if [ ! -e "$source" ]; then
        echo "there is no '$source'" >&2
        exit 2
    elif [ -d "$source" ]; then
        while IFS= read -r document; do documents+=("$document"); done < <("$here/documents.sh" "$source")
    else
        documents+=("$source")
    fi
done
if [ "${#documents[@]}" -eq 0 ]; then
    echo "no OpenAPI document in ${sources[*]}" >&2
    exit 2
fi

for product in "--product bindery" "--target BinderyRuntime"; do
    # shellcheck disable=SC2086
    if ! swift build --package-path "$root" --configuration "$configuration" $product >"$scratch/build" 2>&1; then
        cat "$scratch/build" >&2
        exit 2
    fi
done
products=$(swift build --package-path "$root" --configuration "$configuration" --show-bin-path)

# within <seconds> <command …>: no longer than that, where `timeout` is there to see to it. What it prints goes to $scratch/out, the time it takes to $scratch/time.
within() {
    local limit=$1 code=0 TIMEFORMAT='%1R s'
    shift
    if command -v timeout >/dev/null; then set -- timeout -k 5 "$limit" "$@"; fi
    { time "$@" >"$scratch/out" 2>&1 || code=$?; } 2>"$scratch/time"
    return "$code"
}

# The version as the document says it: openapi: "3.1.0" → 3.1.0
version() {
    LC_ALL=C sed -nE 's/.*(openapi|swagger)["'\'']?[[:space:]]*:[[:space:]]*["'\'']?([0-9][0-9.]*).*/\2/p' "$1" | head -n 1
}

# 1234567 → 1.2 MB
megabytes() {
    awk -v bytes="$1" 'BEGIN { printf "%.2f MB", bytes / 1000000 }'
}

# first <pattern>: the first line of what was printed that has it, or else the last line of all.
first() {
    LC_ALL=C grep -m 1 -E "$1" "$scratch/out" || tail -n 1 "$scratch/out"
}

row() {
    printf '| %-46s | %-7s | %8s | %10s | %6s | %7s | %7s | %9s | %8s | %7s | %s |\n' "$@"
}

# Generates and compiles a document, and prints its row. The line that says why it fails is in $reason then; empty when it does not.
try() {
    local document=$1 folder=$2 code=0 operations=- types=- dropped=- lines=- bytes=- generating=- compiling=- verdict=compiles summary
    reason=

    within 300 "$products/bindery" generate "$document" --keep-going --color never --module Corpus --output "$folder" || code=$?
    generating=$(cat "$scratch/time")
    # github.json: 612 operations, 843 types, 0 dropped
    summary=$(sed -nE 's/.*: ([0-9]+) operations?, ([0-9]+) types?, ([0-9]+) dropped.*/\1 \2 \3/p' "$scratch/out" | tail -n 1)
    if [ -n "$summary" ]; then read -r operations types dropped <<<"$summary"; fi
    if [ "$dropped" = - ]; then
        verdict=refused
        reason=$(first ': error: ')
    elif [ "$dropped" -gt 0 ]; then
        verdict=incomplete
        reason=$(first '(: error: |: dropped: |left out: )')
    elif [ "$code" -ne 0 ]; then
        verdict=errors
        reason=$(first ': error: ')
    fi

    mkdir -p "$folder"
    find "$folder" -name '*.swift' | sed "s|^$folder/||" | sort >"$scratch/files"
    if [ -s "$scratch/files" ]; then
        lines=$(cd "$folder" && tr '\n' '\0' <"$scratch/files" | xargs -0 cat | wc -l | tr -d ' ')
        bytes=$(megabytes "$(cd "$folder" && tr '\n' '\0' <"$scratch/files" | xargs -0 cat | wc -c)")
        code=0
        compile "$folder" || code=$?
        compiling=$(cat "$scratch/time")
        if [ "$code" -ne 0 ]; then
            verdict="does not compile"
            reason="$(first ': error: ') ($(grep -c ': error: ' "$scratch/out" || true) errors)"
        fi
    elif [ "$verdict" = compiles ]; then
        verdict=empty
    fi

    row "$(basename "$document")" "$(version "$document")" "$(megabytes "$(wc -c <"$document")")" "$operations" "$types" "$dropped" "$lines" "$bytes" \
        "$generating" "$compiling" "$verdict"
}

compile() {
    local flags=(-swift-version 6 -warnings-as-errors -module-name Corpus -I "$products/Modules")
    if "$objects"; then
        rm -rf "$scratch/objects"
        mkdir "$scratch/objects"
        flags+=(-c -Onone -g -enable-batch-mode -j "$(getconf _NPROCESSORS_ONLN)")
        sed "s|.*|\"$1/&\"|" "$scratch/files" >"$scratch/sources"
        (cd "$scratch/objects" && within 900 swiftc "${flags[@]}" "@$scratch/sources")
    else
        (cd "$1" && within 600 swiftc -typecheck -wmo "${flags[@]}" "@$scratch/files")
    fi
}

row document version size operations types dropped lines bytes generate compile verdict
row --- --- --: --: --: --: --: --: --: --: ---
reasons=()
number=0
for document in "${documents[@]}"; do
    number=$((number + 1))
    try "$document" "$output/$number-$(basename "${document%.*}")"
    if [ -n "$reason" ]; then reasons+=("$(basename "$document"): $reason"); fi
done

if [ "${#reasons[@]}" -gt 0 ]; then
    printf '\n'
    printf '%s\n' "${reasons[@]}"
    exit 1
fi
