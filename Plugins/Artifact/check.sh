#!/usr/bin/env bash
# Uses what make.sh has made as a stranger would: unpacks the bundle and runs the tool, then builds Examples/BuildPlugin with the package beside it.
set -euo pipefail
cd "$(dirname "$0")/../.."
out=$PWD/.build-artifact
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

unzip -q "$out/bindery.artifactbundle.zip" -d "$work"
triple=$(swift -print-target-info | sed -n 's/.*"unversionedTriple": "\(.*\)".*/\1/p')
tool=$work/bindery.artifactbundle/$triple/bindery
env -i "$tool" --version
env -i "$tool" generate specs/datarobot-genai.yaml --output "$work/bindings" --module DataRobotGenAI
diff -r -x '.*' "$work/bindings" Generated/DataRobotGenAI
if [ "$(uname)" = Linux ] && ldd "$tool" | grep -E 'libyaml|libswift|libFoundation'; then
    echo "the tool needs these libraries to be installed" >&2
    exit 1
fi

cp -R Examples/BuildPlugin "$work/user"
rm -rf "$work/user/.build"
sed -i.old "s|path: \"../..\"|path: \"$out/Bindery\"|" "$work/user/Package.swift"
swift build --package-path "$work/user" --product Shop >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
if grep -E 'Compiling Bindery(SpecTree|OpenAPI|Bindings) ' "$work/log"; then
    echo "the generator was compiled" >&2
    exit 1
fi
"$work/user/.build/debug/Shop"
echo "the artifact: all as expected"
