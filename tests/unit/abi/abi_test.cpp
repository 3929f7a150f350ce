// triage.h, from the side of a caller.

#include <doctest/doctest.h>
#include <simdjson.h>
#include <triage.h>

#include <algorithm>
#include <map>
#include <memory>
#include <new>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "abi/results.hpp"
#include "cli/interview.hpp"
#include "reference/seed.hpp"
#include "triage/report/case_yaml.hpp"
#include "unit/rules.hpp"

using namespace triage;

namespace {

/// A caller's texts, by name.
using Shelf = std::map<std::string, std::string>;

const char* find_in(const char* name, void* user) {
  const Shelf& shelf = *static_cast<const Shelf*>(user);
  const auto found = shelf.find(name);
  return found == shelf.end() ? nullptr : found->second.c_str();
}

Shelf shipped() {
  Shelf shelf;
  for (const std::string name : {"upper-back-pain", "upper-back-pain-guidelines"}) {
    shelf[name] = tests::source_file("rules/" + name + ".yaml");
    shelf[name + ".es"] = tests::source_file("rules/" + name + ".es.yaml");
  }
  return shelf;
}

struct Free {
  void operator()(char* text) const { triage_free_text(text); }
  void operator()(triage_pack* pack) const { triage_free_pack(pack); }
  void operator()(triage_interview* interview) const { triage_free_interview(interview); }
};
using Pack = std::unique_ptr<triage_pack, Free>;
using Interview = std::unique_ptr<triage_interview, Free>;

/// A result, which has to be one JSON object.
struct Result {
  explicit Result(char* given) : text(given) {
    REQUIRE(text != nullptr);
    root = parser.parse(simdjson::padded_string(std::string(text.get())));
    REQUIRE(root.is_object());
  }
  /// What stands at a JSON pointer, as JSON; empty if there is nothing.
  [[nodiscard]] std::string at(const char* pointer) const {
    simdjson::dom::element found;
    if (root.at_pointer(pointer).get(found) != simdjson::SUCCESS) return {};
    return simdjson::minify(found);
  }

  std::unique_ptr<char, Free> text;
  simdjson::dom::parser parser;
  simdjson::dom::element root;
};

struct Loaded {
  explicit Loaded(const std::string& name, Shelf texts = shipped(), const char* language = nullptr,
                  const char* country = nullptr)
      : shelf(std::move(texts)),
        pack(triage_load(name.c_str(), language, country, find_in, &shelf, &said)),
        report(said) {}

  Shelf shelf;
  char* said = nullptr;
  Pack pack;
  Result report;
};

}  // namespace

TEST_CASE("abi: the library is the one that the header was made for") {
  CHECK(triage_abi() == TRIAGE_ABI);
  CHECK(std::string(triage_version()) == TRIAGE_VERSION);
}

TEST_CASE(
    "abi: a pack is loaded with those below it, in the words and with the number for a person") {
  const Loaded own("upper-back-pain-guidelines");
  REQUIRE(own.pack);
  CHECK(own.report.at("/loaded/language") == "\"en\"");
  CHECK(own.report.at("/loaded/emergency_number").empty());
  CHECK(own.report.at("/loaded/countries").find("\"US\"") != std::string::npos);
  CHECK(own.report.at("/loaded/advice").empty());
  const Loaded spanish("upper-back-pain-guidelines", shipped(), "es", "us");
  REQUIRE(spanish.pack);
  CHECK(spanish.report.at("/loaded/language") == "\"es\"");
  CHECK(spanish.report.at("/loaded/emergency_number") == "\"911\"");
  CHECK(spanish.report.at("/loaded/sha256") == own.report.at("/loaded/sha256"));
  CHECK(spanish.report.at("/loaded/title") != own.report.at("/loaded/title"));
  // Who asks for a language that is not there is answered in the pack's own.
  const Loaded french("upper-back-pain", shipped(), "fr");
  REQUIRE(french.pack);
  CHECK(french.report.at("/loaded/language") == "\"en\"");
}

