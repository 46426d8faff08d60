/** As much of an `AbortSignal` as is used here, so that either will do. */
export interface StopSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/**
 * An `AbortController` that is not the browser's: in Lightning Web Security that one's signal lies beyond the membrane, where each look
 * at it and each listener, for thousands of files, leaves garbage.
 */
export class StopController implements StopSignal {
  private readonly listeners = new Set<() => void>();
  readonly signal: StopSignal = this;
  aborted = false;

  addEventListener(_type: 'abort', listener: () => void): void {
    this.listeners.add(listener);
  }

  removeEventListener(_type: 'abort', listener: () => void): void {
    this.listeners.delete(listener);
  }

  /** Tells those who listen, once. */
  abort(): void {
    const told = this.aborted ? [] : [...this.listeners];
    this.aborted = true;
    this.listeners.clear();
    for (const tell of told) tell();
  }
}
