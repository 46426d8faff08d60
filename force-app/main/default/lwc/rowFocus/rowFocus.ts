export { isFocusLost } from './isFocusLost.ts';
export { rowKeeper } from './rowKeeper.ts';

/** A button that waits keeps the focus, which one that is disabled would lose. */
export const isOff = (button: HTMLElement): boolean => button.getAttribute('aria-disabled') === 'true';
