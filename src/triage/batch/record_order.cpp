#include "triage/batch/record_order.hpp"

#include <numeric>
#include <utility>

#include "triage/cases/case_reader.hpp"

namespace triage {

std::size_t Tally::total() const {
  return std::accumulate(by_disposition.begin(), by_disposition.end(), undetermined + bad);
}

void Tally::count(bool is_bad, std::optional<Disposition> disposition) {
  if (is_bad) {
    ++bad;
  } else if (disposition) {
    ++by_disposition[disposition->index()];
  } else {
    ++undetermined;
  }
}

RecordOrder::RecordOrder(const RecordStyle& style, std::size_t dispositions, RecordWriter& writer)
    : style_(style), writer_(writer) {
  tally_.by_disposition.resize(dispositions);
}

void RecordOrder::add(const CaseSource& source, AssessedChunk chunk) {
  if (chunk.cases.empty()) return;
  is_one_of_several_ = first_ || number_ > 0 || chunk.cases.size() > 1;
  write_first(source);
  // What a first case without an id is called depends on whether there is a second one.
  if (is_one_of_several_ || chunk.cases.front().id_size > 0) {
    write(source, chunk);
  } else {
    first_ = std::move(chunk);
  }
}

void RecordOrder::end_file(const CaseSource& source, const EndOfFile& end) {
  const bool is_readable = end.unreadable.empty();
  is_one_of_several_ = is_one_of_several_ || (first_ && !is_readable);
  write_first(source);
  if (!is_readable) {
    write_bad(end.unreadable);
  } else if (number_ == 0) {
    write_bad(end.no_case);
  }
  number_ = 0;
  is_one_of_several_ = false;
}

void RecordOrder::write_first(const CaseSource& source) {
  if (!first_) return;
  const AssessedChunk first = std::move(*first_);
  first_.reset();
  write(source, first);
}

/// Copies records as they are, as far as it goes; an id that is missing is put in, and a case whose
/// id was used before gives an error record instead of its own.
void RecordOrder::write(const CaseSource& source, const AssessedChunk& chunk) {
  const std::string_view records = chunk.records.view();
  std::size_t written = 0;
  const auto write_until = [&](std::size_t end) {
    writer_.write(records.substr(written, end - written));
    written = end;
  };
  std::size_t id_at = 0;
  std::uint64_t record = tally_.total();  // its number
  for (std::size_t i = 0; i < chunk.cases.size(); ++i) {
    seen_.expect_those_behind(chunk.cases, i);
    const AssessedCase& person = chunk.cases[i];
    const std::string_view own_id = chunk.ids.view().substr(id_at, person.id_size);
    id_at += person.id_size;
    ++number_;
    ++record;
    const bool is_named = !own_id.empty();
    std::string given;
    if (!is_named) given = name_for(source, person);
    const std::string_view id = is_named ? own_id : given;
    const auto earlier = remember(person, id, record);
    if (earlier && earlier->named_by == NamedBy::itself) {
      write_until(person.begin);
      const std::string by = "record " + std::to_string(earlier->number);
      const BadCase duplicate = duplicate_case(source.file, id, person.place, by);
      write_bad(whole_text_of(style_, error_record(duplicate)));
      written = chunk.end_of(i);
      continue;
    }
    if (earlier && !shared_name_) shared_name_ = {std::string(id), earlier->number, record};
    if (!is_named && person.id_goes > 0) {
      write_until(person.begin + person.id_goes - 1);
      std::string text;
      append_id(text, style_.format, id);
      writer_.write(text);
    }
    tally_.count(person.is_bad, person.disposition);
  }
  write_until(records.size());
}

/// Two files called `case.yaml` in two folders are `case` and `case~2`.
std::string RecordOrder::name_for(const CaseSource& source, const AssessedCase& person) {
  const std::string name = default_id(source.stem, number_, is_one_of_several_);
  return person.is_bad ? name : seen_.free_name(name);
}

/// The case that had the name before, if it is remembered. Cases that cannot be read have none.
std::optional<EarlierCase> RecordOrder::remember(const AssessedCase& person, std::string_view id,
                                                 std::uint64_t record) {
  if (person.is_bad) return std::nullopt;
  const bool is_named = person.id_size > 0;
  return seen_.remember(is_named ? person.fingerprint : fingerprint_of(id), record,
                        is_named ? NamedBy::itself : NamedBy::us);
}

void RecordOrder::write_bad(std::string_view record) {
  ++tally_.bad;
  writer_.write(record);
}

}  // namespace triage
