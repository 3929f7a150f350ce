# The defects: small, plausible, and each wrong for somebody. Grouped by room.

# --- base ---
mutant(fahrenheit_by_31 triage/base/quantity.cpp
  WAS [[shifted * unit->scale]] NOW [[(shifted + (unit->offset != 0 ? million : 0)) * unit->scale]]
  NOTICED_BY "base/quantity")
mutant(leading_zero_taken triage/base/quantity.cpp
  WAS [[whole.size() > 1 && whole.front() == '0']] NOW [[false]]
  NOTICED_BY "base/quantity")
mutant(overlong_utf8_taken triage/base/text.cpp
  WAS [[value < smallest[bytes] || value > 0x10FFFF || surrogate]] NOW [[value > 0x10FFFF]]
  NOTICED_BY "base/text")
mutant(wrap_one_column_late triage/base/text.cpp
  WAS [[columns > 0 && columns + 1 + word_columns > width]] NOW [[columns > 0 && columns + word_columns > width]]
  NOTICED_BY "base/text")
mutant(caret_counts_bytes triage/base/diagnostic.cpp
  WAS [[std::string(display_width(printable(before)), ' ')]] NOW [[std::string(before.size(), ' ')]]
  NOTICED_BY "pack/golden|findings_and_check")

# --- yaml ---
mutant(deep_nesting_taken triage/yaml/parse.cpp
  WAS [[open_nodes_.size() >= max_depth]] NOW [[open_nodes_.size() >= 4 * max_depth]]
  NOTICED_BY "yaml/parse|pack/golden")
mutant(unclosed_quote_taken triage/yaml/parse.cpp
  WAS [[node.quoted && !placer_.is_closed_quote(mark)]] NOW [[false]]
  NOTICED_BY "yaml/parse|pack/golden")
mutant(alias_named_late triage/yaml/parse.cpp
  WAS [[if (anchor != 0) refuse(Code::yaml_alias, place);]] NOW [[(void)anchor;]]
  NOTICED_BY "yaml/parse|pack/golden")

# --- pack ---
mutant(layer_shifts_with_too_far triage/pack/extend.cpp
  WAS [[if (d > after) d = Disposition(d.index() + 1);]] NOW [[if (d >= after) d = Disposition(d.index() + 1);]]
  NOTICED_BY "extend")
mutant(layer_keeps_upper_guarantees triage/pack/extend.cpp
  WAS [[for (Guarantee& guarantee : pack.guarantees) guarantee.at_most.reset();]] NOW [[(void)0;]]
  NOTICED_BY "extend")
mutant(moved_findings_keep_ids_in_conditions triage/pack/extend.cpp
  WAS [[if (auto* range = std::get_if<IsInRange>(&condition.form)) change(range->finding);]] NOW [[(void)0;]]
  NOTICED_BY "extend")
mutant(any_asks_for_all triage/pack/condition_from_yaml.cpp
  WAS [[name == "any" ? 1 : parts->size()]] NOW [[parts->size()]]
  NOTICED_BY "random_packs|pack/golden")
mutant(constant_comparison_taken triage/pack/condition_from_yaml.cpp
  WAS [[is_constant(finding, compared)]] NOW [[false]]
  NOTICED_BY "pack/golden")

# --- program ---
mutant(up_to_is_below triage/program/from_pack_cuts.cpp
  WAS [[case Relation::at_most: return stretches & ~beyond(false);]]
  NOW [[if (comparison.relation == Relation::at_most) return stretches & ~beyond(true);]]
  NOTICED_BY "random_packs|article")
mutant(whole_number_cut_half_way triage/program/from_pack_cuts.cpp
  WAS [[!finding.whole]] NOW [[true]]
  NOTICED_BY "pack/golden|random_packs")
mutant(count_of_signs_one_short triage/program/from_pack_gates.cpp
  WAS [[row[k] ? either(*row[k], with_this) : with_this]] NOW [[with_this]]
  NOTICED_BY "random_packs")
mutant(threshold_is_the_lower_cell triage/program/program.cpp
  WAS [[cut.threshold < quantity || (cut.threshold_is_above && cut.threshold == quantity)]]
  NOW [[cut.threshold < quantity]]
  NOTICED_BY "vignettes|article")

