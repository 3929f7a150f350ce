#include "cli/document_style.hpp"

#include "triage/report/sketch.hpp"

namespace triage::cli {
namespace {

constexpr auto page_style =
    R"(:root { color-scheme: light dark; --paper: #ffffff; --text: #1f2733; --quiet: #59636f;
  --line: #e3e7ec; --link: #1d5c96; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--text); overflow-wrap: break-word;
  font: 16px/1.55 system-ui, "Helvetica Neue", Helvetica, Arial, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 3rem 1.25rem 6rem; }
p, li, h3, h4, td { max-width: 55ch; }
p { margin: .5rem 0; }
a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: 1px; }
h1, h2, h3, h4 { line-height: 1.25; margin: 0; font-weight: 600; }
h1 { font-size: 2.1rem; letter-spacing: -.01em; max-width: 24ch; }
h2 { font-size: 1.5rem; margin-top: 4.5rem; padding-bottom: .5rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.12rem; margin-top: 2.75rem; }
h4 { font-size: 1rem; margin-top: 2rem; }
h2 + *, h3 + * { margin-top: .9rem; }
ul { margin: .25rem 0; padding-left: 1.2rem; }
li { margin: .15rem 0; }
li > ul { margin: 0; }
dl { display: grid; grid-template-columns: 8.5rem 1fr; gap: .45rem 1.25rem; margin: .75rem 0; }
dt { color: var(--quiet); font-weight: 400; }
dt strong { font-weight: 400; }
dd { margin: 0; min-width: 0; }
dd > :first-child { margin-top: 0; }
dd > :last-child { margin-bottom: 0; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: .5rem 0; font-size: .85rem; color: var(--quiet); }
figure { margin: 1.25rem 0; overflow-x: auto; }
figure svg { display: block; max-width: 100%; height: auto; }
table { border-collapse: collapse; margin: 1rem 0; font-size: .94rem; }
table.words { width: 100%; }
table.words:not(:has(td + td)) { width: auto; max-width: 66ch; }
th, td { text-align: right; vertical-align: top; padding: .5rem .9rem .5rem 0; font-weight: 400;
  border-bottom: 1px solid var(--line); font-variant-numeric: tabular-nums; }
.words th, .words td { text-align: left; }
th[scope=row] { text-align: left; color: var(--quiet); }
thead th, thead td { color: var(--quiet); font-size: .85rem; }
.languages { table-layout: fixed; }
.languages th:first-child { width: 8.5rem; }
.to-sign td { height: 3.2rem; }
.to-explain th, .to-explain td { overflow-wrap: anywhere; }
.level { font-size: .72rem; letter-spacing: .04em; padding: .12em .5em; border-radius: 3px;
  white-space: nowrap; color: var(--ink); background: var(--ground); vertical-align: .08em; }
.level strong { font-weight: 600; }
.rule, .level-of-rules { border-left: 3px solid var(--ink); padding-left: 1.1rem; }
.level-of-rules { margin-top: 3rem; }
.level-of-rules h3, .rule h4 { margin-top: 0; }
.rule { margin-top: 2.25rem; border-left-width: 2px; }
.condition { margin-top: 1.5rem; }
.fingerprint { font: .82em/1.5 ui-monospace, "SF Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
.to-mark > p:last-child { color: var(--quiet); font-size: .85rem; margin-top: .9rem;
  padding-bottom: 1.1rem; border-bottom: 1px dotted var(--line); max-width: none; }
.box, .to-mark > p > .fingerprint { margin-right: .9em; white-space: nowrap; }
.contents h2 { font-size: 1rem; border: 0; margin-top: 2.5rem; padding: 0; }
.contents ul { columns: 3 12rem; list-style: none; padding: 0; }
.contents a { text-decoration: none; }
.title p { color: var(--quiet); font-size: 1.1rem; }
@media (max-width: 40rem) {
  main { padding-top: 1.5rem; }
  h1 { font-size: 1.6rem; }
  dl { grid-template-columns: 1fr; gap: .1rem; }
  dd { margin-bottom: .6rem; }
  figure svg { max-width: none; }
  .words, .words tbody, .words tr, .words th, .words td { display: block; width: auto; }
  .words thead { display: none; }
  .words tr { padding: .6rem 0; border-bottom: 1px solid var(--line); }
  .words th, .words td { border: 0; padding: .1rem 0; }
  .words td:not(:empty)::before { content: attr(data-column); display: block; font-size: .8rem;
    color: var(--quiet); }
  .languages th:first-child { width: auto; }
  table:not(.words) { font-size: .8rem; }
  table:not(.words) :is(th, td) { padding-right: .4rem; overflow-wrap: anywhere; }
  .to-sign td { height: 2rem; }
}
@media screen and (prefers-color-scheme: dark) {
  :root { --paper: #14171b; --text: #e6e9ee; --quiet: #a3adb9; --line: #2b3138; --link: #93c6f4; }
}
@media print {
  @page { size: A4; margin: 13mm 14mm 14mm; }
  :root { color-scheme: light; }
  html { font-size: 8.2pt; }
  body { font-size: 1rem; line-height: 1.34; }
  main { max-width: none; padding: 0; }
  p { margin: .12rem 0; }
  h2 { font-size: 1.7rem; margin-top: 2.6rem; }
  h3 { margin-top: 1.5rem; }
  h4 { margin-top: .9rem; }
  h2 + *, h3 + * { margin-top: .5rem; }
  ul { margin: .1rem 0; }
  li { margin: .05rem 0; }
  table { margin: .5rem 0; }
  th, td { padding: .2rem .9rem .2rem 0; }
  table.words:not(.languages):not(.to-sign) th:first-child { width: 22%; }
  dl { gap: .2rem .9rem; margin: .3rem 0; grid-template-columns: 7.2rem 1fr; }
  .question dl, .advice dl { grid-template-columns: 7.2rem 1fr 7.2rem 1fr; }
  .hazard dd > ul { columns: 3; column-gap: 2.2rem; }
  .rule, .hazard { break-inside: avoid; }
  .question table, .question tr:last-child { break-after: avoid; }
  .rule { margin-top: .9rem; }
  .level-of-rules { margin-top: 1.6rem; }
  .condition { margin-top: .8rem; }
  .chapter:has(> :is(#summary, #questions, #rules, #advice, #proofs, #tests, #hazards, #signatures)) {
    break-before: page; }
  .chapter:has(> :is(#summary, #questions, #rules, #advice, #proofs, #tests, #hazards, #signatures)) > h2 {
    margin-top: 0; }
  h1, h2, h3, h4, thead { break-after: avoid; }
  tr, p, figure, .condition, li:not(:has(ul)) { break-inside: avoid; }
  .to-mark > p:last-child { margin-top: .3rem; padding-bottom: 5mm; break-before: avoid; }
  a { color: inherit; text-decoration: none; }
  figure { overflow: visible; margin: .6rem 0; }
  figure svg { max-height: 240mm; }
  .level, rect, circle { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
)";

}  // namespace

std::string document_style() { return std::string(page_style) + std::string(sketch_style()); }

}  // namespace triage::cli
