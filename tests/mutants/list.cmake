# The defects: small, plausible, and each wrong for somebody. Grouped by room.

# --- base ---
mutant(fahrenheit_by_31 triage/base/quantity.cpp
  WAS [[shifted * unit->scale]] NOW [[(shifted + (unit->offset != 0 ? million : 0)) * unit->scale]]
  NOTICED_BY "unit/base/quantity")
mutant(leading_zero_taken triage/base/quantity.cpp
  WAS [[whole.size() > 1 && whole.front() == '0']] NOW [[false]]
  NOTICED_BY "unit/base/quantity")
mutant(overlong_utf8_taken triage/base/utf8.cpp
  WAS [[value < smallest[bytes] || value > 0x10FFFF || surrogate]] NOW [[value > 0x10FFFF]]
  NOTICED_BY "unit/base/text")
mutant(wrap_one_column_late triage/base/text.cpp
  WAS [[columns > 0 && columns + 1 + word_columns > width]] NOW [[columns > 0 && columns + word_columns > width]]
  NOTICED_BY "unit/base/text")
mutant(caret_counts_bytes triage/base/diagnostic.cpp
  WAS [[std::string(display_width(printable(before)), ' ')]] NOW [[std::string(before.size(), ' ')]]
  NOTICED_BY "unit/pack/golden")
mutant(no_time_at_all_refused triage/base/quantity.cpp
  WAS [[dimension == duration && decimal.millionths < 0]] NOW [[dimension == duration && decimal.millionths <= 0]]
  NOTICED_BY "unit/base/quantity")
mutant(one_week_is_many triage/base/quantity.cpp
  WAS [[number == "1" ? unit->one : unit->many]] NOW [[unit->many]]
  NOTICED_BY "unit/base/phrases")
mutant(tags_are_seen triage/base/text.cpp
  WAS [[is_no_character || is_direction || is_separator || has_no_width || is_tag]]
  NOW [[is_no_character || is_direction || is_separator || has_no_width]]
  NOTICED_BY "unit/base/text")
mutant(combining_accents_kept triage/base/letters.cpp
  WAS [[if (is_accent(c)) return behind_letter;]] NOW [[(void)0;]]
  NOTICED_BY "unit/base/letters")
mutant(one_mistake_more_is_kept triage/base/diagnostic.cpp
  WAS [[kept == most_kept]] NOW [[kept > most_kept]]
  NOTICED_BY "unit/cases/golden")

# --- yaml ---
mutant(deep_nesting_taken triage/yaml/parse.cpp
  WAS [[open_nodes_.size() >= max_depth]] NOW [[open_nodes_.size() >= 4 * max_depth]]
  NOTICED_BY "unit/pack/golden")
mutant(unclosed_quote_taken triage/yaml/parse.cpp
  WAS [[node.quoted && !placer_.is_closed_quote(position_of(mark))]] NOW [[false]]
  NOTICED_BY "unit/pack/golden")
mutant(alias_named_late triage/yaml/parse.cpp
  WAS [[if (anchor != 0) refuse(Code::yaml_alias, place);]] NOW [[(void)anchor;]]
  NOTICED_BY "unit/pack/golden")
mutant(flag_true_is_no triage/yaml/fields.cpp
  WAS [[return yes;]] NOW [[return yes && value->text() == "yes";]]
  NOTICED_BY "unit/yaml/fields")
mutant(comment_behind_text_taken triage/yaml/fields.cpp
  WAS [[node.cut().line != 0]] NOW [[false]]
  NOTICED_BY "unit/pack/golden")
mutant(empty_key_taken triage/yaml/fields.cpp
  WAS [[known && value.kind() == Kind::null]] NOW [[false]]
  NOTICED_BY "unit/pack/golden")
mutant(keys_in_lists_stand_twice triage/yaml/check.cpp
  WAS [[check_keys(item, diagnostics);]] NOW [[(void)item;]]
  NOTICED_BY "unit/yaml/parse")
mutant(line_without_end_refused triage/yaml/check.cpp
  WAS [[if (text.ends_with('\r')) text.remove_suffix(1);]] NOW [[(void)0;]]
  NOTICED_BY "unit/batch/odd_files")
mutant(lines_with_percent_passed_over triage/yaml/parse.cpp
  WAS [[refuse_what_is_passed_over(text)]] NOW [[!text.empty() && text.empty()]]
  NOTICED_BY "unit/yaml/parse")
mutant(tag_of_one_sign_taken triage/yaml/parse.cpp
  WAS [[placer_.from(position_of(mark)).starts_with('!')]] NOW [[false]]
  NOTICED_BY "unit/yaml/parse")

# --- pack ---
mutant(signed_without_what_is_asked_as_an_option triage/pack/signable.cpp
  WAS [[add_asked_in(*finding);]] NOW [[(void)0;]]
  NOTICED_BY "unit/pack/sign_off")
mutant(signed_whatever_is_more_urgent triage/pack/signable.cpp
  WAS [[items_.insert(place_of(pack_.dispositions[i].id));]] NOW [[(void)i;]]
  NOTICED_BY "unit/pack/sign_off")
mutant(same_condition_in_another_order triage/pack/twice_in_list.cpp
  WAS [[in_one_order(pack, part)]] NOW [[part]]
  NOTICED_BY "unit/pack/golden")
mutant(signed_for_ever triage/pack/sign_off.cpp
  WAS [[signature.said.fingerprint == part.fingerprint]] NOW [[true]]
  NOTICED_BY "unit/pack/sign_off")
mutant(open_verdict_said triage/pack/sign_off.cpp
  WAS [[said.verdict == ReviewVerdict::open || !said.fingerprint]] NOW [[!said.fingerprint]]
  NOTICED_BY "unit/pack/sign_off")
mutant(all_takes_back_an_objection triage/pack/sign_off.cpp
  WAS [[if (own && own->current) return own;]] NOW [[(void)0;]]
  NOTICED_BY "unit/pack/sign_off")
mutant(part_without_what_it_names triage/pack/signable.cpp
  WAS [[if (items_.insert("facts." + fact.id).second) add(fact.is);]] NOW [[items_.insert("facts." + fact.id);]]
  NOTICED_BY "unit/pack/sign_off")
mutant(over_on_the_last_day triage/pack/last_day.cpp
  WAS [[last < day]] NOW [[last <= day]]
  NOTICED_BY "unit/pack/stewardship")
mutant(any_base_taken triage/pack/base_from_yaml.cpp
  WAS [[if (!node || node->text() == there) return;]] NOW [[if (!node || !node->text().empty()) return;]]
  NOTICED_BY "unit/extend")
mutant(layer_shifts_with_too_far triage/pack/extend.cpp
  WAS [[if (d > after) d = Disposition(d.index() + 1);]] NOW [[if (d >= after) d = Disposition(d.index() + 1);]]
  NOTICED_BY "unit/extend")
mutant(layer_keeps_upper_guarantees triage/pack/extend.cpp
  WAS [[for (Guarantee& guarantee : pack.guarantees) guarantee.at_most.reset();]] NOW [[(void)0;]]
  NOTICED_BY "unit/extend")
mutant(moved_findings_keep_ids_in_conditions triage/pack/extend.cpp
  WAS [[if (FindingId* finding = finding_in(condition)) change(*finding);]] NOW [[if (FindingId* finding = finding_in(condition); finding && !range_in(condition)) change(*finding);]]
  NOTICED_BY "unit/extend")
