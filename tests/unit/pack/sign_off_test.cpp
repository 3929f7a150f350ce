// What people sign is bound to what they read: to a part of the pack and all that it names.

#include "triage/pack/sign_off.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "triage/base/text.hpp"
#include "triage/report/review_text.hpp"
#include "unit/rules.hpp"

using namespace triage;

namespace {

constexpr std::string_view parts = R"(
findings:
  fever: {ask: "A fever?", type: yes_no, measured_by: {heat: ">= 38 C"}}
  heat: {ask: "How hot?", type: temperature, range: [30 C, 45 C]}
  tired: {ask: "Tired?", type: yes_no}
facts:
  ill: {any: [fever, tired]}
rules:
  fever: {when: fever, then: emergency, because: It matters., source: book}
  ill: {when: ill, then: doctor, because: Be seen., source: book}
care:
  tea: {title: Tea, with: [self_care], unless: [{when: tired, because: No.}], do: Drink., source: book}
guarantees:
  a_fever_is_an_emergency: {when: fever, at_least: emergency}
)";

std::map<std::string, std::string> prints_of(const RulePack& pack) {
  std::map<std::string, std::string> prints;
  for (const Signable& part : parts_of(pack)) prints[part.name] = part.fingerprint;
  return prints;
}

/// The parts whose fingerprint changes with one change of the pack's text, but for `all`, which
/// has to.
std::string changed_by(const std::string& old_text, const std::string& new_text) {
  std::string text(parts);
  const std::size_t at = text.find(old_text);
  REQUIRE(at != text.npos);
  const auto before = prints_of(tests::small_rules(text));
  const auto after = prints_of(tests::small_rules(text.replace(at, old_text.size(), new_text)));
  std::vector<std::string> changed;
  for (const auto& [name, print] : before) {
    const auto now = after.find(name);
    if (now == after.end() || now->second != print) changed.push_back(name);
  }
  REQUIRE(!changed.empty());
  CHECK(changed.front() == "all");
  changed.erase(changed.begin());
  return join(changed, " ");
}

ReviewFile reviews_in(const std::string& yaml, std::string& mistakes) {
  const SourceText source{"small.review.yaml", yaml, 1};
  Diagnostics diagnostics(source.name);
  auto file = reviews_from_yaml(source, "small", diagnostics);
  for (const Diagnostic& mistake : diagnostics.sorted()) mistakes += to_text(mistake, source);
  return file.value_or(ReviewFile{});
}

ReviewFile reviews_in(const std::string& yaml) {
  std::string mistakes;
  ReviewFile file = reviews_in(yaml, mistakes);
  CHECK(mistakes == "");
  return file;
}

/// A review in which each part has the words behind its name: "rules.fever" and "verdict: right".
std::string review(const RulePack& pack, const std::string& by,
                   const std::vector<std::pair<std::string, std::string>>& verdicts) {
  const auto prints = prints_of(pack);
  std::string text = "  - by: " + by + "\n    role: clinician\n    date: 2026-11-27\n    parts:\n";
  for (const auto& [part, words] : verdicts) {
    const auto print = prints.find(part);
    text += "      " + part + ": {" + words +
            ", fingerprint: " + (print == prints.end() ? std::string(64, '0') : print->second) +
            "}\n";
  }
  return text;
}

std::string file_of(const std::string& reviews) { return "pack: small\nreviews:\n" + reviews; }

Standing standing_of(const RulePack& pack, const ReviewFile& file, const std::string& part) {
  for (const SignedPart& one : sign_off(pack, file)) {
    if (one.part.name == part) return one.standing;
  }
  FAIL("there is no part ", part);
  return Standing::open;
}

std::vector<std::string> warnings_about(const RulePack& pack, const ReviewFile& file) {
  Diagnostics diagnostics("small.review.yaml");
  warn_about_reviews(pack, file, {}, diagnostics);
  CHECK_FALSE(diagnostics.has_errors());
  std::vector<std::string> messages;
  for (const Diagnostic& one : diagnostics.sorted()) messages.push_back(one.message);
  return messages;
}

Pack changed_rules() {
  std::string text(parts);
  text.replace(text.find("Be seen."), 8, "See one.");
  return tests::small_rules(text);
}

}  // namespace

