// What an editor makes of the schemas: the language server that editors run, asked over its standard
// streams as they ask it.
//
//     node editor.mjs SOURCE TRIAGE
//
// With the schema of one pack it has to complete that pack's own names, say what they stand for, and
// find a wrong one at its place. Exit code 77: the packages are not installed.

import {spawn, spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';

import {expect, finish, skip} from './expect.mjs';

const server = fileURLToPath(
  new URL('node_modules/yaml-language-server/bin/yaml-language-server', import.meta.url));
if (!existsSync(server)) {
  skip('run `npm ci` in tests/schema');
}
const [source, triage] = process.argv.slice(2);

// --- the language server, over its standard streams ---------------------------------------------

const child = spawn(process.execPath, [server, '--stdio']);
child.stderr.pipe(process.stderr);
let bytes = Buffer.alloc(0);
let lastId = 0;
const answers = new Map();
const diagnostics = new Map();
const waiting = new Map();

function send(message) {
  const text = JSON.stringify({jsonrpc: '2.0', ...message});
  child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
}
const notify = (method, params) => send({method, params});
function request(method, params) {
  const id = ++lastId;
  send({id, method, params});
  return new Promise((resolve) => answers.set(id, resolve));
}

function take(message) {
  if (message.method === 'textDocument/publishDiagnostics') {
    const {uri} = message.params;
    diagnostics.set(uri, message.params.diagnostics);
    waiting.get(uri)?.();
  } else if (message.method !== undefined && message.id !== undefined) {
    // It asks the editor for its settings, by section, and to be told of changes.
    const result = message.method === 'workspace/configuration'
      ? message.params.items.map(({section}) => (section === 'yaml' ? settings : null)) : null;
    send({id: message.id, result});
  } else if (message.id !== undefined) {
    answers.get(message.id)?.(message.result);
  }
}

child.stdout.on('data', (data) => {
  bytes = Buffer.concat([bytes, data]);
  for (;;) {
    const end = bytes.indexOf('\r\n\r\n');
    if (end < 0) return;
    const length = Number(/Content-Length: (\d+)/.exec(bytes.subarray(0, end).toString())[1]);
    if (bytes.length < end + 4 + length) return;
    take(JSON.parse(bytes.subarray(end + 4, end + 4 + length).toString()));
    bytes = bytes.subarray(end + 4 + length);
  }
});

// --- a pack in an editor ------------------------------------------------------------------------

const folder = mkdtempSync(join(tmpdir(), 'editor-'));
const settings = {validate: true, completion: true, hover: true, schemaStore: {enable: false}};

async function open(name, text) {
  const path = join(folder, name);
  writeFileSync(path, text);
  const uri = pathToFileURL(path).href;
  const told = new Promise((resolve) => waiting.set(uri, resolve));
  notify('textDocument/didOpen', {textDocument: {uri, languageId: 'yaml', version: 1, text}});
  await told;
  return uri;
}

/** Where `mark` stands in the text, or behind it. */
function at(text, mark, behind = true) {
  const offset = text.indexOf(mark) + (behind ? mark.length : 0);
  const before = text.slice(0, offset).split('\n');
  return {line: before.length - 1, character: before.at(-1).length};
}

async function offered(uri, position) {
  const list = await request('textDocument/completion', {textDocument: {uri}, position});
  return (list?.items ?? list ?? []).map((item) => item.label);
}

async function hover(uri, position) {
  const shown = await request('textDocument/hover', {textDocument: {uri}, position});
  return JSON.stringify(shown?.contents ?? '');
}

const schema = join(folder, 'pack.schema.json');
const made = spawnSync(triage, ['schema', 'upper-back-pain', '-o', schema], {encoding: 'utf8'});
expect(made.status === 0, 'triage schema writes a schema', made.stderr);
const pack = readFileSync(join(source, 'rules/upper-back-pain.yaml'), 'utf8')
  .replace(/\$schema=\S+/, '$schema=./pack.schema.json');

await request('initialize', {processId: process.pid, rootUri: pathToFileURL(folder).href,
                             workspaceFolders: null, capabilities: {
  textDocument: {completion: {completionItem: {snippetSupport: false}}, hover: {},
                 publishDiagnostics: {}},
  workspace: {configuration: true}}});
notify('initialized', {});
notify('workspace/didChangeConfiguration', {settings: {yaml: settings}});

const whole = await open('whole.yaml', pack);
expect(diagnostics.get(whole).length === 0, 'the pack itself has no mistake',
       JSON.stringify(diagnostics.get(whole), null, 1));

// A rule is being written: what can stand where.
const rule = (lines) => pack.replace(/\nrules:\n/, `\nrules:\n  new_rule:\n${lines}\n`);
async function completes(name, lines, mark, wanted) {
  const text = rule(lines);
  const uri = await open(name, text);
  const labels = await offered(uri, at(text, mark));
  for (const label of wanted) {
    expect(labels.includes(label), `${mark} completes ${label}`, `offered: ${labels.join(', ')}`);
  }
}
await completes('then.yaml', '    then: ', '  new_rule:\n    then: ', ['emergency', 'doctor']);
await completes('when.yaml', '    when: ', '  new_rule:\n    when: ', ['fever', 'direct_trauma']);
await completes('answer.yaml', '    when:\n      numbness: ', 'when:\n      numbness: ',
                ['constant', 'intermittent']);
await completes('key.yaml', '    when:\n      num', 'when:\n      num', ['numbness']);
await completes('source.yaml', '    source: ', '  new_rule:\n    source: ', ['article']);

// What a name stands for.
const text = rule('    when: {numbness: constant}\n    then: doctor\n    because: B.\n    source: article');
const uri = await open('hover.yaml', text);
for (const [mark, words] of [['when: {numb', 'Is any part of your upper back numb?'],
                             ['then: doct', 'See a doctor']]) {
  const shown = await hover(uri, at(text, mark));
  expect(shown.includes(words), `the hover of ${mark} says "${words}"`, shown);
}

// A wrong name is underlined where it stands.
for (const [name, lines, wrong] of [
  ['level', '    when: fever\n    then: emergancy\n    because: B.\n    source: article', 'emergancy'],
  ['finding', '    when: {numbnes: constant}\n    then: doctor\n    because: B.\n    source: article',
   'numbnes:'],
  ['option', '    when: {numbness: allways}\n    then: doctor\n    because: B.\n    source: article',
   'allways'],
  ['source', '    when: fever\n    then: doctor\n    because: B.\n    source: artikel', 'artikel'],
  ['key', '    when: fever\n    then: doctor\n    becaus: B.\n    source: article', 'becaus:']]) {
  const bad = rule(lines);
  const place = at(bad, wrong, false);
  const found = diagnostics.get(await open(`bad-${name}.yaml`, bad));
  expect(found.some(({range: {start}}) => start.line === place.line
                                          && start.character === place.character),
         `a wrong ${name} is found at its place`, JSON.stringify(found, null, 1));
}

// The schema of all packs knows no names, and says what each key and each form of condition is.
const shipped = rule('    when: {all: [fever, {numbness: constant}]}\n    then: doctor\n    ')
  .replace(/\$schema=\S+/, `$schema=${pathToFileURL(join(source, 'docs/schema/rule-pack.json'))}`);
const any = await open('any.yaml', shipped);
const keys = await offered(any, at(shipped, 'constant}]}\n    then: doctor\n    '));
for (const key of ['because', 'source', 'meanwhile']) {
  expect(keys.includes(key), `a rule completes ${key}`, `offered: ${keys.join(', ')}`);
}
for (const [mark, words] of [['    when: {al', 'Each of these, as in all'],
                             ['constant}]}\n    th', 'The disposition that it calls for.']]) {
  const shown = await hover(any, at(shipped, mark));
  expect(shown.includes(words), `the hover of ${mark} says "${words}"`, shown);
}

child.kill();
rmSync(folder, {recursive: true});
finish();