mutant(any_asks_for_all triage/pack/condition_from_yaml.cpp
  WAS [[name == "any" ? 1 : parts->size()]] NOW [[parts->size()]]
  NOTICED_BY "unit/pack/golden")
mutant(country_twice_is_one_of_the_base triage/pack/signs_from_yaml.cpp
  WAS [[if (earlier->place.layer == 0) continue;]] NOW [[(void)0;]]
  NOTICED_BY "unit/pack/golden")
mutant(none_in_a_list_has_to_be_declared triage/pack/condition_from_yaml.cpp
  WAS [[name.text() == none_answer]] NOW [[false]]
  NOTICED_BY "unit/pack/golden")
mutant(constant_comparison_taken triage/pack/condition_from_yaml.cpp
  WAS [[is_constant(finding, compared)]] NOW [[false]]
  NOTICED_BY "unit/pack/golden")
mutant(care_in_emergency_taken triage/pack/care_from_yaml.cpp
  WAS [[found && *found == in.pack.most_urgent()]] NOW [[false]]
  NOTICED_BY "unit/pack/golden")
mutant(layer_withholds_for_its_reasons_only triage/pack/care_from_yaml.cpp
  WAS [[std::move(precautions.begin(), precautions.end(), std::back_inserter(unless));]]
  NOW [[unless = std::move(precautions);]]
  NOTICED_BY "unit/extend")
mutant(never_together_with_nobody triage/pack/care_from_yaml.cpp
  WAS [[together->items().size() > 1]] NOW [[!together->items().empty()]]
  NOTICED_BY "unit/pack/golden")
mutant(layer_may_lower_otherwise triage/pack/from_yaml.cpp
  WAS [[in.extends && *found < level]] NOW [[false]]
  NOTICED_BY "unit/extend")
mutant(constant_at_the_end_of_the_range triage/pack/finding.cpp
  WAS [[return threshold < finding.smallest || finding.largest <= threshold;]]
  NOW [[return threshold < finding.smallest || finding.largest < threshold;]]
  NOTICED_BY "unit/pack/golden")
mutant(reading_at_the_threshold_contradicts triage/pack/finding.cpp
  WAS [[return quantity <= threshold;]] NOW [[return quantity < threshold;]]
  NOTICED_BY "unit/cases/contradictions")
mutant(figures_swapped_in_translation triage/pack/translation.cpp
  WAS [[!say_the_same(here, there)]] NOW [[false]]
  NOTICED_BY "cli/translations")
mutant(untranslated_texts_stay_silently triage/pack/translation.cpp
  WAS [[if (!texts_.contains(path)) missing[missing_key(path)].push_back(text);]] NOW [[(void)text;]]
  NOTICED_BY "cli/translations")
mutant(number_of_another_country triage/pack/gaps.cpp
  WAS [[found == pack.emergency_numbers.end() ? std::string() : found->number]]
  NOW [[pack.emergency_numbers.empty() ? std::string() : (found == pack.emergency_numbers.end() ? pack.emergency_numbers.front() : *found).number]]
  NOTICED_BY "cli/emergency_number")
mutant(moved_findings_keep_what_measures_them triage/pack/extend.cpp
  WAS [[if (finding.measured_by) change(finding.measured_by->by);]] NOW [[(void)finding;]]
  NOTICED_BY "unit/extend")

# --- program ---
mutant(up_to_is_below triage/program/from_pack_cuts.cpp
  WAS [[return intervals & ~beyond(false);]] NOW [[return intervals & ~beyond(true);]]
  NOTICED_BY "unit/program/program")
mutant(whole_number_cut_half_way triage/program/from_pack_cuts.cpp
  WAS [[!finding.whole]] NOW [[true]]
  NOTICED_BY "unit/pack/golden")
mutant(count_of_signs_one_short triage/program/from_pack_gates.cpp
  WAS [[row[k] ? either(*row[k], with_this) : with_this]] NOW [[with_this]]
  NOTICED_BY "unit/program/program")
mutant(threshold_is_the_lower_cell triage/program/program.cpp
  WAS [[cut.threshold < quantity || (cut.threshold_is_above && cut.threshold == quantity)]]
  NOW [[cut.threshold < quantity]]
  NOTICED_BY "unit/program/program")
mutant(more_than_a_whole_number_is_from_it triage/program/from_pack_cuts.cpp
  WAS [[threshold_is_above ? whole_from(threshold) : whole_after(threshold)]] NOW [[whole_from(threshold)]]
  NOTICED_BY "unit/program/program")
mutant(question_shares_the_first_option triage/program/from_pack_columns.cpp
  WAS [[first.index() + finding.same_as->option.index()]] NOW [[first.index()]]
  NOTICED_BY "unit/program/program")
mutant(never_is_the_last_interval triage/program/from_pack_columns.cpp
  WAS [[compiled.none_cell = cells.size();]] NOW [[compiled.none_cell = cells.size() - 1;]]
  NOTICED_BY "unit/program/program")
mutant(end_of_range_is_nobody triage/program/from_pack_intervals.cpp
  WAS [[finding.largest < least]] NOW [[finding.largest <= least]]
  NOTICED_BY "unit/program/intervals")
mutant(answer_behind_a_threshold_is_the_threshold triage/program/from_pack_intervals.cpp
  WAS [[cut.threshold_is_above ? cut.threshold : answer_after(cut.threshold)]] NOW [[cut.threshold]]
  NOTICED_BY "unit/program/intervals")

# --- reasoning ---
mutant(unknown_is_no triage/reasoning/evaluate.cpp
  WAS [[((*this)[gate].yes[word] & bit) == 0 ? Truth::no : Truth::unknown]] NOW [[Truth::no]]
  NOTICED_BY "unit/reasoning/infer")
mutant(care_beside_an_open_emergency triage/reasoning/outcomes.cpp
  WAS [[offered &= ~at_most(Disposition(level), word) | more;]]
  NOW [[offered &= ~at_least(Disposition(level), word) | more;]]
  NOTICED_BY "unit/reasoning/infer")
mutant(precaution_unknown_is_clear triage/reasoning/outcomes.cpp
  WAS [[offered &= gates_.no(against, word);]] NOW [[offered &= ~gates_.yes(against, word);]]
  NOTICED_BY "unit/reasoning/infer")
mutant(what_is_certain_never_matters triage/reasoning/worth_asking.cpp
  WAS [[(level <= program.when_unknown || count(rest.certain()))]] NOW [[(level <= program.when_unknown || count(rest.possible()))]]
  NOTICED_BY "unit/reasoning/worth_asking")
mutant(examples_of_what_does_not_count triage/reasoning/examples.cpp
  WAS [[if (level > person_.program.when_unknown && certain(one) != certain(other)) return true;]]
  NOW [[if (certain(one) != certain(other)) return true;]]
  NOTICED_BY "unit/reasoning/examples")
mutant(covered_rules_still_ask triage/reasoning/outcomes_at.cpp
  WAS [[if (!outcome.ask.empty()) outcome.ask = worth_asking(person, outcome);]] NOW [[(void)0;]]
  NOTICED_BY "unit/reasoning/worth_asking")
mutant(when_unknown_not_clamped triage/reasoning/outcomes_at.cpp
  WAS [[std::clamp(program_->when_unknown, outcome.at_least, outcome.at_most)]]
  NOW [[std::max(program_->when_unknown, outcome.at_least)]]
  NOTICED_BY "unit/reasoning/infer")
