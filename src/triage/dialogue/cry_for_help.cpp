// A table of words. One too many costs a person one more question; one too few may cost a life. So
// words of danger count in whatever language the interview is, and wherever they stand in a reply.
// The file is long because the table is.

#include "triage/dialogue/cry_for_help.hpp"

#include <algorithm>
#include <array>

#include "triage/base/text.hpp"

namespace triage::dialogue {
namespace {

/// Folded. Whoever types one of these needs help, whatever was asked.
constexpr auto cries = std::to_array<std::string_view>({
    // English
    "help me",
    "please help",
    "need help",
    "help now",
    "emergency",
    "ambulance",
    "cant breathe",
    "can't breathe",
    "cannot breathe",
    "can not breathe",
    "cant breath",
    "can't breath",
    "couldn't breathe",
    "unable to breathe",
    "hardly breathe",
    "barely breathe",
    "not breathing",
    "struggling to breathe",
    "choking",
    "suffocating",
    "dying",
    "going to die",
    "gonna die",
    "about to die",
    "might die",
    "will die",
    "want to die",
    "kill myself",
    "killing myself",
    "end my life",
    "end it all",
    "suicide",
    "suicidal",
    "hurt myself",
    "having a heart attack",
    "having a stroke",
    "passing out",
    "pass out",
    "passed out",
    "blacking out",
    "blacked out",
    "unconscious",
    "unresponsive",
    "collapsed",
    "collapsing",
    "not waking up",
    "won't wake up",
    "wont wake up",
    "bleeding a lot",
    "bleeding heavily",
    "bleeding badly",
    "won't stop bleeding",
    "blue lips",
    "lips are blue",
    "turning blue",
    "can't move",
    "cant move",
    "cannot move",
    "can't feel my legs",
    "cant feel my legs",
    "can't speak",
    "cant speak",
    "face drooping",
    "overdose",
    "overdosed",
    "too many pills",
    "poisoned",
    "sos",
    "mayday",
    // Spanish
    "ayudame",
    "ayudenme",
    "ayudeme",
    "necesito ayuda",
    "por favor ayuda",
    "socorro",
    "auxilio",
    "emergencia",
    "una urgencia",
    "ambulancia",
    "no puedo respirar",
    "no respira",
    "no respiro",
    "no puede respirar",
    "me falta el aire",
    "me ahogo",
    "se ahoga",
    "me asfixio",
    "me muero",
    "se muere",
    "muriendo",
    "me voy a morir",
    "va a morir",
    "voy a morir",
    "quiero morir",
    "matarme",
    "suicidarme",
    "suicidio",
    "quitarme la vida",
    "hacerme dano",
    "me desmayo",
    "se desmaya",
    "inconsciente",
    "no despierta",
    "no se despierta",
    "no reacciona",
    "perdio el conocimiento",
    "pierdo el conocimiento",
    "sangra mucho",
    "sangro mucho",
    "mucha sangre",
    "labios azules",
    "no puedo moverme",
    "no me puedo mover",
    "no siento las piernas",
    "no puedo hablar",
    "no puede hablar",
    "sobredosis",
    "demasiadas pastillas",
});

/// Signs of danger that some question of a pack may be about: a cry where it is not, and with
/// "now".
constexpr auto signs_of_danger = std::to_array<std::string_view>({
    // English
    "chest pain",
    "chest pains",
    "chest hurts",
    "pain in my chest",
    "pain in the chest",
    "chest pressure",
    "pressure in my chest",
    "tight chest",
    "chest is tight",
    "chest tightness",
    "crushing",
    "heart attack",
    "stroke",
    "short of breath",
    "trouble breathing",
    "difficulty breathing",
    "hard to breathe",
    "faint",
    "fainted",
    "fainting",
    "can't walk",
    "cant walk",
    "paralysed",
    "paralyzed",
    "slurred speech",
    "coughing blood",
    "coughing up blood",
    "vomiting blood",
    "throwing up blood",
    "seizure",
    // Spanish
    "dolor en el pecho",
    "dolor de pecho",
    "dolor en pecho",
    "duele el pecho",
    "opresion en el pecho",
    "presion en el pecho",
    "infarto",
    "ataque al corazon",
    "ataque cardiaco",
    "ictus",
    "derrame",
    "me cuesta respirar",
    "le cuesta respirar",
    "le falta el aire",
    "falta de aire",
    "dificultad para respirar",
    "me desmaye",
    "se desmayo",
    "desmayo",
    "desmayado",
    "desmayada",
    "no puedo andar",
    "no puedo caminar",
    "paralizado",
    "paralizada",
    "vomito sangre",
    "toso sangre",
    "convulsion",
});

/// What a body feels; one word is as good as another to tell which sign is meant.
constexpr auto words_of_pain =
    std::to_array<std::string_view>({"pain", "pains", "hurts", "hurt", "hurting", "pressure",
                                     "crushing", "dolor", "duele", "opresion", "presion"});
/// People say so of their heart, and packs of a band around the body: an option with these words
/// alone does not mean the heart.
constexpr auto words_of_tightness =
    std::to_array<std::string_view>({"tight", "tightness", "apretado"});

constexpr auto calling =
    std::to_array<std::string_view>({"call", "calling", "dial", "phone", "ring", "llama", "llamar",
                                     "llame", "llamen", "marca", "marcar", "marque"});

constexpr auto now = std::to_array<std::string_view>({"now", "ahora", "ahorita"});

constexpr auto numbers_everybody_knows =
    std::to_array<std::string_view>({"911", "112", "999", "000", "061"});

/// "No chest pain", "without fainting": the word right before turns it around.
bool turned_around(std::string_view before) {
  const std::vector<std::string_view> words = words_in(before);
  return !words.empty() && has_negation(words.back());
}

bool stands_unturned(std::string_view words, std::string_view text) {
  const auto at = find_words(words, text);
  return at != text.npos && !turned_around(text.substr(0, at));
}

template <class Table>
bool any_stands_in(const Table& table, const Typed& typed) {
  return std::any_of(table.begin(), table.end(), [&typed](std::string_view phrase) {
    return stands_unturned(phrase, typed.word);
  });
}

template <class Table>
bool stands_in_table(const Table& table, std::string_view word) {
  return std::find(table.begin(), table.end(), word) != table.end();
}

bool is_known(const RulePack& pack, std::string_view number) {
  const auto& numbers = pack.emergency_numbers;
  const bool everybody = std::find(numbers_everybody_knows.begin(), numbers_everybody_knows.end(),
                                   number) != numbers_everybody_knows.end();
  return everybody || std::any_of(numbers.begin(), numbers.end(),
                                  [number](const auto& known) { return known.number == number; });
}

}  // namespace

bool is_emergency_number(const RulePack& pack, const Typed& typed) {
  return is_known(pack, typed.word);
}

bool is_cry(const RulePack& pack, const Typed& typed) {
  const std::vector<std::string_view> words = words_in(typed.word);
  const auto has = [&words](const auto& table) {
    return std::any_of(words.begin(), words.end(), [&table](std::string_view word) {
      return std::find(table.begin(), table.end(), word) != table.end();
    });
  };
  const bool number = std::any_of(words.begin(), words.end(),
                                  [&pack](std::string_view word) { return is_known(pack, word); });
  return any_stands_in(cries, typed) || (number && has(calling)) ||
         (has(now) && names_danger(typed));
}

bool names_danger(const Typed& typed) { return any_stands_in(signs_of_danger, typed); }

bool says_the_danger(const Option& option, const Typed& typed) {
  const std::string text = fold(option.label) + ' ' + fold(option.also);
  const std::vector<std::string_view> said = words_in(text);
  const auto says = [&said](std::string_view word) {
    constexpr std::size_t shortest_that_tells = 4;
    const bool is_pain =
        stands_in_table(words_of_pain, word) || stands_in_table(words_of_tightness, word);
    return word.size() < shortest_that_tells ||
           std::any_of(said.begin(), said.end(), [&](std::string_view own) {
             return is_pain ? stands_in_table(words_of_pain, own) : own == word;
           });
  };
  return std::all_of(signs_of_danger.begin(), signs_of_danger.end(), [&](std::string_view sign) {
    const std::vector<std::string_view> words = words_in(sign);
    return !stands_unturned(sign, typed.word) || std::all_of(words.begin(), words.end(), says);
  });
}

}  // namespace triage::dialogue
