#include "triage/report/record.hpp"

namespace triage {
namespace {

constexpr std::size_t longest_line = 100;

/// Writes the parts of a list or a record, one a line, between the brackets of `flat`.
template <class Parts, class Write>
void append_parts(std::string& out, const std::string& flat, const Parts& parts, std::size_t indent,
                  const Write& write) {
  out += flat.front();
  for (const auto& part : parts) {
    out += (&part == &parts.front() ? "\n" : ",\n") + std::string(indent + 2, ' ');
    write(part);
  }
  out += '\n' + std::string(indent, ' ') + flat.back();
}

/// Writes `value`, which begins in this column; broken, where it is too long for a line.
void append(std::string& out, const Value& value, std::size_t indent, std::size_t column) {
  const std::string flat = to_json(value);
  const auto* list = std::get_if<List>(&value.is);
  const auto* record = std::get_if<Record>(&value.is);
  if (column + flat.size() < longest_line || (list == nullptr && record == nullptr)) {
    out += flat;
  } else if (list != nullptr) {
    append_parts(out, flat, *list, indent,
                 [&](const Value& item) { append(out, item, indent + 2, indent + 2); });
  } else {
    append_parts(out, flat, *record, indent, [&](const Field& field) {
      const std::string name = to_json(Value{field.name}) + ": ";
      out += name;
      append(out, field.value, indent + 2, indent + 2 + name.size());
    });
  }
}

}  // namespace

std::string to_indented_json(const Record& record) {
  std::string out;
  append(out, {record}, 0, 0);
  return out + '\n';
}

}  // namespace triage
