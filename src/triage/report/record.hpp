#pragma once

// Outcomes for programs: one record a case, in NDJSON, JSON, CSV or YAML.

#include <cstdint>
#include <functional>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "triage/base/either.hpp"
#include "triage/base/mapped.hpp"
#include "triage/cases/assess.hpp"
#include "triage/cases/case.hpp"
#include "triage/diagram/count.hpp"

namespace triage {

struct Pack;
struct RulePack;

struct Value;
struct Field;
using List = std::vector<Value>;
/// Names and values in the order in which they are written.
using Record = std::vector<Field>;

/// A JSON value, as far as our records need them.
struct Value {
  Either<std::string, bool, std::uint64_t, Count, List, Record> is;
};

struct Field {
  std::string name;
  Value value;
};

/// A whole number, of any unsigned type.
inline Value number_value(std::uint64_t number) { return {number}; }

/// What `make` makes of each element, a record or anything else that can be a value, in order.
template <class Range, class Make = std::identity>
Value list_value(const Range& range, const Make& make = {}) {
  return {mapped(range, [&](const auto& element) { return Value{std::invoke(make, element)}; })};
}

/// Texts as a list of values.
Value text_list(const std::vector<std::string>& texts);

/// A place in a file: `file`, `line` and `column`. Line 0 is the file as a whole.
Record place_record(const std::string& file, const Place& place);

/// Which pack it is: its id, version and fingerprint.
Record pack_identity(const RulePack& pack);

/// What comes of a case that could be read, and what stands for one that could not.
Record outcome_record(const Pack& pack, const Case& person, const Assessment& assessment);

Record error_record(const BadCase& bad);

/// What can be answered: every finding with its type, options and units.
Record findings_record(const RulePack& pack);

/// The record as JSON, on one line, without a line feed.
std::string to_json(const Record& record);
std::string to_json(const Value& value);

/// The same behind what is written already. Our texts are UTF-8; only what JSON, a terminal or its
/// reader could trip over is escaped.
void append_json(std::string& out, std::string_view text);
void append_json(std::string& out, const Value& value);
void append_json(std::string& out, const Record& record);

/// The record as JSON for a person to read: what fits on a line stands on one.
std::string to_indented_json(const Record& record);

enum class RecordFormat : std::uint8_t { ndjson, json, csv, yaml };

/// How records are written.
struct RecordStyle {
  RecordFormat format = RecordFormat::ndjson;
  std::vector<std::string> fields;  // only these, in this order; none: all

  friend bool operator==(const RecordStyle&, const RecordStyle&) = default;
};

/// Whether nothing shows of an outcome but its disposition and the bounds of it.
bool shows_levels_only(const RecordStyle& style);

/// The names that `RecordStyle::fields` can have.
std::vector<std::string> record_fields();

/// A record as it is written, up to the id and from there on: many cases differ in nothing else.
struct RecordText {
  std::string before_id;
  std::string after_id;
  bool shows_id = true;
};

/// Everything but the id. An error is never left out, whatever the fields are.
RecordText text_of(const RecordStyle& style, const Record& record);

/// The id, as it stands between the two halves.
void append_id(std::string& out, RecordFormat format, std::string_view id);

/// All of a record, with the id that it has.
std::string whole_text_of(const RecordStyle& style, const Record& record);

/// Writes records one at a time, so that memory stays the same however many there are.
class RecordWriter {
 public:
  RecordWriter(RecordStyle style, std::ostream& output);

  /// Writes one record.
  void write(const Record& record);
  /// Writes records whose texts are made already.
  void write(std::string_view records);
  /// To be called once, after the last record.
  void finish();

 private:
  RecordStyle style_;
  std::ostream& output_;
  bool any_ = false;
};

}  // namespace triage
