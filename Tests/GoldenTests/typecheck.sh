#!/usr/bin/env bash
# Type-checks the expected Swift of every golden case against the runtime.
# usage: typecheck.sh [folder with the built modules: .build/debug/Modules when nothing is given] [case …]
set -u
cd "$(dirname "$0")/../.."
modules=$(cd "${1:-.build/debug/Modules}" && pwd) || exit 2
shift || true
[ -e "$modules/BinderyRuntime.swiftmodule" ] || { echo "no BinderyRuntime in $modules: build it first" >&2; exit 2; }
cd Tests/GoldenTests/Cases
[ $# -gt 0 ] || set -- *

check() {
    files=()
    while IFS= read -r file; do files+=("$file"); done < <(find "$2/expected" -name '*.swift' | sort)
    [ ${#files[@]} -gt 0 ] || exit 0
    module=$(sed -n 's/^module: *//p' "$2/options.yaml" 2>/dev/null)
    bounded=()
    if command -v timeout >/dev/null; then bounded=(timeout 120); fi
    if ! output=$(${bounded[@]+"${bounded[@]}"} swiftc -typecheck -swift-version 6 -warnings-as-errors -package-name Bindery -module-name "${module:-Golden}" -I "$1" "${files[@]}" 2>&1); then
        printf '%s: does not compile\n%s\n' "$2" "$output"
        exit 1
    fi
}
export -f check

if printf '%s\0' "$@" | xargs -0 -P 2 -I CASE bash -c 'check "$0" "$1"' "$modules" CASE; then
    echo "the expected Swift of all cases compiles"
else
    exit 1
fi
