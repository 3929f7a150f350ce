#pragma once

// Options that several commands have.

#include <string>
#include <string_view>

#include "cli/terminal.hpp"
#include "triage/cases/assess.hpp"
#include "triage/report/document.hpp"

namespace CLI {
class App;
}

namespace triage::cli {

struct Audience;

/// Options that every command has.
struct CommonOptions {
  std::string pack;
  ColorChoice color = ColorChoice::automatic;
  bool verbose = false;
  std::string log_file;
};

/// `--unanswered`, for commands that assess cases.
void add_unanswered(CLI::App& app, Unanswered& unanswered);

/// The argument PACK, for commands that are about a rule pack.
void add_pack_argument(CLI::App& app, CommonOptions& options);

/// `--pack`, for commands that use one.
void add_pack_option(CLI::App& app, CommonOptions& options);

/// What every command takes.
void add_common_options(CLI::App& app, CommonOptions& options);

/// In which language, and in which country, somebody reads what is said to them.
struct AudienceOptions {
  std::string language;
  std::string country;
  std::string day;
};

/// `--lang` and `--country`, for commands that speak to the person it is about.
void add_audience(CLI::App& app, AudienceOptions& options);

/// An option that takes a day: 2026-11-27.
void add_day(CLI::App& app, const std::string& name, std::string& day, const std::string& what);

/// `--today`, for commands whose outcomes say whether the pack is out of date.
void add_today(CLI::App& app, std::string& day);

/// Whether it names a language as locales do, alone or with a country or a part of the world: `es`,
/// `es_MX.UTF-8`, `es-419`. That there is one of this name is not said.
bool is_locale(std::string_view text);

/// What the options say, else the environment: LANGUAGE and the locale for messages.
Audience audience(const AudienceOptions& options);

/// What commands print that have a document to show; some have more than the first four.
enum class ResultFormat : unsigned char { text, json, html, markdown, csv, svg, junit };

/// Whether it is a document of its own, so that nothing can stand beside it.
inline bool is_document(ResultFormat format) {
  return format == ResultFormat::html || format == ResultFormat::markdown;
}

/// `--format`, for those that answer one question.
void add_result_format(CLI::App& app, ResultFormat& format);

/// The document in this format; in words, for a terminal of this style.
std::string written(const Document& document, ResultFormat format, const Style& style);

}  // namespace triage::cli