mutant(contradiction_fires_only_in_every_way triage/reasoning/outcomes_at.cpp
  WAS [[person.in_some_way(rule.when)]] NOW [[person.in_every_way(rule.when)]]
  NOTICED_BY "unit/cases/contradictions")
mutant(disputed_care_offered triage/reasoning/outcomes_at.cpp
  WAS [[person.lanes() & ~offered(care, person.word())]]
  NOW [[(person.lanes() & offered(care, person.word())) == 0]]
  NOTICED_BY "unit/reasoning/infer")
mutant(care_beside_the_very_emergency triage/reasoning/outcomes.cpp
  WAS [[level < levels]] NOW [[level + 1 < levels]]
  NOTICED_BY "unit/reasoning/infer")
mutant(rules_by_id_not_by_urgency triage/reasoning/infer.cpp
  WAS [[return program[a].then > program[b].then;]] NOW [[return a < b;]]
  NOTICED_BY "unit/reasoning/infer")
mutant(what_everybody_gets_is_a_reason triage/reasoning/infer.cpp
  WAS [[program[rule].then <= program.otherwise]] NOW [[program[rule].then < program.otherwise]]
  NOTICED_BY "cli/answers_one_after_another")
mutant(what_is_recommended_is_not_ruled_out triage/reasoning/infer.cpp
  WAS [[return undecided && program[rule].then > level;]]
  NOW [[return undecided && program[rule].then >= level;]]
  NOTICED_BY "unit/reasoning/infer")
mutant(contradictions_believed_alike triage/reasoning/evaluate.cpp
  WAS [[(way >> contradictions++ & 1U) == 0]] NOW [[(way & 1U) == 0]]
  NOTICED_BY "unit/reasoning/encode")
mutant(nothing_measured_is_measured_no triage/program/from_pack_columns.cpp
  WAS [[every_cell & ~yes_cells & ~nothing_measured]] NOW [[every_cell & ~yes_cells]]
  NOTICED_BY "unit/reasoning/encode")
mutant(not_measured_read_as_no triage/reasoning/measurement.cpp
  WAS [[!is_read || could_not_be_measured(program, row, column)]] NOW [[!is_read]]
  NOTICED_BY "unit/cases/unanswered")
mutant(bounds_of_a_block_without_otherwise triage/reasoning/outcomes.cpp
  WAS [[level <= program_->otherwise.index()]] NOW [[level < program_->otherwise.index()]]
  NOTICED_BY "unit/batch/fast_path")
mutant(undecided_by_one_input triage/reasoning/explain.cpp
  WAS [[truth == Truth::unknown || truth == (gate.kind == GateKind::all_of ? Truth::yes : Truth::no)]]
  NOW [[truth == (gate.kind == GateKind::all_of ? Truth::yes : Truth::no)]]
  NOTICED_BY "unit/reasoning/explain")

# --- cases ---
mutant(csv_cr_kept triage/cases/csv_cells.cpp
  WAS [[if (record.ends_with('\r')) record.remove_suffix(1);]] NOW [[(void)0;]]
  NOTICED_BY "unit/cases/csv_records")
mutant(no_forgotten_quote_in_two_columns triage/cases/from_csv.cpp
  WAS [[columns < 2 || separators + 1 != columns]] NOW [[columns < 3 || separators + 1 != columns]]
  NOTICED_BY "unit/cases/csv_records")
mutant(sentence_alone_makes_no_record triage/cases/from_csv.cpp
  WAS [[if (looks == Looks::like_an_answer) return true;]] NOW [[(void)0;]]
  NOTICED_BY "unit/cases/csv_records")
mutant(utf16_without_mark_is_no_text triage/cases/csv_cells.cpp
  WAS [[offset && !yaml::looks_like_utf16(record.text)]] NOW [[offset.has_value()]]
  NOTICED_BY "unit/cases/csv_records")
mutant(quoted_separator_counts triage/cases/csv_cells.cpp
  WAS [[!in_quotes && c == candidate.separator]] NOW [[c == candidate.separator]]
  NOTICED_BY "unit/cases/csv")
mutant(half_a_unit_dropped triage/cases/utf16.cpp
  WAS [[if (half_unit_) text.push_back('\xFF');]] NOW [[]]
  NOTICED_BY "unit/cases/utf16")
mutant(option_taken_for_no_answer triage/cases/from_csv.cpp
  WAS [[return !answer_from_text(pack, finding, text, {}, ignored);]] NOW [[return true;]]
  NOTICED_BY "unit/cases/csv")
mutant(text_behind_dots_dropped triage/cases/cut_yaml.cpp
  WAS [[begins_with_three(line, '.') && is_blank_or_end(line, 3) && !has_content(line.substr(3))]]
  NOW [[begins_with_three(line, '.') && is_blank_or_end(line, 3)]]
  NOTICED_BY "unit/cases/pieces")
mutant(any_directive_is_layout triage/cases/cut_yaml.cpp
  WAS [[yaml::is_version_line(line)]] NOW [[line.starts_with('%')]]
  NOTICED_BY "unit/cases/pieces")
mutant(one_mebibyte_is_too_large triage/cases/pieces.cpp
  WAS [[dropped_bytes_ > 0 || end->at - *begin_ > max_piece_bytes]]
  NOW [[dropped_bytes_ > 0 || end->at - *begin_ >= max_piece_bytes]]
  NOTICED_BY "unit/cases/pieces")
mutant(forgotten_quote_takes_the_rest triage/cases/cut_records.cpp
  WAS [[(in_quotes_ || is_odd_) && first_line_end_]] NOW [[false]]
  NOTICED_BY "unit/cases/pieces")
mutant(range_end_refused triage/cases/answer_from_text.cpp
  WAS [[*parsed.quantity < finding.smallest || finding.largest < *parsed.quantity]]
  NOW [[*parsed.quantity < finding.smallest || !(*parsed.quantity < finding.largest)]]
  NOTICED_BY "unit/cases/answer_from_text")
mutant(surrogates_joined_wrong triage/cases/json_string.cpp
  WAS [[c = 0x10000 + (c - 0xD800) * 0x400 + (low - 0xDC00);]] NOW [[c = 0x10000 + (c - 0xD800) * 0x200 + (low - 0xDC00);]]
  NOTICED_BY "unit/cases/parse_json")
mutant(options_left_out_are_no triage/cases/from_yaml.cpp
  WAS [[OptionAnswer::unanswered]] NOW [[OptionAnswer::no]]
  NOTICED_BY "unit/report/case_yaml")
mutant(reported_sign_taken_back triage/cases/case.cpp
  WAS [[if (earlier == OptionAnswer::yes) return earlier;]] NOW [[(void)0;]]
  NOTICED_BY "unit/cases/merge")
mutant(unknown_takes_an_answer_back triage/cases/case.cpp
  WAS [[tells_nothing(pack, later)]] NOW [[false]]
  NOTICED_BY "unit/cases/merge")
mutant(vignette_does_not_say_what_must_not_be triage/cases/case.cpp
  WAS [[unmet.push_back("'" + pack[id].id + "' is offered, and should not be");]] NOW [[(void)id;]]
  NOTICED_BY "cli/test")
mutant(one_contradiction_fewer triage/cases/contradictions.cpp
  WAS [[contradicted.size() <= max_contradictions]] NOW [[contradicted.size() < max_contradictions]]
  NOTICED_BY "unit/cases/contradictions")
