// What the format of packs has at a place: the keys of a map with what each is for, and what a value may be. It is read
// off the JSON Schema of packs, which the engine's own tables make.

import { item, type Step } from "./yaml_path";

/** A part of the schema, as far as it is looked at here. */
export interface Schema {
  $ref?: string;
  type?: string | readonly string[];
  description?: string;
  properties?: Readonly<Record<string, Schema>>;
  additionalProperties?: boolean | Schema;
  items?: Schema | readonly Schema[];
  anyOf?: readonly Schema[];
  allOf?: readonly Schema[];
  enum?: readonly unknown[];
  const?: unknown;
  required?: readonly string[];
  propertyNames?: Schema;
  if?: Schema;
  then?: Schema;
  else?: Schema;
  definitions?: Readonly<Record<string, Schema>>;
}

export interface FormatKey {
  key: string;
  about: string;
  /** Whether its value begins on the next line. */
  isMap: boolean;
}

/** What stands at a place: its keys, its words, and the names of the schema's definitions that it is. */
export interface Place {
  keys: FormatKey[];
  words: string[];
  is: ReadonlySet<string>;
  /** Whether the format has this place at all. */
  isKnown: boolean;
}

export class Format {
  readonly #schema: Schema;

  constructor(schema: Schema) {
    this.#schema = schema;
  }

  /** `isLayer`: the pack extends another one. `present`: what the map there has already, which decides what else it may have. */
  at(path: readonly Step[], isLayer: boolean, present: ReadonlyMap<string, string> = new Map()): Place {
    const is = new Set<string>();
    let here = this.#opened([(isLayer ? this.#schema.then : this.#schema.else) ?? {}], is);
    for (const step of path) {
      is.clear();
      here = this.#opened(here.flatMap((form) => below(form, step)), is);
    }
    return this.#place(here, is, present);
  }

  /** What a key of this name holds, wherever the format has one: for places that it has not, in a text half written. */
  anywhere(key: string): Place {
    const is = new Set<string>();
    const forms = this.#opened(Object.values(this.#schema.definitions ?? {}), new Set());
    return this.#place(this.#opened(forms.flatMap(({ properties = {} }) => properties[key] ?? []), is), is, new Map());
  }

  #place(here: readonly Schema[], is: ReadonlySet<string>, present: ReadonlyMap<string, string>): Place {
    const all = here.flatMap(({ properties = {} }) => Object.entries(properties).map(([key, value]) => this.#key(key, value)));
    const keys = all.filter(({ key }) => here.every((form) => mayHave(form, key, present)));
    const words = here.flatMap((form) => form.enum ?? []).filter((word) => typeof word === "string");
    return { keys, words, is, isKnown: here.length > 0 };
  }

  #key(key: string, value: Schema): FormatKey {
    const forms = this.#opened([value], new Set());
    const isMap = forms.some((form) => form.properties || form.additionalProperties) && !forms.some(isScalar);
    return { key, about: value.description ?? "", isMap };
  }

  /** Every form that may stand for these, with the names of the definitions on the way. */
  #opened(schemas: readonly Schema[], names: Set<string>): Schema[] {
    return schemas.flatMap((schema) => {
      const inside: Schema[] = [...(schema.anyOf ?? []), ...(schema.allOf ?? [])];
      if (schema.$ref !== undefined) {
        const name = schema.$ref.replace("#/definitions/", "");
        names.add(name);
        inside.push(this.#schema.definitions?.[name] ?? {});
      }
      return [schema, ...this.#opened(inside, names)];
    });
  }
}

function below(form: Schema, step: Step): Schema[] {
  if (step === item) return form.items === undefined ? [] : [form.items].flat();
  const own = form.properties && Object.hasOwn(form.properties, step) ? form.properties[step] : undefined;
  const any = typeof form.additionalProperties === "object" ? form.additionalProperties : undefined;
  const found = own ?? any;
  return found ? [found] : [];
}

/** Where a form says what follows from `type: yes_no`, say, whether that lets a key be there. */
function mayHave({ if: when, then }: Schema, key: string, present: ReadonlyMap<string, string>): boolean {
  const names = then?.propertyNames?.enum;
  if (!when || !names) return true;
  const has = (when.required ?? []).every((one) => present.has(one));
  const isSo = Object.entries(when.properties ?? {}).every(([one, { const: value }]) => value === undefined || present.get(one) === value);
  return !has || !isSo || names.includes(key);
}

const isScalar = ({ type, enum: words }: Schema) => words !== undefined || (type !== undefined && type !== "object" && type !== "array");
