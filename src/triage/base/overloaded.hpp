#pragma once

namespace triage {

/// Several lambdas as the one visitor that std::visit takes. Without one that takes anything, an
/// alternative that none of them knows does not compile: that is how a new form of condition finds
/// the places that have to know it.
template <class... Fs>
struct Overloaded : Fs... {
  using Fs::operator()...;
};

// clang 14 does not deduce the arguments of aggregates by itself.
template <class... Fs>
Overloaded(Fs...) -> Overloaded<Fs...>;

}  // namespace triage