TEST_CASE("abi: why there is no pack is said, with the place of every mistake") {
  Shelf shelf = shipped();
  CHECK_FALSE(Loaded("lower-back-pain", shelf).pack);
  CHECK(Loaded("lower-back-pain", shelf).report.at("/error/code") == "\"no_such_text\"");
  CHECK_FALSE(Loaded("upper-back-pain-guidelines",
                     {{"upper-back-pain-guidelines", shelf["upper-back-pain-guidelines"]}})
                  .pack);
  shelf["upper-back-pain"] += "rulez: {}\n";
  const Loaded broken("upper-back-pain-guidelines", shelf);
  CHECK_FALSE(broken.pack);
  CHECK(broken.report.at("/packs/0/result") == "\"has_mistakes\"");
  CHECK(broken.report.at("/diagnostics/0/code") == "\"yaml.unknown-key\"");
  CHECK(broken.report.at("/diagnostics/0/file") == "\"upper-back-pain\"");
  CHECK(broken.report.at("/diagnostics/1/code") == "\"pack.broken-base\"");
}

TEST_CASE("abi: packs that extend each other in a circle, or without end, are refused") {
  const auto extending = [](const std::string& name, const std::string& base) {
    return "pack: " + name + "\nextends: " + base +
           "\nversion: 1.0.0\ntitle: T\nsources: {}\nfindings: {}\nrules: {}\n";
  };
  const Loaded circle("a", {{"a", extending("a", "b")}, {"b", extending("b", "a")}});
  CHECK_FALSE(circle.pack);
  CHECK(std::string(circle.said).find("pack.circular-base") != std::string::npos);
  Shelf tower;
  for (int i = 0; i < 40; ++i) {
    tower["p" + std::to_string(i)] =
        extending("p" + std::to_string(i), "p" + std::to_string(i + 1));
  }
  const Loaded deep("p0", tower);
  CHECK_FALSE(deep.pack);
  CHECK(std::string(deep.said).find("pack.too-many") != std::string::npos);
}

TEST_CASE("abi: check finds what is wrong in translations as well") {
  Shelf shelf = shipped();
  const Result good(triage_check("upper-back-pain", "es fr", find_in, &shelf));
  CHECK(good.at("/packs/0/result") == "\"well_formed\"");
  CHECK(good.at("/packs/0/translations/0/result") == "\"well_formed\"");
  CHECK(good.at("/packs/0/translations/1").empty());
  shelf["upper-back-pain.es"] += "rulez: {}\n";
  const Result bad(triage_check("upper-back-pain", "es", find_in, &shelf));
  CHECK(bad.at("/packs/0/translations/0/result") == "\"has_mistakes\"");
  CHECK(bad.at("/diagnostics/0/file") == "\"upper-back-pain.es\"");
}

TEST_CASE("abi: a case that cannot be read costs no other its outcome") {
  const Loaded loaded("upper-back-pain");
  const Result outcomes(triage_assess(
      loaded.pack.get(),
      "{\"id\": \"a\", \"answers\": {\"temperature\": \"100.4 F\"}}\n{\"id\": \"b\", \"answers\": "
      "{\"fevr\": \"no\"}}\n{\"id\": \"c\", \"answers\": {}}\n"));
  CHECK(outcomes.at("/outcomes/0/disposition") == "\"emergency\"");
  CHECK(outcomes.at("/outcomes/1/error/code") == "\"case.unknown-finding\"");
  CHECK(outcomes.at("/outcomes/2/disposition") == "\"undetermined\"");
  CHECK(Result(triage_assess(loaded.pack.get(), "")).at("/outcomes/0/error/code") ==
        "\"case.no-case\"");
  CHECK(Result(triage_assess(loaded.pack.get(), nullptr)).at("/outcomes/0/error/code") ==
        "\"case.no-case\"");
}

