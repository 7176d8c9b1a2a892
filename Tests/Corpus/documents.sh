#!/usr/bin/env bash
# Prints the OpenAPI and Swagger documents in a folder, a path a line: the files that say their version at the root. Files that are only referred to do not.
# usage: documents.sh <folder>
set -euo pipefail
export LC_ALL=C

# openapi: 3.1.0      "swagger": '2.0'      at the left margin, as the keys of a block mapping stand
block='^["'\'']?(openapi|swagger)["'\'']?[[:space:]]*:'
# {"openapi": "3.0.3", …                    a root in braces, which JSON is, has its keys anywhere
braces='(^|[{,])[[:space:]]*["'\'']?(openapi|swagger)["'\'']?[[:space:]]*:[[:space:]]*["'\'']?[0-9]'

find "$1" -type f \( -name '*.yaml' -o -name '*.yml' -o -name '*.json' \) -exec grep -lE -e "$block" -e "$braces" {} + | sort | while IFS= read -r file; do
    # The first character that is neither white space nor part of a byte order mark.
    case $(head -c 512 "$file" | tr -d ' \t\r\n\357\273\277' | head -c 1) in
    '{') grep -qE "$braces" "$file" ;;
    *) grep -qE "$block" "$file" ;;
    esac && printf '%s\n' "$file"
done || true