mutant(ended_interview_assessed triage/cases/assess.cpp
  WAS [[person.ended ? pack.most_urgent() : pack.program.otherwise]] NOW [[pack.program.otherwise]]
  NOTICED_BY "cli/interview_cries_for_help")
mutant(options_behind_a_comma_lost triage/cases/answer_from_text.cpp
  WAS [[text.find_first_of(";,")]] NOW [[text.find(';')]]
  NOTICED_BY "cli/contradictions")
mutant(column_twice_taken triage/cases/csv_header.cpp
  WAS [[std::count(header.columns.begin(), header.columns.end(), column) > 1]] NOW [[false]]
  NOTICED_BY "unit/cases/golden")
mutant(byte_order_mark_is_a_letter triage/cases/pieces.cpp
  WAS [[if (!utf16_ && chunk.text().starts_with(byte_order_mark)) at_ = byte_order_mark.size();]] NOW [[(void)0;]]
  NOTICED_BY "unit/cases/pieces")
mutant(quoted_cell_before_a_return_is_odd triage/cases/cut_records.cpp
  WAS [[is_separator(c) || c == '"' || c == '\r']] NOW [[is_separator(c) || c == '"']]
  NOTICED_BY "unit/cases/csv")
mutant(at_sign_is_no_formula triage/cases/formula.cpp
  WAS [[first == '=' || first == '@']] NOW [[first == '=']]
  NOTICED_BY "cli/hostile_cases")
mutant(any_dash_begins_a_case triage/cases/cut_yaml.cpp
  WAS [[dash_indent(*line) == item_indent_]] NOW [[dash_indent(*line).has_value()]]
  NOTICED_BY "unit/cases/pieces")
mutant(first_of_several_without_a_number triage/cases/case_reader.cpp
  WAS [[delivered_ > 0 || !waiting_.empty()]] NOW [[delivered_ > 0]]
  NOTICED_BY "unit/cases/csv")
mutant(a_chunk_of_a_mebibyte triage/cases/pieces.cpp
  WAS [[!begin_ && chunk.size > at_ + 2 * chunk_bytes_]] NOW [[false]]
  NOTICED_BY "unit/cases/pieces")

# --- batch ---
mutant(memo_keeps_slots triage/batch/answer_memo.cpp
  WAS [[std::fill(slots_.begin(), slots_.end(), Slot{});]] NOW [[(void)0;]]
  NOTICED_BY "unit/batch/answer_memo")
mutant(memo_reads_one_option_for_all triage/batch/answer_memo.cpp
  WAS [=[row[compiled.first_column.index() + i]]=] NOW [=[row[compiled.first_column]]=]
  NOTICED_BY "unit/batch/fast_path")
mutant(answers_twice_in_a_line_merged triage/batch/fast_json.cpp
  WAS [[before->empty() && !has_answers_]] NOW [[before->empty()]]
  NOTICED_BY "unit/batch/odd_files")
mutant(two_notes_in_a_line_taken triage/batch/fast_json.cpp
  WAS [[if (has_note_) return false;]] NOW [[(void)0;]]
  NOTICED_BY "unit/batch/odd_files")
mutant(two_expectations_in_a_line_taken triage/batch/fast_json.cpp
  WAS [[!before || !before->empty() || has_expectation_]] NOW [[!before || !before->empty()]]
  NOTICED_BY "unit/batch/escapes")
mutant(block_may_be_less_deep_later triage/batch/yaml_scalars.cpp
  WAS [[is_blank ? is_first : deep < depth]] NOW [[is_blank && is_first]]
  NOTICED_BY "unit/batch/escapes")
mutant(lines_in_a_fast_cell triage/batch/fast_csv.cpp
  WAS [[cell.find_first_of("\r\n")]] NOW [[cell.find('\r')]]
  NOTICED_BY "unit/batch/escapes")
mutant(any_unescaped_id_taken triage/batch/plain_text.cpp
  WAS [[problem_with_id(text).empty() && !find_invalid_utf8(text)]] NOW [[!find_invalid_utf8(text)]]
  NOTICED_BY "unit/batch/escapes")
mutant(fast_csv_takes_fewer_cells triage/batch/cell_index.cpp
  WAS [=[text_ + ends_[(fit + 1) * columns_] == end_of(fit)]=]
  NOW [=[text_ + ends_[(fit + 1) * columns_] >= end_of(fit)]=]
  NOTICED_BY "unit/batch/odd_files")
mutant(empty_record_is_a_case triage/batch/fast_csv.cpp
  WAS [[may_be_none && holds_no_case(block.text_of(i), header_.separator)]] NOW [[may_be_none && block.text_of(i).empty()]]
  NOTICED_BY "unit/batch/blocks")
mutant(text_without_its_own_byte triage/batch/text_table.cpp
  WAS [[bytes_.push_back(byte);]] NOW [[bytes_.push_back(bytes_.back());]]
  NOTICED_BY "unit/batch/text_table")
mutant(number_given_to_two_meanings triage/batch/cell_column.cpp
  WAS [[if (numbers_ == most_numbers) return std::nullopt;]] NOW [[if (numbers_ == most_numbers) return std::uint8_t{0};]]
  NOTICED_BY "unit/batch/blocks")
mutant(sign_beside_its_checklist_taken_over triage/batch/cell_column.cpp
  WAS [[if (lane != Row::unanswered) block.set_odd(piece);]] NOW [[(void)0;]]
  NOTICED_BY "unit/batch/blocks")
mutant(reading_against_an_answer_in_a_lane triage/batch/lanes.cpp
  WAS [=[if (measured == Row::contradicted) odd[word] |= lane;]=] NOW [[(void)lane;]]
  NOTICED_BY "unit/batch/blocks")
mutant(doubtful_pair_in_a_lane triage/batch/doubtful.cpp
  WAS [=[odd[word] |= chosen & lanes.where(pair.other, word, other);]=] NOW [[(void)other;]]
  NOTICED_BY "unit/batch/blocks")
mutant(lines_cut_within_quotes triage/cases/cut_lines.cpp
  WAS [=[text[end] != '\n']=] NOW [[false]]
  NOTICED_BY "unit/cases/pieces")
mutant(id_known_by_its_tag triage/batch/seen_ids.cpp
  WAS [[if (is_it) return {group, slot, &seen};]] NOW [[if (is_it || entry != 0) return {group, slot, &seen};]]
  NOTICED_BY "unit/batch/seen_ids")
mutant(no_bound_on_work_under_way triage/batch/in_order.cpp
  WAS [[under_way_.size() > most || bytes_under_way_ > most_bytes_under_way]] NOW [[most == 0 && !under_way_.empty()]]
  NOTICED_BY "unit/batch/in_order")
mutant(question_that_matters_no_more triage/reasoning/outcomes.cpp
  WAS [[wait & differs_if_calm(word)]] NOW [[wait]]
  NOTICED_BY "unit/batch/fast_path")
mutant(care_key_without_its_level triage/batch/outcome_keys.cpp
  WAS [[if ((care.with >> level & 1U) != 0) goes |= here & ~above;]] NOW [[if ((care.with >> level & 1U) == 0) goes |= here & ~above;]]
  NOTICED_BY "reference/random_packs")
mutant(key_without_what_is_not_ruled_out triage/batch/outcome_keys.cpp
  WAS [[unknown(gates, rule.when, word) & raises & more]] NOW [[0 & raises & more]]
  NOTICED_BY "reference/random_packs")
