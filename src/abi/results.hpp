#pragma once

// What every function of triage.h has in common: texts that the caller frees, and an end for
// whatever is thrown.
//
// Each of them is `return json_of([&] { return ...; })`, with `given` around every argument:
// callers write C, Python and JavaScript, where an exception of C++ ends the process.

#include <cstdlib>
#include <cstring>
#include <exception>
#include <memory>
#include <new>
#include <string>
#include <string_view>
#include <utility>

#include "triage/report/record.hpp"

namespace triage::abi {

/// A copy that ends with a zero byte, for the caller to free with triage_free_text: from malloc,
/// since callers have no `delete[]`. Null where no memory is left. Of a text with a zero byte
/// within it, C would see the beginning; JSON has none, it writes \u0000.
char* text_for_caller(std::string_view text) noexcept;

/// `{"error": {"code": ..., "message": ...}}`. `code` is one of those that triage.h lists, and
/// stays as it is; `message` is for people, and need not be printable: JSON escapes it.
Record error(std::string code, std::string message);

/// The JSON of an error that was thrown; null where no memory is left for it. Neither text is kept.
char* thrown(const char* code, const char* message) noexcept;

/// Thrown by `given` for a handle that is NULL.
struct NoHandle {};

/// The text that `write` returns, for the caller to free. What it throws becomes an error: nothing
/// leaves. What is thrown and no std::exception, which only a function of the caller can do, ends
/// the process.
template <class Write>
char* text_of(const Write& write) noexcept {
  try {
    return text_for_caller(write());
  } catch (const NoHandle&) {
    return thrown("bad_argument", "the pack, or the interview, is NULL: it was not made");
  } catch (const std::bad_alloc&) {
    return thrown("out_of_memory", "no memory is left");
  } catch (const std::exception& mistake) {
    return thrown("bug", mistake.what());
  }
}

/// What `make` returns, a Record, as JSON; otherwise as `text_of`.
template <class Make>
char* json_of(const Make& make) noexcept {
  return text_of([&] { return to_json(make()); });
}

/// What is made for a caller to keep, or nothing, and what is told of it.
template <class Handle>
struct Made {
  std::unique_ptr<Handle> handle;
  Record told;
};

/// The handle that `make` made, a Made, for the caller to free. At `told`, unless that is NULL,
/// what it told as JSON, or the error that it threw: then there is no handle, as where no memory is
/// left to tell of it.
template <class Make>
auto* handle_of(const Make& make, char** told) noexcept {
  decltype(make().handle) handle;
  char* text = text_of([&] {
    auto made = make();
    std::string json = to_json(made.told);
    handle = std::move(made.handle);
    return json;
  });
  if (text == nullptr) handle.reset();
  if (told != nullptr) {
    *told = text;
  } else {
    std::free(text);
  }
  return handle.release();
}

/// The text that a caller gave, or an empty one for NULL. A view of the caller's bytes, which are
/// there until the function of triage.h returns, and no longer: whatever is kept is copied.
inline std::string_view given(const char* text) {
  return text == nullptr ? std::string_view() : std::string_view(text);
}

/// What is behind a handle of the caller, whose it stays. Throws NoHandle for NULL, which is what
/// somebody has who did not look whether a pack was loaded.
template <class Handle>
Handle& given(Handle* handle) {
  if (handle == nullptr) throw NoHandle();
  return *handle;
}

}  // namespace triage::abi
