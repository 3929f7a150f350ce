#pragma once

// A text that is longer than a window, cut so that each piece of it can be read.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace triage::cli {

/// The pieces of a text for a window of `rows` lines, of which the last is left for what is typed;
/// all of it where `rows` is 0, or too few to cut anything. It is cut between questions and
/// answers, and not within one that fits. Where it is cut behind `question`, which stands in it,
/// the question stands again above what follows: who answers has it in sight.
std::vector<std::string> windows_of(std::string_view text, std::size_t rows,
                                    std::string_view question = {});

}  // namespace triage::cli
