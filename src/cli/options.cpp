#include "cli/options.hpp"

#include <CLI/CLI.hpp>
#include <vector>

#include "cli/pack_store.hpp"
#include "cli/shipped_packs.hpp"
#include "cli/usage.hpp"
#include "triage/base/mapped.hpp"
#include "triage/base/text.hpp"
#include "triage/pack/date.hpp"
#include "triage/pack/gaps.hpp"

namespace triage::cli {
namespace {

std::string pack_names() {
  const auto name_of = [](const ShippedPack& pack) {
    const std::string base =
        pack.base.empty() ? "" : " (wider than " + std::string(pack.base) + ")";
    return std::string(pack.name) + base;
  };
  return join(mapped(shipped_packs(), name_of), ", ");
}

}  // namespace

void add_pack_argument(CLI::App& app, CommonOptions& options) {
  app.add_option("PACK", options.pack, "The rule pack, by name or file")->required()->type_name("");
}

void add_pack_option(CLI::App& app, CommonOptions& options) {
  options.pack = default_pack;
  app.add_option("-p,--pack", options.pack,
                 "Rule pack: " + pack_names() + ", or a file (default: " + options.pack + ")")
      ->type_name("PACK");
}

void add_common_options(CLI::App& app, CommonOptions& options) {
  const Choices<ColorChoice> colors = {{"auto", ColorChoice::automatic},
                                       {"always", ColorChoice::always},
                                       {"never", ColorChoice::never}};
  add_choice(app, "--color", options.color, colors,
             "Colour: auto (where it is a terminal), always or never")
      ->type_name("WHEN");
  app.add_flag("-v,--verbose", options.verbose, "Say more about the work on standard error");
  app.add_option("--log-file", options.log_file, "Write a log with times to FILE")
      ->type_name("FILE");
}

void add_unanswered(CLI::App& app, Unanswered& unanswered) {
  const Choices<Unanswered> readings = {{"open", Unanswered::stays_open},
                                        {"no", Unanswered::counts_as_no}};
  add_choice(
      app, "--unanswered", unanswered, readings,
      "What was not answered stays 'open' (the default), or counts as 'no', which is a guess")
      ->type_name("HOW");
}

void add_result_format(CLI::App& app, ResultFormat& format) {
  const Choices<ResultFormat> formats = {{"text", ResultFormat::text},
                                         {"json", ResultFormat::json},
                                         {"html", ResultFormat::html},
                                         {"md", ResultFormat::markdown}};
  add_choice(app, "-f,--format", format, formats, "text (the default), json, html or md (Markdown)")
      ->type_name("FORMAT");
}

void add_audience(CLI::App& app, AudienceOptions& options) {
  const auto no_locale = [](const std::string& locale) {
    if (is_locale(locale)) return std::string();
    return "give it a language, and the two letters of a country where that matters, such as es or "
           "es_MX, not '" +
           locale + "'";
  };
  app.add_option(
         "--lang", options.language,
         "Language of questions and advice, such as es or es_MX (default: as the locale says)")
      ->type_name("LANG")
      ->check(CLI::Validator(no_locale, ""));
  const auto no_code = [](const std::string& code) {
    if (is_country(upper(code))) return std::string();
    return "give it the two letters of a country, such as GB, not '" + code + "'";
  };
  app.add_option("--country", options.country,
                 "Country whose emergency number to name (default: as the locale says)")
      ->type_name("CODE")
      ->check(CLI::Validator(no_code, ""));
}

void add_day(CLI::App& app, const std::string& name, std::string& day, const std::string& what) {
  const auto no_day = [](const std::string& text) {
    if (is_day(text)) return std::string();
    return "give it a day that there is, the year first, as in 2026-11-27, not '" + text + "'";
  };
  app.add_option(name, day, what)->type_name("DAY")->check(CLI::Validator(no_day, ""));
}

void add_today(CLI::App& app, std::string& day) {
  add_day(app, "--today", day,
          "The day on which the pack is used: after its last one every outcome says so");
}

std::string written(const Document& document, ResultFormat format, const Style& style) {
  if (format == ResultFormat::html) return to_html(document);
  if (format == ResultFormat::markdown) return to_markdown(document);
  return to_terminal(document, style);
}

}  // namespace triage::cli
