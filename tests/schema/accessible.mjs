// What axe-core, which looks for what keeps people from reading a page, finds in the documents of
// the shipped packs: nothing.
//
//     node accessible.mjs SOURCE CHROMIUM
//
// The pages have no script; axe-core is put into a copy, which runs it in a browser without a
// window and leaves what it found in the page. Exit code 77: it is not installed.

import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';

import {expect, finish, skip} from './expect.mjs';

const axe = fileURLToPath(new URL('node_modules/axe-core/axe.min.js', import.meta.url));
if (!existsSync(axe)) skip('run `npm ci` in tests/schema');
const [source, chromium] = process.argv.slice(2);
if (!existsSync(chromium)) skip('chromium is not installed');
const folder = mkdtempSync(join(tmpdir(), 'accessible-'));

/**
 * What is found in a page so wide: the violations, how many rules were tried, and by how many
 * pixels the page is too wide. Windows have a least width, so the page stands in a frame.
 */
function found(html, width, scheme) {
  const script = `<script>${readFileSync(axe, 'utf8')}</script><script>
    axe.run({resultTypes: ['violations']}).then(({passes, violations}) => parent.postMessage({
      tried: passes.length,
      beyond: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      violations: violations.map(({id, help, nodes}) => (
        {id, help, count: nodes.length, first: nodes[0].html})),
    }, '*'));</script>`;
  writeFileSync(join(folder, 'page.html'), html.replace('</body>', () => `${script}</body>`));
  const frame = join(folder, 'frame.html');
  writeFileSync(frame, `<body><iframe src="page.html" style="width: ${width}px; height: 1000px">
    </iframe><script>onmessage = ({data}) => {
      const told = document.createElement('pre');
      told.id = 'found-by-axe';
      told.textContent = JSON.stringify(data);
      document.body.replaceChildren(told);
    }</script>`);
  const run = spawnSync(chromium, [
    '--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${join(folder, 'profile')}`,
    '--window-size=1400,1100', `--blink-settings=preferredColorScheme=${scheme}`,
    '--virtual-time-budget=1000000', '--dump-dom', pathToFileURL(frame).href,
  ], {encoding: 'utf8', maxBuffer: 1 << 28});
  const told = /<pre id="found-by-axe">([^<]*)<\/pre>/.exec(run.stdout);
  return told && JSON.parse(told[1].replaceAll('&lt;', '<').replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&'));
}

const dark = 0;
const light = 1;
for (const [name, width, scheme] of [['upper-back-pain', 1280, light], ['upper-back-pain', 400, dark],
                                     ['upper-back-pain-guidelines', 400, light]]) {
  const html = readFileSync(join(source, `docs/documents/${name}.html`), 'utf8');
  const result = found(html, width, scheme);
  const where = `${name}, ${width} pixels wide, ${scheme === dark ? 'dark' : 'light'}`;
  expect(result !== null && result.tried > 10, `axe-core looks at ${where}`, JSON.stringify(result));
  expect(result?.violations.length === 0, `axe-core finds nothing in ${where}`,
         JSON.stringify(result?.violations, null, 1));
  expect(result?.beyond === 0, `nothing of ${where} is beyond its edge`, `${result?.beyond} pixels`);
}

// A page that nobody could read is found to be one.
const bad = found('<html><body><main><img src="x.png"><p style="color: #eee">Pale.</p></main></body></html>',
                  1280, light);
const ids = bad?.violations.map(({id}) => id) ?? [];
for (const id of ['image-alt', 'color-contrast', 'html-has-lang']) {
  expect(ids.includes(id), `axe-core finds ${id} where it is`, ids.join(', '));
}

rmSync(folder, {recursive: true});
finish();
