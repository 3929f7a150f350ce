#include "cli/pack_store.hpp"

#include <algorithm>
#include <filesystem>
#include <vector>

#include "cli/exit_code.hpp"
#include "cli/files.hpp"
#include "cli/files_beside.hpp"
#include "cli/inputs.hpp"
#include "cli/log.hpp"
#include "cli/saved_case.hpp"
#include "cli/shipped_packs.hpp"
#include "triage/base/mapped.hpp"
#include "triage/base/phrases.hpp"
#include "triage/base/text.hpp"
#include "triage/pack/gaps.hpp"
#include "triage/pack/last_day.hpp"
#include "triage/pack/shelf.hpp"
#include "triage/program/from_pack.hpp"
#include "triage/report/wording.hpp"
#include "triage/yaml/parse.hpp"

namespace triage::cli {
namespace {

bool looks_like_path(const std::string& name) {
  return name == "-" || name.find_first_of("/.") != std::string::npos;
}

PackResult unknown_pack(const std::string& name) {
  std::vector<std::string> names =
      mapped(shipped_packs(), [&](const ShippedPack& pack) { return std::string(pack.name); });
  const std::string file = "./" + name + ".yaml";
  std::error_code ignored;
  const auto meant =
      std::filesystem::exists(file, ignored) ? std::optional(file) : nearest(name, names);
  log_error("there is no pack called '" + name + "'. " +
            (meant ? "Did you mean '" + *meant + "'?"
                   : "The packs are: " + join(names, ", ") + ". For a file, write ./" + name));
  return {std::nullopt, wrong_usage_or_input};
}

/// What the file of a pack is called, without .yaml; empty for other files.
std::string name_in_path(const std::string& path) {
  const std::filesystem::path file(path);
  return file.extension() == ".yaml" ? file.stem().string() : std::string();
}

PackText shipped_text(const ShippedPack& shipped) {
  const std::string name(shipped.name);
  const yaml::Ref root(shipped.nodes.data(), 0);
  return {name, name, name, std::string(shipped.text), PackText::Parsed{root, shipped.sha256}};
}

/// The pack that the one at `above` extends. A file beside it comes first, so that both can be
/// worked on together.
FoundPackText find_extended(std::string_view name, const std::string& above) {
  const std::string beside =
      (std::filesystem::path(above).parent_path() / (std::string(name) + ".yaml")).string();
  if (above == "-" || !looks_like_path(above) || !stands_there(beside)) {
    const ShippedPack* shipped = find_shipped(name);
    if (shipped == nullptr) return {};
    return {shipped_text(*shipped)};
  }
  FileText file = read_file_beside(above, beside, yaml::max_bytes);
  if (!file.reason.empty()) {
    return {std::nullopt, BaseProblem::unreadable, printable(beside), file.reason};
  }
  log_detail("'" + std::string(name) + "' is read from " + beside);
  return {PackText{beside, beside, name_in_path(beside), std::move(file.text)}};
}

/// Of a pack and those that it extends, by the keys of their texts.
PackOrigins origins_of(const std::vector<std::string>& keys) {
  PackOrigins origins;
  for (const std::string& key : keys) {
    const ShippedPack* shipped = find_shipped(key);
    origins.push_back({shipped, shipped == nullptr ? key : std::string()});
  }
  return origins;
}

/// Tells whoever uses a pack that is retired, or whose last day is past, or one that extends such a
/// pack; the latter is then said of every outcome, too.
void look_at_time(RulePack& pack, const std::string& day) {
  for (const RulePack* layer = &pack; layer != nullptr; layer = layer->base.get()) {
    if (layer->stewardship.status == PackStatus::retired) {
      log_warning("the pack '" + layer->id + "' is retired: ask its authors for another");
    }
  }
  use_on(pack, day);
  if (const RulePack* layer = layer_over_on(pack, day)) {
    log_warning("the pack '" + layer->id + "' was to be used until " +
                layer->stewardship.valid_until + ", and today is " + day +
                ": ask its authors for a newer one");
  }
}

std::optional<WrittenPack> written_quietly(const PackText& text) {
  const auto tell_nobody = [](const Diagnostics&, const SourceText&) {};
  FromShelf read = pack_from_text(text, find_extended, tell_nobody);
  if (!read.found) return std::nullopt;
  return WrittenPack{std::move(read.found->pack), origins_of(read.found->keys)};
}

PackResult compiled(const PackText& text, const DiagnosticSink& sink, ToldTo told_to,
                    const std::string& day) {
  FromShelf read = pack_from_text(text, find_extended, sink, told_to);
  if (!read.found && read.is_unreadable) return {std::nullopt, cannot_read_or_write};
  if (!read.found) return {std::nullopt, wrong_usage_or_input, true};
  RulePack& pack = read.found->pack;
  look_at_time(pack, day.empty() ? today() : day);
  log_detail("pack " + pack.id + " " + pack.version + ", sha256 " + pack.sha256);
  return {LoadedPack{Pack(std::move(pack)), origins_of(read.found->keys)}, done};
}

/// The first of the wanted languages that the pack has texts in.
std::optional<std::string> language_for(const LoadedPack& rules, const Audience& audience) {
  for (const std::string& code : audience.languages) {
    const bool is_own = code == rules.pack.language;
    if (is_own || has_translation(rules.origins.front(), code)) return code;
  }
  return std::nullopt;
}

std::string no_language(const LoadedPack& rules, const Audience& audience) {
  const FoundTranslations translations = translations_of(rules.origins.front());
  std::vector<std::string> languages = {rules.pack.language};
  languages.insert(languages.end(), translations.languages.begin(), translations.languages.end());
  return "the pack '" + rules.pack.id + "' has no texts in '" + join(audience.languages, ", ") +
         "'. It has them in: " + join(languages, ", ");
}

/// Says that no number is named, and of which countries one would be.
void warn_of_no_number(const RulePack& pack, const std::string& country) {
  if (pack.emergency_numbers.empty()) return;
  std::vector<std::string> known = mapped(pack.emergency_numbers, &EmergencyNumber::country);
  std::ranges::sort(known);
  log_warning("the pack '" + pack.id + "' knows no emergency number of '" + country +
              "', and names none. It knows those of: " + join(known, ", "));
}

/// Puts the pack's texts in the wanted language. Ends the run if that has to be, and cannot.
void localise(LoadedPack& rules, const Audience& audience) {
  if (audience.languages.empty()) return;
  const auto language = language_for(rules, audience);
  if (!language && audience.language_wanted) refuse(no_language(rules, audience));
  if (!language || *language == rules.pack.language) return;
  const TranslationsRead read = read_translations(rules.pack, rules.origins, *language);
  if (read.layers) {
    rules.pack.written() = localised(std::move(rules.pack.written()), *read.layers);
    return;
  }
  if (audience.language_wanted) throw RunEnds{read.exit_code()};
  log_warning("the texts in '" + *language + "' cannot be used; going on in '" +
              rules.pack.language + "'");
}

}  // namespace

const ShippedPack* find_shipped(std::string_view name) {
  const auto packs = shipped_packs();
  const auto found =
      std::ranges::find_if(packs, [name](const ShippedPack& pack) { return pack.name == name; });
  return found == packs.end() ? nullptr : &*found;
}

std::optional<WrittenPack> pack_in(const std::string& path, std::string text) {
  return written_quietly({path, path, name_in_path(path), std::move(text)});
}

std::optional<WrittenPack> pack_in(const ShippedPack& shipped) {
  return written_quietly(shipped_text(shipped));
}

PackResult read_pack(const std::string& name_or_path, const DiagnosticSink& sink, ToldTo told_to,
                     const std::string& day) {
  if (const ShippedPack* shipped = find_shipped(name_or_path)) {
    return compiled(shipped_text(*shipped), sink, told_to, day);
  }
  if (!looks_like_path(name_or_path)) return unknown_pack(name_or_path);
  const InputFile input = input_file(name_or_path);
  FileText file = read_file(name_or_path, yaml::max_bytes);
  if (!file.reason.empty()) {
    log_error("cannot read " + input.name + ": " + file.reason);
    return {std::nullopt, cannot_read_or_write};
  }
  return compiled({name_or_path, input.name, name_in_path(name_or_path), std::move(file.text)},
                  sink, told_to, day);
}

Pack as_people_read_it(Pack pack) {
  const std::string number = say(language_of(pack), Phrase::your_emergency_number);
  pack.written() = with_emergency_number(std::move(pack.written()), number);
  return pack;
}

LoadedPack or_end_run(PackResult result) {
  if (!result.loaded) throw RunEnds{result.exit_code};
  return std::move(*result.loaded);
}

LoadedPack load_pack(const std::string& name_or_path, const std::string& day) {
  return or_end_run(read_pack(name_or_path, print_diagnostics, ToldTo::users, day));
}

LoadedPack load_pack_for(const Audience& audience, const std::string& name_or_path) {
  LoadedPack rules = load_pack(name_or_path, audience.day);
  Pack& pack = rules.pack;
  localise(rules, audience);
  const std::string number = emergency_number(pack, audience.country);
  if (number.empty() && audience.country_wanted) warn_of_no_number(pack, audience.country);
  if (number.empty()) {
    pack = as_people_read_it(std::move(pack));
  } else {
    pack.written() = with_emergency_number(std::move(pack.written()), number);
  }
  return rules;
}

}  // namespace triage::cli
