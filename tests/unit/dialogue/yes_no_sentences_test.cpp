// Sentences in reply to a yes/no question: what they propose, and that they decide nothing.

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

#include "triage/dialogue/reply.hpp"
#include "triage/report/wording.hpp"
#include "unit/rules.hpp"

using namespace triage;

namespace {

const RulePack& english() { return tests::article_rules(); }

const RulePack& spanish() {
  static const RulePack pack = tests::in_spanish(tests::article_rules());
  return pack;
}

dialogue::Reply read(const RulePack& pack, std::string_view finding, const std::string& line) {
  return dialogue::read_reply(pack, *find_finding(pack, finding), line);
}

/// "yes" or "no" for what is proposed, "36.5 C" for a measurement; "" for all else.
std::string proposed(const RulePack& pack, std::string_view finding, const std::string& line) {
  const auto reply = read(pack, finding, line);
  const auto* proposal = std::get_if<dialogue::Proposal>(&reply);
  if (proposal == nullptr) return "";
  const bool* yes = std::get_if<bool>(&proposal->answer.said);
  return yes == nullptr ? proposal->answer.text : (*yes ? "yes" : "no");
}

/// Whether a reply says yes, or no, or may say so once it is confirmed.
bool leads_to(bool said, const dialogue::Reply& reply) {
  const auto* proposal = std::get_if<dialogue::Proposal>(&reply);
  const auto* answer = proposal ? &proposal->answer : std::get_if<Answer>(&reply);
  const bool* yes = answer ? std::get_if<bool>(&answer->said) : nullptr;
  return yes != nullptr && *yes == said;
}

std::vector<std::string> yes_no_findings(const RulePack& pack) {
  std::vector<std::string> ids;
  for (const Finding& finding : pack.findings) {
    if (finding.type == FindingType::yes_no) ids.push_back(finding.id);
  }
  return ids;
}

/// Each way to put one more word into a sentence.
std::vector<std::string> with_word(const std::string& sentence, const std::string& word) {
  std::vector<std::string> all = {word + ' ' + sentence, sentence + ' ' + word,
                                  sentence + ", " + word};
  for (std::size_t at = sentence.find(' '); at != sentence.npos; at = sentence.find(' ', at + 1)) {
    all.push_back(sentence.substr(0, at + 1) + word + sentence.substr(at));
  }
  return all;
}

struct Tongue {
  const RulePack& pack;
  std::vector<std::string> sentences;  // each may be meant as a yes
  std::vector<std::string> negations;  // each may take it back
};

std::vector<Tongue> tongues() {
  return {{english(),
           {"yes since monday", "yes chills", "i have a fever", "a fever", "yes i do",
            "my fever is high", "it is swollen", "trouble controlling my bladder",
            "a knock to the back"},
           {"no",     "not",    "never", "none",   "don't",   "dont",    "doesn't", "isn't",
            "wasn't", "hadn't", "can't", "cannot", "without", "neither", "nothing", "hardly",
            "gone",   "maybe",  "if",    "nope",   "free",    "won't",   "nobody",  "less"}},
          {spanish(),
           {"sí desde el lunes", "sí escalofríos", "tengo fiebre", "sí tengo", "mucha fiebre",
            "tengo la espalda hinchada", "un golpe en la espalda"},
           {"no", "nunca", "jamás", "sin", "ni", "tampoco", "ningún", "ninguna", "nada", "nadie",
            "apenas", "quizás", "creo"}}};
}

}  // namespace

TEST_CASE("a yes that goes on is proposed") {
  for (const char* typed : {"yes chills", "Yes, since Monday", "yes i do", "Yeah, a bit",
                            "yes!! very high", "yes, and my head hurts"}) {
    CHECK_MESSAGE(proposed(english(), "fever", typed) == "yes", typed);
  }
  for (const char* typed : {"sí, desde el lunes", "Si, escalofríos", "sí tengo"}) {
    CHECK_MESSAGE(proposed(spanish(), "fever", typed) == "yes", typed);
  }
}

TEST_CASE("what the question asks about, in a sentence, is proposed as a yes") {
  for (const auto& said : {std::pair{"fever", "I have a fever"},
                           {"fever", "fever"},
                           {"fever", "my son has a high fever since last night"},
                           {"swelling", "it is swollen"},
                           {"bowel_or_bladder_problem", "trouble with my bladder"},
                           {"direct_trauma", "a ball hit my back"},
                           {"resting_in_bed", "I stay in bed"}}) {
    const auto& [finding, typed] = said;
    CHECK_MESSAGE(proposed(english(), finding, typed) == "yes", said.second);
  }
  for (const auto& said : {std::pair{"fever", "Tengo fiebre"},
                           {"fever", "fiebre alta"},
                           {"swelling", "la tengo hinchada"},
                           {"direct_trauma", "un golpe fuerte"}}) {
    const auto& [finding, typed] = said;
    CHECK_MESSAGE(proposed(spanish(), finding, typed) == "yes", said.second);
  }
}

TEST_CASE("a no is proposed where all of the sentence denies what was asked") {
  for (const char* typed :
       {"no fever", "No fever at all", "I don\u2019t have a fever", "i have no fever",
        "no, I don't", "no, i have no fever", "not at all", "No, not at all"}) {
    CHECK_MESSAGE(proposed(english(), "fever", typed) == "no", typed);
  }
  CHECK(proposed(english(), "swelling", "no swelling") == "no");
  for (const char* typed :
       {"no tengo fiebre", "no, no tengo fiebre", "sin fiebre", "no hay fiebre", "para nada"}) {
    CHECK_MESSAGE(proposed(spanish(), "fever", typed) == "no", typed);
  }
}

