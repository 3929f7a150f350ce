// What an answer means is read once, until the table is full: then all is forgotten, and nothing of
// what was known may be found any more.

#include "triage/batch/answer_memo.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "triage/cases/from_csv.hpp"
#include "unit/rules.hpp"

namespace triage::tests {
namespace {

/// A table of answers to `finding` that counts how often it has to read.
class CountedMemo {
 public:
  CountedMemo(std::string_view finding, std::size_t most_texts)
      : header_{{{CsvColumn::Holds::answer, *find_finding(article_rules(), finding)}}, {}},
        memo_(article_rules().program,
              [this](std::string_view text) {
                ++reads_;
                return std::vector<CaseOrError>{
                    case_from_csv(article_rules(), header_, {"", text, 1})};
              },
              {most_texts}) {}

  /// The cells of the first column that the text leaves possible; none where it is no clear answer.
  std::optional<Row::Byte> cells(const std::string& text) {
    const std::string padded = text + std::string(scan_padding, ' ');
    const Meaning& meaning = memo_.meaning_of(std::string_view(padded).substr(0, text.size()));
    if (!meaning.is_clear || meaning.cell_count == 0) return std::nullopt;
    return meaning.cells[0];
  }

  [[nodiscard]] std::size_t reads() const { return reads_; }

 private:
  CsvHeader header_;
  std::size_t reads_ = 0;
  AnswerMemo memo_;
};

std::string days(std::size_t count) { return std::to_string(count) + " days of pain"; }

}  // namespace

TEST_CASE("answer memo: when it is full, it forgets what it knew, and reads it again") {
  constexpr std::size_t most = 64;
  for (const char* unit : {" d", " days"}) {  // up to 8 bytes are found without a look at the text
    CountedMemo memo("pain_duration", most);
    CountedMemo fresh("pain_duration", 10 * most);
    for (std::size_t round = 0; round < 3; ++round) {
      for (std::size_t i = 1; i <= 3 * most; ++i) {
        const std::string text = std::to_string(i) + unit;
        CAPTURE(text);
        CHECK(memo.cells(text) == fresh.cells(text));
        const std::size_t reads = memo.reads();
        CHECK(memo.cells(text) == fresh.cells(text));
        CHECK(memo.reads() == reads);
      }
    }
    CHECK(fresh.reads() == 3 * most);
    CHECK(memo.reads() == 9 * most);  // each time, it had forgotten all of the round before
  }
}

TEST_CASE("answer memo: what is no answer is remembered as that, and what is too long is not") {
  CountedMemo memo("pain_duration", 8);
  CHECK_FALSE(memo.cells(days(3)));
  CHECK_FALSE(memo.cells(days(3)));
  CHECK(memo.reads() == 1);
  CHECK_FALSE(memo.cells(std::string(129, '1')));
  CHECK(memo.reads() == 1);
}

}  // namespace triage::tests
