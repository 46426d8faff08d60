/** Simulates a second browser window that shares a BroadcastChannel. Import it before the panel, which looks for channels when it loads. */
const channels: EventTarget[] = [];
/** Messages that this window has sent. */
export const heard: unknown[] = [];

class BroadcastStandIn extends EventTarget {
  constructor() {
    super();
    channels.push(this);
  }
  postMessage(data: unknown): void {
    heard.push(data);
  }
}

/** Sends a message to this window. */
export const say = (data: unknown): void => {
  for (const channel of channels) channel.dispatchEvent(new MessageEvent('message', { data }));
};

Object.assign(globalThis, { BroadcastChannel: BroadcastStandIn });
