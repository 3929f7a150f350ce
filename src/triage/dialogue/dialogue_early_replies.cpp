// Replies to a question of which not all was in sight.

#include "triage/dialogue/dialogue.hpp"

namespace triage::dialogue {

Parts Dialogue::reply_before_the_end(std::string_view line) {
  const auto question = asked();
  if (!question) return reply(line);
  const Reply early = read_reply(*question->pack, question->finding, line);
  const auto* wish = std::get_if<Wish>(&early);
  const auto* answer = std::get_if<Answer>(&early);
  const bool is_sign = places_.back().asking == Asking::signs && answer != nullptr &&
                       !signs_said(signs_, *answer).empty();
  const bool is_heard = std::holds_alternative<CryForHelp>(early) || is_sign ||
                        (wish != nullptr && *wish != Wish::skip);
  return is_heard ? reply(line) : Parts{};
}

}  // namespace triage::dialogue
