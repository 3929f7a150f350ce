// CLIPS, embedded, on complete cases of upper-back-pain: simdjson reads them, each becomes one
// fact, and the most urgent of the levels that the rules assert is printed.
//
//     peer_clips disposition.clp CASES.ndjson

#include <simdjson.h>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "../floors/chunks.hpp"

extern "C" {
#include <clips/clips.h>
}

namespace {

namespace ondemand = simdjson::ondemand;

class Clips {
 public:
  explicit Clips(const char* rules) : environment_(CreateEnvironment()) {
    if (EnvLoad(environment_, rules) != 1) std::exit(EXIT_FAILURE);
    EnvReset(environment_);
    level_ = EnvFindDeftemplate(environment_, "level");
  }

  void begin_person() { person_ = EnvCreateFact(environment_, template_of("person")); }
  void say(const char* slot, const char* word) {
    put(slot, SYMBOL, EnvAddSymbol(environment_, word));
  }
  void say(const char* slot, double number) {
    put(slot, FLOAT, EnvAddDouble(environment_, number));
  }

  const char* decide() {
    EnvAssert(environment_, person_);
    EnvRun(environment_, -1);
    const char* disposition = "self_care";
    for (void* fact = nullptr;
         (fact = EnvGetNextFactInTemplate(environment_, level_, fact)) != nullptr;) {
      DATA_OBJECT is;
      EnvGetFactSlot(environment_, fact, "is", &is);
      const std::string_view level = DOToString(is);
      if (level == "emergency") {
        disposition = "emergency";
        break;
      }
      disposition = "doctor";
    }
    EnvReset(environment_);
    return disposition;
  }

 private:
  void* template_of(const char* name) { return EnvFindDeftemplate(environment_, name); }

  void put(const char* slot, int type, void* value) {
    DATA_OBJECT object;
    SetType(object, type);
    SetValue(object, value);
    if (EnvPutFactSlot(environment_, person_, slot, &object) == 0) std::exit(EXIT_FAILURE);
  }

  void* environment_;
  void* level_ = nullptr;
  void* person_ = nullptr;
};

double in_hours(std::string_view text) {
  const double number = std::atof(std::string(text).c_str());
  if (text.ends_with("weeks")) return number * 168;
  return text.ends_with("days") ? number * 24 : number;
}

void say(Clips& clips, std::string_view name, ondemand::value value) {
  if (name == "major_injury" || name == "numbness" || name == "pain_trend") {
    clips.say(std::string(name).c_str(), std::string(std::string_view(value)).c_str());
  } else if (name == "fever" || name == "bowel_or_bladder_problem" || name == "direct_trauma") {
    clips.say(std::string(name).c_str(), bool(value) ? "yes" : "no");
  } else if (name == "pain_duration") {
    clips.say("pain_duration", in_hours(value));
  } else if (name == "temperature") {
    clips.say("temperature", std::atof(std::string(std::string_view(value)).c_str()));
  }
}

void decide(Clips& clips, ondemand::object person) {
  const std::string_view id_text = person["id"];
  const std::string id(id_text);
  clips.begin_person();
  for (auto answer : person["answers"].get_object()) {
    const std::string_view name = answer.unescaped_key();
    say(clips, name, answer.value());
  }
  std::printf("%s,%s\n", id.c_str(), clips.decide());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return EXIT_FAILURE;
  Clips clips(argv[1]);
  ondemand::parser parser;
  triage::bench::for_each_chunk(argv[2], simdjson::SIMDJSON_PADDING, [&](std::string_view lines) {
    ondemand::document_stream stream =
        parser.iterate_many(lines.data(), lines.size(), triage::bench::most_bytes);
    for (auto line : stream) decide(clips, line.get_object());
  });
}