TEST_CASE("parts: the whole, questions, rules and advice, in the pack's order") {
  std::vector<std::string> names;
  for (const Signable& part : parts_of(tests::small_rules(parts))) names.push_back(part.name);
  CHECK(join(names, " ") ==
        "all findings.fever findings.heat findings.tired rules.fever rules.ill care.tea");
  for (const std::string& name : names) CHECK(may_name_part(name));
  for (const char* none : {"", "rules", "rules.", "facts.ill", "guarantees.g", "ALL"}) {
    CHECK_FALSE(may_name_part(none));
  }
}

TEST_CASE("parts: a part changes with its own words, and with all that it names") {
  CHECK(changed_by("It matters.", "It does.") == "rules.fever");
  CHECK(changed_by("then: doctor", "then: emergency") == "rules.ill");
  CHECK(changed_by("Drink.", "Sip.") == "care.tea");
  CHECK(changed_by("because: No.", "because: Never.") == "care.tea");
  // What a condition looks at, and what that is measured by.
  CHECK(changed_by("A fever?", "Hot?") == "findings.fever rules.fever rules.ill");
  CHECK(changed_by("\"How hot?\"", "\"How warm?\"") ==
        "findings.fever findings.heat rules.fever rules.ill");
  CHECK(changed_by("38 C", "38.5 C") == "findings.fever rules.fever rules.ill");
  CHECK(changed_by("Tired?", "Weary?") == "care.tea findings.tired rules.ill");
  CHECK(changed_by("any: [fever, tired]", "all: [fever, tired]") == "rules.ill");
  // What is no part of its own is a part of the whole.
  CHECK(changed_by("at_least: emergency", "at_least: doctor") == "");
}

TEST_CASE("parts: a rule changes with what is more urgent than its level") {
  const Pack rules = tests::small_rules(parts);
  const auto before = prints_of(rules);
  RulePack other = rules;
  other.dispositions.push_back({"helicopter", {}, "", "Fly", "Go now."});
  const auto by_level_above = prints_of(other);
  for (const char* part : {"rules.ill", "rules.fever", "all"}) {
    CHECK(by_level_above.at(part) != before.at(part));
  }
  for (const char* part : {"care.tea", "findings.tired"}) {
    CHECK(by_level_above.at(part) == before.at(part));
  }
  // The same rules, words and levels, of which two have changed places.
  other = rules;
  std::swap(other.dispositions[1], other.dispositions[2]);
  for (Rule& rule : other.rules) rule.then = Disposition(3 - rule.then.index());
  const auto by_order = prints_of(other);
  for (const char* part : {"rules.ill", "rules.fever", "all"}) {
    CHECK(by_order.at(part) != before.at(part));
  }
}

TEST_CASE("parts: what is asked as an option is part of what names the option") {
  const std::string findings = R"(
findings:
  wet: {ask: "Do you drool?", type: yes_no}
  stiff: {ask: "A stiff neck?", type: yes_no}
  other: {ask: "Other?", type: yes_no}
  signs: {ask: "Which of these?", type: any_of, options: {drooling: You drool, neck: {label: Your neck SAME}}}
rules:
  drooling: {when: {signs: drooling}, then: doctor, because: Be seen., source: book}
  stiff: {when: stiff, then: doctor, because: Be seen., source: book}
  other: {when: other, then: doctor, because: Be seen., source: book}
care:
  tea: {title: Tea, with: [self_care], when: {not: {signs: neck}}, do: Drink., source: book}
)";
  const auto with = [&findings](const std::string& same) {
    std::string text = findings;
    text.replace(text.find(" SAME"), 5, same);
    return tests::small_rules(text);
  };
  const auto differing = [](const RulePack& one, const RulePack& other) {
    const auto before = prints_of(one);
    const auto after = prints_of(other);
    std::vector<std::string> names;
    for (const auto& [name, print] : before) {
      if (after.at(name) != print) names.push_back(name);
    }
    return join(names, " ");
  };
  CHECK(differing(with(""), with(", same_as: stiff")) ==
        "all care.tea findings.stiff rules.drooling rules.stiff");
  RulePack reworded = with(", same_as: stiff");
  reworded.findings[1].ask = "Does your neck hurt?";
  CHECK(differing(with(", same_as: stiff"), reworded) ==
        "all care.tea findings.stiff rules.drooling rules.stiff");
}

