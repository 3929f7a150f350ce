// The types of what the engine gives, out of docs/schema/results.json, which says every key of its records:
// node types_of_results.mjs SOURCE writes records.mts anew. A test compares the two.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const head = `// What the engine gives. Made of docs/schema/results.json by types_of_results.mjs.
`;

/** A definition that says what it is has a name of its own; the others stand where they are used. */
const hasName = (definition) => definition.description !== undefined;
const nameOf = (id) => id.split("_").map((word) => word[0].toUpperCase() + word.slice(1)).join("");
const plain = { string: "string", integer: "number", boolean: "boolean" };

/** The keywords that are not looked at: types of TypeScript say nothing of them. */
const unsaid = new Set(["description", "pattern", "minimum", "additionalProperties", "required"]);

class Types {
  #definitions;

  constructor(definitions) {
    this.#definitions = definitions;
  }

  /** What stands for a schema where it is used. */
  of(schema) {
    if (schema.$ref !== undefined) return this.#referred(schema.$ref.slice("#/definitions/".length));
    return this.#written(schema);
  }

  #referred(id) {
    const definition = this.#definitions[id];
    return hasName(definition) ? nameOf(id) : this.#written(definition);
  }

  #written(schema) {
    const keywords = Object.keys(schema).filter((one) => !unsaid.has(one)).join(" ");
    switch (keywords) {
      case "type items": return asList(this.of(schema.items));
      case "type": return plain[schema.type] ?? `Record<string, ${this.of(schema.additionalProperties)}>`;
      case "enum": return schema.enum.map((one) => JSON.stringify(one)).join(" | ");
      case "anyOf": return schema.anyOf.map((one) => this.of(one)).join(" | ");
      case "allOf": return schema.allOf.map((one) => this.of(one)).join(" & ");
      case "not": return "never";
    }
    throw new Error(`no type is known for ${JSON.stringify(schema)}`);
  }

  /** The declaration of a definition that has a name. */
  declared(id) {
    const schema = this.#definitions[id];
    const said = `/** ${schema.description} */\n`;
    if (schema.properties === undefined) return `${said}export type ${nameOf(id)} = ${this.#written(schema)};\n`;
    if (schema.additionalProperties !== false) throw new Error(`${id} allows other keys`);
    const members = Object.entries(schema.properties).map(([key, member]) => {
      const mark = schema.required.includes(key) ? "" : "?";
      return `  /** ${member.description} */\n  ${key}${mark}: ${this.of(member)};\n`;
    });
    return `${said}export interface ${nameOf(id)} {\n${members.join("")}}\n`;
  }
}

const asList = (type) => (type.includes(" | ") ? `(${type})[]` : `${type}[]`);

/** The text of records.mts. */
export function typesOf({ definitions }) {
  const types = new Types(definitions);
  const named = Object.keys(definitions).filter((id) => hasName(definitions[id]));
  return [head, ...named.map((id) => types.declared(id))].join("\n");
}

/** What it is made of, and where it stands. */
export const placesIn = (source) => ({
  schema: join(source, "docs/schema/results.json"), types: join(source, "src/web/records.mts"),
});

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { schema, types } = placesIn(process.argv[2]);
  writeFileSync(types, typesOf(JSON.parse(readFileSync(schema, "utf8"))));
}
