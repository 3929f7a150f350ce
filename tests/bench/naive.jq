# What follows from each case of upper-back-pain, decided a second time, from the article's rules as
# a person reads them: NDJSON in, `id,disposition` out. Knows what `make_cases` writes, no more.

def hours: capture("^(?<number>[0-9]+) (?<unit>.*)$") |
  (.number | tonumber) * {h: 1, days: 24, weeks: 168}[.unit];

# A rule that asks one finding: what it is about, its level (2 is an emergency), and whether an
# answer makes it fire.
def rules: [
  ["major_injury", 2, (.major_injury | . != "none")],
  ["fever", 2, (.fever == true)],
  ["bowel_or_bladder_problem", 2, (.bowel_or_bladder_problem == true)],
  ["pain_duration", 1, (.pain_duration | hours? > 730.5)],
  ["numbness", 1, (.numbness == "constant")],
  ["direct_trauma", 1, (.direct_trauma == true)],
  ["pain_trend", 1, (.pain_trend | . == "not_going_away" or . == "worsening")]
];

def is_known($finding): .[$finding] != null and .[$finding] != "unknown";

# A measured temperature answers the question about fever.
def measured: if is_known("temperature")
  then .fever = ((.temperature | rtrimstr(" C") | tonumber) >= 38) else . end;

def disposition: measured | . as $answers | rules
  | map(select(.[0] as $finding | $answers | is_known($finding)) | select(.[2]) | .[1])
  | (max // 0) as $at_least
  | [$answers | rules[] | select(.[1] > $at_least)
      | .[0] as $finding | select($answers | is_known($finding) | not) | $answers[$finding]]
  # Open rules could raise it: ask what nobody asked; to those who do not know, a doctor.
  | if length == 0 then ["self_care", "doctor", "emergency"][$at_least]
    elif any(. == null) then "undetermined" else "doctor" end;

"\(.id),\(.answers | disposition)"
