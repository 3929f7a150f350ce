// Assesses the cases of a Parquet file, and writes a Parquet file of the cases with their outcomes. The cases
// are never on the disk as CSV: DuckDB writes them into a named pipe, from which triage reads.
//
//     npm install @duckdb/node-api
//     node parquet.mjs CASES.parquet OUTCOMES.parquet [OPTION OF triage batch]...
//
// The cases need an `id` of their own, and columns that are called as the findings of the pack (`triage findings`). A
// column that the pack does not know is an error, unless `--ignore-columns` names it. Null is no answer.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

const [cases, outcomes, ...options] = process.argv.slice(2);
if (!outcomes) {
  console.error("usage: parquet.mjs CASES.parquet OUTCOMES.parquet [OPTION OF triage batch]...");
  process.exit(2);
}
const text = (value) => `'${value.replaceAll("'", "''")}'`;
const folder = mkdtempSync(join(tmpdir(), "triage-"));
process.on("exit", () => rmSync(folder, { recursive: true }));
const [pipe, records] = [join(folder, "cases.csv"), join(folder, "outcomes.csv")];
if (spawnSync("mkfifo", [pipe]).status !== 0) throw new Error("cannot make a named pipe");

const arguments_ = ["batch", pipe, "--input-format", "csv", "--output", records, ...options];
const triage = spawn("triage", arguments_, { stdio: ["ignore", "inherit", "inherit"] });
const ended = new Promise((resolve) => triage.on("exit", resolve));
const connection = await (await DuckDBInstance.create()).connect();
const from_cases = `read_parquet(${text(cases)})`;
try {  // a pipe has one reader: nothing may be written beside it and renamed
  await connection.run(`copy (from ${from_cases}) to ${text(pipe)} (format csv, header, use_tmp_file false)`);
} catch (error) {
  triage.kill();
  console.error(`cannot read the cases: ${error.message}`);
  process.exit(1);
}
const code = await ended;

// Every case has one outcome, or nothing is written.
const count = async (sql) => Number((await connection.runAndReadAll(sql)).getRows()[0][0]);
if (code > 1 || code === null || !existsSync(records)) process.exit(code ?? 1);
await connection.run(`create table outcomes as from read_csv(${text(records)}, header = true, all_varchar = true)`);
const before = await count(`select count(*) from ${from_cases}`);
const joined = `${from_cases} c join outcomes o on o.id = c.id::varchar`;
const after = await count(`select count(*) from ${joined}`);
if (before !== after || before !== (await count("select count(*) from outcomes"))) {
  console.error(`${before} cases have ${after} outcomes of their own (is there an id twice, or none?): nothing is written`);
  process.exit(1);
}
await connection.run(`copy (select c.*, o.* exclude (id) from ${joined}) to ${text(outcomes)} (format parquet)`);
console.log(`${after} outcomes`);
process.exit(code);
