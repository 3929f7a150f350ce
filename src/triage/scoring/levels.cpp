#include "triage/scoring/levels.hpp"

#include <algorithm>
#include <cctype>

#include "triage/base/mapped.hpp"
#include "triage/base/text.hpp"
#include "triage/pack/rule_pack.hpp"

namespace triage {
namespace {

constexpr std::string_view not_available = "na";

bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

/// Whether a text has the word in it, and more: `non-emergency` and `nonemergency` are not
/// `emergency`, and may be its opposite. With a letter more behind it, it is misspelt.
bool says_more_than(std::string_view text, std::string_view word) {
  for (std::size_t at = 0; (at = text.find(word, at)) != text.npos; ++at) {
    const std::size_t end = at + word.size();
    if (end == text.size() || !is_letter(text[end])) return true;
  }
  return false;
}

}  // namespace

LevelWords::LevelWords(const RulePack& pack) : pack_(pack) {
  for (const Disposition level : ids_up_to<Disposition>(pack.dispositions.size())) {
    meanings_.emplace(lower(pack[level].id), level);
  }
  meanings_.emplace(no_disposition, Advice());
}

std::string LevelWords::learn(std::string_view word, std::string_view level) {
  const std::string text = lower(trim(word));
  if (text.empty()) return "there is no word before the =";
  const auto meant = meanings_.find(lower(trim(level)));
  const bool is_level = meant != meanings_.end() &&
                        (!meant->second || lower(pack_[*meant->second].id) == lower(trim(level)));
  if (!is_level) {
    return "'" + std::string(trim(level)) + "' is no level of the pack " + pack_.id + ": write " +
           join_with_or(level_names(pack_));
  }
  const auto [known, is_new] = meanings_.try_emplace(text, meant->second);
  if (!is_new && known->second != meant->second) {
    return "'" + std::string(trim(word)) + "' would mean two levels";
  }
  const std::string told = std::string(trim(word)) + "=" + std::string(trim(level));
  const auto is_same = [&](const std::string& other) { return lower(other) == lower(told); };
  if (std::ranges::any_of(learned_, is_same)) return {};
  learned_.push_back(told);
  std::ranges::sort(learned_);
  return {};
}

LevelWords::Said LevelWords::read(std::string_view cell) const {
  Said said;
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find(';'), cell.size());
    const std::string word = lower(trim(cell.substr(0, end)));
    cell.remove_prefix(std::min(end + 1, cell.size()));
    const auto meant = meanings_.find(word);
    if (word.empty() || (meant == meanings_.end() && word == not_available)) continue;
    if (meant == meanings_.end()) return {true, word, {}};
    said.anything = true;
    said.advice = std::max(said.advice, meant->second);  // no advice is less than any
  }
  return said;
}

std::optional<HazardousAdvice> LevelWords::hazard(std::string_view text) const {
  const std::size_t colon = text.find(':');
  if (colon == text.npos) return std::nullopt;
  const auto needed = meanings_.find(lower(trim(text.substr(0, colon))));
  const auto given = meanings_.find(lower(trim(text.substr(colon + 1))));
  if (needed == meanings_.end() || given == meanings_.end() || !needed->second) {
    return std::nullopt;
  }
  if (given->second && *given->second >= *needed->second) return std::nullopt;
  return HazardousAdvice{*needed->second, given->second};
}

std::vector<std::string> LevelWords::words_near(std::string_view text) const {
  std::vector<std::string> words =
      mapped(meanings_, [](const auto& meaning) { return meaning.first; });
  std::erase_if(words, [&](const std::string& word) { return says_more_than(text, word); });
  return words;
}

}  // namespace triage