# --- reasoning ---
mutant(unknown_is_no triage/reasoning/evaluate.cpp
  WAS [[((*this)[gate].yes[word] & bit) == 0 ? Truth::no : Truth::unknown]] NOW [[Truth::no]]
  NOTICED_BY "random_packs|article")
mutant(care_beside_an_open_emergency triage/reasoning/infer.cpp
  WAS [[if (!allows(level)) return Truth::unknown;]] NOW [[(void)allows;]]
  NOTICED_BY "random_packs|article")
mutant(precaution_unknown_is_clear triage/reasoning/infer.cpp
  WAS [[precautions_clear && against == Truth::no]] NOW [[precautions_clear]]
  NOTICED_BY "random_packs|article")
mutant(when_unknown_not_clamped triage/reasoning/infer.cpp
  WAS [[std::clamp(program.when_unknown, outcome.at_least, outcome.at_most)]]
  NOW [[std::max(program.when_unknown, outcome.at_least)]]
  NOTICED_BY "random_packs|article")

# --- cases ---
mutant(csv_cr_kept triage/cases/csv_cells.cpp
  WAS [[if (record.ends_with('\r')) record.remove_suffix(1);]] NOW [[(void)0;]]
  NOTICED_BY "batch_formats|odd_files|quick_paths|cases/golden")
mutant(no_forgotten_quote_in_two_columns triage/cases/from_csv.cpp
  WAS [[columns > 1 && separators + 1 == columns]] NOW [[columns > 2 && separators + 1 == columns]]
  NOTICED_BY "forgotten_quote|one_mistake|odd_files")
mutant(quoted_separator_counts triage/cases/csv_cells.cpp
  WAS [[!in_quotes && c == candidate.separator]] NOW [[c == candidate.separator]]
  NOTICED_BY "cases/csv")
mutant(half_a_unit_dropped triage/cases/utf16.cpp
  WAS [[if (half_unit_) text.push_back('\xFF');]] NOW [[]]
  NOTICED_BY "cases/utf16|cli/tables")
mutant(option_taken_for_no_answer triage/cases/from_csv.cpp
  WAS [[!find_option(finding, word)]] NOW [[true]]
  NOTICED_BY "cases/csv")
mutant(text_behind_dots_dropped triage/cases/cut_yaml.cpp
  WAS [[begins_with_three(line, '.') && is_blank_or_end(line, 3) && !has_content(line.substr(3))]]
  NOW [[begins_with_three(line, '.') && is_blank_or_end(line, 3)]]
  NOTICED_BY "cases/pieces|odd_files|batch")
mutant(one_mebibyte_is_too_large triage/cases/pieces.cpp
  WAS [[dropped_bytes_ > 0 || end->at - *begin_ > max_piece_bytes]]
  NOW [[dropped_bytes_ > 0 || end->at - *begin_ >= max_piece_bytes]]
  NOTICED_BY "cases/pieces")
mutant(forgotten_quote_takes_the_rest triage/cases/cut_records.cpp
  WAS [[(in_quotes_ || is_odd_) && first_line_end_]] NOW [[false]]
  NOTICED_BY "forgotten_quote|cases/pieces|odd_files")
mutant(range_end_refused triage/cases/answer_from_text.cpp
  WAS [[*parsed.quantity < finding.smallest || finding.largest < *parsed.quantity]]
  NOW [[*parsed.quantity < finding.smallest || !(*parsed.quantity < finding.largest)]]
  NOTICED_BY "cases/|flags_mistakes|semantics")
mutant(surrogates_joined_wrong triage/cases/parse_json.cpp
  WAS [[c = 0x10000 + (c - 0xD800) * 0x400 + (low - 0xDC00);]] NOW [[c = 0x10000 + (c - 0xD800) * 0x200 + (low - 0xDC00);]]
  NOTICED_BY "parse_json")
mutant(options_left_out_are_no triage/cases/from_yaml.cpp
  WAS [[OptionAnswer::unanswered]] NOW [[OptionAnswer::no]]
  NOTICED_BY "three_ways|cases")

# --- batch ---
mutant(memo_keeps_slots triage/batch/answer_memo.cpp
  WAS [[std::fill(slots_.begin(), slots_.end(), Slot{});]] NOW [[(void)0;]]
  NOTICED_BY "batch/")
