#!/bin/sh
# Installs Chromium, in which tests open the page of `bindery diff`, unless a browser is there. Those tests are skipped without one, so not getting one is no
# failure; it is only said.
set -eu

for name in chromium chromium-browser google-chrome google-chrome-stable; do
    if command -v "$name" >/dev/null; then exit 0; fi
done
if [ -n "${BINDERY_BROWSER:-}" ] || [ -d "/Applications/Google Chrome.app" ]; then exit 0; fi

if command -v apt-get >/dev/null && { [ "$(id -u)" -eq 0 ] || command -v sudo >/dev/null; }; then
    as_root=
    if [ "$(id -u)" -ne 0 ]; then as_root=sudo; fi
    echo "no browser is installed: installing Chromium with apt-get" >&2
    if $as_root apt-get update -q && $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends chromium; then exit 0; fi
fi
echo "NO BROWSER: the tests that open the page of 'bindery diff' will be skipped; install Chromium, or set BINDERY_BROWSER to the path of a browser" >&2
