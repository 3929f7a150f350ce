# shellcheck shell=bash
# Sourced: one person, for `triage` and for CLIPS, which have to agree on the care before it matters how
# fast they are.

# shellcheck disable=SC2034  # for who sources this
one_person=(-a major_injury=none -a fever=no -a bowel_or_bladder_problem=no
  -a "pain_duration=10 days" -a numbness=none -a direct_trauma=no -a pain_trend=improving
  -a strain_age=none -a swelling=no -a "triggers=prolonged_sitting;heavy_backpack"
  -a recurrent=no -a resting_in_bed=no)

same_one_answer() { # TRIAGE WORK: leaves WORK/run.clp, which runs the same rules once
  local triage=$1 work=$2
  printf '(load "%s")\n(reset)\n(run)\n(exit)\n' \
    "$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/upper-back-pain.clp" > "$work/run.clp"
  clips -f2 "$work/run.clp" > "$work/clips.out" || return
  "$triage" "${one_person[@]}" --format json > "$work/one_answer.json" || return
  jq -r '.disposition, (.care[] | "care " + .)' "$work/one_answer.json" | sort > "$work/of_triage" || return
  grep -xE 'emergency|doctor|self_care|care [a-z_]+' "$work/clips.out" | sort > "$work/of_clips" || return
  diff "$work/of_triage" "$work/of_clips" >&2 || return
  # Two programs that say nothing agree on nothing: there is a level, and care with it.
  [ "$(grep -cv '^care ' "$work/of_triage")" -eq 1 ] && [ "$(grep -c '^care ' "$work/of_triage")" -ge 1 ]
}
