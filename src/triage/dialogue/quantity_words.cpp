// Units, times without a number, and ages in words. Tables, one word a row.

#include "triage/dialogue/quantity_words.hpp"

#include <array>

#include "triage/dialogue/word_table.hpp"

namespace triage::dialogue {
namespace {

/// Beside those that packs know, of which two are no units of replies: "a" is a word of both
/// languages before it is a year, and "s" is weeks in Spanish and the end of "the 60s" in English.
/// "grados" alone may be either; "m" may be minutes or months.
constexpr auto units = word_table<>({
    {en, "a", "a (years?)"},  // no unit at all: whoever types it is asked again
    {en, "s", "s (seconds?)"},
    {en, "w", "weeks"},
    {en, "wk", "weeks"},
    {en, "wks", "weeks"},
    {en, "y", "years"},
    {en, "yr", "years"},
    {en, "yrs", "years"},
    {en, "mth", "months"},
    {en, "mths", "months"},
    {en, "mos", "months"},
    {en, "hr", "hours"},
    {en, "hrs", "hours"},
    {en, "mins", "minutes"},
    {en, "night", "days"},
    {en, "nights", "days"},
    {en, "yo", "years"},  // "8yo"
    {en, "º c", "C"},     // the ordinal sign, which stands on some keyboards
    {en, "ºc", "C"},
    {en, "° c", "C"},
    {en, "degrees c", "C"},
    {en, "degrees celsius", "C"},
    {en, "deg c", "C"},
    {en, "celsius", "C"},
    {en, "centigrade", "C"},
    {en, "°c", "C"},
    {en, "c", "C"},
    {en, "f", "F"},
    {en, "°f", "F"},
    {en, "º f", "F"},
    {en, "ºf", "F"},
    {en, "° f", "F"},
    {en, "degrees f", "F"},
    {en, "degrees fahrenheit", "F"},
    {en, "deg f", "F"},
    {en, "fahrenheit", "F"},
    {es, "ano", "years"},
    {es, "anos", "years"},
    {es, "mes", "months"},
    {es, "meses", "months"},
    {es, "semana", "weeks"},
    {es, "semanas", "weeks"},
    {es, "sem", "weeks"},
    {es, "dia", "days"},
    {es, "dias", "days"},
    {es, "noche", "days"},
    {es, "noches", "days"},
    {es, "hora", "hours"},
    {es, "horas", "hours"},
    {es, "minuto", "minutes"},
    {es, "minutos", "minutes"},
    {es, "a", "a (¿años?)"},
    {es, "s", "s (¿semanas o segundos?)"},
    {es, "segundo", "seconds"},
    {es, "segundos", "seconds"},
    {es, "c", "C"},
    {es, "°c", "C"},
    {es, "f", "F"},
    {es, "°f", "F"},
    {es, "º c", "C"},
    {es, "ºc", "C"},
    {es, "° c", "C"},
    {es, "grados c", "C"},
    {es, "grados celsius", "C"},
    {es, "grados centigrados", "C"},
    {es, "centigrados", "C"},
    {es, "º f", "F"},
    {es, "ºf", "F"},
    {es, "° f", "F"},
    {es, "grados f", "F"},
    {es, "grados fahrenheit", "F"},
});

/// "Last week" may be nearly two weeks ago: the longest counts. Of "years" there are two at least.
/// Days of the week are not among them: a Monday may be yesterday or a week ago, and where ice or
/// heat depends on it, neither end is the careful one.
constexpr auto times = word_table<NamedTime>({
    {en, "today", {"12 hours"}},
    {en, "this morning", {"12 hours"}},
    {en, "last night", {"1 day"}},
    {en, "yesterday", {"1 day"}},
    {en, "yesterday morning", {"2 days", Meaning::highest}},
    {en, "yesterday afternoon", {"2 days", Meaning::highest}},
    {en, "yesterday evening", {"1 day"}},
    {en, "the day before yesterday", {"2 days"}},
    {en, "day before yesterday", {"2 days"}},
    {en, "last week", {"2 weeks", Meaning::highest}},
    {en, "last month", {"2 months", Meaning::highest}},
    {en, "last year", {"2 years", Meaning::highest}},
    {en, "just now", {"1 hour", Meaning::highest}},
    {en, "overnight", {"1 day", Meaning::highest}},
    {en, "all day", {"1 day", Meaning::highest}},
    {en, "this afternoon", {"12 hours"}},
    {en, "this evening", {"12 hours"}},
    {en, "tonight", {"12 hours"}},
    {en, "earlier today", {"12 hours"}},
    {en, "years", {"2 years", Meaning::counted}},
    {en, "months", {"2 months", Meaning::counted}},
    {en, "half a week", {"3.5 days"}},
    {en, "half a year", {"6 months"}},
    {en, "half an hour", {"30 minutes"}},
    {en, "half a day", {"12 hours"}},
    {en, "half a month", {"15 days"}},
    {en, "a fortnight", {"2 weeks"}},
    {es, "hoy", {"12 hours"}},
    {es, "esta manana", {"12 hours"}},
    {es, "anoche", {"1 day"}},
    {es, "ayer", {"1 day"}},
    {es, "ayer por la manana", {"2 days", Meaning::highest}},
    {es, "ayer por la tarde", {"2 days", Meaning::highest}},
    {es, "ayer por la noche", {"1 day"}},
    {es, "anteayer", {"2 days"}},
    {es, "antier", {"2 days"}},
    {es, "antes de ayer", {"2 days"}},
    {es, "la semana pasada", {"2 weeks", Meaning::highest}},
    {es, "el mes pasado", {"2 months", Meaning::highest}},
    {es, "el ano pasado", {"2 years", Meaning::highest}},
    {es, "ahora mismo", {"1 hour", Meaning::highest}},
    {es, "todo el dia", {"1 day", Meaning::highest}},
    {es, "esta tarde", {"12 hours"}},
    {es, "anos", {"2 years", Meaning::counted}},
    {es, "meses", {"2 months", Meaning::counted}},
    {es, "quincena", {"15 days"}},
    {es, "una quincena", {"15 days"}},
    {es, "media semana", {"3.5 days"}},
    {es, "medio dia", {"12 hours"}},
    {es, "medio ano", {"6 months"}},
    {es, "media hora", {"30 minutes"}},
    {es, "medio mes", {"15 days"}},
});

/// Of who is in their first year: they have 0 whole ones.
constexpr auto ages = word_table<>({
    {en, "newborn", "0"},
    {en, "new born", "0"},
    {en, "new-born", "0"},
    {en, "a newborn", "0"},
    {es, "recien nacido", "0"},
    {es, "recien nacida", "0"},
    {es, "un recien nacido", "0"},
    {es, "una recien nacida", "0"},
});

}  // namespace

std::optional<std::string_view> unit_named(std::string_view words, Language language) {
  return meaning_of(units, words, language);
}

std::optional<NamedTime> time_named(std::string_view words, Language language) {
  return meaning_of(times, words, language);
}

std::optional<std::string_view> age_named(std::string_view words, Language language) {
  return meaning_of(ages, words, language);
}

}  // namespace triage::dialogue
