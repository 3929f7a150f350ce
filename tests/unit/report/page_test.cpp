#include "triage/report/page.hpp"

#include <doctest/doctest.h>

namespace triage {
namespace {

TEST_CASE("page: further lines of an item stand below its first, and count columns, not bytes") {
  Page page({30, false});
  page.item("- ", "Ruhe, Wärme und ein Spaziergang am Abend.", 2);
  CHECK(page.text() ==
        "  - Ruhe, Wärme und ein\n"
        "    Spaziergang am Abend.\n");
}

TEST_CASE("page: a heading has an empty line above it, unless it is the first") {
  Page page({80, false});
  page.heading("One");
  page.paragraph("Text.");
  page.heading("Two");
  CHECK(page.text() == "One\nText.\n\nTwo\n");
}

TEST_CASE("page: colours stand around words, and never instead of them") {
  Page page({80, true});
  page.heading("EMERGENCY: Call", Tone::alarm);
  CHECK(page.text() == "\x1b[1;31mEMERGENCY: Call\x1b[0m\n");
  CHECK(toned("text", Tone::plain, {80, true}) == "text");
  CHECK(toned("text", Tone::alarm, {80, false}) == "text");
}

TEST_CASE("page: a terminal too narrow to read is not obeyed") {
  Page page({1, false});
  page.paragraph("Some words that fit into twenty", 4);
  CHECK(page.text() == "    Some words that fit\n    into twenty\n");
}

}  // namespace
}  // namespace triage
