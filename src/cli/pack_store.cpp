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
#include "triage/base/phrases.hpp"
#include "triage/base/text.hpp"
#include "triage/pack/from_yaml.hpp"
#include "triage/pack/gaps.hpp"
#include "triage/pack/last_day.hpp"
#include "triage/pack/warnings.hpp"
#include "triage/program/from_pack.hpp"
#include "triage/report/wording.hpp"
#include "triage/yaml/parse.hpp"

namespace triage::cli {
namespace {

bool looks_like_path(const std::string& name) {
  return name == "-" || name.find_first_of("/.") != std::string::npos;
}

PackResult unknown_pack(const std::string& name) {
  std::vector<std::string> names;
  for (const ShippedPack& pack : shipped_packs()) names.emplace_back(pack.name);
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

/// Reads a pack and, below it, the packs that it extends.
class PackReader {
 public:
  PackReader(const Tell& tell, ToldTo told_to) : tell_(tell), told_to_(told_to) {}

  /// Of what was read, the last first: a pack, then those that it extends.
  [[nodiscard]] PackOrigins take_origins() { return std::move(origins_); }
  /// Whether a pack that is extended could not be read, for a reason of the system.
  [[nodiscard]] bool could_not_read() const { return cannot_read_; }

  std::optional<RulePack> read(const ShippedPack& shipped) {
    const std::string name(shipped.name);
    Diagnostics diagnostics(name);
    open_.push_back(name);
    auto pack = pack_from_yaml(yaml::Ref(shipped.nodes.data(), 0), shipped.sha256, diagnostics,
                               [this](std::string_view base) { return find_shipped_base(base); });
    open_.pop_back();
    origins_.insert(origins_.begin(), {&shipped, {}});
    if (pack && told_to_ == ToldTo::authors) {
      warn_about(yaml::Ref(shipped.nodes.data(), 0), *pack, name, diagnostics);
    }
    tell_(diagnostics, {name, shipped.text, 1});
    return pack;
  }

  std::optional<RulePack> read(const std::string& path, const std::string& name,
                               std::string_view text) {
    const SourceText source{name, text, 1};
    Diagnostics diagnostics(name);
    open_.push_back(path);
    auto pack = pack_from_yaml(source, diagnostics,
                               [&](std::string_view base) { return find_base_beside(path, base); });
    open_.pop_back();
    origins_.insert(origins_.begin(), {nullptr, path});
    if (pack && told_to_ == ToldTo::authors) {
      warn_about(source, *pack, name_in_path(path), diagnostics);
    }
    tell_(diagnostics, source);
    return pack;
  }

 private:
  /// Why this pack cannot be read inside those that are open.
  [[nodiscard]] std::optional<BaseProblem> problem_with(const std::string& pack) const {
    if (std::find(open_.begin(), open_.end(), pack) != open_.end()) return BaseProblem::circular;
    return open_.size() == max_layers ? std::optional(BaseProblem::too_deep) : std::nullopt;
  }

  static BasePack found(std::optional<RulePack> pack) {
    return {std::move(pack), BaseProblem::broken};
  }

  BasePack find_shipped_base(std::string_view name) {
    const ShippedPack* shipped = find_shipped(std::string(name));
    if (shipped == nullptr) return {std::nullopt, BaseProblem::unknown};
    if (const auto problem = problem_with(std::string(name))) return {std::nullopt, *problem};
    return found(read(*shipped));
  }

  /// A file beside the one that extends it comes first, so that both can be worked on together.
  BasePack find_base_beside(const std::string& path, std::string_view name) {
    const std::string beside =
        (std::filesystem::path(path).parent_path() / (std::string(name) + ".yaml")).string();
    if (path == "-" || !stands_there(beside)) return find_shipped_base(name);
    if (const auto problem = problem_with(beside)) return {std::nullopt, *problem};
    const FileText file = read_file_beside(path, beside, yaml::max_bytes);
    if (!file.reason.empty()) {
      cannot_read_ = true;
      return {std::nullopt, BaseProblem::unreadable, printable(beside), file.reason};
    }
    log_detail("'" + std::string(name) + "' is read from " + beside);
    return found(read(beside, beside, file.text));
  }

  const Tell& tell_;
  ToldTo told_to_;
  PackOrigins origins_;
  std::vector<std::string> open_;  // the packs whose reading has begun, to see a circle
  bool cannot_read_ = false;       // one of them
};

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

PackResult compiled(std::optional<RulePack> pack, PackReader& reader, const std::string& day) {
  if (!pack && reader.could_not_read()) return {std::nullopt, cannot_read_or_write};
  if (!pack) return {std::nullopt, wrong_usage_or_input, true};
  look_at_time(*pack, day.empty() ? today() : day);
  Program program = program_from_pack(*pack);
  log_detail("pack " + pack->id + " " + pack->version + ", sha256 " + pack->sha256);
  return {LoadedPack{std::move(*pack), std::move(program), reader.take_origins()}, done};
}

/// The first of the wanted languages that the pack has texts in.
std::optional<std::string> language_for(const LoadedPack& rules, const LanguageWish& wish) {
  for (const std::string& code : wish.codes) {
    const bool is_own = code == rules.pack.language;
    if (is_own || has_translation(rules.origins.front(), code)) return code;
  }
  return std::nullopt;
}

void report_no_language(const LoadedPack& rules, const LanguageWish& wish) {
  const FoundTranslations translations = translations_of(rules.origins.front());
  std::vector<std::string> languages = {rules.pack.language};
  languages.insert(languages.end(), translations.languages.begin(), translations.languages.end());
  log_error("the pack '" + rules.pack.id + "' has no texts in '" + join(wish.codes, ", ") +
            "'. It has them in: " + join(languages, ", "));
}

/// Says that no number is named, and of which countries one would be.
void warn_of_no_number(const RulePack& pack, const std::string& country) {
  if (pack.emergency_numbers.empty()) return;
  std::vector<std::string> known;
  for (const EmergencyNumber& number : pack.emergency_numbers) known.push_back(number.country);
  std::sort(known.begin(), known.end());
  log_warning("the pack '" + pack.id + "' knows no emergency number of '" + country +
              "', and names none. It knows those of: " + join(known, ", "));
}

/// Puts the pack's texts in the wanted language. Returns an exit code if that has to be, and
/// cannot.
std::optional<int> translate(LoadedPack& rules, const LanguageWish& wish) {
  if (wish.codes.empty()) return std::nullopt;
  const auto language = language_for(rules, wish);
  if (!language && wish.required) {
    report_no_language(rules, wish);
    return wrong_usage_or_input;
  }
  if (!language || *language == rules.pack.language) return std::nullopt;
  const TranslationsRead read = read_translations(rules.pack, rules.origins, *language);
  if (read.layers) {
    rules.pack = translated(std::move(rules.pack), *read.layers);
    return std::nullopt;
  }
  if (wish.required) return read.cannot_read ? cannot_read_or_write : wrong_usage_or_input;
  log_warning("the texts in '" + *language + "' cannot be used; going on in '" +
              rules.pack.language + "'");
  return std::nullopt;
}

}  // namespace

const ShippedPack* find_shipped(std::string_view name) {
  const auto packs = shipped_packs();
  const auto found = std::find_if(packs.begin(), packs.end(),
                                  [name](const ShippedPack& pack) { return pack.name == name; });
  return found == packs.end() ? nullptr : &*found;
}

PackResult read_pack(const std::string& name_or_path, const Tell& tell, ToldTo told_to,
                     const std::string& day) {
  PackReader reader(tell, told_to);
  if (const ShippedPack* shipped = find_shipped(name_or_path)) {
    auto pack = reader.read(*shipped);
    return compiled(std::move(pack), reader, day);
  }
  if (!looks_like_path(name_or_path)) return unknown_pack(name_or_path);
  const InputFile input = input_file(name_or_path);
  const FileText file = read_file(name_or_path, yaml::max_bytes);
  if (!file.reason.empty()) {
    log_error("cannot read " + input.name + ": " + file.reason);
    return {std::nullopt, cannot_read_or_write};
  }
  auto pack = reader.read(name_or_path, input.name, file.text);
  return compiled(std::move(pack), reader, day);
}

RulePack as_people_read_it(RulePack pack) {
  const std::string number = say(language_of(pack), Phrase::your_emergency_number);
  return with_emergency_number(std::move(pack), number);
}

PackResult load_pack(const std::string& name_or_path, const std::string& day) {
  return read_pack(name_or_path, print_diagnostics, ToldTo::users, day);
}

PackResult load_pack_for(const Audience& audience, const std::string& name_or_path) {
  PackResult result = load_pack(name_or_path, audience.day);
  if (!result.loaded) return result;
  RulePack& pack = result.loaded->pack;
  if (const auto failed = translate(*result.loaded, audience.language)) {
    return {std::nullopt, *failed};
  }
  const std::string number = emergency_number(pack, audience.country);
  if (number.empty() && audience.country_wanted) warn_of_no_number(pack, audience.country);
  if (number.empty()) {
    pack = as_people_read_it(std::move(pack));
  } else {
    pack = with_emergency_number(std::move(pack), number);
  }
  return result;
}

}  // namespace triage::cli