mutant(place_of_an_id_without_its_last_byte triage/batch/seen_ids.cpp
  WAS [=[std::uint32_t{bytes[2]} << 16U]=] NOW [=[std::uint32_t{bytes[2]} << 24U]=]
  NOTICED_BY "unit/batch/seen_ids")
mutant(duplicate_counts_as_outcome triage/batch/record_order.cpp
  WAS [[written = chunk.end_of(i);]] NOW [[written = person.begin;]]
  NOTICED_BY "cli/batch_errors")
mutant(key_twice_in_a_line_alike triage/batch/json_shape.cpp
  WAS [[at + 1 == line.data() + line.size() && *at == '}']] NOW [[*at == '}']]
  NOTICED_BY "unit/batch/alike")
mutant(comma_before_a_brace_taken triage/batch/json_shape.cpp
  WAS [[at[-1] == ',' || at[-1] == ' ']] NOW [[false]]
  NOTICED_BY "unit/batch/alike")
mutant(no_comma_behind_answers_taken triage/batch/json_shape.cpp
  WAS [[*at == '}' && ends_value(at[1])]] NOW [[*at == '}']]
  NOTICED_BY "unit/batch/alike")
mutant(answers_of_none_are_a_map triage/batch/yaml_shape.cpp
  WAS [[*at != '-' || at[-2] == ':']] NOW [[*at != '-']]
  NOTICED_BY "unit/batch/alike")
mutant(first_keys_of_two_depths triage/batch/yaml_shape.cpp
  WAS [[if (top_ > 0 && steps_.size() == 1) first_ = step.to;]] NOW [[(void)0;]]
  NOTICED_BY "unit/batch/alike")
mutant(map_ends_at_any_hyphen triage/cases/cut_yaml.cpp
  WAS [[if (!begins_map(text.substr(end))) return;]] NOW [[(void)0;]]
  NOTICED_BY "unit/batch/fast_path")
mutant(two_ids_in_a_line_taken triage/batch/fast_json.cpp
  WAS [[if (!read_.said.empty()) return false;]] NOW [[(void)0;]]
  NOTICED_BY "unit/batch/odd_files")
mutant(two_ids_in_a_document_taken triage/batch/fast_yaml.cpp
  WAS [[is(*key, "id") && id_.said.empty()]] NOW [[is(*key, "id")]]
  NOTICED_BY "unit/batch/fast_path")
mutant(comment_cuts_a_note triage/batch/fast_yaml.cpp
  WAS [[if (is_plain && cursor_.may_be_cut(style)) return false;]] NOW [[(void)0;]]
  NOTICED_BY "unit/batch/fast_path")