mutant(memo_compares_no_bytes triage/batch/answer_memo.hpp
  WAS [[(text.size() <= 8 || same_bytes(slot.text, text.data(), text.size()))]] NOW [[true]]
  NOTICED_BY "batch/")
mutant(answers_twice_in_a_line_merged triage/batch/quick_json.cpp
  WAS [[before && before->empty() && !has_answers_]] NOW [[before && before->empty()]]
  NOTICED_BY "batch/")
mutant(two_notes_in_a_line_taken triage/batch/quick_json.cpp
  WAS [[!text || !is_plain_text(*text) || has_note_]] NOW [[!text || !is_plain_text(*text)]]
  NOTICED_BY "batch/")
mutant(quick_csv_takes_fewer_cells triage/batch/quick_csv.cpp
  WAS [[is_last != (cell_end == end)]] NOW [[is_last && cell_end != end]]
  NOTICED_BY "batch/")
mutant(no_bound_on_work_under_way triage/batch/in_order.cpp
  WAS [[under_way_.size() > most || bytes_under_way_ > most_bytes_under_way]] NOW [[most == 0 && !under_way_.empty()]]
  NOTICED_BY "batch/|constant_memory")
mutant(question_of_a_decided_gate triage/batch/outcome_keys.cpp
  WAS [[below & unknown(evaluation, id, word)]] NOW [[below]]
  NOTICED_BY "batch/|guidelines|random_packs")
mutant(care_key_without_its_level triage/batch/outcome_keys.cpp
  WAS [[found->with |= with;]] NOW [[(void)with;]]
  NOTICED_BY "batch/|quick_paths")
mutant(ids_after_growth_forgotten triage/batch/seen_ids.cpp
  WAS [[if (slot.number != 0) slot_for({slot.low, slot.high}) = slot;]] NOW [[(void)slot;]]
  NOTICED_BY "seen_ids|batch")
mutant(duplicate_counts_as_outcome triage/batch/record_order.cpp
  WAS [[written = end_of_record(chunk, i);]] NOW [[written = person.begin;]]
  NOTICED_BY "batch")

# --- proof ---
mutant(whole_page_not_compared triage/proof/check_enumeration.cpp
  WAS [[left >= lanes_per_word ? ~Word{0} : (Word{1} << left) - 1]] NOW [[left >= lanes_per_word ? ~Word{0} : Word{0}]]
  NOTICED_BY "proof/")
mutant(measurement_contradictions_counted triage/proof/check_rules.cpp
  WAS [[diagram.both(proof.model.yes(proof.program[id].when), proof.model.possible)]]
  NOW [[proof.model.yes(proof.program[id].when)]]
  NOTICED_BY "proof/")
mutant(count_forgets_skipped_variables triage/proof/diagram_queries.cpp
  WAS [[skipped(go(a.node_), 0, variable_of(a.node_))]] NOW [[go(a.node_)]]
  NOTICED_BY "proof/diagram|proof/model")
mutant(surely_takes_some triage/proof/diagram.cpp
  WAS [[whatever_the_value = apply(Operation::both, whatever_the_value, results.back());]]
  NOW [[whatever_the_value = results.back();]]
  NOTICED_BY "proof/")
mutant(cache_mixes_operations triage/proof/diagram.cpp
  WAS [[std::uint64_t{a} << 32U | std::uint64_t{b} << 2U | static_cast<std::uint64_t>(operation)]]
  NOW [[std::uint64_t{a} << 32U | std::uint64_t{b} << 2U | std::uint64_t{1}]]
  NOTICED_BY "proof/diagram")
mutant(undertriage_bound_one_sided triage/proof/confusion.cpp
  WAS [[1 - upper_bound(of - count, of)]] NOW [[0.0]]
  NOTICED_BY "confusion")
mutant(over_is_under triage/proof/confusion.cpp
  WAS [[actual && *actual < *expected]] NOW [[actual && *actual <= *expected]]
  NOTICED_BY "confusion|test_article")
mutant(carry_lost triage/proof/count.cpp
  WAS [[if (i < other.digits_.size()) carry += other.digits_[i];]] NOW [[if (i + 1 < other.digits_.size()) carry += other.digits_[i];]]
  NOTICED_BY "proof/count")

