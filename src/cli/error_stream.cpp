#include "cli/error_stream.hpp"

#include <unistd.h>

#include <iostream>

#include "cli/interrupts.hpp"

namespace triage::cli {

ErrorStream::ErrorStream() : before_(std::cerr.rdbuf(&buffer_)) {}

ErrorStream::~ErrorStream() { std::cerr.rdbuf(before_); }

ErrorStream::Buffer::int_type ErrorStream::Buffer::overflow(int_type c) {
  if (traits_type::eq_int_type(c, traits_type::eof())) return traits_type::not_eof(c);
  const char letter = traits_type::to_char_type(c);
  return xsputn(&letter, 1) == 1 ? c : traits_type::eof();
}

std::streamsize ErrorStream::Buffer::xsputn(const char* from, std::streamsize count) {
  return write_all(STDERR_FILENO, {from, static_cast<std::size_t>(count)}) ? count : 0;
}

}  // namespace triage::cli
