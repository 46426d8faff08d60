import { randomUUID } from 'node:crypto';
import { functionArn } from '../account.ts';
import type { FunctionDeclaration } from '../stackTypes.ts';
import { FunctionError, type FunctionProcess } from './functionProcess.ts';

/** Invokes functions by name; throws FunctionError where Lambda would report one. */
export interface Functions {
  invoke(name: string, event: unknown): Promise<unknown>;
  /** Loads a function before its first call, like Lambda's provisioned concurrency. */
  warm(name: string): Promise<void>;
  /** The function's maximum number of concurrent calls. */
  concurrency(name: string): number;
  /** Waits at most `graceMs` for the running calls, then kills every process. */
  close(graceMs: number): Promise<void>;
}

/** Milliseconds after which a process is replaced: shorter than the lifetime of its credentials. */
const longestLifeMs = 30 * 60 * 1000;

interface Slot {
  process: FunctionProcess;
  startedMs: number;
}

/** The processes of one function. Calls above its limit wait for a free one instead of being throttled. */
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

  /** Starts a process for the next call if none is idle, so that it loads the function in advance. */
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

  /** Kills every process; waiting calls fail. */
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

  /** Passes the slot directly to the next waiting call, so that no new call can take it first. */
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
