import { randomUUID } from 'node:crypto';
import { functionArn } from '../account.ts';
import type { FunctionDeclaration } from '../stackTypes.ts';
import { FunctionError, type FunctionProcess } from './functionProcess.ts';

/** Calls a function by name; throws FunctionError where Lambda would report one. */
export interface Functions {
  invoke(name: string, event: unknown): Promise<unknown>;
  /** Loads a function before its first call, as Lambda's provisioned concurrency does. */
  warm(name: string): Promise<void>;
  /** Most calls at a time that the function takes. */
  concurrency(name: string): number;
  /** Waits for the running calls until `graceMs` are over, then ends every process. */
  close(graceMs: number): Promise<void>;
}

/** Milliseconds after which a process is replaced: the credentials it was given live longer than this. */
const longestLifeMs = 30 * 60 * 1000;

interface Slot {
  process: FunctionProcess;
  startedMs: number;
}

/** The processes of one function. Calls beyond its limit wait for a free one rather than being throttled. */
export class FunctionPool {
  readonly limit: number;
  readonly #declaration: FunctionDeclaration;
  readonly #start: () => Promise<FunctionProcess>;
  readonly #idle: Slot[] = [];
  readonly #waiting: (() => void)[] = [];
  readonly #busy = new Set<FunctionProcess>();
  #running = 0;
  #isClosed = false;

  constructor(declaration: FunctionDeclaration, start: () => Promise<FunctionProcess>) {
    this.#declaration = declaration;
    this.#start = start;
    this.limit = declaration.reservedConcurrency ?? 1;
  }

  get running(): number {
    return this.#running;
  }

  async invoke(event: unknown): Promise<unknown> {
    await this.#enter();
    try {
      const slot = await this.#take();
      this.#busy.add(slot.process);
      try {
        return await slot.process.call(this.#call(event));
      } finally {
        this.#busy.delete(slot.process);
        if (slot.process.isAlive()) this.#idle.push(slot);
      }
    } finally {
      this.#leave();
    }
  }

  /** Starts a process for the next call where none waits for it: it loads the function meanwhile. */
  async warm(): Promise<void> {
    await this.#enter();
    try {
      const slot = await this.#take();
      if (this.#isClosed) slot.process.kill();
      else this.#idle.push(slot);
    } finally {
      this.#leave();
    }
  }

  /** Ends every process; calls that still wait fail. */
  close(): void {
    this.#isClosed = true;
    for (const process of [...this.#busy, ...this.#idle.map((slot) => slot.process)]) process.kill();
    this.#idle.length = 0;
  }

  #call(event: unknown) {
    const { name, timeoutSeconds } = this.#declaration;
    return {
      requestId: randomUUID(),
      event,
      functionName: name,
      functionArn: functionArn(name),
      deadlineMs: Date.now() + timeoutSeconds * 1000,
    };
  }

  async #enter(): Promise<void> {
    if (this.#running >= this.limit) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#running += 1;
  }

  /** Hands the place on to who waits, so that nobody slips in between. */
  #leave(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#running -= 1;
  }

  async #take(): Promise<Slot> {
    if (this.#isClosed) throw new FunctionError('ServiceException', 'The local cloud is stopping.');
    for (let slot = this.#idle.pop(); slot; slot = this.#idle.pop()) {
      if (slot.process.isAlive() && Date.now() - slot.startedMs < longestLifeMs) return slot;
      slot.process.kill();
    }
    return { process: await this.#start(), startedMs: Date.now() };
  }
}
