#include "triage/pack/gaps.hpp"

#include <algorithm>
#include <utility>

#include "triage/pack/texts.hpp"

namespace triage {

std::vector<std::string_view> gaps_in(std::string_view text) {
  std::vector<std::string_view> gaps;
  for (std::size_t open = text.find('{'); open != text.npos; open = text.find('{', open + 1)) {
    const std::size_t close = text.find_first_of("{}", open + 1);
    if (close != text.npos && text[close] == '}') {
      gaps.push_back(text.substr(open, close + 1 - open));
    }
  }
  return gaps;
}

bool is_country(std::string_view code) {
  return code.size() == 2 && std::ranges::all_of(code, [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::string emergency_number(const RulePack& pack, std::string_view country) {
  const auto found = std::ranges::find_if(
      pack.emergency_numbers,
      [country](const EmergencyNumber& number) { return number.country == country; });
  return found == pack.emergency_numbers.end() ? std::string() : found->number;
}

RulePack with_emergency_number(RulePack pack, std::string_view number) {
  const auto fill = [number](const std::string& /*path*/, std::string& text) {
    for (std::size_t at = text.find(emergency_number_gap); at != text.npos;
         at = text.find(emergency_number_gap, at + number.size())) {
      text.replace(at, emergency_number_gap.size(), number);
    }
  };
  std::uint32_t layer = 0;
  for (const RulePack* one = &pack; one != nullptr; one = one->base.get()) {
    visit_texts(pack, layer++, fill);
  }
  return pack;
}

}  // namespace triage