TEST_CASE("abi: nesting without end is a mistake of the text, in every reader") {
  Shelf shelf = shipped();
  const std::string brackets(100'000, '[');
  const std::string maps = [] {
    std::string text = "pack: ";
    for (int i = 0; i < 100'000; ++i) text += "{a: ";
    return text;
  }();
  shelf["deep"] = brackets;
  shelf["maps"] = maps;
  CHECK_FALSE(Loaded("deep", shelf).pack);
  CHECK(Loaded("maps", shelf).report.at("/diagnostics/0/code") == "\"yaml.too-deep\"");
  const Loaded loaded("upper-back-pain");
  for (const std::string& text : {brackets, "{\"answers\": " + brackets, maps}) {
    CHECK_FALSE(
        Result(triage_assess(loaded.pack.get(), text.c_str())).at("/outcomes/0/error").empty());
  }
  char* page = nullptr;
  const Interview interview(triage_begin(loaded.pack.get(), nullptr, &page));
  triage_free_text(page);
  CHECK_FALSE(Result(triage_answer(interview.get(), brackets.c_str())).at("/error/code").empty());
}

TEST_CASE("abi: what is asked of a pack or an interview that was never made is an error") {
  const Loaded loaded("upper-back-pain");
  triage_pack* const no_pack = nullptr;
  triage_interview* const no_interview = nullptr;
  char* page = nullptr;
  CHECK(triage_begin(no_pack, nullptr, &page) == nullptr);
  for (char* text :
       {page, triage_findings(no_pack), triage_texts(no_pack), triage_drawing(no_pack, "rules"),
        triage_assess(no_pack, "answers: {}"), triage_explain(no_pack, "answers: {}"),
        triage_document(no_pack, "answers: {}", "html"), triage_verify(no_pack, 0),
        triage_verify_aloud(no_pack, 0, nullptr, nullptr),
        triage_test(no_pack, "answers: {}", 0, nullptr, nullptr),
        triage_diff(no_pack, loaded.pack.get(), 0), triage_diff(loaded.pack.get(), no_pack, 0),
        triage_reply(no_interview, "yes"), triage_answer(no_interview, "{}"),
        triage_back(no_interview), triage_leave(no_interview),
        triage_case(no_interview, nullptr)}) {
    CHECK(Result(text).at("/error/code") == "\"bad_argument\"");
  }
  triage_free_pack(no_pack);
  triage_free_interview(no_interview);
}

TEST_CASE("abi: an outcome as a document, and explained") {
  const Loaded loaded("upper-back-pain", shipped(), "es", "MX");
  const char* fever = "answers: {fever: yes}";
  const auto written = [&](const char* format) {
    return Result(triage_document(loaded.pack.get(), fever, format));
  };
  CHECK(written("html").at("/document").starts_with("\"<!DOCTYPE html>"));
  CHECK(written("html").at("/document").find("lang=\\\"es\\\"") != std::string::npos);
  CHECK(written("html_sections").at("/document").starts_with("\"<section>"));
  CHECK(written("markdown").at("/document").starts_with("\"# "));
  CHECK(written("pdf").at("/error/code") == "\"bad_argument\"");
  CHECK(written("markdown").at("/document").find("911") != std::string::npos);
  const Result explained(triage_explain(loaded.pack.get(), fever));
  CHECK(explained.at("/disposition") == "\"emergency\"");
  CHECK_FALSE(explained.at("/explanation").empty());
  const char* ended = "ended_by_signs_of_an_emergency: [yes]\nanswers: {}\n";
  const Result early(triage_document(loaded.pack.get(), ended, "html"));
  CHECK(early.at("/document").find("class=\\\"alarm\\\"") != std::string::npos);
}

TEST_CASE("abi: of several cases none is taken where one is") {
  const Loaded loaded("upper-back-pain");
  for (const char* several :
       {"answers: {fever: no}\n---\nanswers: {fever: yes}\n", "answers: {fever: no}\n---\n:\n",
        "{\"answers\": {\"fever\": \"no\"}}\n{\"answers\": {\"fever\": \"yes\"}}\n"}) {
    char* page = nullptr;
    CHECK(triage_begin(loaded.pack.get(), several, &page) == nullptr);
    for (char* text : {page, triage_explain(loaded.pack.get(), several),
                       triage_document(loaded.pack.get(), several, "html")}) {
      CHECK(Result(text).at("/error/code") == "\"several_cases\"");
    }
  }
  const Result alone(triage_explain(loaded.pack.get(), "---\nanswers: {fever: yes}\n...\n"));
  CHECK(alone.at("/disposition") == "\"emergency\"");
}

TEST_CASE("abi: a pack as a picture, in the words for a person") {
  const auto drawn = [](const Loaded& loaded, const char* of) {
    return Result(triage_drawing(loaded.pack.get(), of));
  };
  const Loaded own("upper-back-pain");
  CHECK(drawn(own, "rules").at("/svg").find("<svg ") != std::string::npos);
  CHECK(drawn(own, "rules").at("/svg").find(">EMERGENCY<") != std::string::npos);
  CHECK(drawn(own, "interview").at("/svg").find("fever") != std::string::npos);
  CHECK(drawn(own, "interview").at("/svg") != drawn(own, "rules").at("/svg"));
  CHECK(drawn(own, "advice").at("/error/code") == "\"bad_argument\"");
  const Loaded spanish("upper-back-pain", shipped(), "es");
  CHECK(drawn(spanish, "rules").at("/svg").find(">EMERGENCIA<") != std::string::npos);
}

TEST_CASE("abi: what a translation holds, as the pack's author wrote it") {
  const Loaded spanish("upper-back-pain", shipped(), "es", "ES");
  const Result texts(triage_texts(spanish.pack.get()));
  CHECK(texts.at("/pack") == "\"upper-back-pain\"");
  CHECK(texts.at("/texts/title") == "\"Upper back pain\"");
  CHECK(texts.at("/texts/findings.fever.label") == "\"fever\"");
  CHECK(texts.at("/texts/watch_for.title").find("{emergency_number}") != std::string::npos);
  CHECK(texts.at("/texts/findings.fever.type").empty());
}

TEST_CASE("abi: proofs, vignettes and differences are those of the commands") {
  Shelf shelf = shipped();
  const Loaded old_pack("upper-back-pain", shelf);
  const Result proved(triage_verify(old_pack.pack.get(), 0));
  CHECK(proved.at("/proved") == "true");
  CHECK(Result(triage_verify(old_pack.pack.get(), 10)).at("/proved") == "false");
  const std::string vignettes = tests::source_file("rules/upper-back-pain.cases.yaml");
  std::size_t asked = 0;
  const auto at_once = [](std::size_t, std::size_t, void* user) {
    ++*static_cast<std::size_t*>(user);
    return 0;
  };
  const Result tested(triage_test(old_pack.pack.get(), vignettes.c_str(), 0, at_once, &asked));
  CHECK(asked > 0);
  CHECK(tested.at("/vignettes/total") == tested.at("/vignettes/passed"));
  std::string& text = shelf["upper-back-pain"];
  const std::size_t level = text.find("then: emergency");
  REQUIRE(level != std::string::npos);
  text.replace(level, 15, "then: doctor");
  const Loaded new_pack("upper-back-pain", shelf);
  REQUIRE(new_pack.pack);
  const Result changed(triage_diff(old_pack.pack.get(), new_pack.pack.get(), 0));
  CHECK(changed.at("/dispositions/0/direction") == "\"down\"");
}

TEST_CASE("abi: of each claim is told before it is proved, and of the digest last") {
  struct Told {
    std::vector<std::string> claims;
    std::vector<std::size_t> done;
    std::size_t of = 0;
  } told;
  const auto hear = [](const char* claim, std::size_t done, std::size_t of, void* user) {
    Told& to = *static_cast<Told*>(user);
    to.claims.emplace_back(claim);
    to.done.push_back(done);
    to.of = of;
  };
  const Loaded pack("upper-back-pain");
  const Result aloud(triage_verify_aloud(pack.pack.get(), 0, hear, &told));
  CHECK(aloud.at("") == Result(triage_verify(pack.pack.get(), 0)).at(""));
  REQUIRE(told.claims.size() > 10);
  CHECK(told.done.front() == 0);
  CHECK(told.done.back() == told.of);
  CHECK(std::is_sorted(told.done.begin(), told.done.end()));
  CHECK(std::set<std::string>(told.claims.begin(), told.claims.end()).size() == told.claims.size());
  const std::string verdicts = aloud.at("/verdicts");
  for (std::size_t i = 0; i + 1 < told.claims.size(); ++i) {
    CHECK_MESSAGE(verdicts.find(told.claims[i]) != std::string::npos, told.claims[i]);
  }
}

TEST_CASE("abi: an interview by answers that are chosen") {
  const Loaded loaded("upper-back-pain", shipped(), "es", "ES");
  char* text = nullptr;
  const Interview interview(triage_begin(loaded.pack.get(), nullptr, &text));
  const Result first(text);
  REQUIRE(interview);
  CHECK(first.at("/parts/1/shows") == "\"signs\"");
  CHECK_FALSE(first.at("/parts/1/question/none").empty());
  const auto answer = [&](const char* chosen) {
    return Result(triage_answer(interview.get(), chosen));
  };
  CHECK(answer("{\"fever\": \"no\"}").at("/error/code") == "\"case.unknown-finding\"");
  CHECK(answer("{}").at("/error/code") == "\"bad_argument\"");
  CHECK(answer("nonsense").at("/error/code") == "\"json.syntax\"");
  answer("{\"signs\": []}");
  answer("{\"for_whom\": \"me\"}");
  answer("{\"major_injury\": \"none\"}");
  CHECK(Result(triage_reply(interview.get(), "s\xC3\xAD")).at("/noted") == "{\"fever\":\"yes\"}");
  CHECK(Result(triage_back(interview.get())).at("/noted") == "{}");
  // What names the keys of a terminal can be told from what anybody can be shown.
  const Result unclear(triage_reply(interview.get(), "blorb"));
  CHECK(unclear.at("/parts/0/shows") == "\"hint\"");
  CHECK(unclear.at("/parts/1/shows") == "\"question\"");
  CHECK(answer("{\"temperature\": \"38.4 C\"}").at("/noted") == "{\"temperature\":\"38.4 C\"}");
  const Result saved(triage_case(interview.get(), "2026-11-27T12:00:00Z"));
  CHECK(saved.at("/outcome/disposition") == "\"emergency\"");
  CHECK(saved.at("/answers/temperature") == "\"38.4 C\"");
  CHECK(saved.at("/case").find("interview: {pack:") != std::string::npos);
  CHECK(Result(triage_leave(interview.get())).at("/ended") == "\"assessed\"");
  CHECK(Result(triage_leave(interview.get())).at("/error/code") == "\"ended\"");
  CHECK(answer("{}").at("/error/code") == "\"nothing_asked\"");
}

TEST_CASE(
    "abi: a chosen answer is one value, and what is wrong has its place in the caller's text") {
  const Loaded loaded("upper-back-pain");
  const Interview interview(triage_begin(loaded.pack.get(), nullptr, nullptr));
  const auto answer = [&](const char* chosen) {
    return Result(triage_answer(interview.get(), chosen));
  };
  answer("{\"signs\": []}");
  answer("{\"for_whom\": \"me\"}");
  const Result option(answer("{\"major_injury\": \"fall\"}"));
  CHECK(option.at("/error/line") == "1");
  CHECK(option.at("/error/column") == "18");
  const Result later(answer("{\n \"major_injury\":\n  \"fall\"}"));
  CHECK(later.at("/error/line") == "3");
  CHECK(later.at("/error/column") == "3");
  for (const char* more :
       {"{\"major_injury\": \"none\"}, \"id\": \"ana\"",
        "{\"major_injury\": \"none\"}, \"ended_by_signs_of_an_emergency\": [\"yes\"]",
        "{\"major_injury\": \"none\"}}", "", "{\"major_injury\": \"none\""}) {
    CAPTURE(more);
    CHECK(answer(more).at("/error/code") == "\"json.syntax\"");
  }
  CHECK(Result(triage_case(interview.get(), nullptr)).at("/answers") == "{}");
}

TEST_CASE("abi: a case of another day is asked about again") {
  const Loaded loaded("upper-back-pain");
  char* text = nullptr;
  const Interview interview(
      triage_begin(loaded.pack.get(), "answers: {fever: no, pain_duration: 3 weeks}", &text));
  triage_free_text(text);
  REQUIRE(interview);
  triage_free_text(triage_answer(interview.get(), "{\"signs\": []}"));
  const Result first(triage_answer(interview.get(), "{\"for_whom\": \"me\"}"));
  const std::string last = first.at("/parts");
  CHECK(last.find("\"still_so\"") != std::string::npos);
  CHECK(Result(triage_answer(interview.get(), "{\"is_so\": \"yes\"}")).at("/noted") ==
        "{\"fever\":\"no\"}");
  CHECK(triage_begin(loaded.pack.get(), "answers: {fevr: no}", &text) == nullptr);
  CHECK(Result(text).at("/error/code") == "\"case.unknown-finding\"");
}

namespace {

std::string on_one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c != ' ' && c != '\n') out += c;
  }
  return out;
}

/// What somebody types who sometimes understands and sometimes does not.
std::string some_line(std::mt19937_64& dice) {
  static const std::vector<std::string> lines = {
      "0",      "1",   "2",  "3",       "1 2",  "no",   "yes",   "not sure",
      "",       "b",   "?",  "10 days", "5",    "38.5", "101 F", "three weeks",
      "2 mths", "car", "42", "a month", "none", "help", "bad",   "I can't breathe",
      "0",      "0",   "0",  "1",       "2",    "n",    "y",     "0"};
  return lines[dice() % lines.size()];
}

/// One interview in the terminal and through triage.h, reply for reply.
void play(const Loaded& loaded, const triage::Pack& rules, std::mt19937_64& dice) {
  char* begun = nullptr;
  const Interview interview(triage_begin(loaded.pack.get(), nullptr, &begun));
  auto page = std::make_unique<Result>(begun);
  std::ostringstream shown;
  std::size_t replies = dice() % 40;
  const auto read_line = [&]() -> std::optional<std::string> {
    const std::string seen = on_one_line(shown.str());
    shown.str({});
    for (const simdjson::dom::element part : page->root["parts"].get_array()) {
      std::string_view ask;
      if (part.at_pointer("/question/ask").get(ask) != simdjson::SUCCESS) continue;
      CHECK_MESSAGE(seen.find(on_one_line(ask)) != std::string::npos, ask, " in ", seen);
    }
    if (replies-- == 0) {
      page = std::make_unique<Result>(triage_leave(interview.get()));
      return std::nullopt;
    }
    const std::string line = some_line(dice);
    page = std::make_unique<Result>(triage_reply(interview.get(), line.c_str()));
    return line;
  };
  Case person;
  cli::Room room{read_line, shown, shown, {2000, false}, {2000, false}};
  const cli::InterviewEnd end = cli::interview(rules, person, room);
  const std::string names[] = {"\"assessed\"", "\"stopped\"", "\"early\""};
  CHECK(page->at("/ended") == names[static_cast<std::size_t>(end)]);
  const Result saved(triage_case(interview.get(), nullptr));
  CHECK(saved.root["case"].get_string().value() == case_to_yaml(rules, person));
}

}  // namespace

TEST_CASE("abi: five hundred interviews ask and find the same as in the terminal") {
  const Loaded article("upper-back-pain");
  const Loaded guidelines("upper-back-pain-guidelines");
  std::mt19937_64 dice(reference::seed());
  const std::uint32_t of_each = reference::rounds(250);
  for (std::uint32_t i = 0; i < of_each; ++i) {
    play(article, tests::article_rules(), dice);
    play(guidelines, tests::guideline_rules(), dice);
  }
}

namespace {

/// What cannot be told: no memory is left for it.
struct Untold {
  operator Record() const { throw std::bad_alloc(); }  // NOLINT(google-explicit-constructor)
};

struct MadeAndUntold {
  std::unique_ptr<int> handle;
  Untold told;
};

}  // namespace

TEST_CASE("abi: where no memory is left to tell of what was made, there is no handle") {
  char* told = nullptr;
  const int* handle = abi::handle_of(
      [] {
        return MadeAndUntold{std::make_unique<int>(), {}};
      },
      &told);
  CHECK(handle == nullptr);
  CHECK(Result(told).at("/error/code") == "\"out_of_memory\"");
}
