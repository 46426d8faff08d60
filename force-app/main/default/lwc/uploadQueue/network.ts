import { orStopped } from './stopped.ts';
import type { OnlinePort } from './uploadTypes.ts';
import type { StopSignal } from './stopSignal.ts';

/** Whether there is a network, and a way to wait for it. */
export interface Network {
  isOnline: () => boolean;
  /** Resolves at once while there is a network, or else when there is one again. */
  whenOnline: (signal: StopSignal) => Promise<void>;
  /** Watches no more. */
  close: () => void;
}

const always: OnlinePort = { isOnline: () => true, onChange: () => () => undefined };

/** Watches the network, and says when it comes or goes. */
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
