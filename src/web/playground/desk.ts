// A worker with an engine, from the page's side. It answers every request, in their order, unless it is stopped: which
// answers still count, those who ask have to know.

import type { Asked, Beginning, Job, Jobs, Progress, Told } from "./jobs";
import type { Problem } from "../records.mjs";

/** What the engine refused, in its words. */
export class Refused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** The worker was ended before it had answered. */
export class Overtaken extends Error {}

interface Waiting {
  done(result: unknown): void;
  failed(why: Error): void;
  hear(progress: Progress): void;
}

export class Desk {
  readonly #script: string;
  readonly #beginning: Beginning;
  #worker: Worker | undefined;
  #waiting = new Map<number, Waiting>();
  #last = 0;

  /** `script` is the address of the worker's program. */
  constructor(script: string, beginning: Beginning) {
    this.#script = script;
    this.#beginning = beginning;
  }

  /** `hear` is told how far the work is, where the engine says it. */
  ask<Asking extends Job>(
    job: Asking, given: Jobs[Asking]["given"], hear: (progress: Progress) => void = () => {},
  ): Promise<Jobs[Asking]["result"]> {
    const id = ++this.#last;
    return new Promise((done, failed) => {
      this.#waiting.set(id, { done: done as (result: unknown) => void, failed, hear });
      this.#open().postMessage({ id, job, given } as Asked);
    });
  }

  /** Ends what is at work, at once. Nothing is lost but the time: a worker remembers nothing. */
  stop(): void {
    if (this.#waiting.size === 0) return;
    this.#end(new Overtaken());
    this.#open(); // so that the next request finds one that has started
  }

  #open(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(this.#script);
    worker.onmessage = ({ data }: MessageEvent<Told>) => this.#told(data);
    // An abort inside the module: this worker is of no use any more.
    worker.onerror = (event) => {
      event.preventDefault();
      this.#end(new Refused({ code: "engine_stopped", message: `The engine has stopped: ${event.message}` }));
    };
    worker.postMessage(this.#beginning);
    this.#worker = worker;
    return worker;
  }

  #told(told: Told): void {
    const waiting = this.#waiting.get(told.id);
    if (!waiting) return;
    if ("progress" in told) return waiting.hear(told.progress);
    this.#waiting.delete(told.id);
    if ("problem" in told) waiting.failed(new Refused(told.problem));
    else waiting.done(told.result);
  }

  #end(why: Error): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const one of waiting) one.failed(why);
  }
}