TEST_CASE("parts: a level and a source belong to the rules that name them") {
  const Pack rules = tests::small_rules(parts);
  const auto before = prints_of(rules);
  RulePack other = rules;
  other.dispositions[1].advice = "Go soon.";
  const auto by_level = prints_of(other);
  CHECK(by_level.at("rules.ill") != before.at("rules.ill"));
  CHECK(by_level.at("rules.fever") == before.at("rules.fever"));
  other = rules;
  other.sources[0].updated = "2026";
  const auto by_source = prints_of(other);
  for (const char* part : {"rules.ill", "rules.fever", "care.tea"}) {
    CHECK(by_source.at(part) != before.at(part));
  }
  CHECK(by_source.at("findings.tired") == before.at("findings.tired"));
}

TEST_CASE("parts: who answers for a pack, and its version, change nothing that was read") {
  const Pack rules = tests::small_rules(parts);
  RulePack other = rules;
  other.version = "9.9.9";
  other.sha256 = "other";
  other.stewardship = {
      {"Ana"}, {{"Ben", "clinician", "2026-11-27"}}, "2027-11-27", PackStatus::reviewed};
  CHECK(prints_of(other) == prints_of(rules));
}

TEST_CASE("parts: every one of the shipped packs has a fingerprint of its own") {
  for (const Pack* rules : {&tests::article_rules(), &tests::guideline_rules()}) {
    std::map<std::string, std::string> by_print;
    for (const Signable& part : parts_of(*rules)) {
      CHECK_MESSAGE(by_print.emplace(part.fingerprint, part.name).second, part.name);
    }
  }
}

TEST_CASE("sign-off: a part is signed while it is what was read") {
  const Pack rules = tests::small_rules(parts);
  const ReviewFile file =
      reviews_in(file_of(review(rules, "Ana",
                                {{"rules.fever", "verdict: right"},
                                 {"rules.ill", "verdict: right"},
                                 {"findings.tired", "verdict: open"},
                                 {"care.tea", "verdict: unsure, comment: Is it so"}})));
  CHECK(standing_of(rules, file, "rules.fever") == Standing::right);
  CHECK(standing_of(rules, file, "rules.ill") == Standing::right);
  CHECK(standing_of(rules, file, "findings.tired") == Standing::open);
  CHECK(standing_of(rules, file, "care.tea") == Standing::unsure);
  CHECK(standing_of(rules, file, "all") == Standing::open);
  const RulePack changed = changed_rules();
  CHECK(standing_of(changed, file, "rules.fever") == Standing::right);
  CHECK(standing_of(changed, file, "rules.ill") == Standing::changed);
}

TEST_CASE("sign-off: a verdict on all counts for every part, until any of them changes") {
  const Pack rules = tests::small_rules(parts);
  const ReviewFile file = reviews_in(file_of(review(rules, "Ana", {{"all", "verdict: right"}})));
  CHECK(is_signed(sign_off(rules, file)));
  const RulePack changed = changed_rules();
  for (const SignedPart& part : sign_off(changed, file)) {
    CHECK_MESSAGE(part.standing == Standing::changed, part.part.name);
  }
  CHECK(warnings_about(changed, file) ==
        std::vector<std::string>{"'all' has changed since Ana signed it on 2026-11-27, under " +
                                 prints_of(rules).at("all").substr(0, 16)});
}

TEST_CASE("sign-off: the worst of what people say counts, and of each the last word") {
  const Pack rules = tests::small_rules(parts);
  const auto with = [&](const std::string& reviews) { return reviews_in(file_of(reviews)); };
  const std::string ana_wrong =
      review(rules, "Ana", {{"rules.fever", "verdict: wrong, comment: Too late."}});
  const std::string ana_right = review(rules, "Ana", {{"rules.fever", "verdict: right"}});
  const std::string ben_all = review(rules, "Ben", {{"all", "verdict: right"}});
  const std::string ana_all = review(rules, "Ana", {{"all", "verdict: right"}});
  const auto of_fever = [&](const std::string& reviews) {
    return standing_of(rules, with(reviews), "rules.fever");
  };
  CHECK(of_fever(ana_wrong) == Standing::wrong);
  CHECK(of_fever(ana_wrong + ben_all) == Standing::wrong);
  CHECK(of_fever(ana_wrong + ana_right) == Standing::right);
  // Who says that all is right has not taken back that this is wrong.
  CHECK(of_fever(ana_wrong + ana_all) == Standing::wrong);
  CHECK(warnings_about(rules, with(ana_wrong + ben_all)) ==
        std::vector<std::string>{"Ana says that 'rules.fever' is wrong: Too late."});
  CHECK(warnings_about(rules, with(ana_wrong + ana_right)).empty());
}