# --- report ---
mutant(cr_in_a_cell_not_quoted triage/report/csv_cell.cpp
  WAS [[cell.find_first_of(",\"\r\n") == std::string_view::npos]] NOW [[cell.find_first_of(",\"\n") == std::string_view::npos]]
  NOTICED_BY "report|batch")
mutant(delete_character_not_escaped triage/report/write_record.cpp
  WAS [=[table[static_cast<unsigned char>(c)]]=] NOW [=[c != 0x7F && table[static_cast<unsigned char>(c)]]=]
  NOTICED_BY "report|hostile_output|hostile_bytes|batch")
mutant(undecided_care_without_disposition triage/report/record.cpp
  WAS [[outcome.disposition ? care_list(pack, outcome, CareStatus::undecided) : Value{List{}}]]
  NOW [[care_list(pack, outcome, CareStatus::undecided)]]
  NOTICED_BY "cli/|semantics")
mutant(half_a_checklist_saved_whole triage/report/case_yaml.cpp
  WAS [[option == OptionAnswer::yes || option == OptionAnswer::no]] NOW [[option != OptionAnswer::unknown]]
  NOTICED_BY "three_ways|interview_saved|report")

# --- cli ---
mutant(two_letters_name_an_option triage/dialogue/option_reply.cpp
  WAS [[word.size() < shortest_beginning || named.size() != 1 || !begun]] NOW [[word.size() + 1 < shortest_beginning || named.size() != 1 || !begun]]
  NOTICED_BY "dialogue/reply")
mutant(words_of_another_sign_taken triage/dialogue/option_reply.cpp
  WAS [[words.size() < shortest || named.size() != 1]] NOW [[words.size() < shortest || named.empty()]]
  NOTICED_BY "dialogue/reply")
mutant(a_proposal_against_a_no triage/dialogue/option_words.cpp
  WAS [[!typed.knows_words || has_negation(typed.word)]] NOW [[!typed.knows_words]]
  NOTICED_BY "dialogue/proposals")
mutant(a_cry_is_an_answer triage/dialogue/reply.cpp
  WAS [[if (is_cry(pack, typed)) return CryForHelp{};]] NOW [[]]
  NOTICED_BY "dialogue/cries")
mutant(a_cry_is_sent_home triage/dialogue/dialogue.cpp
  WAS [[std::any_of(places_.begin(), places_.end(), asks_about_signs)]] NOW [[false]]
  NOTICED_BY "dialogue/dialogue")
mutant(a_negation_before_is_not_seen triage/dialogue/reply_words.cpp
  WAS [[at != label.npos && !has_negation(label.substr(0, at))]] NOW [[at != label.npos]]
  NOTICED_BY "dialogue/reply")
mutant(a_thousand_is_one_in_spanish triage/dialogue/reply_quantity.cpp
  WAS [[another || plain.size() - mark - 1 > most_decimals]] NOW [[another]]
  NOTICED_BY "dialogue/reply")
mutant(sighup_not_caught cli/interrupts.cpp
  WAS [[before.sa_handler != SIG_IGN]] NOW [[before.sa_handler != SIG_IGN && signal != SIGHUP]]
  NOTICED_BY "interrupted")
mutant(no_fsync_before_rename cli/interrupts.cpp
  WAS [[unless_interrupted([=] { return fsync(descriptor); }) == 0]] NOW [[descriptor >= 0]]
  NOTICED_BY "system_calls")
mutant(eintr_is_an_error cli/interrupts.cpp
  WAS [[result < 0 && errno == EINTR && !was_interrupted()]] NOW [[false]]
  NOTICED_BY "system_calls|interrupt")
mutant(gzip_end_not_seen cli/unpack.cpp
  WAS [[at_end && step.made == 0 && !step.ends_part]] NOW [[false]]
  NOTICED_BY "batch_compressed")
mutant(narrow_terminal_taken_for_80 cli/terminal.cpp
  WAS [[ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0]] NOW [[false]]
  NOTICED_BY "terminal|narrow")
mutant(directory_links_followed cli/files.cpp
  WAS [[is_directory && fs::is_symlink(entry, ignored)]] NOW [[false]]
  NOTICED_BY "batch_inputs|hostile_files")