TEST_CASE("a sentence that only begins with no proposes nothing") {
  for (const char* typed :
       {"no, I have a fever", "no i have a fever", "no, fever", "no chills", "no fever but chills",
        "no fever yesterday", "no fever now", "no wait yes", "no doubt", "not really", "no fever?",
        "not only a fever", "no more than yesterday", "i don't know if i have a fever",
        "no fever without tablets", "no, 39 is no fever", "not normal", "no change in my fever",
        "no less fever"}) {
    const auto reply = read(english(), "fever", typed);
    CHECK_MESSAGE(!leads_to(false, reply), typed);
    CHECK_MESSAGE(!leads_to(true, reply), typed);
  }
  for (const char* typed :
       {"no, tengo fiebre", "no, fiebre", "no solo fiebre", "no baja la fiebre",
        "no sé si tengo fiebre", "no tengo menos fiebre", "no y sí", "¿fiebre?"}) {
    const auto reply = read(spanish(), "fever", typed);
    CHECK_MESSAGE(!leads_to(false, reply), typed);
    CHECK_MESSAGE(!leads_to(true, reply), typed);
  }
  // Whoever has no control has the trouble.
  for (const char* typed :
       {"no control of my bladder", "no bladder control", "no bladder", "no bowels"}) {
    CHECK_MESSAGE(!leads_to(false, read(english(), "bowel_or_bladder_problem", typed)), typed);
  }
}

TEST_CASE("nothing that holds a negation or a doubt becomes a yes") {
  std::size_t tried = 0;
  for (const auto& [pack, sentences, negations] : tongues()) {
    const auto findings = yes_no_findings(pack);
    for (const std::string& sentence : sentences) {
      for (const std::string& negation : negations) {
        for (const std::string& typed : with_word(sentence, negation)) {
          const std::string& finding = findings[tried++ % findings.size()];
          CHECK_MESSAGE(!leads_to(true, read(pack, finding, typed)), finding, ": ", typed);
        }
      }
    }
  }
  CHECK(tried > 1000);
}

TEST_CASE("a sentence that denies nothing becomes no no, whatever word is put into it") {
  std::size_t tried = 0;
  for (const auto& [pack, sentences, negations] : tongues()) {
    const auto findings = yes_no_findings(pack);
    for (const std::string& sentence : sentences) {
      for (const std::string word :
           {"", "yes", "and", "but", "still", "sí", "y", "pero", "no more than"}) {
        for (const std::string& typed : with_word(sentence, word)) {
          const std::string& finding = findings[tried++ % findings.size()];
          CHECK_MESSAGE(!leads_to(false, read(pack, finding, typed)), finding, ": ", typed);
        }
      }
    }
  }
  CHECK(tried > 300);
}

TEST_CASE("a sentence is never an answer by itself") {
  for (const auto& [pack, sentences, negations] : tongues()) {
    for (const std::string& finding : yes_no_findings(pack)) {
      for (const std::string& sentence : sentences) {
        CHECK_MESSAGE(!std::holds_alternative<Answer>(read(pack, finding, sentence)), sentence);
      }
    }
  }
}

TEST_CASE(
    "a sentence that goes on to a danger is a cry for help, in the words of the question it is "
    "none") {
  CHECK(
      std::holds_alternative<dialogue::CryForHelp>(read(english(), "fever", "yes and I fainted")));
  CHECK(std::holds_alternative<dialogue::CryForHelp>(
      read(english(), "fever", "yes, my leg went weak")));
  CHECK(std::holds_alternative<dialogue::CryForHelp>(
      read(spanish(), "fever", "sí y dolor en el pecho")));
  CHECK(proposed(english(), "bowel_or_bladder_problem", "I have trouble") == "yes");
}

TEST_CASE("a yes before a measurement that says no is not lost") {
  CHECK(proposed(english(), "fever", "yes, 36.5 C") == "36.5 C");
  CHECK(proposed(spanish(), "fever", "sí, 36,5 C") == "36.5 C");
  CHECK(std::holds_alternative<Answer>(read(english(), "fever", "yes, 38.5 C")));
  CHECK(proposed(english(), "fever", "yes, for 3 days") == "yes");
}

TEST_CASE("the proposal repeats the question") {
  const auto reply = read(english(), "fever", "yes chills");
  REQUIRE(std::holds_alternative<dialogue::Proposal>(reply));
  CHECK(std::get<dialogue::Proposal>(reply).question ==
        "The question was: Do you have a fever? Do you mean yes?");
}

TEST_CASE("where a question says not, a sentence proposes nothing") {
  const Pack rules = tests::small_rules(R"(
findings:
  calm: {ask: Is there no fever at night, label: no fever, type: yes_no}
rules:
  go: {when: {calm: yes}, then: emergency, because: Go., source: book}
)");
  for (const char* typed : {"yes I think so", "no fever", "a fever", "I don't"}) {
    const auto reply = read(rules, "calm", typed);
    CHECK_MESSAGE(std::holds_alternative<dialogue::NotUnderstood>(reply), typed);
  }
}