TEST_CASE("sign-off: what was said under a fingerprint is found, also where it counts no more") {
  const Pack rules = tests::small_rules(parts);
  const RulePack changed = changed_rules();
  const ReviewFile file = reviews_in(file_of(
      review(rules, "Ana", {{"rules.ill", "verdict: right"}, {"rules.fever", "verdict: open"}}) +
      review(rules, "Ben", {{"rules.ill", "verdict: unsure, comment: Hm."}}) +
      review(changed, "Ana", {{"rules.ill", "verdict: right"}})));
  const auto said = [&](const std::string& part, const RulePack& now) {
    std::vector<std::string> words;
    const std::string beginning = prints_of(rules).at(part).substr(0, 8);
    for (const Signature& one : said_under(beginning, file, parts_of(now))) {
      words.push_back(one.said.part + ' ' + signature_words(one));
    }
    return words;
  };
  CHECK(said("rules.ill", rules) == std::vector<std::string>{
                                        "rules.ill right, says Ana (clinician), 2026-11-27",
                                        "rules.ill unsure, says Ben (clinician), 2026-11-27: Hm.",
                                    });
  const std::string stale = prints_of(rules).at("rules.ill").substr(0, 16);
  CHECK(said("rules.ill", changed).front() ==
        "rules.ill right, says Ana (clinician), 2026-11-27, of what has CHANGED since (" + stale +
            ")");
  CHECK(said("rules.fever", rules).empty());  // nobody has judged it
}

TEST_CASE("fingerprints: what is one, and what may be the beginning of one") {
  const std::string whole(64, 'a');
  CHECK(is_fingerprint(whole));
  for (const std::string& text :
       {whole + "a", whole.substr(1), std::string(64, 'A'), std::string(64, 'g')}) {
    CHECK_FALSE_MESSAGE(is_fingerprint(text), text);
  }
  for (const std::string& text : {whole, std::string("0"), std::string("cafe")}) {
    CHECK_MESSAGE(may_begin_fingerprint(text), text);
  }
  for (const std::string& text :
       {std::string(), std::string("cafe.yaml"), std::string("back-pain"), whole + "a"}) {
    CHECK_FALSE_MESSAGE(may_begin_fingerprint(text), text);
  }
}

TEST_CASE("sign-off: another person of the same name is told by the role") {
  const Pack rules = tests::small_rules(parts);
  std::string second = review(rules, "Ana", {{"rules.fever", "verdict: right"}});
  second.replace(second.find("clinician"), 9, "engineer");
  const ReviewFile file = reviews_in(
      file_of(review(rules, "Ana", {{"rules.fever", "verdict: wrong, comment: No."}}) + second));
  CHECK(standing_of(rules, file, "rules.fever") == Standing::wrong);
}

TEST_CASE("sign-off: who has signed a part anew has nothing to read in it") {
  const Pack rules = tests::small_rules(parts);
  const RulePack changed = changed_rules();
  const std::string old =
      review(rules, "Ana", {{"all", "verdict: right"}, {"rules.ill", "verdict: right"}});
  const Reader ana{"Ana", "clinician", "2026-11-28"};
  const auto open = parts_to_read(sign_off(changed, reviews_in(file_of(old))), ana);
  std::vector<std::string> names;
  for (const Signable& part : open) names.push_back(part.name);
  CHECK(join(names, " ") ==
        "all findings.fever findings.heat findings.tired rules.fever rules.ill "
        "care.tea");
  const std::string anew =
      review(changed, "Ana", {{"rules.ill", "verdict: right"}, {"all", "verdict: right"}});
  const ReviewFile both = reviews_in(file_of(old + anew));
  CHECK(parts_to_read(sign_off(changed, both), ana).empty());
  CHECK(warnings_about(changed, both).empty());
}

