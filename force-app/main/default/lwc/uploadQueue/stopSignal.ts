/** The part of `AbortSignal` used here, so that either type can be passed. */
export interface StopSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/**
 * Replaces the browser's `AbortController`, whose signal is behind Lightning Web Security's membrane: with thousands of files, each access
 * and each listener there leaves garbage.
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

  /** Notifies the listeners, once. */
  abort(): void {
    const told = this.aborted ? [] : [...this.listeners];
    this.aborted = true;
    this.listeners.clear();
    for (const tell of told) tell();
  }
}
