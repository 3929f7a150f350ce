// The outcome of each case in a file, as `triage batch` writes it: recommend RULES PACK CASES
#include <fstream>
#include <iostream>
#include <iterator>
#include <triage/cases/assess.hpp>
#include <triage/cases/case_reader.hpp>
#include <triage/pack/shelf.hpp>
#include <triage/program/from_pack.hpp>
#include <triage/report/record.hpp>

int main(int argc, char** argv) {
  if (argc != 4) return std::cerr << "usage: recommend RULES PACK CASES\n", 2;
  const auto find = [&](std::string_view name) -> std::optional<std::string> {
    std::ifstream file(std::string(argv[1]).append("/").append(name).append(".yaml"));
    if (!file) return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(file), {});
  };
  const auto tell = [](const triage::Diagnostics& problems, const triage::SourceText& source) {
    for (const auto& problem : problems.sorted()) std::cerr << to_text(problem, source);
  };
  const auto shelved = triage::pack_from_shelf(argv[2], find, tell);
  if (!shelved.found) return std::cerr << "no such pack, or one with mistakes\n", 2;
  const triage::Pack pack(shelved.found->pack);

  std::ifstream input(argv[3]);
  triage::CaseReader reader(pack, input, std::nullopt, argv[3], "case");
  while (const auto read = reader.next()) {
    const auto* person = std::get_if<triage::Case>(&*read);
    std::cout << to_json(person == nullptr ? error_record(std::get<triage::BadCase>(*read))
                                           : outcome_record(pack, *person,
                                                            assess(pack, *person,
                                                                   triage::Unanswered::stays_open)))
              << '\n';
  }
}
