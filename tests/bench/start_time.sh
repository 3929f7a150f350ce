#!/bin/bash
# How long from start to answer: `triage` with the answers as flags, against CLIPS loading the same
# rules, and against a program that does nothing.
#
#     tests/bench/start_time.sh build/release/triage [rounds]
#
# The three run in turn, so that whatever else the machine does hits them alike; the medians count.
set -euo pipefail
triage=$(realpath "$1")
rounds=${2:-60}
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

printf '(load "%s")\n(reset)\n(run)\n(exit)\n' "$PWD/upper-back-pain.clp" > "$work/run.clp"
answers=(-a major_injury=none -a fever=no -a bowel_or_bladder_problem=no -a "pain_duration=10 days"
  -a numbness=none -a direct_trauma=no -a pain_trend=improving -a strain_age=none -a swelling=no
  -a "triggers=prolonged_sitting;heavy_backpack" -a recurrent=no -a resting_in_bed=no)

# They must agree before it matters how fast they are.
ours=$("$triage" "${answers[@]}" --format json | grep -o '"care":\[[^]]*' | grep -o '[a-z_]*' | tail -n +2 | sort)
theirs=$(clips -f2 "$work/run.clp" | sed -n 's/^care //p' | sort)
[ "$ours" = "$theirs" ] || { diff <(echo "$ours") <(echo "$theirs"); exit 1; }
clips -f2 "$work/run.clp" | grep -qx self_care

microseconds() {  # of one run of the command
  local start=$EPOCHREALTIME end
  "$@" > /dev/null
  end=$EPOCHREALTIME
  echo $((${end/./} - ${start/./}))
}
for _ in $(seq "$rounds"); do
  microseconds /bin/true >> "$work/nothing"
  microseconds "$triage" "${answers[@]}" >> "$work/triage"
  microseconds clips -f2 "$work/run.clp" >> "$work/clips"
done
median() { sort -n "$work/$1" | sed -n "$(((rounds + 1) / 2))p"; }
for name in nothing triage clips; do printf '%-8s %6d us\n' "$name" "$(median $name)"; done
awk -v t="$(median triage)" -v c="$(median clips)" -v n="$(median nothing)" \
  'BEGIN { printf "triage / clips = %.2f, triage / nothing = %.2f\n", t / c, t / n }'
