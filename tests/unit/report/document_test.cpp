// One document, three media. Whatever stands in a text stays text in each of them.

#include "triage/report/document.hpp"

#include <doctest/doctest.h>

#include <string>

#include "triage/base/text.hpp"
#include "triage/report/visible_text.hpp"

using namespace triage;

namespace {

Document document_of(std::vector<Part> blocks) { return {"en", {{{}, std::move(blocks)}}}; }
Document document_of(const Text& text) { return document_of({{Paragraph{text}}}); }

std::string in_terminal(const Document& document, std::size_t width = 40) {
  return to_terminal(document, {width, false});
}

/// What stands in the body of the page.
std::string in_html(const Document& document) {
  const std::string page = to_html(document);
  const std::size_t begin = page.find("<section>\n") + 10;
  return page.substr(begin, page.rfind("</section>") - begin);
}

bool has_text(const std::string& page, const std::string& text) {
  return page.find(text) != std::string::npos;
}

Document with_everything() {
  const Bullets inner{{{"inner"}}};
  const Item item{{{"Strong.", true}, {" Then a "}, {"link", false, "https://a.example/?b&c"}},
                  {{Paragraph{"below"}}, {inner}}};
  return {
      "es",
      {{Heading{"Title", Tone::alarm}, {{Paragraph{"one two three four five six"}}}},
       {Heading{"Bullets"}, {{Bullets{{item, {"second"}}}}}},
       {{}, {{Definitions{TermPlace::before, {{"[1]", {{Paragraph{"a source"}}}}}, 6}}}},
       {{}, {{Verbatim{"a: <b>\n  c: ```\n"}}}},
       {Heading{"Terms"}, {{Definitions{TermPlace::above, {{"term", {{inner}}}, {"alone"}}}}}}}};
}

}  // namespace

TEST_CASE("document: every part in a terminal") {
  CHECK(in_terminal(with_everything(), 22) ==
        "Title\n"
        "one two three four\n"
        "five six\n"
        "\n"
        "Bullets\n"
        "- Strong. Then a link\n"
        "  below\n"
        "  - inner\n"
        "- second\n"
        "\n"
        "[1]   a source\n"
        "\n"
        "a: <b>\n"
        "  c: ```\n"
        "\n"
        "Terms\n"
        "term\n"
        "  - inner\n"
        "alone\n");
}

TEST_CASE("document: every part in HTML") {
  CHECK(to_html(with_everything()) == R"(<!DOCTYPE html>
<html lang="es">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Title</title>
</head>
<body>
<main>
<section>
<h1 class="alarm">Title</h1>
<p>one two three four five six</p>
</section>
<section>
<h2>Bullets</h2>
<ul>
<li><strong>Strong.</strong> Then a <a href="https://a.example/?b&amp;c">link</a>
<p>below</p>
<ul>
<li>inner</li>
</ul>
</li>
<li>second</li>
</ul>
</section>
<section>
<dl>
<dt>[1]</dt>
<dd>
<p>a source</p>
</dd>
</dl>
</section>
<section>
<pre><code>a: &lt;b&gt;
  c: ```</code></pre>
</section>
<section>
<h2>Terms</h2>
<dl>
<dt>term</dt>
<dd>
<ul>
<li>inner</li>
</ul>
</dd>
<dt>alone</dt>
<dd></dd>
</dl>
</section>
</main>
</body>
</html>
)");
}

TEST_CASE("document: every part in Markdown") {
  CHECK(to_markdown(with_everything()) == R"(# Title

one two three four five six

## Bullets

- **Strong.** Then a [link](<https://a.example/?b&c>)

  below

  - inner
- second

- **\[1\]** a source

````
a: <b>
  c: ```
````

## Terms

- **term**

  - inner
- **alone**
)");
}

TEST_CASE("document: a table has its numbers below the names of their columns") {
  const Document table = document_of({{Table{"",
                                             {"home", "a|b"},
                                             TableOf::numbers,
                                             "",
                                             {{"home", {"12", "0"}}, {"<a>|b", {"3", "450"}}}}}});
  CHECK(in_terminal(table) ==
        "       home  a|b\n"
        "home     12    0\n"
        "<a>|b     3  450\n");
  CHECK(in_html(table) == R"(<table>
<thead>
<tr><td></td><th scope="col">home</th><th scope="col">a|b</th></tr>
</thead>
<tbody>
<tr><th scope="row">home</th><td>12</td><td>0</td></tr>
<tr><th scope="row">&lt;a&gt;|b</th><td>3</td><td>450</td></tr>
</tbody>
</table>
)");
  CHECK(to_markdown(table) == R"(| | home | a\|b |
|---|---:|---:|
| home | 12 | 0 |
| \<a\>\|b | 3 | 450 |
)");
}