mutant(comment_in_its_line_cuts_nothing triage/batch/yaml_cursor.cpp
  WAS [[if (at != end_ && *at == '\n') {]] NOW [[if (at == end_) {]]
  NOTICED_BY "unit/batch/odd_files")
mutant(id_with_a_space_behind_it triage/batch/fast_csv.cpp
  WAS [[text.front() == ' ' || text.back() == ' ']] NOW [[text.front() == ' ']]
  NOTICED_BY "unit/batch/odd_files")
mutant(answers_left_in_the_lane triage/batch/fast_block.cpp
  WAS [[lanes_.reset();]] NOW [[(void)0;]]
  NOTICED_BY "unit/batch/fast_path")
mutant(unanswered_stays_open_in_a_batch triage/batch/assess_chunk.cpp
  WAS [[notes_ || work_.unanswered != Unanswered::stays_open]] NOW [[notes_]]
  NOTICED_BY "cli/flags_unanswered")
mutant(made_up_name_used_twice triage/batch/record_order.cpp
  WAS [[seen_.free_name(name)]] NOW [[name]]
  NOTICED_BY "unit/batch/odd_files")
mutant(own_id_lost_to_a_made_up_one triage/batch/seen_ids.cpp
  WAS [[earlier.named_by == NamedBy::us && named_by == NamedBy::itself]] NOW [[false]]
  NOTICED_BY "unit/batch/seen_ids")
mutant(texts_remembered_without_end triage/batch/outcome_texts.cpp
  WAS [[bytes_ + bytes > most_bytes_]] NOW [[false]]
  NOTICED_BY "unit/batch/outcome_texts")
mutant(care_of_somebody_else triage/batch/outcome_keys.cpp
  WAS [[applies & (withheld | offered)]] NOW [[Word{0}]]
  NOTICED_BY "reference/random_packs")
mutant(who_is_asked_is_told triage/batch/outcome_keys.cpp
  WAS [[rows_.push_back(asks);]] NOW [[(void)asks;]]
  NOTICED_BY "unit/batch/fast_path")
mutant(formula_is_a_plain_id triage/batch/plain_text.cpp
  WAS [[!may_be_a_formula(text)]] NOW [[true]]
  NOTICED_BY "unit/batch/odd_files")
mutant(piece_between_two_shards_in_both triage/batch/shard.cpp
  WAS [[end_ && position >= *end_]] NOW [[end_ && position > *end_]]
  NOTICED_BY "unit/batch/shards")
mutant(part_cut_short_taken triage/batch/read_part.cpp
  WAS [[if (!input_.get(kind)) return fail(cut_short);]] NOW [[if (!input_.get(kind)) return std::nullopt;]]
  NOTICED_BY "unit/batch/shards")
mutant(number_without_end_is_read triage/batch/read_part.cpp
  WAS [[packed.size() < longest && input.get(byte)]] NOW [[input.get(byte)]]
  NOTICED_BY "unit/batch/shards")
mutant(bad_cases_not_counted triage/batch/record_order.cpp
  WAS [[++tally_.bad;
  writer_.write(record);]] NOW [[writer_.write(record);]]
  NOTICED_BY "cli/names_of_cases")

# --- proof ---
mutant(whole_page_not_compared triage/claims/enumeration.cpp
  WAS [[left >= lanes_per_word ? ~Word{0} : (Word{1} << left) - 1]] NOW [[left >= lanes_per_word ? ~Word{0} : Word{0}]]
  NOTICED_BY "unit/claims/enumeration")
mutant(measurement_contradictions_counted triage/claims/check_rules.cpp
  WAS [[diagram.intersect(proof.model.yes(proof.pack.program[id].when), proof.model.possible)]]
  NOW [[proof.model.yes(proof.pack.program[id].when)]]
  NOTICED_BY "unit/claims/planted")
mutant(count_forgets_skipped_variables triage/diagram/diagram_queries.cpp
  WAS [[skipped(go(a.node_), 0, variable_of(a.node_))]] NOW [[go(a.node_)]]
  NOTICED_BY "unit/diagram/diagram")
mutant(surely_takes_some triage/diagram/diagram.cpp
  WAS [[whatever_the_value = apply(Operation::intersect, whatever_the_value, results.back());]]
  NOW [[whatever_the_value = results.back();]]
  NOTICED_BY "unit/diagram/diagram")
mutant(cache_mixes_operations triage/diagram/diagram.cpp
  WAS [[std::uint64_t{a} << 32U | std::uint64_t{b} << 2U | static_cast<std::uint64_t>(operation)]]
  NOW [[std::uint64_t{a} << 32U | std::uint64_t{b} << 2U | std::uint64_t{1}]]
  NOTICED_BY "unit/diagram/diagram")
mutant(undertriage_bound_one_sided triage/vignettes/share.cpp
  WAS [[1 - upper_bound(of - count, of)]] NOW [[0.0]]
  NOTICED_BY "unit/vignettes/confusion")
mutant(over_is_under triage/vignettes/confusion.cpp
  WAS [[if (actual < expected) under += count;]] NOW [[if (actual <= expected) under += count;]]
  NOTICED_BY "unit/vignettes/confusion")
mutant(carry_lost triage/diagram/count.cpp
  WAS [[if (i < other.digits_.size()) carry += other.digits_[i];]] NOW [[if (i + 1 < other.digits_.size()) carry += other.digits_[i];]]
  NOTICED_BY "unit/diagram/count")
mutant(nobody_at_home_without_advice triage/claims/check_care.cpp
  WAS [[diagram.subtract(proof.model.exactly(least), some_advice)]] NOW [[Diagram::empty()]]
  NOTICED_BY "unit/claims/planted")
mutant(guarantee_one_level_short triage/claims/check_guarantees.cpp
  WAS [=[proof.model.at_least[compiled.at_least->index()]]=]
  NOW [=[proof.model.at_least[compiled.at_least->index() - (compiled.at_least->index() > 0 ? 1 : 0)]]=]
  NOTICED_BY "unit/claims/planted")
mutant(guarantee_for_nobody_counts triage/claims/check_unsure.cpp
  WAS [[partial.diagram.subtract(all_agree, nobody)]] NOW [[all_agree]]
  NOTICED_BY "unit/claims/guarantees")
mutant(guarantee_of_the_unsure_one_level_short triage/claims/check_unsure.cpp
  WAS [=[partial.recommended[compiled.at_least->index()]]=]
  NOW [=[partial.recommended[compiled.at_least->index() - (compiled.at_least->index() > 0 ? 1 : 0)]]=]
  NOTICED_BY "unit/claims/guarantees")
mutant(question_of_an_unordered_checklist_passed_over triage/claims/check_order.cpp
  WAS [[asked != id && there != Order::none && (own == there || own == Order::none)]]
  NOW [[asked != id && (own == there || there == Order::none || own == Order::none)]]
  NOTICED_BY "unit/claims/planted")
mutant(better_later_taken_for_worse triage/claims/check_order.cpp
  WAS [[proof.pack[id].order == Order::later_is_better]] NOW [[false]]
  NOTICED_BY "unit/claims/order")
mutant(lost_choices_are_no_way_down triage/comparison/difference.cpp
  WAS [[direction == Direction::down && !urgent_choices_lost.empty()]] NOW [[false]]
  NOTICED_BY "unit/comparison/difference_of_answers")
mutant(another_version_is_a_newer_one triage/comparison/difference.cpp
  WAS [[version_numbers(versions[0]) < version_numbers(versions[1])]] NOW [=[versions[0] != versions[1]]=]
  NOTICED_BY "unit/comparison/rewordings")
mutant(the_unsure_fall_unseen triage/comparison/difference.cpp
  WAS [[std::ranges::any_of(unsure, goes)]] NOW [[false]]
  NOTICED_BY "unit/comparison/difference")
mutant(never_may_be_lost triage/comparison/lost_choices.cpp
  WAS [[now.none_label.has_value()]] NOW [[true]]
  NOTICED_BY "unit/comparison/difference_of_answers")
mutant(rest_of_an_interval_stands_for_what_is_lost triage/comparison/lost_choices.cpp
  WAS [[least_answer(above, cuts, interval).has_value()]] NOW [[!least_answer(now, cuts, interval).has_value()]]
  NOTICED_BY "unit/comparison/difference_of_answers")
mutant(said_twice_taken_back_once triage/model/said_apart.cpp
  WAS [[!is_apart]] NOW [[false]]
  NOTICED_BY "unit/model/changes")
mutant(weakest_edit_told triage/comparison/edits.cpp
  WAS [[std::min(strongest, edit)]] NOW [[std::max(strongest, edit)]]
  NOTICED_BY "cli/diff_of_words")
mutant(slips_that_change_nothing_count triage/vignettes/mutation.cpp
  WAS [[results.size() - count(Fate::no_difference)]] NOW [[results.size()]]
  NOTICED_BY "cli/test_article")
mutant(last_vignette_shows_it triage/vignettes/coverage.cpp
  WAS [[shown && !side.shown_by]] NOW [[shown.has_value()]]
  NOTICED_BY "unit/vignettes/coverage")
mutant(one_change_too_many triage/diagram/smallest_changes.cpp
  WAS [[set.size() >= max_size]] NOW [[set.size() > max_size]]
  NOTICED_BY "unit/model/changes")
mutant(unknown_rules_hold_nobody_up triage/model/partial_model.cpp
  WAS [[if_in_doubt ? model.diagram.complement(less_than) : at_least]] NOW [[at_least]]
  NOTICED_BY "unit/model/model")
mutant(unknown_is_one_more_cell triage/diagram/diagram_queries.cpp
  WAS [=[is_partial_ && value + 1 == domains_[variable]]=] NOW [[false]]
  NOTICED_BY "unit/diagram/diagram")
mutant(diagram_too_large_by_far triage/diagram/diagram.cpp
  WAS [[nodes_.size() >= max_nodes_]] NOW [[nodes_.size() >= 64 * max_nodes_]]
  NOTICED_BY "unit/diagram/diagram")

# --- report ---
mutant(second_page_of_a_tree_alone triage/report/interview_picture.cpp
  WAS [[drawing.height == 0 ? page.sketch : stacked(std::move(drawing), page.sketch)]] NOW [[page.sketch]]
  NOTICED_BY "cli/graph_interview")
mutant(cr_in_a_cell_not_quoted triage/report/csv_cell.cpp
  WAS [[cell.find_first_of(",\"\r\n") == std::string_view::npos]] NOW [[cell.find_first_of(",\"\n") == std::string_view::npos]]
  NOTICED_BY "unit/report/write_record")
mutant(delete_character_not_escaped triage/report/json.cpp
  WAS [=[table[static_cast<unsigned char>(c)]]=] NOW [=[c != 0x7F && table[static_cast<unsigned char>(c)]]=]
  NOTICED_BY "unit/report/write_record")
mutant(undecided_care_without_disposition triage/report/record.cpp
  WAS [[outcome.disposition ? id_list(pack, undecided) : Value{List{}}]]
  NOW [[id_list(pack, undecided)]]
  NOTICED_BY "cli/flags_incomplete")
mutant(half_a_checklist_saved_whole triage/report/case_yaml.cpp
  WAS [[option == OptionAnswer::yes || option == OptionAnswer::no]] NOW [[option != OptionAnswer::unknown]]
  NOTICED_BY "unit/report/case_yaml")
mutant(no_watch_for triage/report/outcome_text.cpp
  WAS [[if (!is_most_urgent()) add(watch_for_section(pack_));]] NOW [[(void)0;]]
  NOTICED_BY "unit/report/outcome_text")
mutant(and_none_more triage/report/reasons_text.cpp
  WAS [[count < fired.size()]] NOW [[count <= fired.size()]]
  NOTICED_BY "unit/report/outcome_text")
mutant(withheld_for_the_first_reason triage/report/care_text.cpp
  WAS [=[pack[id].unless[*outcome.care[id.index()].withheld_by]]=] NOW [[pack[id].unless.front()]]
  NOTICED_BY "unit/report/outcome_text")
mutant(details_that_nobody_asked_for triage/report/care_text.cpp
  WAS [[length == Length::full && !path.more.empty()]] NOW [[!path.more.empty()]]
  NOTICED_BY "unit/report/outcome_text")
mutant(undecided_rules_hold_nothing_up triage/report/explanation.cpp
  WAS [[why.status != Truth::no]] NOW [[why.status == Truth::yes]]
  NOTICED_BY "unit/report/explanation")
mutant(who_gets_it_anyway_is_held_up_by_a_rule triage/report/explanation.cpp
  WAS [[then > level && then > pack.otherwise]] NOW [[then > level]]
  NOTICED_BY "unit/report/explanation")
mutant(and_no_change_more triage/report/wording.cpp
  WAS [[texts.size() <= most]] NOW [[texts.size() < most]]
  NOTICED_BY "unit/report/explanation")
mutant(lost_choice_not_named triage/report/difference_wording.cpp
  WAS [[if (difference.urgent_choices_lost.empty()) return less;]]
  NOW [[if (!less.empty() || difference.urgent_choices_lost.empty()) return less;]]
  NOTICED_BY "unit/report/difference_text")
mutant(nearly_everybody_is_all triage/report/dossier_parts.cpp
  WAS [[share < 0.01 || share >= 0.9995]] NOW [[share < 0.01]]
  NOTICED_BY "unit/report/dossier")
mutant(quote_in_a_cell_not_doubled triage/report/csv_cell.cpp
  WAS [[if (c == '"') out += '"';]] NOW [[(void)0;]]
  NOTICED_BY "unit/report/write_record")
mutant(no_is_a_text triage/report/case_yaml.cpp
  WAS [[!means_something_else(text)]] NOW [[true]]
  NOTICED_BY "unit/report/case_yaml")
mutant(sarif_ends_on_the_last_letter triage/report/check_sarif.cpp
  WAS [[std::uint64_t{place.column} + place.length]] NOW [[std::uint64_t{place.column} + place.length - 1]]
  NOTICED_BY "unit/report/check_sarif")
mutant(percent_required_is_not_enough triage/report/test_junit.cpp
  WAS [[percent < required]] NOW [[percent <= required]]
  NOTICED_BY "cli/test_article")
mutant(the_opposite_is_meant triage/scoring/levels.cpp
  WAS [[end == text.size() || !is_letter(text[end])]] NOW [[false]]
  NOTICED_BY "cli/score")
mutant(another_called_as_we_are triage/scoring/read_tables.cpp
  WAS [[name == pack.id + ' ' + pack.version]] NOW [[false]]
  NOTICED_BY "cli/score")
mutant(a_share_of_no_cases triage/report/score_csv.cpp
  WAS [[share.of == 0]] NOW [[false]]
  NOTICED_BY "cli/score")

# --- cli ---
mutant(two_letters_name_an_option triage/dialogue/named_option.cpp
  WAS [[!typed.knows_words || word.size() < shortest_beginning]] NOW [[!typed.knows_words || word.size() + 1 < shortest_beginning]]
  NOTICED_BY "unit/dialogue/proposals")
mutant(words_of_another_sign_taken triage/dialogue/named_option.cpp
  WAS [[if (only) return std::nullopt;]] NOW [[if (only) return only;]]
  NOTICED_BY "unit/dialogue/proposals")
mutant(a_proposal_against_a_no triage/dialogue/option_words.cpp
  WAS [[!typed.knows_words || has_negation(typed.word)]] NOW [[!typed.knows_words]]
  NOTICED_BY "unit/dialogue/proposals")
mutant(a_negated_word_is_proposed triage/dialogue/option_words.cpp
  WAS [[if (option.id == none_answer || turns_around(option, word)) return {};]] NOW [[]]
  NOTICED_BY "unit/dialogue/proposals")
mutant(a_number_without_a_unit_is_seconds triage/dialogue/whole_quantity.cpp
  WAS [[number != "1" && !unit.empty() && is_unit(unit + 's', Dimension::duration)]]
  NOW [[number != "1" && is_unit(unit + 's', Dimension::duration)]]
  NOTICED_BY "unit/dialogue/quantities")
mutant(a_unit_is_named_that_nobody_typed triage/dialogue/whole_quantity.cpp
  WAS [[asks_time ? Dimension::temperature : Dimension::duration]]
  NOW [[asks_time ? Dimension::temperature : Dimension::number]]
  NOTICED_BY "unit/dialogue/quantities")
mutant(what_turns_a_number_is_not_seen triage/dialogue/reply_quantity.cpp
  WAS [[turns_a_number(around, language)]] NOW [[false]]
  NOTICED_BY "unit/dialogue/quantities")
mutant(a_bit_more_behind_a_number_is_lost triage/dialogue/reply_quantity.cpp
  WAS [[if (strip_bit_more(rest, language)) return true;]] NOW [[(void)0;]]
  NOTICED_BY "unit/dialogue/quantities")
mutant(a_time_between_two_is_lost triage/dialogue/whole_quantity.cpp
  WAS [[if (words.size() != 1 && !is_joined) return std::nullopt;]] NOW [[(void)is_joined;]]
  NOTICED_BY "unit/dialogue/quantities")
mutant(a_month_before_a_time_is_lost triage/dialogue/reply_quantity.cpp
  WAS [[if (dimension == Dimension::duration && names_a_time(around, language)) return true;]] NOW [[(void)dimension;]]
  NOTICED_BY "unit/dialogue/quantities")
mutant(digits_of_other_scripts_are_others triage/base/letters.cpp
  WAS [[before % 10]] NOW [[before % 9]]
  NOTICED_BY "unit/dialogue/quantities")
mutant(what_nobody_sees_is_kept triage/base/letters.cpp
  WAS [[if (!selects_variation(c)) out += bytes;]] NOW [[out += bytes;]]
  NOTICED_BY "unit/dialogue/cries_for_help")
mutant(no_is_none_whatever_that_says triage/dialogue/option_reply.cpp
  WAS [[if (none && is_none_alone(finding, *none, typed))]]
  NOW [[if (none && typed.is(ReplyWord::none))]]
  NOTICED_BY "unit/dialogue/proposals")
mutant(flag_of_two_readings_taken cli/flags.cpp
  WAS [[if (!typed) return std::nullopt;]] NOW [[if (!typed) return text;]]
  NOTICED_BY "cli/language")
mutant(a_number_in_a_sentence_counts_at_once triage/dialogue/reply_quantity.cpp
  WAS [[read->meaning = std::max(read->meaning, Meaning::meant);]] NOW [[]]
  NOTICED_BY "unit/dialogue/quantities")
mutant(a_cry_is_an_answer triage/dialogue/reply.cpp
  WAS [[if (is_cry(pack, meant)) return CryForHelp{};]] NOW [[]]
  NOTICED_BY "unit/dialogue/cries")
mutant(a_long_cry_is_too_long triage/dialogue/reply.cpp
  WAS [[if (is_heard) return CryForHelp{};]] NOW [[]]
  NOTICED_BY "unit/dialogue/cries")
mutant(a_slip_in_a_cry_is_a_typo triage/dialogue/reply.cpp
  WAS [[with_cries_spelt_right(typed)]] NOW [[typed]]
  NOTICED_BY "unit/dialogue/cries")
mutant(a_denied_list_is_confirmed_unseen triage/dialogue/dialogue.cpp
  WAS [[return !denies_a_list(a);]] NOW [[return !denies_a_list(a) || true;]]
  NOTICED_BY "unit/dialogue/dialogue")
mutant(a_cry_is_sent_home triage/dialogue/dialogue_endings.cpp
  WAS [[!asks_about_signs && assess_now()]] NOW [[assess_now()]]
  NOTICED_BY "unit/dialogue/dialogue")
mutant(a_recommendation_is_taken_back triage/dialogue/dialogue_endings.cpp
  WAS [[places_.front().asking == Asking::what_next]] NOW [[false]]
  NOTICED_BY "unit/dialogue/dialogue")
mutant(back_from_the_advice_takes_an_answer triage/dialogue/dialogue_replies.cpp
  WAS [[remember();
      return recommend();]] NOW [[return recommend();]]
  NOTICED_BY "unit/dialogue/dialogue")
mutant(back_at_the_check_forgets_the_signs triage/dialogue/dialogue.cpp
  WAS [[person_.ended = beginning_.ended;]] NOW [[(void)0;]]
  NOTICED_BY "unit/dialogue/dialogue")
mutant(an_id_in_words_counts_at_once triage/dialogue/named_option.cpp
  WAS [[word == option.id;]] NOW [[(word == option.id || word == id_in_words(option.id));]]
  NOTICED_BY "unit/dialogue/proposals")
mutant(what_is_asked_scrolls_away cli/windows.cpp
  WAS [[is_behind_question(rest.front()) ? again.size() : 0]] NOW [[is_behind_question(rest.front()) ? again.size() * 0 : 0]]
  NOTICED_BY "unit/cli/windows")
mutant(a_negation_before_is_not_seen triage/dialogue/reply_words.cpp
  WAS [[at != label.npos && !has_negation(label.substr(0, at))]] NOW [[at != label.npos]]
  NOTICED_BY "unit/dialogue/proposals")
mutant(a_thousand_is_one_in_spanish triage/dialogue/counted_words.cpp
  WAS [[another || plain.size() - mark - 1 > most_decimals]] NOW [[another]]
  NOTICED_BY "unit/dialogue/reply")
mutant(sighup_not_caught cli/interrupts.cpp
  WAS [[before.sa_handler != SIG_IGN]] NOW [[before.sa_handler != SIG_IGN && signal != SIGHUP]]
  NOTICED_BY "cli/interrupted")
mutant(no_fsync_before_rename cli/interrupts.cpp
  WAS [[unless_interrupted([=] { return fsync(descriptor); }) == 0]] NOW [[descriptor >= 0]]
  NOTICED_BY "cli/system_calls")
mutant(eintr_is_an_error cli/interrupts.cpp
  WAS [[result < 0 && errno == EINTR && !was_interrupted()]] NOW [[false]]
  NOTICED_BY "cli/system_calls")
mutant(gzip_end_not_seen cli/unpack.cpp
  WAS [[at_end && step.made == 0 && !step.ends_part]] NOW [[false]]
  NOTICED_BY "cli/batch_compressed")
mutant(narrow_terminal_taken_for_80 cli/terminal.cpp
  WAS [[ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0]] NOW [[false]]
  NOTICED_BY "cli/terminal")
mutant(directory_links_followed cli/inputs.cpp
  WAS [[is_directory && fs::is_symlink(entry, ignored)]] NOW [[false]]
  NOTICED_BY "cli/batch_inputs")
mutant(not_sure_passes_the_first_check triage/dialogue/own_questions.cpp
  WAS [[return {std::string(unknown_answer)};]]
  NOW [[return {};]]
  NOTICED_BY "cli/before_the_first_question")
mutant(too_large_a_pack_is_cut cli/files.cpp
  WAS [[file.text.resize(max_bytes + 1);]] NOW [[file.text.resize(max_bytes);]]
  NOTICED_BY "cli/hostile_packs")
mutant(hidden_files_are_cases cli/inputs.cpp
  WAS [[if (name.starts_with('.')) continue;]] NOW [[(void)0;]]
  NOTICED_BY "cli/batch_inputs")
mutant(one_of_two_files_keeps_its_name cli/inputs.cpp
  WAS [[shared.push_back(by_stem[i - 1]);]] NOW [[(void)0;]]
  NOTICED_BY "cli/batch_inputs")
mutant(half_a_translation_will_do cli/translation_store.cpp
  WAS [[translations.size() == origins.size()]] NOW [[!translations.empty()]]
  NOTICED_BY "cli/translations")
mutant(file_by_its_name_only cli/written_files.cpp
  WAS [[(id && file.id == id) || (!path.empty() && file.path == path)]] NOW [[!path.empty() && file.path == path]]
  NOTICED_BY "cli/files_of_a_run")
mutant(what_cannot_be_compared_is_well cli/diff.cpp
  WAS [[difference.gave_up || !difference.incomparable.empty()]] NOW [[difference.gave_up]]
  NOTICED_BY "cli/diff$")
mutant(second_of_levels_is_the_most_urgent cli/ask_outcome.cpp
  WAS [[std::min(between + static_cast<int>(disposition->index()), most - 1)]]
  NOW [[between + static_cast<int>(disposition->index())]]
  NOTICED_BY "cli/flags_exit_code")
mutant(interview_forgets_what_contradicts triage/dialogue/dialogue.cpp
  WAS [[person_.answers = std::move(history_.back().answers);]] NOW [[(void)0;]]
  NOTICED_BY "cli/contradictions")
mutant(locale_c_is_a_language cli/language.cpp
  WAS [[of_locale.empty() || of_locale == "C" || of_locale == "POSIX"]] NOW [[of_locale.empty()]]
  NOTICED_BY "cli/language")
mutant(unchanged_part_found_in_the_pack_itself cli/signed_pack.cpp
  WAS [[found.front()->is_itself && !is_of_all]] NOW [[!is_of_all && part.name.empty()]]
  NOTICED_BY "cli/since_signed")
mutant(first_of_several_signed_packs_taken cli/signed_pack.cpp
  WAS [[found.size() > 1]] NOW [[found.empty()]]
  NOTICED_BY "cli/since_signed")
mutant(signed_pack_of_another_id_taken cli/kept_packs.cpp
  WAS [[entry.key.text() == "pack" && entry.value.text() == id]] NOW [[entry.key.text() == "pack"]]
  NOTICED_BY "cli/since_signed")
mutant(sheet_without_verdicts_taken cli/judged.cpp
  WAS [[failed == done && std::ranges::none_of(sheet.cases, is_judged)]] NOW [[false]]
  NOTICED_BY "cli/judged$")
mutant(judge_heard_twice cli/judged.cpp
  WAS [[std::any_of(files.begin(), file, is_same)]] NOW [[false]]
  NOTICED_BY "cli/judged$")
mutant(no_pack_is_a_crash abi/cases.cpp
  WAS [[abi::outcomes(given(pack), given(cases))]] NOW [[abi::outcomes(*pack, given(cases))]]
  NOTICED_BY "unit/abi/abi$")
mutant(texts_to_translate_are_translated abi/packs.cpp
  WAS [[own_texts(written)]] NOW [[own_texts(pack.spoken)]]
  NOTICED_BY "unit/abi/abi$")
mutant(whole_into_a_pipe cli/merged_files.cpp
  WAS [[is_stream(whole)]] NOW [[whole != "-" && is_stream(whole)]]
  NOTICED_BY "cli/shards")
mutant(more_behind_an_answer abi/interviews.cpp
  WAS [[!parse_json(alone, problems)]] NOW [[false]]
  NOTICED_BY "unit/abi/abi$")
