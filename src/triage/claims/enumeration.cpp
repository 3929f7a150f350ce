#include "triage/claims/enumeration.hpp"

#include <utility>

namespace triage::checks {

std::size_t words_for(std::size_t lanes) { return (lanes + lanes_per_word - 1) / lanes_per_word; }

Enumeration::Enumeration(const Program& program, Diagram& diagram, std::vector<std::size_t> columns,
                         const Infer& infer)
    : program_(program),
      diagram_(diagram),
      infer_(infer),
      outer_(std::move(columns)),
      block_(program_, 1),
      outcomes_(program_) {
  while (!outer_.empty() && lanes_ * cells(outer_.back()) <= max_lanes) {
    lanes_ *= cells(outer_.back());
    inner_.insert(inner_.begin(), outer_.back());
    outer_.pop_back();
  }
  block_ = Block(program_, words_for(lanes_));
  lay_out_page();
}

/// Gives each lane its combination of the inner columns: its number, read as digits to the bases
/// of their cell counts.
void Enumeration::lay_out_page() {
  page_.assign(lanes_, Row(program_));
  std::size_t stride = 1;
  for (const std::size_t index : inner_) {
    const std::size_t count = program_.columns[index].cell_count;
    for (std::size_t lane = 0; lane < lanes_; ++lane) {
      page_[lane][index] = static_cast<Row::Byte>(lane / stride % count);
    }
    stride *= count;
  }
  for (std::size_t lane = 0; lane < lanes_; ++lane) block_.set(program_, lane, page_[lane]);
}

bool Enumeration::agrees_from(std::size_t position, Set set) {
  if (position == outer_.size()) return agrees_on_page(set);
  const Column& column = program_.columns[outer_[position]];
  for (std::size_t value = 0; value < column.cell_count; ++value) {
    for (std::size_t c = 0; c < column.cell_count; ++c) {
      for (Word& word : block_.plane(column, c)) word = c == value ? ~Word{0} : 0;
    }
    if (!agrees_from(position + 1, diagram_.restrict(set, outer_[position], value))) return false;
  }
  return true;
}

bool Enumeration::agrees_on_page(Set set) {
  const Lanes& proved = lanes_in(set);
  outcomes_.update(block_);
  const Inferred inferred = infer_(outcomes_, lanes_);
  for (std::size_t word = 0; word < proved.size(); ++word) {
    const std::size_t left = lanes_ - word * lanes_per_word;
    const Word in_use = left >= lanes_per_word ? ~Word{0} : (Word{1} << left) - 1;
    const Word differs =
        (inferred.surely[word] ^ proved[word]) | (inferred.maybe[word] ^ proved[word]);
    if ((differs & in_use) != 0) return false;
  }
  return true;
}

/// The lanes of a page whose combinations are in the set. Few different sets are left once the
/// outer columns stand still, so that each is looked up once.
const Lanes& Enumeration::lanes_in(Set set) {
  const auto [known, is_new] = known_.try_emplace(set, Lanes(block_.words()));
  if (!is_new) return known->second;
  for (std::size_t lane = 0; lane < lanes_; ++lane) {
    if (!diagram_.contains(set, page_[lane])) continue;
    known->second[lane / lanes_per_word] |= Word{1} << lane % lanes_per_word;
  }
  return known->second;
}

}  // namespace triage::checks