TEST_CASE("document: nothing in a text becomes HTML") {
  CHECK(in_html(document_of(std::string("<script>alert(\"1\")</script> & 'x'"))) ==
        "<p>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; 'x'</p>\n");
  CHECK(in_html(document_of({{"x", false, "https://a.example/\"><script>"}})) ==
        "<p><a href=\"https://a.example/&quot;&gt;&lt;script&gt;\">x</a></p>\n");
  const Document title{"\"><x", {{Heading{"</title><script>"}}}};
  CHECK(to_html(title).find("<title>&lt;/title&gt;&lt;script&gt;</title>") != std::string::npos);
  CHECK(to_html(title).find("<html lang=\"&quot;&gt;&lt;x\">") != std::string::npos);
}

TEST_CASE("document: nothing in a text becomes Markdown") {
  const auto in_markdown = [](const std::string& text) { return to_markdown(document_of(text)); };
  CHECK(in_markdown("# no heading") == "\\# no heading\n");
  CHECK(in_markdown("- no list") == "\\- no list\n");
  CHECK(in_markdown("+ no list") == "\\+ no list\n");
  CHECK(in_markdown("12. no list") == "12\\. no list\n");
  CHECK(in_markdown("12) no list") == "12\\) no list\n");
  CHECK(in_markdown("> no quote") == "\\> no quote\n");
  CHECK(in_markdown("    no code") == "no code\n");
  CHECK(in_markdown("``` no fence") == "\\`\\`\\` no fence\n");
  CHECK(in_markdown("~~~ no fence") == "\\~\\~\\~ no fence\n");
  CHECK(in_markdown("*a* _b_ `c` [d](e) ![f](g)") ==
        "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\!\\[f\\](g)\n");
  CHECK(in_markdown("<b>&amp;") == "\\<b\\>\\&amp;\n");
  CHECK(in_markdown("a \\ b | c $d$") == "a \\\\ b \\| c \\$d\\$\n");
  CHECK(in_markdown("one\n===\n---\n2. x") == "one\\\n\\===\\\n\\---\\\n2\\. x\n");
  CHECK(to_markdown(document_of({{"x", false, "https://a.example/<b> \\"}})) ==
        "[x](<https://a.example/%3Cb%3E%20%5C>)\n");
  CHECK(to_markdown(document_of({{" a ", true}, {"b"}})) == "**a** b\n");
}

TEST_CASE("document: lists that follow each other stay two in Markdown") {
  const Bullets list{{{"one"}}};
  CHECK(to_markdown(document_of({{list}, {list}})) == "- one\n\n<!-- -->\n\n- one\n");
}

TEST_CASE("document: an address that could run a program is not followed") {
  for (const char* address : {"javascript:alert(1)", "JavaScript:x", " https://a.example", "data:x",
                              "file:///etc/passwd", "//a.example", "x", ""}) {
    CAPTURE(address);
    CHECK_FALSE(is_safe_address(address));
    CHECK(in_html(document_of({{"x", false, address}})) == "<p>x</p>\n");
    CHECK(to_markdown(document_of({{"x", false, address}})) == "x\n");
  }
  for (const char* address : {"https://a.example", "HTTP://a.example", "mailto:a@b", "tel:112"}) {
    CHECK(is_safe_address(address));
  }
}

TEST_CASE("document: hidden and control characters are shown, in every medium") {
  const Document hostile = document_of(std::string("a\u202eb\x1b[31mc\u200bd\xff"));
  CHECK(in_terminal(hostile) == "a\\u202eb\\x1b[31mc\\u200bd\\xff\n");
  CHECK(in_html(hostile) == "<p>a\\u202eb\\x1b[31mc\\u200bd\\xff</p>\n");
  CHECK(to_markdown(hostile) == "a\\\\u202eb\\\\x1b\\[31mc\\\\u200bd\\\\xff\n");
}

TEST_CASE("document: a line feed begins a new line, in headings of Markdown a space") {
  const Document lines{"en", {{Heading{"a\nb"}, {{Paragraph{"c\nd"}}}}}};
  CHECK(in_terminal(lines) == "a\nb\nc\nd\n");
  CHECK(in_html(lines) == "<h1>a<br>\nb</h1>\n<p>c<br>\nd</p>\n");
  CHECK(to_html(lines).find("<title>a b</title>") != std::string::npos);
  CHECK(to_markdown(lines) == "# a b\n\nc\\\nd\n");
}

