// Case files with mistakes, for the article pack, and what is said about them.

#include "unit/golden.hpp"

#include <doctest/doctest.h>

#include "unit/rules.hpp"

using namespace triage;

TEST_CASE("bad cases give the diagnostics beside them, and cost no other case") {
  tests::compare_with_expected(
      "tests/cases/bad", [](const std::string& name, std::string_view text) {
        std::string out;
        bool any_bad = false;
        for (const CaseOrError& read : tests::cases_in(tests::article_rules(), text, name)) {
          if (const auto* person = std::get_if<Case>(&read)) {
            out += person->id + ": read\n\n";
            continue;
          }
          const auto& bad = std::get<BadCase>(read);
          any_bad = true;
          out += bad.id + ": bad\n";
          for (const Diagnostic& problem : bad.problems) out += to_text(problem, bad.source());
          out += '\n';
        }
        CHECK_MESSAGE(any_bad, name, " has no bad case");
        return out;
      });
}
