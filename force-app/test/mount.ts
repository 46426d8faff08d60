import { createElement } from '@lwc/engine-dom';
import type { LightningElement } from 'lwc';

/** A component on the page of a test. */
export interface Mounted {
  element: HTMLElement & Record<string, unknown>;
  /** The element in its shadow that the selector names; fails where there is none. */
  find: (selector: string) => HTMLElement & Record<string, unknown>;
  /** How many elements the selector names. */
  count: (selector: string) => number;
  text: () => string;
  /** The details of the events of that name so far. */
  heard: (event: string) => unknown[];
}

// jsdom lays nothing out, and does not know what is in view.
if (!('scrollIntoView' in HTMLElement.prototype)) Object.assign(HTMLElement.prototype, { scrollIntoView: () => undefined });

/** Puts a component on the page with these properties, and listens for these events. */
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
