#!/bin/sh
# Installs libyaml, which the generator reads YAML with, unless it is there.
set -eu

if pkg-config --exists yaml-0.1 2>/dev/null; then
    exit 0
fi

if [ "$(uname)" = Darwin ]; then
    if ! command -v brew >/dev/null; then
        echo "libyaml is missing, and so is Homebrew to install it with: see https://brew.sh, then 'brew install libyaml pkgconf'" >&2
        exit 1
    fi
    echo "libyaml is missing: installing it with Homebrew" >&2
    brew install libyaml pkgconf
elif command -v apt-get >/dev/null; then
    if [ "$(id -u)" -eq 0 ]; then
        as_root=
    elif command -v sudo >/dev/null; then
        as_root=sudo
    else
        echo "libyaml is missing, and installing it takes root or sudo: 'apt-get install libyaml-dev pkg-config' as root" >&2
        exit 1
    fi
    echo "libyaml is missing: installing it with apt-get" >&2
    $as_root apt-get update -q
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends libyaml-dev pkg-config
else
    echo "libyaml is missing: install its headers and pkg-config with the package manager of this system" >&2
    exit 1
fi
