#!/usr/bin/env bash
# Makes, in .build-artifact/:
#   bindery.artifactbundle.zip   the tool for this machine's triple, linked with all it needs but the system's C library; for .binaryTarget(url:checksum:)
#   Bindery/                     a package with that tool, the plugins and the runtime, for those who would rather not compile the generator
# MODE=debug builds faster, for trying out.
set -euo pipefail
cd "$(dirname "$0")/../.."
out=$PWD/.build-artifact
mode=${MODE:-release}
build=(swift build --configuration "$mode" --product bindery --scratch-path "$out/build")

mkdir -p "$out"
if [ "$(uname)" = Linux ]; then
    # The linker takes a library that is shared where it finds one beside the archive. So it is shown a folder that holds the archive alone.
    mkdir -p "$out/libyaml"
    ln -sf "$(pkg-config --variable=libdir yaml-0.1)/libyaml.a" "$out/libyaml/libyaml.a"
    cat >"$out/libyaml/yaml-0.1.pc" <<PC
Name: LibYAML
Description: libyaml as an archive
Version: $(pkg-config --modversion yaml-0.1)
Cflags: $(pkg-config --cflags yaml-0.1)
Libs: -L$out/libyaml -lyaml
PC
    export PKG_CONFIG_PATH=$out/libyaml
    build+=(--static-swift-stdlib)
fi
"${build[@]}"
tool=$("${build[@]}" --show-bin-path)/bindery

triple=$(swift -print-target-info | sed -n 's/.*"unversionedTriple": "\(.*\)".*/\1/p')
version=$("$tool" --version | sed 's/^bindery //')
bundle=$out/bindery.artifactbundle
rm -rf "$bundle" "$bundle.zip" "$out/Bindery"
mkdir -p "$bundle/$triple"
cp "$tool" "$bundle/$triple/bindery"
strip "$bundle/$triple/bindery"
cp LICENSE "$bundle/"
cat >"$bundle/info.json" <<JSON
{
  "schemaVersion": "1.0",
  "artifacts": {
    "bindery": {
      "type": "executable",
      "version": "$version",
      "variants": [{ "path": "$triple/bindery", "supportedTriples": ["$triple"] }]
    }
  }
}
JSON

mkdir -p "$out/Bindery/Sources"
cp Plugins/Artifact/Package.swift LICENSE "$out/Bindery/"
# A plugin shares a file with the generator by way of a symbolic link; here the file itself is wanted.
mkdir -p "$out/Bindery/Plugins"
cp -RL Plugins/GenerateBindings Plugins/RegenerateBindings "$out/Bindery/Plugins/"
cp -R Sources/JSON Sources/BinderyRuntime "$out/Bindery/Sources/"
cp -R "$bundle" "$out/Bindery/"

(cd "$out" && zip -qrX bindery.artifactbundle.zip bindery.artifactbundle)
printf '%s\n  %s bytes, bindery %s for %s\n  checksum %s\n' \
    "${bundle#"$PWD/"}.zip" "$(wc -c <"$bundle.zip" | tr -d ' ')" "$version" "$triple" "$(swift package compute-checksum "$bundle.zip")"
printf '%s\n  a package with the tool, the plugins and the runtime\n' "${out#"$PWD/"}/Bindery"
