// Cases to their outcomes.

#include <triage.h>

#include <sstream>
#include <utility>

#include "abi/handles.hpp"
#include "abi/results.hpp"
#include "triage/cases/assess.hpp"
#include "triage/cases/case_reader.hpp"
#include "triage/report/document.hpp"
#include "triage/report/explanation.hpp"
#include "triage/report/text.hpp"

namespace triage::abi {
namespace {

/// What messages call the text of the caller, and what cases without an id are called.
constexpr auto text_name = "the cases";
constexpr auto case_name = "case";

Assessment assess_as_is(const triage_pack& pack, const Case& person) {
  return assess(pack.spoken, person, Unanswered::stays_open);
}

Record outcome_or_error(const triage_pack& pack, const CaseOrError& read) {
  if (const auto* bad = std::get_if<BadCase>(&read)) return error_record(*bad);
  const Case& person = std::get<Case>(read);
  return outcome_record(pack.spoken, person, assess_as_is(pack, person));
}

Record outcomes(const triage_pack& pack, std::string_view text) {
  std::istringstream input{std::string(text)};
  CaseReader reader(pack.spoken, input, std::nullopt, text_name, case_name);
  List all;
  while (const auto read = reader.next()) all.push_back({outcome_or_error(pack, *read)});
  return {{"outcomes", {std::move(all)}}};
}

Record explained(const triage_pack& pack, std::string_view text) {
  const auto read = only_case(pack, text);
  if (const auto* wrong = std::get_if<Record>(&read)) return *wrong;
  const Case& person = std::get<Case>(read);
  const Assessment assessment = assess_as_is(pack, person);
  Record record = outcome_record(pack.spoken, person, assessment);
  record.push_back({"explanation", explanation_value(pack.spoken, person, assessment)});
  return record;
}

/// What is said to the person. Whose interview signs of an emergency ended is told just that.
Document document_for(const triage_pack& pack, const Case& person) {
  if (person.ended) return ended_document(pack.spoken, person);
  return outcome_document(pack.spoken, person, assess_as_is(pack, person),
                          {Length::usual, {}, MoreBy::key});
}

Record document(const triage_pack& pack, std::string_view text, std::string_view format) {
  const auto read = only_case(pack, text);
  if (const auto* wrong = std::get_if<Record>(&read)) return *wrong;
  const Document said = document_for(pack, std::get<Case>(read));
  if (format == "html") return {{"document", {to_html(said)}}};
  if (format == "html_sections") return {{"document", {to_html_sections(said)}}};
  if (format == "markdown") return {{"document", {to_markdown(said)}}};
  return error("bad_argument", "the format is none of html, html_sections, markdown");
}

}  // namespace

Either<Case, Record> only_case(const triage_pack& pack, std::string_view text) {
  std::istringstream input{std::string(text)};
  CaseReader reader(pack.spoken, input, std::nullopt, text_name, case_name);
  CaseOrError first = std::move(*reader.next());
  if (const auto* bad = std::get_if<BadCase>(&first)) return error_record(*bad);
  if (reader.has_more()) return error("several_cases", "the text has several cases: give it one");
  return std::get<Case>(std::move(first));
}

}  // namespace triage::abi

namespace abi = triage::abi;
using triage::abi::given;

char* triage_assess(const triage_pack* pack, const char* cases) {
  return abi::json_of([&] { return abi::outcomes(given(pack), given(cases)); });
}

char* triage_explain(const triage_pack* pack, const char* one_case) {
  return abi::json_of([&] { return abi::explained(given(pack), given(one_case)); });
}

char* triage_document(const triage_pack* pack, const char* one_case, const char* format) {
  return abi::json_of([&] { return abi::document(given(pack), given(one_case), given(format)); });
}
