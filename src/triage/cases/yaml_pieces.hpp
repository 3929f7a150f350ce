#pragma once

// Cuts a YAML stream into pieces small enough to parse one at a time: its documents, and the items
// of a document that is one long block sequence.
//
// The cuts are exact. YAML forbids a line that begins with `---` or `...` inside any scalar, and
// whatever belongs to an item of a block sequence is indented deeper than the item's own dash.

#include <cstdint>
#include <istream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace triage {

struct YamlPiece {
  std::shared_ptr<std::string> text =
      std::make_shared<std::string>();  // a YAML document of its own
  std::uint32_t first_line = 1;
  bool too_large = false;  // the text was cut off
};

class YamlPieces {
 public:
  explicit YamlPieces(std::istream& input) : input_(input), buffer_(buffer_size) {}

  /// The next piece, or nothing at the end. An implicit document without content (blank lines and
  /// comments at the beginning or the end of the file) is no piece; one that `---` opens is.
  std::optional<YamlPiece> next();

 private:
  static constexpr std::size_t buffer_size = std::size_t{256} << 10U;

  struct Line {
    std::string text;  // with its line feed
    bool too_long = false;
  };

  bool read_line();
  bool fill_buffer();
  void append_line(YamlPiece& piece) const;

  std::istream& input_;
  std::vector<char> buffer_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;

  Line line_;             // the line that was read last
  bool pending_ = false;  // it belongs to the next piece
  std::uint32_t line_number_ = 0;
  std::optional<std::size_t> item_indent_;  // of the dashes, within a document that is a sequence
};

}  // namespace triage
