# Writes the table: sourced by `run`, which has left in $results what `race` measured.
# shellcheck shell=bash disable=SC2154  # the variables that `run` has set

declare -A elapsed processor peak
declare -A sign=(["<="]="≤" [">="]="≥")

read_results() {
  local name a b c
  while IFS=$'\t' read -r name a b c; do
    elapsed[$name]=$a processor[$name]=$b peak[$name]=$c
  done < "$results"
}

calculate() { awk "BEGIN { printf \"$1\", $2 }"; } # FORMAT EXPRESSION

# A line of the table of targets: WORK OVER UNDER RELATION TARGET BOUND. OVER and UNDER are names of
# results; BOUND says what keeps the ratio from being better.
row() {
  local work=$1 over=$2 under=$3 relation=$4 target=$5 bound=$6 ratio by_processor verdict
  if [ -z "${elapsed[$over]-}" ] || [ -z "${elapsed[$under]-}" ]; then
    echo "| $work | not measured | | ${sign[$relation]} $target | | |"
    return
  fi
  ratio=$(calculate %.3g "${elapsed[$over]} / ${elapsed[$under]}")
  by_processor=$(calculate %.3g "${processor[$over]} / (${processor[$under]} + 1e-9)")
  verdict=$(calculate %s "($ratio $relation $target) ? \"met\" : \"missed\"")
  case $over in two_* | one_answer | clips_one) by_processor= ;; esac
  [ "$verdict" = missed ] || bound=
  echo "| $work | $ratio | $by_processor | ${sign[$relation]} $target | $verdict | $bound |"
}

# The most memory of any batch.
row_memory() { # MIB
  local name most=0
  for name in "${!peak[@]}"; do
    case $name in grow_* | full_* | two_*) most=$((peak[$name] > most ? peak[$name] : most)) ;; esac
  done
  echo "| most memory of any batch | $(calculate %.1f "$most / 1024") MiB | | ≤ $1 MiB | $(calculate %s "($most <= $1 * 1024) ? \"met\" : \"missed\"") | |"
}

print_machine() {
  echo "$(date -u +%Y-%m-%d); $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1), $(nproc) cores," \
    "Linux $(uname -r | cut -d - -f 1); $(c++ --version | head -1), release build; Node $(node --version 2> /dev/null || echo missing)," \
    "$(dpkg-query -W -f '${Package} ${Version}, ' libsimdjson-dev libyaml-dev libyaml-cpp-dev libclips-dev | sed 's/, $//')," \
    "$(jq -r '.dependencies | to_entries | map(.key + " " + .value) | join(", ")' "$here/peers/package.json")."
  echo "Load averages before the run $load_before, after it $(cut -d ' ' -f 1-3 /proc/loadavg) (the run itself" \
    "keeps one core busy). Median of $rounds interleaved runs."
}

print_targets() {
  local words="looking up each answer, and each id among those before it; writing a record"
  local cores="one thread cuts the input into pieces and writes; and other work on the cores"
  local planes="fetching the planes of the answers from memory"
  echo "| work | ratio of times | of processor times | target | | what bounds it |"
  echo "|---|---|---|---|---|---|"
  row "NDJSON / simdjson, parse only" ndjson simdjson "<=" 1.0 "$words"
  row "CLIPS / NDJSON, complete cases" clips complete ">=" 18 "$words"
  row "CSV / split by memchr" csv memchr "<=" 1.2 "$words"
  row "CSV, whole records / two fields" full_csv csv "<=" 2.2 "$words"
  row "NDJSON, whole records / two fields" full_ndjson ndjson "<=" 1.6 "$words"
  row "YAML, plain block / yaml-cpp \`Node\`" few_yaml yaml_nodes "<=" 0.02 "$words"
  row "YAML, plain block / \`wc -l\`" yaml wc_yaml "<=" 6 "$words"
  row "YAML, flow style / libyaml events" flow yaml_events "<=" 1.3 "$words"
  row "YAML, a literal block in each case / libyaml events" literal literal_events "<=" 1.3 "$words"
  row "NDJSON, two threads / one" two_ndjson ndjson "<=" 0.65 "$cores"
  row "CSV, two threads / one" two_csv csv "<=" 0.65 "$cores"
  row "YAML, two threads / one" two_yaml yaml "<=" 0.65 "$cores"
  row "evaluation only: hand-written if/else / kernel, rules only" hand_written kernel_rules_only ">=" 30 "$planes"
  row "the same, the kernel with care and guarantees too" hand_written kernel_whole_pack ">=" 30 "fetching the planes of the answers from memory; and it decides more than the code it is compared with"
  row "2^26 combinations: kernel / scalar" enumerate_blocks enumerate_by_hand "<=" 0.2 "$planes"
  row "one answer / an empty static program" one_answer nothing "<=" 3 "reading the pack, and the answers"
  row "one answer / \`clips -f2\`" one_answer clips_one "<=" 0.75 ""
  row "CSV, $largest cases / a tenth of them" "grow_$largest" grow_$((largest / 10)) "<=" 11 ""
  row "1000 rules / 10 rules, NDJSON" rules_1000 rules_10 "<=" 100 ""
  row_memory 32
}

