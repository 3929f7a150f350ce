// The table of all that the program says by itself: one row a phrase, in the order of `Phrase`, one
// column a language, in the order of `Language`; and once more for a helper, where that differs.
// Spanish addresses the person as "usted", and is worded so that it needs no ending for a man or a
// woman. The file is as long as the table is: in one piece, the compiler can hold it against
// `Phrase` row by row, and a translator finds all there is to say in one place.

#include "triage/base/phrases.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>

#include "triage/base/enumerators.hpp"

namespace triage {
namespace {

struct PhraseTexts {
  Phrase phrase{};
  std::array<std::string_view, language_count> in;
  std::array<std::string_view, language_count> to_a_helper = {};  // empty where it is the same
};

constexpr auto table = std::to_array<PhraseTexts>({
    {Phrase::how_to_answer,
     {"Answer with a number or a word, then press Enter. At any question:",
      "Responda con un número o una palabra y pulse Intro. En cualquier pregunta:"}},
    {Phrase::key_why, {"?", "?"}},
    {Phrase::key_unsure, {"s", "ns"}},
    {Phrase::key_back, {"b", "a"}},
    {Phrase::key_quit, {"q", "x"}},
    {Phrase::key_more, {"m", "m"}},
    {Phrase::wish_why,
     {"what it means, and why it is asked", "qué significa y por qué se pregunta"}},
    {Phrase::wish_unsure, {"not sure", "no lo sé"}},
    {Phrase::wish_back, {"back to the question before", "atrás, a la pregunta anterior"}},
    {Phrase::wish_quit, {"quit", "salir"}},
    {Phrase::only_what_is_shown,
     {"The questions are in a language that this program does not know ('{language}'). Please "
      "answer with the numbers, or with a label as a whole: other words are not understood.",
      "Las preguntas están en un idioma que este programa no conoce ('{language}'). Responda con "
      "los números, o con una respuesta entera: no se entienden otras palabras."}},
    {Phrase::answered_before,
     {"What you answered before still counts:", "Lo que respondió antes sigue valiendo:"},
     {"What was answered before still counts:", "Lo que se respondió antes sigue valiendo:"}},
    {Phrase::for_whom, {"For whom is this?", "¿Para quién es esto?"}},
    {Phrase::for_me, {"For me", "Para mí"}},
    {Phrase::for_somebody, {"For somebody I help", "Para alguien a quien ayudo"}},
    {Phrase::please_say_for_whom,
     {"Please type 1 if this is for you, or 2 if it is for somebody you help.",
      "Escriba, por favor, 1 si esto es para usted, o 2 si es para alguien a quien ayuda."}},
    {Phrase::for_whom_why,
     {"It changes no advice. If you help somebody, each question says whom it is about.",
      "No cambia ningún consejo. Si ayuda a alguien, cada pregunta dice de quién se trata."}},
    {Phrase::you_means,
     {"In the questions and the advice, \"you\" means the person you help.",
      "En las preguntas y los consejos, «usted» es la persona a quien ayuda."}},
    {Phrase::about_somebody,
     {"{heading}, about the person you help", "{heading}, sobre la persona a quien ayuda"}},
    {Phrase::earlier_answers,
     {"Your earlier answers come first, one by one.",
      "Primero vienen sus respuestas anteriores, una por una."},
     {"The earlier answers come first, one by one.",
      "Primero vienen las respuestas anteriores, una por una."}},
    {Phrase::from_before, {"From before, {number} of {count}", "De antes, {number} de {count}"}},
    {Phrase::still_so,
     {"You said \"{answer}\". Is that still so?", "Usted dijo: «{answer}». ¿Sigue siendo así?"},
     {"The answer was \"{answer}\". Is that still so?",
      "La respuesta fue: «{answer}». ¿Sigue siendo así?"}},
    {Phrase::said_last_time,
     {"Last time you said: {answer}. Please look at the list again.",
      "La última vez usted dijo: {answer}. Mire, por favor, la lista otra vez."},
     {"Last time the answer was: {answer}. Please look at the list again.",
      "La última vez la respuesta fue: {answer}. Mire, por favor, la lista otra vez."}},
    {Phrase::question_of,
     {"Question {number} of at most {most}", "Pregunta {number} de {most} como máximo"}},
    {Phrase::question_last, {"Question {number}, the last one", "Pregunta {number}, la última"}},
    {Phrase::stopped,
     {"Stopped. Nothing was assessed, so this is not a recommendation.",
      "Interrumpido. No se ha valorado nada, así que esto no es una recomendación."}},
    {Phrase::care_question,
     {"About home care, at most 1 question", "Sobre el cuidado en casa, 1 pregunta como máximo"}},
    {Phrase::care_questions,
     {"About home care, at most {count} questions",
      "Sobre el cuidado en casa, {count} preguntas como máximo"}},
    {Phrase::care_announcement,
     {"A few more questions help to choose what you can do yourself. They do not change this "
      "recommendation. Press Enter to skip one, or type {quit} to skip all.",
      "Unas pocas preguntas más ayudan a elegir lo que puede hacer por su cuenta. No cambian esta "
      "recomendación. Pulse Intro para saltarse una, o escriba {quit} para saltárselas todas."},
     {"A few more questions help to choose what the person can do at home. They do not change this "
      "recommendation. Press Enter to skip one, or type {quit} to skip all.",
      "Unas pocas preguntas más ayudan a elegir lo que la persona puede hacer en casa. No cambian "
      "esta recomendación. Pulse Intro para saltarse una, o escriba {quit} para saltárselas "
      "todas."}},
    {Phrase::please_answer,
     {"Please answer, or type {unsure} if you are not sure.",
      "Responda, por favor, o escriba {unsure} si no lo sabe."}},
    {Phrase::no_question_before,
     {"There is no question before this one.", "No hay ninguna pregunta antes de esta."}},
    {Phrase::why_by_default,
     {"Your answer can change the recommendation.", "Su respuesta puede cambiar la recomendación."},
     {"The answer can change the recommendation.", "La respuesta puede cambiar la recomendación."}},
    {Phrase::why_asked, {"Why we ask: {why}", "Por qué se pregunta: {why}"}},
    {Phrase::first_check, {"Before the first question", "Antes de la primera pregunta"}},
    {Phrase::first_check_none, {"None of these", "Nada de esto"}},
    {Phrase::first_check_hint,
     {"Type 0 only if none of these is there. If one is, type its number, or yes.",
      "Escriba 0 solo si no hay nada de esto. Si hay algo, escriba su número, o sí."}},
    {Phrase::first_check_please,
     {"Please type 0 if none of these is there now. If one is, type its number, or yes.",
      "Escriba, por favor, 0 si ahora no hay nada de esto. Si hay algo, escriba su número, o sí."}},
    {Phrase::first_check_why,
     {"These can be signs of a danger to life, which cannot wait for questions. If you are not "
      "sure, "
      "you are told how to get help.",
      "Pueden ser señales de peligro para la vida, que no pueden esperar a las preguntas. Si no lo "
      "sabe, se le dice cómo pedir ayuda."}},
    {Phrase::first_check_ended,
     {"This ended before the first question, because you said \"{answer}\".",
      "Esto ha terminado antes de la primera pregunta, porque usted dijo: «{answer}»."},
     {"This ended before the first question, because of the answer \"{answer}\".",
      "Esto ha terminado antes de la primera pregunta, por la respuesta «{answer}»."}},
    {Phrase::cry_before_questions,
     {"This ended before the first question, because of a call for help.",
      "Esto ha terminado antes de la primera pregunta, por una petición de ayuda."}},
    {Phrase::to_be_safe, {"First, to be safe", "Primero, por seguridad"}},
    {Phrase::life_in_danger,
     {"Is somebody's life in danger right now?",
      "¿Está ahora mismo en peligro la vida de alguien?"}},
    {Phrase::if_an_emergency,
     {"If this is an emergency: {advice}", "Si es una emergencia: {advice}"}},
    {Phrase::not_understood_twice,
     {"That was not understood either. If you need help at once: {advice}",
      "Esto tampoco se ha entendido. Si necesita ayuda enseguida: {advice}"},
     {"That was not understood either. If help is needed at once: {advice}",
      "Esto tampoco se ha entendido. Si hace falta ayuda enseguida: {advice}"}},
    {Phrase::ended_by_signs,
     {"The questions ended here, because you said \"{answer}\".",
      "Las preguntas han terminado aquí, porque usted dijo: «{answer}»."},
     {"The questions ended here, because of the answer \"{answer}\".",
      "Las preguntas han terminado aquí, por la respuesta «{answer}»."}},
    {Phrase::cry_ended,
     {"The questions ended here, because of a call for help.",
      "Las preguntas han terminado aquí, por una petición de ayuda."}},
    {Phrase::ended_last_time,
     {"The last time, this ended with the advice for an emergency. If it still is one: {advice}",
      "La última vez, esto terminó con el consejo para una emergencia. Si todavía lo es: "
      "{advice}"}},
    {Phrase::do_you_mean, {"Do you mean: {answer}?", "¿Quiere decir: {answer}?"}},
    {Phrase::do_you_mean_only,
     {"Do you mean \"{answer}\", and nothing else on this list?",
      "¿Quiere decir «{answer}», y nada más de esta lista?"}},
    {Phrase::do_you_mean_yes,
     {"The question was: {question} Do you mean yes?",
      "La pregunta era: {question} ¿Quiere decir que sí?"}},
    {Phrase::do_you_mean_no,
     {"The question was: {question} Do you mean no?",
      "La pregunta era: {question} ¿Quiere decir que no?"}},
    {Phrase::do_you_mean_highest,
     {"Do you mean {answer}? That is the most that it may be.",
      "¿Quiere decir {answer}? Es lo máximo que puede ser."}},
    {Phrase::do_you_mean_counted,
     {"Is it right to count '{text}' as {answer}?", "¿Se puede contar «{text}» como {answer}?"}},
    {Phrase::is_that_right,
     {"{because}. You typed: {answer}. Is that right?",
      "{because}. Usted escribió: {answer}. ¿Es correcto?"}},
    {Phrase::please_confirm,
     {"Please type y for yes or n for no.", "Escriba, por favor, s para sí o n para no."}},
    {Phrase::confirm_why,
     {"This is what your words may mean. It counts only if you say yes.",
      "Esto es lo que pueden querer decir sus palabras. Solo cuenta si dice que sí."}},
    {Phrase::does_not_count, {"Then it does not count.", "Entonces no cuenta."}},
    {Phrase::end_or_more,
     {"{back}: go back. {more}: read more. Enter: end.",
      "{back}: atrás. {more}: leer más. Intro: terminar."}},
    {Phrase::end_or_back, {"{back}: go back. Enter: end.", "{back}: atrás. Intro: terminar."}},
    {Phrase::read_on, {"Press Enter to read on: ", "Pulse Intro para seguir leyendo: "}},
    {Phrase::read_on_first,
     {"That does not count yet: please read to the end first.",
      "Eso no cuenta todavía: lea primero hasta el final, por favor."}},
    {Phrase::noted, {"Noted: {answer}", "Anotado: {answer}"}},
    {Phrase::choice_yes, {"Yes", "Sí"}},
    {Phrase::choice_no, {"No", "No"}},
    {Phrase::saved,
     {"Your answers are saved in {file}.", "Sus respuestas están guardadas en {file}."},
     {"The answers are saved in {file}.", "Las respuestas están guardadas en {file}."}},
    {Phrase::nothing_to_save, {"There are no answers to save.", "No hay respuestas que guardar."}},

    {Phrase::hint_measure,
     {"Or type your {finding}{example}.", "O escriba este dato: {finding}{example}."},
     {"Or type the person's {finding}{example}.",
      "O escriba este dato de la persona: {finding}{example}."}},
    {Phrase::hint_any_of,
     {"Type all the numbers that apply, such as 1 3, or 0 for none.",
      "Escriba todos los que correspondan, como 1 3, o bien 0 si no es ninguno."}},
    {Phrase::hint_number, {"Type a number{example}.", "Escriba un número{example}."}},
    {Phrase::hint_quantity,
     {"Type a number and a unit{example}.", "Escriba un número y una unidad{example}."}},
    {Phrase::hint_none, {"Or type none: {label}.", "O escriba ninguno: {label}."}},
    {Phrase::hint_months,
     {"For a small child you can type months, such as 8 months.",
      "Para un niño pequeño puede escribir meses, como 8 meses."}},
    {Phrase::example_duration,
     {", such as 12 hours, 10 days or 3 weeks", ", como 12 horas, 10 días o 3 semanas"}},
    {Phrase::example_temperature, {", such as 38.4 C or 101.1 F", ", como 38,4 C o 101,1 F"}},
    {Phrase::please_choose_number,
     {"Please type one of the numbers {first} to {last}, or {unsure} if you are not sure.",
      "Escriba, por favor, uno de los números del {first} al {last}, o {unsure} si no lo sabe."}},
    {Phrase::please_choose_numbers,
     {"Please type the numbers of all that apply, such as 1 3, 0 for none, or {unsure} if you are "
      "not sure.",
      "Escriba, por favor, los números de todo lo que corresponda, como 1 3; o bien 0 si no es "
      "ninguno, o {unsure} si no lo sabe."}},
    {Phrase::please_yes_no,
     {"Please type y for yes, n for no, or {unsure} if you are not sure.",
      "Escriba, por favor, s para sí, n para no, o {unsure} si no lo sabe."}},
    {Phrase::please_yes_no_or_measure,
     {"Please type y for yes, n for no, the {finding}{example}, or {unsure} if you are not sure.",
      "Escriba, por favor, s para sí, n para no, este dato: {finding}{example}, o {unsure} si no "
      "lo sabe."}},
    {Phrase::please_short,
     {"Please type a short answer.", "Escriba una respuesta corta, por favor."}},
    {Phrase::please_plain,
     {"Please use plain letters and numbers.", "Use solo letras y números, por favor."}},

    {Phrase::sorry_no_duration,
     {"Sorry, '{text}' is not a duration: {reason}.",
      "«{text}» no se entiende como un tiempo: {reason}."}},
    {Phrase::sorry_no_temperature,
     {"Sorry, '{text}' is not a temperature: {reason}.",
      "«{text}» no se entiende como una temperatura: {reason}."}},
    {Phrase::sorry_no_number,
     {"Sorry, '{text}' is not a number: {reason}.",
      "«{text}» no se entiende como un número: {reason}."}},
    {Phrase::sorry_out_of_range,
     {"Sorry, '{text}' cannot be right: the answer lies between {from} and {to}.",
      "«{text}» no puede ser: la respuesta está entre {from} y {to}."}},
    {Phrase::sorry_not_whole,
     {"Sorry, '{text}' is not a whole number.", "«{text}» no es un número entero."}},
    {Phrase::or_unsure, {"Type {unsure} if you are not sure.", "Escriba {unsure} si no lo sabe."}},
    {Phrase::no_number_first,
     {"it has to begin with a number, as in 3 or 2.5",
      "tiene que empezar por un número, como 3 o 2,5"}},
    {Phrase::leading_zero, {"a number does not begin with 0", "un número no empieza por 0"}},
    {Phrase::too_many_decimals, {"it has more than six decimals", "tiene más de seis decimales"}},
    {Phrase::too_large, {"it is too large", "es demasiado grande"}},
    {Phrase::negative_duration,
     {"a duration cannot be negative", "un tiempo no puede ser negativo"}},
    {Phrase::unit_missing, {"the unit is missing ({units})", "falta la unidad ({units})"}},
    {Phrase::unclear_comma,
     {"it has a comma; write 2.5 with a point, and 1000 without",
      "se puede leer de dos maneras; escriba 2,5 con una coma, y 1000 sin punto ni coma"}},
    {Phrase::unknown_unit,
     {"'{unit}' is not a unit ({units})", "«{unit}» no es una unidad ({units})"}},
    {Phrase::no_unit_of_duration,
     {"'{unit}' is not a unit of a duration ({units})",
      "«{unit}» no es una unidad de tiempo ({units})"}},
    {Phrase::no_unit_of_temperature,
     {"'{unit}' is not a unit of a temperature ({units})",
      "«{unit}» no es una unidad de temperatura ({units})"}},
    {Phrase::takes_no_unit, {"it takes no unit", "no lleva ninguna unidad"}},

    {Phrase::year, {"year", "año"}},
    {Phrase::years, {"years", "años"}},
    {Phrase::month, {"month", "mes"}},
    {Phrase::months, {"months", "meses"}},
    {Phrase::week, {"week", "semana"}},
    {Phrase::weeks, {"weeks", "semanas"}},
    {Phrase::day, {"day", "día"}},
    {Phrase::days, {"days", "días"}},
    {Phrase::hour, {"hour", "hora"}},
    {Phrase::hours, {"hours", "horas"}},
    {Phrase::minute, {"minute", "minuto"}},
    {Phrase::minutes, {"minutes", "minutos"}},
    {Phrase::second, {"second", "segundo"}},
    {Phrase::seconds, {"seconds", "segundos"}},
    {Phrase::celsius, {"C", "°C"}},
    {Phrase::fahrenheit, {"F", "°F"}},
    {Phrase::decimal_point, {".", ","}},

    {Phrase::said_yes, {"yes", "sí"}},
    {Phrase::said_no, {"no", "no"}},
    {Phrase::said_not_sure, {"not sure", "no lo sé"}},
    {Phrase::said_none_of_them, {"none of them", "nada de esto"}},
    {Phrase::not_sure_about, {"not sure: {options}", "no lo sé: {options}"}},
    {Phrase::answer_to, {"{finding}: {answer}", "{finding}: {answer}"}},
    {Phrase::not_answered, {"{finding}: not answered", "{finding}: sin respuesta"}},
    {Phrase::last_or, {" or ", " o "}},
    {Phrase::and_both, {" and ", " y "}},
    {Phrase::any_quantity, {"any", "cualquiera"}},

    {Phrase::headline, {"{level}: {title}", "{level}: {title}"}},
    {Phrase::undetermined, {"undetermined", "sin determinar"}},
    {Phrase::more_to_know, {"more has to be known first", "antes hay que saber más"}},
    {Phrase::not_enough,
     {"These answers are not enough for a recommendation. So far it is at least '{least}', and it "
      "could be as much as '{most}'.",
      "Estas respuestas no bastan para una recomendación. Por ahora es como mínimo «{least}», y "
      "podría llegar a ser «{most}»."}},
    {Phrase::still_to_answer, {"Still to be answered", "Falta por responder"}},
    {Phrase::why, {"Why", "Por qué"}},
    {Phrase::you_said,
     {"You said \"{answer}\".", "Usted dijo: «{answer}»."},
     {"The answer was \"{answer}\".", "La respuesta fue: «{answer}»."}},
    {Phrase::meanwhile, {"Until help comes", "Hasta que llegue la ayuda"}},
    {Phrase::none_applies,
     {"None of the reasons for more urgent care applies.",
      "No se cumple ninguno de los motivos para una atención más urgente."}},
    {Phrase::none_known_applies,
     {"As far as is known, none of the reasons for more urgent care applies.",
      "Por lo que se sabe, no se cumple ninguno de los motivos para una atención más urgente."}},
    {Phrase::unknown_raises,
     {"Some answers are not known. To be safe, this is more than the other answers call for.",
      "Hay respuestas que no se conocen. Por seguridad, esto es más de lo que piden las demás "
      "respuestas."}},
    {Phrase::may_apply,
     {"This may apply to you: {reason}", "Esto podría ser su caso: {reason}"},
     {"This may apply to the person: {reason}", "Esto podría ser el caso de la persona: {reason}"}},
    {Phrase::not_ruled_out, {"What could not be ruled out", "Lo que no se ha podido descartar"}},
    {Phrase::may_still_apply,
     {"Because some answers are not known, these may still apply to you:",
      "Como hay respuestas que no se conocen, esto todavía podría ser su caso:"},
     {"Because some answers are not known, these may still apply to the person:",
      "Como hay respuestas que no se conocen, esto todavía podría ser el caso de la persona:"}},
    {Phrase::what_to_do_now,
     {"What you can do now", "Lo que puede hacer ahora"},
     {"What the person can do now", "Lo que la persona puede hacer ahora"}},
    {Phrase::what_to_do_these_days,
     {"What you can do these days", "Lo que puede hacer estos días"},
     {"What the person can do these days", "Lo que la persona puede hacer estos días"}},
    {Phrase::what_to_do_later,
     {"What you can do later", "Lo que puede hacer más adelante"},
     {"What the person can do later", "Lo que la persona puede hacer más adelante"}},
    {Phrase::more_to_read, {"More to read: add --more.", "Más para leer: añada --more."}},
    {Phrase::what_to_leave_out,
     {"What to leave out for now", "Lo que no debe hacer por ahora"},
     {"What to leave out for now", "Lo que la persona no debe hacer por ahora"}},
    {Phrase::what_may_suit,
     {"What may or may not suit you", "Lo que quizá le convenga o quizá no"},
     {"What may or may not suit the person", "Lo que quizá le convenga a la persona o quizá no"}},
    {Phrase::not_recommended,
     {"Some answers are not known, so this is not recommended: {care}.",
      "Hay respuestas que no se conocen; por eso esto no se recomienda: {care}."}},
    {Phrase::takes_more_answers,
     {"It takes more answers to tell: {care}.",
      "Hacen falta más respuestas para saberlo: {care}."}},
    {Phrase::still_to_answer_for_care, {"Still to be answered:", "Falta por responder:"}},
    {Phrase::note, {"Note: {warning}.", "Atención: {warning}."}},
    {Phrase::pack_is_over,
     {"these rules were to be used until {day}, and may be out of date",
      "estas reglas eran para usarse hasta el {day}, y pueden no estar al día"}},
    {Phrase::disagreement,
     {"'{one}' and '{other}' say the opposite; of what follows from either, the more urgent counts",
      "«{one}» y «{other}» dicen lo contrario; de lo que se sigue de una y otra respuesta, cuenta "
      "lo "
      "más urgente"}},
    {Phrase::hardly_possible, {"'{answer}' is hardly possible", "«{answer}» apenas es posible"}},
    {Phrase::hardly_together,
     {"'{one}' and '{other}' hardly go together", "«{one}» y «{other}» apenas pueden ir juntos"}},
    {Phrase::too_contradictory,
     {"This contradicts one answer too many. Go back with '{back}' and correct what was said, or "
      "answer otherwise.",
      "Esto contradice demasiadas respuestas. Vuelva atrás con «{back}» y corrija lo dicho, o "
      "responda otra cosa."}},
    {Phrase::read_as_no,
     {"not answered, and read as no: {findings}", "sin respuesta, y leído como un no: {findings}"}},
    {Phrase::sources, {"Sources", "Fuentes"}},
    {Phrase::not_assessed,
     {"NOT ASSESSED: this case cannot be read.", "NO VALORADO: este caso no se puede leer."}},
    {Phrase::your_emergency_number,
     {"your local emergency number (such as 911, 112 or 999)",
      "número de emergencias de su país (como el 911, el 112 o el 999)"}},

    {Phrase::fired, {"fired", "se cumple"}},
    {Phrase::ruled_out, {"ruled out", "descartado"}},
    {Phrase::undecided, {"undecided", "sin decidir"}},
    {Phrase::why_not,
     {"Why not more urgent, why not less", "Por qué no es más urgente, por qué no es menos"}},
    {Phrase::level_above, {"{level} (more urgent)", "{level} (más urgente)"}},
    {Phrase::level_present, {"{level} (this outcome)", "{level} (este resultado)"}},
    {Phrase::level_at_least, {"{level} (at least this)", "{level} (como mínimo esto)"}},
    {Phrase::level_below, {"{level} (less urgent)", "{level} (menos urgente)"}},
    {Phrase::not_because_of, {"Not, because of: {rules}", "No, a causa de: {rules}"}},
    {Phrase::what_would_change, {"What would change it", "Qué lo cambiaría"}},
    {Phrase::too_entangled,
     {"The pack's conditions are too entangled to say.",
      "Las condiciones de las reglas están demasiado enredadas para decirlo."}},
    {Phrase::more_by_none,
     {"{level} or more: no change of up to {count} answers.",
      "{level} o más: ningún cambio de hasta {count} respuestas."}},
    {Phrase::more_by_one, {"{level} or more:", "{level} o más:"}},
    {Phrase::more_by_any,
     {"{level} or more, any line of these:", "{level} o más, cualquiera de estas líneas:"}},
    {Phrase::less_by_none,
     {"{level} or less: no change of up to {count} answers.",
      "{level} o menos: ningún cambio de hasta {count} respuestas."}},
    {Phrase::less_by_one, {"{level} or less:", "{level} o menos:"}},
    {Phrase::less_by_any,
     {"{level} or less, any line of these:", "{level} o menos, cualquiera de estas líneas:"}},
    {Phrase::and_more, {"and {count} more", "y {count} más"}},
    {Phrase::and_others, {"and more", "y más"}},
    {Phrase::and_also, {"; and ", "; y "}},
    {Phrase::option_not, {"not {option}", "no: {option}"}},
    {Phrase::rests_on, {"What it rests on", "En qué se apoya"}},
    {Phrase::settled_by,
     {"These answers settle it, whatever the others are: {answers}.",
      "Estas respuestas lo deciden, sean cuales sean las demás: {answers}."}},
    {Phrase::could_be_anything,
     {"These could be anything: {answers}.", "Estas podrían ser cualquiera: {answers}."}},
    {Phrase::could_contradict,
     {"Not known, and the only thing that could still contradict them: {findings}.",
      "No se sabe, y es lo único que aún podría contradecirlas: {findings}."}},

    {Phrase::range, {"from {from} to {to}", "de {from} a {to}"}},
    {Phrase::whole, {"whole", "entero"}},
    {Phrase::or_none, {"or none", "o ninguno (none)"}},
    {Phrase::decided_by,
     {"decided by {finding} where that is given", "lo decide {finding}, si se da"}},
    {Phrase::asked_among,
     {"asked as {option} among {finding}", "se pregunta como {option} en {finding}"}},
});

static_assert(has_each_in_order<table, &PhraseTexts::phrase>(),
              "a phrase has no row, or a row stands in the wrong place");

/// Whether every `{gap}` of one text is also in the other.
constexpr bool has_gaps_of(std::string_view text, std::string_view other) {
  for (std::size_t open = text.find('{'); open != text.npos; open = text.find('{', open + 1)) {
    const std::size_t close = text.find('}', open);
    if (close == text.npos) return false;
    if (other.find(text.substr(open, close + 1 - open)) == other.npos) return false;
  }
  return true;
}

constexpr bool same_gaps(std::string_view one, std::string_view other) {
  return has_gaps_of(one, other) && has_gaps_of(other, one);
}

static_assert(has_enumerators<Language, language_count>(), "a language has no code");

constexpr bool same_in_every_language() {
  for (const PhraseTexts& row : table) {
    const bool has_both = !row.to_a_helper.front().empty();
    for (std::size_t i = 0; i < language_count; ++i) {
      if (row.in[i].empty() || !same_gaps(row.in[i], row.in.front())) return false;
      if (row.to_a_helper[i].empty() == has_both) return false;
      if (has_both && !same_gaps(row.to_a_helper[i], row.in.front())) return false;
    }
  }
  return true;
}
static_assert(same_in_every_language(), "a phrase lacks a language, or a gap in one");

std::string_view text_for(std::string_view name, std::span<const GapText> gaps) {
  const auto gap = std::ranges::find_if(gaps, [name](const GapText& g) { return g.name == name; });
  assert(gap != gaps.end() && "a phrase is said with all of its gaps");
  return gap == gaps.end() ? std::string_view() : gap->text;
}

}  // namespace

std::string say(Voice voice, Phrase phrase, std::span<const GapText> gaps) {
  const PhraseTexts& row = table[static_cast<std::size_t>(phrase)];
  const auto column = static_cast<std::size_t>(voice.language);
  std::string_view rest = row.in[column];
  if (voice.listener == Listener::a_helper && !row.to_a_helper[column].empty()) {
    rest = row.to_a_helper[column];
  }
  std::string out;
  while (true) {
    const std::size_t open = rest.find('{');
    out += rest.substr(0, open);
    if (open == rest.npos) return out;
    const std::size_t close = rest.find('}', open);
    out += text_for(rest.substr(open + 1, close - open - 1), gaps);
    rest.remove_prefix(close + 1);
  }
}

}  // namespace triage
