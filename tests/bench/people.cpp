#include "people.hpp"

namespace triage::bench {

std::vector<Said> People::next() {
  const Mood mood = this->mood();
  std::vector<Said> answers;
  for (const Finding& finding : pack_.findings) {
    if (finding.same_as) continue;
    Said said = answer(finding);
    const bool measured = finding.type == FindingType::temperature;
    if (crowd_ == Crowd::mixed && measured && !one_in(4)) continue;
    if (mood == Mood::sparing && one_in(6)) continue;
    if (mood == Mood::unsure && one_in(6)) said = {&finding, Form::word, {"unknown"}};
    answers.push_back(std::move(said));
  }
  return answers;
}

People::Mood People::mood() {
  if (crowd_ == Crowd::complete) return Mood::sure;
  const std::size_t tenth = below(10);
  if (tenth < 6) return Mood::sure;
  return tenth < 9 ? Mood::sparing : Mood::unsure;
}

Said People::answer(const Finding& finding) {
  switch (finding.type) {
    case FindingType::yes_no: return {&finding, Form::yes_no, {yes_or_no(finding)}};
    case FindingType::one_of: return {&finding, Form::word, {option(finding)}};
    case FindingType::any_of: return options(finding);
    case FindingType::duration: return {&finding, Form::word, {duration(finding)}};
    case FindingType::temperature: return {&finding, Form::word, {temperature()}};
    case FindingType::number: break;
  }
  return {&finding, Form::number, {std::to_string(below(5))}};
}

std::string People::yes_or_no(const Finding& finding) {
  const bool yes = one_in(10);
  if (finding.measured_by) has_fever_ = yes;
  return yes ? "yes" : "no";
}

std::string People::option(const Finding& finding) {
  return finding.options[one_in(6) ? below(finding.options.size()) : 0].id;
}

Said People::options(const Finding& finding) {
  std::vector<std::string> words;
  for (const Option& option : finding.options) {
    if (option.id != "none" && one_in(5)) words.push_back(option.id);
  }
  if (words.empty()) return {&finding, Form::word, {"none"}};
  return {&finding, Form::list, std::move(words)};
}

std::string People::duration(const Finding& finding) {
  if (finding.none_label && one_in(2)) return "none";
  if (one_in(4)) return std::to_string(1 + below(6)) + " weeks";
  if (one_in(4)) return std::to_string(1 + below(72)) + " h";
  return std::to_string(1 + below(28)) + " days";
}

/// Fits the answer about a fever, which packs ask for first: nobody contradicts themselves.
std::string People::temperature() {
  const std::size_t tenths = has_fever_ ? 380 + below(16) : 360 + below(20);
  return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10) + " C";
}

}  // namespace triage::bench
