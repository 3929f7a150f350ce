// Packs out of the texts that a caller has: loading them, and finding what is wrong with them.

#include <triage.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "abi/handles.hpp"
#include "abi/results.hpp"
#include "triage/base/phrases.hpp"
#include "triage/base/text.hpp"
#include "triage/pack/gaps.hpp"
#include "triage/pack/shelf.hpp"
#include "triage/pack/translation.hpp"
#include "triage/program/from_pack.hpp"
#include "triage/report/check_record.hpp"
#include "triage/report/interview_picture.hpp"
#include "triage/report/rule_picture.hpp"
#include "triage/report/wording.hpp"

namespace triage::abi {
namespace {

FindText shelf_of(triage_find_text find, void* user) {
  return [find, user](std::string_view name) -> std::optional<std::string> {
    const char* text = find == nullptr ? nullptr : find(std::string(name).c_str(), user);
    if (text == nullptr) return std::nullopt;
    return std::string(text);
  };
}

/// Adds what was found in a text, once: a pack is read again for each text of its translation.
DiagnosticSink adding_to(CheckReport& report) {
  return [&report](const Diagnostics& problems, const SourceText& source) {
    const bool known = std::ranges::any_of(
        report.texts, [&](const CheckedText& text) { return text.name == source.name; });
    if (known || problems.all().empty()) return;
    report.texts.push_back({source.name, std::string(source.text), problems.sorted()});
  };
}

CheckedPack checked(const std::string& name, const FromShelf& read) {
  if (read.found) return well_formed(name, read.found->pack);
  CheckedPack pack{name};
  pack.result = read.is_there ? CheckResult::has_mistakes : CheckResult::not_read;
  return pack;
}

/// With what `message` says where there is no such pack.
Record report_record(const CheckReport& report) {
  Record record = check_record(report);
  if (report.has(CheckResult::not_read)) {
    const std::string& name = report.packs.front().name;
    Record problem = error("no_such_text", "there is no text called '" + printable(name) + "'");
    record.insert(record.begin(), std::move(problem.front()));
  }
  return record;
}

/// In the words of the language that is wanted, where the pack has them.
void speak(triage_pack& loaded, const ShelvedPack& shelved, const std::string& language,
           const FindText& find, const DiagnosticSink& sink) {
  if (language.empty() || language == loaded.written.language) return;
  const auto layers = translations_from_shelf(shelved, language, find, sink);
  if (!layers) return;
  loaded.spoken.written() = localised(std::move(loaded.spoken.written()), *layers);
  loaded.translations.emplace(language, texts_of(*layers));
}

Record loaded_record(const triage_pack& loaded, const std::string& number) {
  const RulePack& pack = loaded.spoken;
  const auto of_level = [](const DispositionLevel& level) -> Record {
    return {{"id", {level.id}},
            {"label", {level.label}},
            {"title", {level.title}},
            {"advice", {level.advice}}};
  };
  Record record{
      {"id", {pack.id}},         {"version", {pack.version}},   {"title", {pack.title}},
      {"notice", {pack.notice}}, {"language", {pack.language}}, {"sha256", {pack.sha256}}};
  if (!number.empty()) record.push_back({"emergency_number", {number}});
  record.push_back({"countries", list_value(pack.emergency_numbers, &EmergencyNumber::country)});
  record.push_back({"dispositions", list_value(pack.dispositions, of_level)});
  return record;
}

Made<triage_pack> load(const std::string& name, const std::string& language,
                       const std::string& country, const FindText& find) {
  CheckReport report;
  const DiagnosticSink sink = adding_to(report);
  const FromShelf read = pack_from_shelf(name, find, sink);
  report.packs.push_back(checked(name, read));
  if (!read.found) return {nullptr, report_record(report)};
  Pack pack(read.found->pack);
  auto loaded = std::make_unique<triage_pack>(triage_pack{name, pack, std::move(pack), {}});
  speak(*loaded, *read.found, language, find, sink);
  const std::string number = emergency_number(loaded->spoken, upper(country));
  const std::string in_texts =
      number.empty() ? say(language_of(loaded->spoken), Phrase::your_emergency_number) : number;
  RulePack& words = loaded->spoken.written();
  words = with_emergency_number(std::move(words), in_texts);
  Record record = report_record(report);
  record.insert(record.begin(), {"loaded", {loaded_record(*loaded, number)}});
  return {std::move(loaded), std::move(record)};
}

Record texts(const triage_pack& pack) {
  const RulePack& written = pack.written;
  Record texts;
  for (const auto& [path, text] : own_texts(written)) texts.push_back({path, {text}});
  return {{"pack", {written.id}}, {"version", {written.version}}, {"texts", {std::move(texts)}}};
}

Record drawing(const triage_pack& pack, std::string_view of) {
  const Pack& words = pack.spoken;
  if (of == "rules") return {{"svg", {to_svg_file(sketch_of_rules(words))}}};
  if (of == "interview") {
    return {{"svg", {to_svg_file(sketch_of_interview(words))}}};
  }
  return error("bad_argument", "what is drawn is one of rules, interview");
}

Record check(const std::string& name, std::string_view languages, const FindText& find) {
  CheckReport report;
  const DiagnosticSink sink = adding_to(report);
  const FromShelf read = pack_from_shelf(name, find, sink, ToldTo::authors);
  report.packs.push_back(checked(name, read));
  while (read.found && !languages.empty()) {
    const std::size_t end = std::min(languages.find(' '), languages.size());
    const std::string language(languages.substr(0, end));
    languages.remove_prefix(std::min(end + 1, languages.size()));
    if (!find(translation_name(name, language))) continue;
    const auto layers = translations_from_shelf(*read.found, language, find, sink);
    CheckedTranslation translation{translation_name(name, language), language};
    if (layers) {
      translation.result = CheckResult::well_formed;
      translation.texts = layers->front().texts.size();
    }
    report.packs.front().translations.push_back(std::move(translation));
  }
  return report_record(report);
}

}  // namespace
}  // namespace triage::abi

namespace abi = triage::abi;
using triage::abi::given;

triage_pack* triage_load(const char* name, const char* language, const char* country,
                         triage_find_text find, void* user, char** report) {
  return abi::handle_of(
      [&] {
        return abi::load(std::string(given(name)), std::string(given(language)),
                         std::string(given(country)), abi::shelf_of(find, user));
      },
      report);
}

void triage_free_pack(triage_pack* pack) { delete pack; }

char* triage_check(const char* name, const char* languages, triage_find_text find, void* user) {
  return abi::json_of([&] {
    return abi::check(std::string(given(name)), given(languages), abi::shelf_of(find, user));
  });
}

char* triage_findings(const triage_pack* pack) {
  return abi::json_of([&] { return findings_record(given(pack).spoken); });
}

char* triage_texts(const triage_pack* pack) {
  return abi::json_of([&] { return abi::texts(given(pack)); });
}

char* triage_drawing(const triage_pack* pack, const char* of) {
  return abi::json_of([&] { return abi::drawing(given(pack), given(of)); });
}
