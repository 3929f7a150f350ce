#include "triage/report/xml.hpp"

#include <doctest/doctest.h>

using namespace triage;

TEST_CASE("xml: elements are nested and indented, empty ones are short") {
  const XmlElement root{"a", {{"x", "1"}, {"y", "2"}}, {}, {{"b", {}, "text"}, {"c"}}};
  CHECK(to_xml(root) == R"(<?xml version="1.0" encoding="UTF-8"?>
<a x="1" y="2">
  <b>text</b>
  <c/>
</a>
)");
}

TEST_CASE("xml: what has a meaning in XML is escaped") {
  CHECK(to_xml({"a", {{"x", "\"<&>'"}}, "]]> & <b>"}) ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<a x=\"&quot;&lt;&amp;&gt;'\">]]&gt; &amp; &lt;b&gt;</a>\n");
}

TEST_CASE("xml: control characters, which XML cannot hold, become visible; lines stay lines") {
  CHECK(to_xml({"a", {}, "red \x1b[31m\nnext"}) ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>red \\x1b[31m\nnext</a>\n");
}
