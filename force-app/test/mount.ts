import { createElement } from '@lwc/engine-dom';
import type { LightningElement } from 'lwc';

/** A mounted component under test. */
export interface Mounted {
  element: HTMLElement & Record<string, unknown>;
  /** The element in its shadow root that matches the selector; throws if there is none. */
  find: (selector: string) => HTMLElement & Record<string, unknown>;
  /** The number of elements that match the selector. */
  count: (selector: string) => number;
  text: () => string;
  /** The details of all events of this name so far. */
  heard: (event: string) => unknown[];
}

// jsdom has no layout and so no `scrollIntoView`.
if (!('scrollIntoView' in HTMLElement.prototype)) Object.assign(HTMLElement.prototype, { scrollIntoView: () => undefined });

/** Mounts a component with these properties, and records these events. */
export const mount = (tagName: string, is: typeof LightningElement, properties: object = {}, events: string[] = []): Mounted => {
  const element = Object.assign(createElement(tagName, { is }), properties) as Mounted['element'];
  const heard: Record<string, unknown[]> = Object.fromEntries(events.map((event) => [event, []]));
  for (const event of events) element.addEventListener(event, (happened) => heard[event]?.push((happened as CustomEvent<unknown>).detail));
  document.body.appendChild(element);
  const root = element.shadowRoot as ShadowRoot;
  return {
    element,
    find: (selector) => {
      const found = root.querySelector<Mounted['element']>(selector);
      if (!found) throw new Error(`There is no ${selector} in ${tagName}`);
      return found;
    },
    count: (selector) => root.querySelectorAll(selector).length,
    text: () => root.textContent,
    heard: (event) => heard[event] ?? [],
  };
};
