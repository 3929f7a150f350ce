#include "triage/report/check_record.hpp"

#include <algorithm>

#include "triage/base/text.hpp"
#include "triage/pack/rule_pack.hpp"

namespace triage {
namespace {

std::string name_of(CheckResult result) {
  switch (result) {
    case CheckResult::well_formed: return "well_formed";
    case CheckResult::has_mistakes: return "has_mistakes";
    case CheckResult::not_read: break;
  }
  return "not_read";
}

Record pack_record(const CheckedPack& pack) {
  Record record{{"name", {printable(pack.name)}}, {"result", {name_of(pack.result)}}};
  if (pack.result != CheckResult::well_formed) return record;
  record.push_back({"findings", number_value(pack.findings)});
  record.push_back({"rules", number_value(pack.rules)});
  record.push_back({"care", number_value(pack.care)});
  record.push_back({"guarantees", number_value(pack.guarantees)});
  const auto of_translation = [](const CheckedTranslation& one) -> Record {
    return {{"name", {printable(one.name)}},
            {"language", {one.language}},
            {"result", {name_of(one.result)}},
            {"texts", number_value(one.texts)}};
  };
  record.push_back({"translations", list_value(pack.translations, of_translation)});
  return record;
}

Record stretch_record(const std::string& file, const Place& place) {
  Record record = place_record(printable(file), place);
  record.push_back({"length", number_value(place.length)});
  return record;
}

Record diagnostic_record(const Diagnostic& diagnostic) {
  const CodeTexts& texts = texts_of(diagnostic.code);
  const auto of_note = [&](const Note& note) {
    Record record = stretch_record(note.file.empty() ? diagnostic.file : note.file, note.place);
    record.push_back({"message", {std::string(texts.note)}});
    return record;
  };
  Record record = stretch_record(diagnostic.file, diagnostic.place);
  record.push_back({"code", {std::string(texts.id)}});
  record.push_back({"severity", {std::string(name_of(texts.severity))}});
  record.push_back({"message", {diagnostic.message}});
  record.push_back({"help", {help_for(diagnostic)}});
  record.push_back({"suggestion", {diagnostic.suggestion}});
  record.push_back({"notes", list_value(diagnostic.notes, of_note)});
  return record;
}

}  // namespace

CheckedPack well_formed(const std::string& name, const RulePack& pack) {
  return {name,
          CheckResult::well_formed,
          pack.findings.size(),
          pack.rules.size(),
          pack.care.size(),
          pack.guarantees.size(),
          {}};
}

bool CheckReport::has(CheckResult result) const {
  return std::ranges::any_of(packs,
                             [result](const CheckedPack& pack) { return pack.result == result; });
}

Record check_record(const CheckReport& report) {
  List diagnostics;
  for (const CheckedText& text : report.texts) {
    for (const Diagnostic& diagnostic : text.diagnostics) {
      diagnostics.push_back({diagnostic_record(diagnostic)});
    }
  }
  return {{"packs", list_value(report.packs, pack_record)},
          {"diagnostics", {std::move(diagnostics)}}};
}

}  // namespace triage