TEST_CASE("document: wide characters take two columns of a terminal") {
  const std::string word = "\u6f22\u5b57\u6f22";
  const std::string five = word + ' ' + word + ' ' + word + ' ' + word + ' ' + word;
  CHECK(in_terminal(document_of({{Bullets{{{five + ' ' + word}}}}}), 40) ==
        "- " + five + '\n' + "  " + word + '\n');
}

TEST_CASE("document: strong words are strong on each line, and colour has no width") {
  const Document strong = document_of({{"one two three four", true}, {" five"}});
  CHECK(to_terminal(strong, {20, true}) == "\x1b[1mone two three four\x1b[0m\nfive\n");
  const Document broken = document_of({{"begin "}, {"one two three four", true}, {" end"}});
  CHECK(to_terminal(broken, {20, true}) ==
        "begin \x1b[1mone two three\x1b[0m\n\x1b[1mfour\x1b[0m end\n");
  CHECK(to_terminal(broken, {20, false}) == "begin one two three\nfour end\n");
}

TEST_CASE("document: colours stand around words, and never instead of them") {
  const Document alarm{"en", {{Heading{"EMERGENCY: Call", Tone::alarm}}}};
  CHECK(to_terminal(alarm, {80, true}) == "\x1b[1;31mEMERGENCY: Call\x1b[0m\n");
  CHECK(to_terminal(alarm, {80, false}) == "EMERGENCY: Call\n");
  CHECK(toned("text", Tone::plain, {80, true}) == "text");
}

TEST_CASE("document: a terminal too narrow to read is not obeyed") {
  const Part said = paragraph("Some words that fit into twenty");
  const Document below = document_of({{Definitions{TermPlace::above, {{"Term", {said}}}}}});
  CHECK(to_terminal(below, {1, false}) == "Term\n  Some words that fit\n  into twenty\n");
}

TEST_CASE("document: empty ones are empty") {
  CHECK(in_terminal({"en"}).empty());
  CHECK(to_markdown({"en"}).empty());
  CHECK(to_html({"en"}).find("<main>\n</main>") != std::string::npos);
}

TEST_CASE("document: a table of words, a picture, headings with anchors and kinds") {
  const Table table{
      "Names", {"A", "B"}, TableOf::words, "wide", {{"row", {Text{{"one", true}}, "two\nlines"}}}};
  const Document document{"en",
                          {{Heading{"Title"}, {}, "front"},
                           {Heading{"Below", Tone::strong, 3, "here"},
                            {{std::move(table)}, {Picture{"<svg></svg>\n", "What it shows."}}}},
                           {{}, {{Paragraph{{{"there", false, "#here", "way", "es"}}}}}}}};
  CHECK(has_text(to_html(document, "p { margin: 0 }"), "<style>\np { margin: 0 }</style>"));
  const std::string page = to_html(document);
  CHECK_FALSE(has_text(page, "<style"));
  CHECK(has_text(page, "<section class=\"front\">\n<h1>Title</h1>"));
  CHECK(has_text(page, "<h3 id=\"here\">Below</h3>"));
  CHECK(has_text(page, "<table class=\"words wide\">"));
  CHECK(has_text(page, "<th scope=\"col\">Names</th><th scope=\"col\">A</th>"));
  CHECK(has_text(page, "<td data-column=\"A\"><strong>one</strong></td>"));
  CHECK(has_text(page, "<td data-column=\"B\">two<br>\nlines</td>"));
  CHECK(has_text(page, "<figure tabindex=\"0\">\n<svg></svg>\n</figure>"));
  CHECK(has_text(page, "<a href=\"#here\" class=\"way\" lang=\"es\">there</a>"));
  CHECK(to_markdown(document) ==
        "# Title\n\n<a id=\"here\"></a>\n\n### Below\n\n"
        "| Names | A | B |\n|---|---|---|\n| row | **one** | two<br>lines |\n\n"
        "What it shows.\n\n[there](<#here>)\n");
  CHECK(in_terminal(document) ==
        "Title\n\nBelow\nrow\n  A: one\n  B: two\n     lines\nWhat it shows.\n\nthere\n");
}

TEST_CASE("document: a text that begins a new line keeps it") {
  const Text text{{"one", true}, {"\ntwo"}};
  CHECK(has_text(in_html(document_of(text)), "<strong>one</strong><br>\ntwo"));
  CHECK(to_markdown(document_of(text)) == "**one**\\\ntwo\n");
  CHECK(in_terminal(document_of(text)) == "one\ntwo\n");
}