TEST_CASE("sign-off: a part that is gone is told of") {
  const Pack rules = tests::small_rules(parts);
  const ReviewFile file =
      reviews_in(file_of(review(rules, "Ana", {{"rules.gone", "verdict: right"}})));
  CHECK(warnings_about(rules, file) ==
        std::vector<std::string>{"Ana has signed 'rules.gone', and the pack has no such part"});
}

TEST_CASE("reviews: a file that says too little, or what none can say") {
  std::string mistakes;
  const std::string print(64, 'a');
  reviews_in(R"(
pack: other
reviews:
  - {by: Ana, role: clinician, date: 2026-13-01, parts: {facts.ill: {verdict: right, fingerprint: )" +
                 print + R"(}, rules.a: {verdict: yes, fingerprint: )" + print +
                 R"(}, rules.b: {verdict: wrong, fingerprint: )" + print +
                 R"(}, rules.c: {verdict: right, fingerprint: abc}}}
  - {by: Ana}
)",
             mistakes);
  for (const std::string expected :
       {"these reviews are those of 'other', and the pack is 'small'",
        "'date' has to be a day that there is", "a part has to be all, rules.NAME",
        "'verdict' has to be right, wrong, unsure or open",
        "the verdict 'wrong' on 'rules.b' lacks 'comment', which says why",
        "'fingerprint' has to be as `triage review` writes it", "a review lacks 'role'"}) {
    CHECK_MESSAGE(mistakes.find(expected) != std::string::npos, expected, mistakes);
  }
  mistakes.clear();
  reviews_in("pack: small\nreviews: []\n", mistakes);
  CHECK(mistakes.find("'reviews' has to be a list of reviews") != std::string::npos);
}

TEST_CASE("reviews: what is added to a file can be read, whatever people are called") {
  const Pack rules = tests::small_rules(parts);
  const auto all = parts_of(rules);
  for (const std::string name : {"Ana Ruiz", "O'Neil: \"Bo\" #1", "yes", "1e5", "Zoë"}) {
    const std::string text =
        review_head_yaml(rules) + review_yaml({name, "role: x", "2026-11-27"}, all);
    const ReviewFile file = reviews_in(text);
    REQUIRE(file.reviews.size() == 1);
    CHECK(file.reviews[0].by == name);
    CHECK(file.reviews[0].role == "role: x");
    CHECK(file.reviews[0].parts.size() == all.size());
    CHECK(sign_off_words(sign_off(rules, file)) == "0 of 7 parts are signed, 7 are open");
  }
}

TEST_CASE("sign-off: a translation is signed by itself, and bound to what it translates") {
  const Pack rules = tests::small_rules(parts);
  const TextsByLanguage spanish = {{"es", {{"findings.fever.ask", "\u00bfFiebre?"}}}};
  const auto print_of = [](const RulePack& pack, const TextsByLanguage& texts) {
    return parts_of(pack, texts).back().fingerprint;
  };
  const std::string signed_print = print_of(rules, spanish);
  CHECK(parts_of(rules, spanish).back().name == "translations.es");
  CHECK(parts_of(rules, spanish).size() == parts_of(rules).size() + 1);
  CHECK(print_of(rules, {{"es", {{"findings.fever.ask", "\u00bfCalor?"}}}}) != signed_print);

  // Of the pack, only its words tell what the translation has to say.
  const auto changed = [](const std::string& was, const std::string& now) {
    std::string text(parts);
    text.replace(text.find(was), was.size(), now);
    return tests::small_rules(text);
  };
  CHECK(print_of(changed("It matters.", "It may be grave."), spanish) != signed_print);
  CHECK(print_of(changed("then: doctor", "then: emergency"), spanish) == signed_print);
}

TEST_CASE("sign-off: who signs the whole pack has not signed its translations") {
  const Pack rules = tests::small_rules(parts);
  const TextsByLanguage spanish = {{"es", {{"findings.fever.ask", "\u00bfFiebre?"}}}};
  const ReviewFile file = reviews_in(file_of(review(rules, "Ana", {{"all", "verdict: right"}})));
  const auto signed_parts = sign_off(rules, file, spanish);
  CHECK_FALSE(is_signed(signed_parts));
  for (const SignedPart& one : signed_parts) {
    const bool is_translation = one.part.name == "translations.es";
    CHECK_MESSAGE(one.standing == (is_translation ? Standing::open : Standing::right),
                  one.part.name);
  }
}
