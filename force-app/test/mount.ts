import { createElement, type LightningElement } from 'lwc';

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

/** Puts a component on the page with these properties, and listens for these events. */
export const mount = (tagName: string, is: typeof LightningElement, properties: object = {}, events: string[] = []): Mounted => {
  const element = Object.assign(createElement(tagName, { is }), properties) as Mounted['element'];
  const heard = new Map(events.map((event) => [event, [] as unknown[]]));
  for (const event of events)
    element.addEventListener(event, (happened) => heard.get(event)!.push((happened as CustomEvent<unknown>).detail));
  document.body.appendChild(element);
  const root = element.shadowRoot!;
  return {
    element,
    find: (selector) => {
      const found = root.querySelector<Mounted['element']>(selector);
      if (!found) throw new Error(`There is no ${selector} in ${root.innerHTML}`);
      return found;
    },
    count: (selector) => root.querySelectorAll(selector).length,
    text: () => root.textContent ?? '',
    heard: (event) => heard.get(event)!,
  };
};

/** Lets every promise and every rendering that is due come to its end. */
export const settled = async (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
