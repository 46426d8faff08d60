/** A second window of the browser, as far as it hears and speaks. To be imported before the panel, which looks for channels as it loads. */
const channels: EventTarget[] = [];
/** What this window has said to it. */
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

/** Has it say something to this window. */
export const say = (data: unknown): void => {
  for (const channel of channels) channel.dispatchEvent(new MessageEvent('message', { data }));
};

Object.assign(globalThis, { BroadcastChannel: BroadcastStandIn });