# WHAT NAME CASES
line() {
  local mib=
  [ -n "${elapsed[$2]-}" ] || return 0
  [ "${peak[$2]}" = 0 ] || mib=$(calculate %.1f "${peak[$2]} / 1024")
  echo "| $1 | $(calculate "%.3g | %.3g | %.3g" "${elapsed[$2]}, ${processor[$2]}, $3 / ${elapsed[$2]} / 1e6") | $mib |"
}

print_times() {
  local count rules
  echo "| what | seconds | processor seconds | million cases/s | peak MiB |"
  echo "|---|---|---|---|---|"
  line "\`wc -l\` NDJSON" wc_ndjson "$cases"
  line "simdjson, parse only" simdjson "$cases"
  line "**NDJSON**" ndjson "$cases"
  line "NDJSON, whole records" full_ndjson "$cases"
  line "NDJSON, two threads" two_ndjson "$cases"
  line "\`wc -l\` CSV" wc_csv "$cases"
  line "memchr, split only" memchr "$cases"
  line "**CSV**" csv "$cases"
  line "CSV, whole records" full_csv "$cases"
  line "CSV, two threads" two_csv "$cases"
  line "CSV, whole records, eight threads" full_eight "$cases"
  line "\`wc -l\` YAML" wc_yaml "$cases"
  line "**YAML, plain block**" yaml "$cases"
  line "YAML, plain block, whole records" full_yaml "$cases"
  line "YAML, plain block, two threads" two_yaml "$cases"
  line "yaml-cpp \`Node\`, plain block" yaml_nodes "$some"
  line "libyaml events, flow style" yaml_events "$some"
  line "**YAML, flow style**" flow "$some"
  line "YAML, flow style, whole records" full_flow "$some"
  line "libyaml events, a literal block in each case" literal_events "$some"
  line "**YAML, a literal block in each case**" literal "$some"
  line "**NDJSON, complete cases**" complete "$cases"
  line "CLIPS, complete cases" clips "$cases"
  line "json-rules-engine, complete cases" json-rules-engine "$some"
  line "zen-engine, complete cases" zen-engine "$some"
  for ((count = 10000; count <= largest; count *= 10)); do
    line "CSV, $count cases" grow_$count $count
  done
  for rules in 10 30 100 300 1000; do line "NDJSON, $rules rules" rules_$rules "$some"; done
  line "an empty static program" nothing 1
  line "**one answer**" one_answer 1
  line "\`clips -f2\`, the same answer" clips_one 1
  line "evaluation only, rules" kernel_rules_only 1048576
  line "evaluation only, whole pack" kernel_whole_pack 1048576
  line "evaluation only, hand-written if/else" hand_written 1048576
  line "2^26 combinations, kernel" enumerate_blocks 67108864
  line "2^26 combinations, hand-written" enumerate_by_hand 67108864
}

print_table() {
  read_results
  print_machine
  echo
  print_targets
  echo
  print_times
}

save_table() { # TABLE DOCUMENT: between the two marks
  awk -v table="$1" '
    /^<!-- begin/ { print; print ""; while ((getline line < table) > 0) print line; print ""; skipping = 1 }
    /^<!-- end/ { skipping = 0 }
    !skipping { print }
  ' "$2" > "$2.new"
  mv "$2.new" "$2"
}
