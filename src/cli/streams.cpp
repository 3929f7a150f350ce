#include "cli/streams.hpp"

#include <sys/types.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "cli/interrupts.hpp"

namespace triage::cli {
namespace {

constexpr std::size_t io_buffer_size = std::size_t{64} << 10U;

}  // namespace

DescriptorInput::DescriptorInput(int descriptor)
    : descriptor_(descriptor), buffer_(io_buffer_size) {
  setg(buffer_.data(), buffer_.data(), buffer_.data());
}

/// Reads once. Returns how many bytes came.
std::size_t DescriptorInput::read_once(char* to, std::size_t size) {
  const ssize_t count = read_some(descriptor_, to, size);
  if (count < 0) error_ = errno;
  const std::size_t came = count < 0 ? 0 : static_cast<std::size_t>(count);
  if (hash_ != nullptr) hash_->append({to, came});
  return came;
}

/// Reads once, to behind the first `held` bytes of the buffer. Returns how many bytes came.
std::size_t DescriptorInput::read_behind(std::size_t held) {
  const std::size_t came = read_once(buffer_.data() + held, buffer_.size() - held);
  setg(buffer_.data(), buffer_.data(), buffer_.data() + held + came);
  return came;
}

std::string_view DescriptorInput::peek(std::size_t count) {
  while (held() < count && error_ == 0) {
    std::memmove(buffer_.data(), gptr(), held());
    if (read_behind(held()) == 0) break;
  }
  return {gptr(), std::min(held(), count)};
}

DescriptorInput::int_type DescriptorInput::underflow() {
  if (error_ != 0 || read_behind(0) == 0) return traits_type::eof();
  return traits_type::to_int_type(buffer_.front());
}

/// What the buffer does not hold yet goes where it belongs at once.
std::streamsize DescriptorInput::xsgetn(char* to, std::streamsize count) {
  const auto wanted = static_cast<std::size_t>(count);
  std::size_t size = std::min(held(), wanted);
  std::memcpy(to, gptr(), size);
  gbump(static_cast<int>(size));
  while (size < wanted && error_ == 0) {
    const std::size_t came = read_once(to + size, wanted - size);
    if (came == 0) break;
    size += came;
  }
  return static_cast<std::streamsize>(size);
}

int DescriptorInput::sync() { return error_ == 0 && !was_interrupted() ? 0 : -1; }

DescriptorBuffer::DescriptorBuffer(int descriptor)
    : descriptor_(descriptor), buffer_(io_buffer_size) {
  setp(buffer_.data(), buffer_.data() + buffer_.size());
}

bool DescriptorBuffer::write(std::string_view bytes) {
  if (hash_ != nullptr) hash_->append(bytes);
  if (error_ == 0 && !write_all(descriptor_, bytes)) error_ = errno;
  return error_ == 0;
}

bool DescriptorBuffer::write_out() {
  const bool written = write({pbase(), static_cast<std::size_t>(pptr() - pbase())});
  setp(buffer_.data(), buffer_.data() + buffer_.size());
  return written;
}

/// What does not fit into the buffer is not copied into it.
std::streamsize DescriptorBuffer::xsputn(const char* from, std::streamsize count) {
  if (count < epptr() - pptr()) return std::streambuf::xsputn(from, count);
  const bool written = write_out() && write({from, static_cast<std::size_t>(count)});
  return written ? count : 0;
}

DescriptorBuffer::int_type DescriptorBuffer::overflow(int_type c) {
  if (!write_out()) return traits_type::eof();
  if (!traits_type::eq_int_type(c, traits_type::eof())) sputc(traits_type::to_char_type(c));
  return traits_type::not_eof(c);
}

int DescriptorBuffer::sync() { return write_out() ? 0 : -1; }

}  // namespace triage::cli
