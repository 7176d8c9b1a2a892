#!/usr/bin/env bash
# Builds server and client, runs the pair over a loopback socket, and compares what is printed with expected.txt.
# Arguments are handed on to `swift build`. Exit code 0 when everything is as expected.
set -euo pipefail
cd "$(dirname "$0")"

timeout 1800 swift build "$@"
bin=$(swift build --show-bin-path "$@")
work=$(mktemp -d)
server=

finish() {
    if [ -n "$server" ]; then
        kill "$server" 2>/dev/null || true
        wait "$server" 2>/dev/null || true
    fi
    rm -rf "$work"
}
trap finish EXIT

timeout 300 "$bin/DataRobotServer" --port 0 --token right >"$work/server.out" 2>"$work/server.err" &
server=$!

url=
for _ in $(seq 150); do
    url=$(sed -n 's/^listening on //p' "$work/server.out")
    if [ -n "$url" ] || ! kill -0 "$server" 2>/dev/null; then break; fi
    sleep 0.2
done
if [ -z "$url" ]; then
    echo "the server did not start:" >&2
    cat "$work/server.err" >&2
    exit 1
fi

# Prints the command, what it prints, and its exit code unless that is 0.
run() {
    local code=0
    echo "\$ $*"
    timeout 60 "$bin/DataRobotClient" "$@" --server "$url" >"$work/out" 2>&1 || code=$?
    sed "s|$url|http://SERVER|g" "$work/out"
    if [ "$code" -ne 0 ]; then echo "exit $code"; fi
    echo
}

results=/api/v2/genai/llmTestResults/
{
    run create blueprint-1 configuration-1 --token right
    run create blueprint-2 configuration-2 --token right
    run create blueprint-2 configuration-1 --token right
    run list --token right
    run list --blueprint blueprint-2 --limit 1 --token right
    run list --blueprint blueprint-2 --offset 1 --limit 1 --token right
    run list --limit 0 --token right
    run get result-2 --token right
    run delete result-2 --token right

    # What the document foresees.
    run get result-2 --token right
    run delete result-2 --token right
    run create blueprint-3 configuration-1 --token right
    run create blueprint-1 configuration-3 --token right
    run raw GET "${results}result-2/" --token right

    # What it does not.
    run get result-1 --token wrong
    run get result-1
    run raw GET "$results" --token wrong
    run raw POST "$results" '{"llmBlueprintId": "blueprint-1",' --token right
    run raw POST "$results" '{"llmBlueprintId": 1, "llmTestConfigurationId": "configuration-1"}' --token right
    run raw POST "$results" '{"llmBlueprintId": "blueprint-1"}' --token right
    run raw GET "$results?limit=many" --token right
    run raw PUT "$results" '{}' --token right
    run raw GET /elsewhere --token right

    run demo --token right
} >"$work/actual.txt"

if ! diff -u expected.txt "$work/actual.txt"; then
    echo "server and client did not print what expected.txt says" >&2
    exit 1
fi
echo "server and client: all as expected"
