import { orStopped } from './stopped.ts';
import type { OnlinePort } from './uploadTypes.ts';
import type { StopSignal } from './stopSignal.ts';

/** The network status, and a way to wait for a connection. */
export interface Network {
  isOnline: () => boolean;
  /** Resolves at once if online, otherwise when online again. */
  whenOnline: (signal: StopSignal) => Promise<void>;
  /** Stops watching. */
  close: () => void;
}

const always: OnlinePort = { isOnline: () => true, onChange: () => () => undefined };

/** Watches the network status and reports changes. */
export const watchNetwork = (port: OnlinePort = always, onChange: () => void): Network => {
  const waiting = new Set<() => void>();
  const close = port.onChange(() => {
    if (port.isOnline()) {
      for (const go of waiting) go();
      waiting.clear();
    }
    onChange();
  });

  const whenOnline = async (signal: StopSignal): Promise<void> => {
    if (port.isOnline()) return;
    const online = new Promise<void>((resolve) => {
      waiting.add(resolve);
    });
    await orStopped(online, signal);
    await whenOnline(signal);
  };
  return { isOnline: () => port.isOnline(), whenOnline, close };
};
