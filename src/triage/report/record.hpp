#pragma once

// Outcomes for programs: one record a case, in NDJSON, JSON, CSV or YAML.

#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "triage/cases/assess.hpp"
#include "triage/cases/case.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/program/program.hpp"

namespace triage {

struct Value;
struct Field;
using List = std::vector<Value>;
/// Names and values in the order in which they are written.
using Record = std::vector<Field>;

/// A JSON value, as far as our records need them.
struct Value {
  std::variant<std::string, bool, std::uint64_t, List, Record> is;
};

struct Field {
  std::string name;
  Value value;
};

Record outcome_record(const RulePack& pack, const Program& program, const Case& person,
                      const Assessment& assessment);

Record error_record(const BadCase& bad);

/// What can be answered: every finding with its type, options and units.
Record findings_record(const RulePack& pack);

/// The record as JSON, on one line, without a line feed.
std::string to_json(const Record& record);

enum class RecordFormat : std::uint8_t { ndjson, json, csv, yaml };

/// Writes records one at a time, so that memory stays the same however many there are.
class RecordWriter {
 public:
  RecordWriter(RecordFormat format, std::ostream& output);

  void write(const Record& record);
  /// To be called once, after the last record.
  void finish();

 private:
  RecordFormat format_;
  std::ostream& output_;
  bool any_ = false;
};

}  // namespace triage
