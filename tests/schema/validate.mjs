// Holds packs, cases, reviews, what judges said and what commands write as JSON against docs/schema, and what `triage check`
// writes against the schema of SARIF 2.1.0 itself.
//
//     node validate.mjs SOURCE TRIAGE
//
// Every good file has to fit, read as YAML 1.2 and as YAML 1.1 (in which `yes` is true), as editors
// may read it. Every file of tests/packs/bad and tests/cases/bad whose shape alone is wrong must
// not. Exit code 77: the packages are not installed.

import {spawnSync} from 'node:child_process';
import {copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync,
        writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';

import {typesOf} from '../../src/web/types_of_results.mjs';
import {expect, finish, skip} from './expect.mjs';

const require = createRequire(import.meta.url);
if (!existsSync(new URL('node_modules', import.meta.url))) {
  skip('run `npm ci` in tests/schema');
}
const Ajv = require('ajv');
const YAML = require('yaml');
const [source, triage] = process.argv.slice(2);

const text = (path) => readFileSync(join(source, path), 'utf8');
const json = (path) => JSON.parse(text(path));
// Translations, NAME.es.yaml, hazard logs and reviews are neither packs nor cases.
const yamlFiles = (folder) => readdirSync(join(source, folder))
  .filter((name) => name.endsWith('.yaml') && !/\.([a-z]{2,3}|hazards|review)\.yaml$/.test(name))
  .sort().map((name) => `${folder}/${name}`);
const isCases = (path) => path.startsWith('examples/') || path.endsWith('.cases.yaml');

/** The documents of a file as plain JSON, or nothing if it is no YAML. */
function documents(path, version) {
  try {
    const all = YAML.parseAllDocuments(text(path), {version, uniqueKeys: true});
    return all.map((one) => {
      if (one.errors.length > 0) throw one.errors[0];
      return JSON.parse(JSON.stringify(one.toJS()));
    });
  } catch {
    return undefined;
  }
}

const ajv = new Ajv({allErrors: true});
const pack = ajv.compile(json('docs/schema/rule-pack.json'));
const cases = ajv.compile(json('docs/schema/cases.json'));
const reviews = ajv.compile(json('docs/schema/reviews.json'));
const judged = ajv.compile(json('docs/schema/judged.json'));

// --- good files ---------------------------------------------------------------------------------

function expectValid(path) {
  const validate = isCases(path) ? cases : pack;
  for (const version of ['1.2', '1.1']) {
    const found = documents(path, version);
    expect(found !== undefined, `${path} is YAML ${version}`);
    for (const document of found ?? []) {
      expect(validate(document), `${path} fits, read as YAML ${version}`,
             ajv.errorsText(validate.errors, {separator: '\n'}));
    }
  }
}

// One example has mistakes on purpose; they are not of shape.
const shipped = [...yamlFiles('rules'), ...yamlFiles('examples')];
for (const path of [...shipped, ...yamlFiles('tests/packs/good'),
                    ...yamlFiles('tests/packs/good/verify'),
                    ...yamlFiles('tests/packs/bad/verify')]) {
  expectValid(path);
}

// What we ship says which schema is its own.
for (const path of shipped) {
  const modeline = text(path).match(/^# yaml-language-server: \$schema=(\S+)\n/);
  const named = modeline && join(dirname(path), modeline[1]);
  expect(named === `docs/schema/${isCases(path) ? 'cases' : 'rule-pack'}.json`,
         `${path} names its schema in its first line`, `found: ${named}`);
}

// --- bad files ----------------------------------------------------------------------------------

function expectInvalid(folder, validate, names) {
  for (const name of names) {
    const found = documents(`${folder}/${name}.yaml`, '1.2');
    expect(found !== undefined, `${folder}/${name}.yaml is YAML`);
    expect(!found?.every((document) => validate(document)), `${folder}/${name}.yaml does not fit`);
  }
}

expectInvalid('tests/packs/bad', pack, [
  'a-list', 'a-word', 'bad-ids', 'bad-version', 'disposition-called-undetermined', 'empty-parts',
  'extends-a-list', 'layer-mistakes', 'missing-keys', 'missing-keys-of-a-rule', 'missing-type',
  'one-disposition', 'options-of-the-wrong-shape', 'parts-of-the-wrong-shape',
  'too-many-dispositions', 'too-many-options', 'unknown-keys', 'unknown-type',
  'values-of-the-wrong-shape',
]);
expectInvalid('tests/cases/bad', cases, [
  'answers-of-the-wrong-shape', 'no-answers', 'not-a-case', 'unknown-keys',
]);

// --- the schemas of single packs ----------------------------------------------------------------

for (const name of ['upper-back-pain', 'upper-back-pain-guidelines']) {
  const made = spawnSync(triage, ['schema', name], {encoding: 'utf8'});
  const own = new Ajv({allErrors: true, schemaId: 'auto'}).compile(JSON.parse(made.stdout));
  const rules = documents(`rules/${name}.yaml`, '1.2')[0];
  expect(own(rules), `${name} fits its own schema`, ajv.errorsText(own.errors, {separator: '\n'}));
  const [rule] = Object.keys(rules.rules);
  for (const [key, wrong] of [['then', 'hospital'], ['when', {no_such_finding: 'yes'}],
                              ['source', 'no-such-source'], ['when', 'no_such_fact']]) {
    const changed = {...rules, rules: {...rules.rules, [rule]: {...rules.rules[rule], [key]: wrong}}};
    expect(!own(changed), `${name} with a wrong ${key} does not fit its own schema`);
  }
}

// --- reviews ------------------------------------------------------------------------------------

// What `triage review` writes fits, and so does what people put there; what it lacks does not.
const folder = mkdtempSync(join(tmpdir(), 'reviews-'));
const reviewed = join(folder, 'upper-back-pain.yaml');
copyFileSync(join(source, 'rules/upper-back-pain.yaml'), reviewed);
spawnSync(triage, ['review', reviewed, '--by', 'Ana', '--role', 'clinician']);
const written = readFileSync(join(folder, 'upper-back-pain.review.yaml'), 'utf8');
rmSync(folder, {recursive: true});
function fits(change) {
  const found = reviews(JSON.parse(JSON.stringify(YAML.parse(change(written)))));
  return found || ajv.errorsText(reviews.errors);
}
expect(fits((text) => text) === true, 'what triage review writes fits',
       fits((text) => text));
expect(fits((text) => text.replace('verdict: open', 'verdict: wrong, comment: "No."')) === true,
       'a verdict with a comment fits');
for (const [was, now] of [['verdict: open', 'verdict: good'], ['by: Ana', 'name: Ana'],
                          ['rules.fever', 'facts.fever'], [/fingerprint: ..../, 'fingerprint: '],
                          [/date: .*/, 'date: today']]) {
  expect(fits((text) => text.replace(was, now)) !== true, `a review with ${now} does not fit`);
}

// --- what judges said ---------------------------------------------------------------------------

// Two judges and three, some of whom do not judge everybody; two of one name; people whom the pack
// gives nothing yet; kappas with an interval, without, and none at all.
const sheets = mkdtempSync(join(tmpdir(), 'judged-'));
const sheet = spawnSync(triage, ['test', 'upper-back-pain', '--blind', '12'], {encoding: 'utf8'})
  .stdout;

/** The file of a judge, who says the n-th word of the n-th person, or nothing where there is none. */
function judge(name, words, people = sheet) {
  let n = 0;
  const path = join(sheets, name);
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(path, people.replace(/^# (expect: .*)\?{3}/gm, (line, rest) => {
    const word = words[n++ % words.length];
    return word ? rest + word : line;
  }));
  return path;
}

function expectJudged(what, paths) {
  const run = spawnSync(triage, ['test', 'upper-back-pain', '--format', 'json', '--judged', ...paths],
                        {encoding: 'utf8'});
  let record;
  try { record = JSON.parse(run.stdout); } catch { record = run.stderr; }
  expect(judged(record), `what ${what} said fits`, ajv.errorsText(judged.errors, {separator: '\n'}));
  return record;
}

const ana = judge('ana.yaml', ['emergency', 'doctor', 'self_care', undefined]);
const ben = judge('ben.yaml', ['emergency', 'self_care', 'doctor']);
const other = judge('other/ana.yaml', ['doctor']);
const two = expectJudged('two judges', [ana, ben]);
const three = expectJudged('three judges', [ana, ben, other]);
expect(three.agreement.at(-1).between === 'all judges', 'three judges have a figure of all');
expect(three.people.some(({judges}) => Object.keys(judges).length === 3),
       'judges of one name are told apart', JSON.stringify(three.judges));
expect(two.agreement.some((one) => 'kappa_low' in one), 'a kappa has an interval');
expectJudged('two who always say the same', [other, judge('same.yaml', ['doctor'])]);
const silent = sheet.replace(/^answers:\n(  .*\n)+/gm, 'answers: {}\n');
const nothing = expectJudged('judges of people of whom nothing is known',
                             [judge('a.yaml', ['doctor'], silent), judge('b.yaml', ['doctor'], silent)]);
expect(nothing.people.some(({pack: given}) => given === 'undetermined'),
       'of somebody, nothing can be said yet');

// What is written is all that the schema knows.
for (const [what, change] of [
  ['another key', (record) => { record.more = 1; }],
  ['another key of a person', (record) => { record.people[0].rank = 1; }],
  ['no people', (record) => { delete record.people; }],
  ['a rate that is a number', (record) => { record.agreement[0].agreed.rate = 0.5; }],
  ['a share of nobody', (record) => { delete record.agreement[0].agreed.of; }],
  ['a kappa of 2', (record) => { record.agreement[0].kappa = '2.0000'; }],
  ['a judge who says no level', (record) => { record.people[0].judges.ana = null; }]]) {
  const changed = structuredClone(two);
  change(changed);
  expect(!judged(changed), `${what} does not fit`);
}
rmSync(sheets, {recursive: true});

// --- results ------------------------------------------------------------------------------------

const resultsSchema = json('docs/schema/results.json');
ajv.addSchema(resultsSchema, 'results');

/** What stands on each line, or all of it. */
function recordsOf(args, {lines = false} = {}) {
  const {stdout, stderr} = spawnSync(triage, args, {cwd: source, encoding: 'utf8', maxBuffer: 1 << 28});
  try {
    return lines ? stdout.trim().split('\n').map((line) => JSON.parse(line)) : [JSON.parse(stdout)];
  } catch {
    return [stderr];
  }
}

function expectResult(definition, args, more) {
  const fits = ajv.getSchema(`results#/definitions/${definition}`);
  const all = recordsOf(args, more);
  for (const record of all) {
    expect(fits(record), `what triage ${args.join(' ')} writes is a ${definition}`,
           ajv.errorsText(fits.errors, {separator: '\n'}));
  }
  return all;
}

const [article, guidelines] = ['upper-back-pain', 'upper-back-pain-guidelines'];
const asJson = ['--format', 'json'];
expectResult('check_report', ['check', ...yamlFiles('tests/packs/bad'), 'missing.yaml', guidelines, ...asJson]);
expectResult('findings', ['findings', '-p', guidelines, ...asJson]);
expectResult('verification', ['verify', 'tests/packs/bad/verify/bounds-not-exact.yaml', ...asJson]);
expectResult('verification', ['verify', guidelines, '--max-nodes', '1000', ...asJson]);
const [proofs] = expectResult('verification', ['verify', article, ...asJson]);
const [tested] = expectResult('test_report', ['test', article, ...asJson]);
expectResult('test_report', ['test', guidelines, '--max-seconds', '1', ...asJson]);
const later = join(mkdtempSync(join(tmpdir(), 'later-')), 'upper-back-pain.yaml');
writeFileSync(later, text('rules/upper-back-pain.yaml').replace('then: emergency', 'then: doctor').replace('title: ', 'title: New '));
const [changed] = expectResult('difference', ['diff', article, later, ...asJson]);
rmSync(dirname(later), {recursive: true});
expectResult('explained_outcome', ['explain', '-p', article, 'examples/measured-fever.yaml', ...asJson]);
const outcomes = expectResult('outcome_or_error', ['batch', '-p', article, 'rules/upper-back-pain.cases.yaml',
  ...readdirSync(join(source, 'tests/cases/bad')).filter((name) => name.endsWith('.yaml')).map((name) => `tests/cases/bad/${name}`)],
  {lines: true});
expect(outcomes.some((one) => one.error) && outcomes.some((one) => one.disposition), 'there are outcomes, and bad cases');

// It knows all that is written, and no more.
for (const [definition, record, what, change] of [
  ['verification', proofs, 'another key', (one) => { one.more = 1; }],
  ['verification', proofs, 'no digest', (one) => { delete one.digest; }],
  ['verification', proofs, 'a result of its own', (one) => { one.verdicts[0].result = 'true'; }],
  ['test_report', tested, 'a count that is a text', (one) => { one.mutation.tried = '3'; }],
  ['test_report', tested, 'a fate of its own', (one) => { one.mutation.mutants[0].result = 'lost'; }],
  ['difference', changed, 'a region without people', (one) => { delete one.dispositions[0].where; }],
  ['outcome', outcomes.find((one) => one.disposition), 'an outcome with an error', (one) => { one.error = {}; }]]) {
  const spoiled = structuredClone(record);
  change(spoiled);
  expect(!ajv.getSchema(`results#/definitions/${definition}`)(spoiled), `${what} does not fit`);
}

// The types of the package for npm are those of this schema: node src/web/types_of_results.mjs SOURCE writes them.
expect(text('src/web/records.mts') === typesOf(resultsSchema), 'src/web/records.mts has the types of docs/schema/results.json',
       'run node src/web/types_of_results.mjs .');

// --- SARIF --------------------------------------------------------------------------------------

const sarifAjv = new Ajv({schemaId: 'auto', unknownFormats: 'ignore', logger: false});
sarifAjv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-04.json'));
const sarif = sarifAjv.compile(
  require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'));

function expectSarif(paths) {
  const run = spawnSync(triage, ['check', '--format', 'sarif', ...paths],
                        {cwd: source, encoding: 'utf8'});
  const log = JSON.parse(run.stdout);
  expect(sarif(log), `the SARIF log of ${paths.length} packs is valid`,
         sarifAjv.errorsText(sarif.errors, {separator: '\n'}));
  return log.runs[0].results.length;
}
expect(expectSarif(yamlFiles('tests/packs/bad')) > 100, 'the bad packs have results');
expect(expectSarif(['upper-back-pain', 'missing.yaml']) === 0, 'good packs have none');

finish();
