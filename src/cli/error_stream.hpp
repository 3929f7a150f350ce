#pragma once

// Standard error, written to by the calls of interrupts.hpp: what `std::cerr` is given is not lost
// where a signal comes in between, or the other end never waits.

#include <streambuf>

namespace triage::cli {

/// While this lives, `std::cerr` writes so.
class ErrorStream {
 public:
  ErrorStream();
  ErrorStream(const ErrorStream&) = delete;
  ErrorStream& operator=(const ErrorStream&) = delete;
  ~ErrorStream();

 private:
  /// Without a buffer, so that nothing waits to be written and no memory is needed.
  class Buffer : public std::streambuf {
   protected:
    int_type overflow(int_type c) override;
    std::streamsize xsputn(const char* from, std::streamsize count) override;
  };

  Buffer buffer_;
  std::streambuf* before_;
};

}  // namespace triage::cli
