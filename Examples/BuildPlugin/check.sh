#!/usr/bin/env bash
# Builds a copy of this package as a stranger would: from another folder, and in one whose name has a space. Then edits its document and counts what is compiled
# again. Arguments are handed on to `swift build`. Exit code 0 when everything is as expected.
set -euo pipefail
cd "$(dirname "$0")"
root=$(cd ../.. && pwd)
scratch=$PWD/.build
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

copy="$work/a package"
mkdir "$copy"
cp -R Package.swift Sources Tests expected.txt "$copy/"
sed -i.old "s|path: \"../..\"|path: \"$root\"|" "$copy/Package.swift"
cd "$work"
pets="$copy/Sources/Shop/schemas/pet.yaml"
document="$copy/Sources/Shop/openapi.yaml"
swift_build=(timeout 1800 swift build --package-path "$copy" --scratch-path "$scratch" "$@")

fail() {
    echo "$1" >&2
    cat "$work/log" >&2
    exit 1
}

# edit <file> <text> <text to stand there instead>
edit() {
    grep -qF "$2" "$1" || fail "$1 does not hold '$2'"
    PERL_TEXT=$2 PERL_OTHER=$3 perl -0pi -e 's/\Q$ENV{PERL_TEXT}\E/$ENV{PERL_OTHER}/' "$1"
}

# builds <what was done> <at most so many Swift files are compiled>
builds() {
    "${swift_build[@]}" --build-tests >"$work/log" 2>&1 || fail "after $1 the package does not build"
    local files
    files=$(sed -n 's/^\[[^]]*] Compiling \(Shop\|Warehouse\|ShopTests\) \(.*\.swift\)$/\1\/\2/p' "$work/log" | sort -u)
    printf '%-40s %3d Swift files compiled, %s\n' "$1" "$(grep -c . <<<"$files" || true)" "$(grep -c 'Generating the bindings' "$work/log" || true) targets generated"
    if [ "$(grep -c . <<<"$files" || true)" -gt "$2" ]; then fail "more than $2 Swift files were compiled: $files"; fi
}

# fails <what was done> <what must be said>
fails() {
    if "${swift_build[@]}" >"$work/log" 2>&1; then fail "after $1 the package builds"; fi
    grep -qE "$2" "$work/log" || fail "after $1 the build does not say '$2'"
    printf '%-40s %s\n' "$1" "$(grep -m 1 -oE "$2.*" "$work/log")"
}

builds "from clean" 1000
# What SwiftPM does once more after the first build is not what is looked at.
"${swift_build[@]}" --build-tests >"$work/log" 2>&1
builds "no change" 0
if grep -q 'Generating the bindings' "$work/log"; then fail "the tool runs though nothing has changed"; fi
"$scratch/debug/Shop" | diff -u "$copy/expected.txt" -

edit "$pets" 'Somebody who looks' 'Somebody of four legs who looks'
builds "a description, in a file referred to" 1
edit "$document" 'note: { type: string, maxLength: 200 }' 'note: { type: string, maxLength: 200 }
        gift: { type: boolean }'
builds "a property" 8
edit "$document" '  /orders:' '  /pets/{id}/food:
    get:
      operationId: getFood
      tags: [Pets]
      parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
      responses: { "200": { description: What it eats., content: { application/json: { schema: { type: string } } } } }
  /orders:'
edit "$copy/Sources/Shop/PetShop.swift" '    func placeOrder' '    func getFood(id: Int, context: CallContext) async throws(Failure<Operations.GetFood>) -> String { "fish" }

    func placeOrder'
builds "an operation, and its implementation" 8
builds "no change" 0

edit "$document" 'schemas/Problem"' 'schemas/Problm"'
fails "a reference to nothing" "$document:[0-9]+:[0-9]+: error: "
edit "$document" 'schemas/Problm"' 'schemas/Problem"'
builds "the reference mended" 0
mv "$document" "$work/openapi.yaml"
fails "the document gone" "error: the target 'Shop' holds no document"
mv "$work/openapi.yaml" "$document"
builds "the document back" 0

# regenerates <exit status> <options …>: what RegenerateBindings does about the committed bindings
regenerates() {
    local status=$1 code=0
    shift
    timeout 600 swift package --package-path "$copy" --scratch-path "$scratch" --allow-writing-to-package-directory regenerate-bindings "$@" \
        >"$work/log" 2>&1 || code=$?
    if [ "$code" -ne "$status" ]; then fail "regenerate-bindings $* ends with status $code"; fi
    printf '%-40s status %d\n' "regenerate-bindings $*" "$code"
}

printf 'documents: [{ document: Sources/Shop/openapi.yaml, module: Shop, output: Committed }]\n' >"$copy/bindery.yaml"
regenerates 1 --check
regenerates 0
regenerates 0 --check
[ -f "$copy/Committed/Client.swift" ] || fail "nothing was written"

# has_generated: the last build has run the tool for Shop. (Where SwiftPM plans anew it links the tool anew, too, and runs it for all targets.)
has_generated() {
    grep -q 'Generating the bindings of Shop$' "$work/log" || fail "the tool has not run"
}

# Files behind a link; and elsewhere, in the place of a URL and with its slash escaped, so that nobody but the tool knows them.
mkdir "$copy/behind" "$copy/far" "$copy/vendor"
printf 'type: string\n' >"$copy/behind/name.yaml"
printf 'type: string\n' >"$copy/far/note.yaml"
printf '{"type": "object", "properties": {"text": {"$ref": "..\\/far\\u002fnote.yaml"}}}\n' >"$copy/vendor/note.json"
printf 'defaults: { allow-outside: true, map: { "https://example.com/schemas": ../../vendor } }\n' >"$copy/Sources/Shop/bindery.yaml"
ln -s ../../behind "$copy/Sources/Shop/linked"
builds "a configuration, a folder behind a link" 0
if grep unhandled "$work/log"; then fail "a file behind a link is not declared"; fi
edit "$document" '        gift: { type: boolean }' '        gift: { $ref: "https://example.com/schemas/note.json" }'
builds "a reference to a file elsewhere" 40
edit "$copy/far/note.yaml" 'type: string' 'type: integer'
builds "that file" 40
has_generated
builds "no change" 0
edit "$copy/far/note.yaml" 'type: integer' 'type: boolean'
builds "that file, again" 40
has_generated
touch "$copy/Package.swift"
builds "the plugin asked again" 0
edit "$copy/far/note.yaml" 'type: boolean' 'type: number'
builds "that file, once more" 40
has_generated
builds "no change" 0
if grep -q 'Generating the bindings' "$work/log"; then fail "the tool runs though nothing has changed"; fi

timeout 600 swift test --package-path "$copy" --scratch-path "$scratch" "$@" --skip-build >"$work/log" 2>&1 || fail "the tests fail"
echo "the build plugin: all as expected"
