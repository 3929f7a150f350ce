// The recipe for Parquet, run: outcomes by way of DuckDB and pipes are those of `triage batch`.
//
//     duckdb.mjs SOURCE TRIAGE
//
// Skipped (77) where DuckDB is not installed: `npm ci` in this folder.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const [source, triage] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
if (!existsSync(join(here, "node_modules/@duckdb/node-api"))) {
  console.log("skipped: DuckDB is not installed (npm ci in tests/duckdb)");
  process.exit(77);
}
const { DuckDBInstance } = await import("@duckdb/node-api");
const folder = mkdtempSync(join(tmpdir(), "triage-duckdb-"));
process.on("exit", () => rmSync(folder, { recursive: true }));
const file = (name) => join(folder, name);
symlinkSync(join(here, "node_modules"), file("node_modules"));
symlinkSync(triage, file("triage"));
copyFileSync(join(source, "examples/parquet.mjs"), file("parquet.mjs"));

let wrong = 0;
const check = (what, holds, more = "") => {
  if (!holds) console.log(`${what}: is not so. ${more}`);
  wrong += holds ? 0 : 1;
};
const env = { ...process.env, PATH: `${folder}:${process.env.PATH}` };
const start = (program, ...args) => spawnSync(program, args, { cwd: folder, env, encoding: "utf8" });
const database = await DuckDBInstance.create();
const connection = await database.connect();
const rows = async (sql) => (await connection.runAndReadAll(sql)).getRowsJson();

// Many cases, so that pipes fill up; some have no answer, and some a cell that needs quotes.
await connection.run(`copy (select 'p' || i as id,
  case when i % 7 = 0 then 'car_crash' else 'none' end as major_injury,
  case when i % 11 = 0 then null when i % 5 = 0 then 'yes' else 'no' end as fever, 'no' as bowel_or_bladder_problem,
  case when i % 3 = 0 then '6 weeks' else '3 days' end as pain_duration, 'none' as numbness, 'no' as direct_trauma,
  'improving' as pain_trend, 'said "it hurts", twice' as note
  from range(100000) t(i)) to '${file("cases.parquet")}' (format parquet)`);
const recipe = start("node", "parquet.mjs", "cases.parquet", "outcomes.parquet");
check("the recipe ends well", recipe.status === 0, recipe.stderr + recipe.stdout);

await connection.run(`copy (from '${file("cases.parquet")}') to '${file("cases.csv")}' (format csv, header)`);
const batch = start("triage", "batch", "cases.csv", "-o", "outcomes.csv");
check("the batch ends well", batch.status === 0, batch.stderr);
if (wrong === 0) {
  const fields = "id, disposition, at_least, at_most, ask";
  const [[differ]] = await rows(`select count(*) from (
    (select ${fields} from '${file("outcomes.parquet")}' except all
     select ${fields} from read_csv('${file("outcomes.csv")}', header = true, all_varchar = true))
    union all
    (select ${fields} from read_csv('${file("outcomes.csv")}', header = true, all_varchar = true) except all
     select ${fields} from '${file("outcomes.parquet")}'))`);
  check("outcomes by pipes are those of the batch", Number(differ) === 0, `${differ} differ`);
  const [[all]] = await rows(`select count(*) from '${file("outcomes.parquet")}'`);
  check("nobody is lost", Number(all) === 100000, `${all} are there`);
}

// What cannot be read gives an error in its place, and a column that nobody knows writes nothing.
await connection.run(`copy (select * from (values ('a', 'perhaps'), ('b', 'yes')) t(id, fever)) to '${file("bad.parquet")}' (format parquet)`);
const bad = start("node", "parquet.mjs", "bad.parquet", "bad-outcomes.parquet");
check("a bad case ends with 1", bad.status === 1, bad.stderr);
const errors = await rows(`select count(*) from '${file("bad-outcomes.parquet")}' where disposition is null or disposition = ''`);
check("a bad case has its row", Number(errors[0][0]) === 1);
const ours = start("node", "parquet.mjs", "nowhere.parquet", "none.parquet");
check("cases that are not there are no success", ours.status !== 0);
check("and nothing is written", !existsSync(file("none.parquet")));
await connection.run(`copy (select * from (values ('a', 'no'), ('a', 'yes')) t(id, fever)) to '${file("twice.parquet")}' (format parquet)`);
const twice = start("node", "parquet.mjs", "twice.parquet", "none.parquet");
check("an id that comes twice is no success", twice.status !== 0, twice.stderr);
check("and has no outcome of somebody else", !existsSync(file("none.parquet")));
process.exit(wrong > 0 ? 1 : 0);
