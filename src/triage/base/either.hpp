#pragma once

// One of several types, also where memory runs out.

#include <type_traits>
#include <utility>
#include <variant>

namespace triage {

/// A std::variant that can be copied when memory runs out. The one of libstdc++ 12 takes a variant
/// of strings, vectors and plain values for one that always has a value: where copying such a value
/// throws, it destroys what was never made. Here the copy is made before there is a variant of it.
/// The alternatives must differ, and moving one must not throw.
template <class... Types>
class Either : public std::variant<Types...> {
  using Base = std::variant<Types...>;

 public:
  using Base::Base;
  Either() = default;
  Either(const Either& other) : Base(copy_of(other)) {}
  Either(Either&&) noexcept = default;
  Either& operator=(const Either& other) { return *this = Either(other); }
  Either& operator=(Either&&) noexcept = default;
  ~Either() = default;

 private:
  static Base copy_of(const Base& other) {
    static_assert((std::is_nothrow_move_constructible_v<Types> && ...));
    return std::visit(
        []<class Type>(const Type& value) { return Base(std::in_place_type<Type>, value); }, other);
  }
};

}  // namespace triage
