#pragma once

namespace triage {

/// Several lambdas as the one visitor that std::visit takes.
template <class... Fs>
struct Overloaded : Fs... {
  using Fs::operator()...;
};

// clang 14 does not deduce the arguments of aggregates by itself.
template <class... Fs>
Overloaded(Fs...) -> Overloaded<Fs...>;

}  // namespace triage
