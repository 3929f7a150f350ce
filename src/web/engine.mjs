// The module for JavaScript: texts in, objects out, as triage.h has them. In Node, in a browser, in a
// Worker. Nothing is fetched: whoever starts it has the module's bytes.

/**
 * What a function of triage.h gives; `error` says why it could not be done.
 * @typedef {{error?: {code: string, message: string}, [member: string]: any}} Result
 */

/** The module ended in a way that it did not plan. What it knew is lost: start another Engine. */
export class EngineStopped extends Error {
  name = "EngineStopped";
}

export class Engine {
  /** @type {any} what the module gives */
  #module;
  #find;
  #keepGoing;
  #proving;
  /** @type {number[]} texts that the module was given as an answer, until it has copied them */
  #lent = [];
  #stopped = false;

  constructor(find, keepGoing, proving) {
    this.#find = find;
    this.#keepGoing = keepGoing;
    this.#proving = proving;
  }

  /**
   * @param {BufferSource | WebAssembly.Module} module triage.wasm, or what the browser compiled of it
   * @param {(name: string) => string | undefined} find gives the text of a pack, `back-pain`, or of its
   *   translation, `back-pain.es`
   * @param {() => boolean} keepGoing is asked while vignettes are tested
   * @param {(claim: string, done: number, of: number) => void} proving is told of each claim before it is proved; none of
   *   the three may call the engine
   */
  static async start(module, find, keepGoing = () => true, proving = () => {}) {
    const engine = new Engine(find, keepGoing, proving);
    const compiled = module instanceof WebAssembly.Module ? module : await WebAssembly.compile(module);
    const instance = await WebAssembly.instantiate(compiled, engine.#imports());
    engine.#module = instance.exports;
    engine.#module._initialize();
    return engine;
  }

  version() {
    return this.#guarded(() => this.#read(this.#call("triage_version")));
  }

  /** A pack for people who read `language` in `country`; 0 if the report says why there is none. */
  load(name, language = "", country = "") {
    const { handle, result } = this.#opened("web_load", name, language, country);
    return { pack: handle, report: result };
  }

  check(name, languages = "") {
    return this.ask("web_check", name, languages);
  }

  verify(pack, maxNodes = 0) {
    return this.ask("web_verify", pack, maxNodes);
  }

  test(pack, vignettes, maxNodes = 0) {
    return this.ask("web_test", pack, vignettes, maxNodes);
  }

  /**
   * An interview, and its first page.
   * @param {number} pack
   * @param {string | null} earlier a case of another day
   */
  begin(pack, earlier = null) {
    const { handle, result } = this.#opened("triage_begin", pack, earlier);
    return { interview: handle, page: result };
  }

  /**
   * Any other function of triage.h that gives a result.
   * @returns {Result}
   */
  ask(name, ...given) {
    return this.#guarded(() => this.#taken(this.#call(name, ...given)));
  }

  freePack(pack) {
    this.#guarded(() => this.#call("triage_free_pack", pack));
  }

  freeInterview(interview) {
    this.#guarded(() => this.#call("triage_free_interview", interview));
  }

  /** A function that gives a handle, and a text by way of its last argument. */
  #opened(name, ...given) {
    return this.#guarded(() => {
      const place = this.#module.malloc(4);
      if (place === 0) throw new Error("no memory is left");
      const handle = this.#call(name, ...given, place);
      const text = new DataView(this.#module.memory.buffer).getUint32(place, true);
      this.#module.triage_free_text(place);
      return { handle, result: this.#taken(text) };
    });
  }

  #call(name, ...given) {
    const texts = [];
    const values = given.map((one) => {
      if (typeof one !== "string") return one ?? 0;
      texts.push(this.#write(one));
      return texts[texts.length - 1];
    });
    const result = this.#module[name](...values);
    for (const text of texts.concat(this.#lent)) this.#module.triage_free_text(text);
    this.#lent = [];
    return result;
  }

  /** An abort inside the module is a RuntimeError here. Nothing in it can be trusted afterwards. */
  #guarded(work) {
    if (this.#stopped) throw new EngineStopped("the engine has stopped before");
    try {
      return work();
    } catch (mistake) {
      this.#stopped = true;
      throw new EngineStopped(`the engine has stopped: ${mistake}`, { cause: mistake });
    }
  }

  #taken(text) {
    if (text === 0) throw new Error("no memory is left");
    const result = JSON.parse(this.#read(text));
    this.#module.triage_free_text(text);
    return result;
  }

  /** A zero byte would end a text where the engine reads it: in its place stands a letter that is refused as well. */
  #write(text) {
    const bytes = new TextEncoder().encode(text);
    for (let zero = bytes.indexOf(0); zero >= 0; zero = bytes.indexOf(0, zero)) bytes[zero] = 1;
    const place = this.#module.malloc(bytes.length + 1);
    if (place === 0) throw new Error("no memory is left");
    const memory = new Uint8Array(this.#module.memory.buffer);
    memory.set(bytes, place);
    memory[place + bytes.length] = 0;
    return place;
  }

  #read(place) {
    const memory = new Uint8Array(this.#module.memory.buffer);
    return new TextDecoder().decode(memory.subarray(place, memory.indexOf(0, place)));
  }

  #imports() {
    const memory = () => new DataView(this.#module.memory.buffer);
    return {
      host: {
        find_text: (name) => {
          const text = this.#find(this.#read(name));
          if (text === undefined) return 0;
          this.#lent.push(this.#write(text));
          return this.#lent[this.#lent.length - 1];
        },
        keep_going: () => (this.#keepGoing() ? 1 : 0),
        proving: (claim, done, of) => this.#proving(this.#read(claim), done, of),
      },
      // There is no environment, and there are no files: what is written to them is dropped.
      wasi_snapshot_preview1: {
        environ_get: () => 0,
        environ_sizes_get: (count, bytes) => {
          memory().setUint32(count, 0, true);
          memory().setUint32(bytes, 0, true);
          return 0;
        },
        fd_close: () => 0,
        fd_seek: () => 70, // not a seekable file
        fd_write: (file, parts, count, written) => {
          let total = 0;
          for (let i = 0; i < count; ++i) total += memory().getUint32(parts + 8 * i + 4, true);
          memory().setUint32(written, total, true);
          return 0;
        },
        proc_exit: (code) => {
          throw new Error(`exit ${code}`);
        },
      },
    };
  }
}
