#!/bin/sh
# Assesses a file of cases in N parts, as many at a time as there are cores, and merges them.
#
#     in-parts.sh CASES N OUTCOMES
#
# On a cluster, each part is a task of its own, and the merge waits for all of them; a task that was
# killed is run again.
set -eu
cases=$1 n=$2 outcomes=$3
parts=$(mktemp -d)
trap 'rm -rf "$parts"' EXIT
seq "$n" | xargs -P "$(nproc)" -I {} \
  triage batch "$cases" --shard "{}/$n" --jobs 1 --format csv --bad-cases-ok -o "$parts/{}.part"
triage merge "$parts"/*.part -o "$outcomes" --bad-cases-ok
