export { isFocusLost } from './isFocusLost.ts';
export { rowKeeper } from './rowKeeper.ts';

/** A busy button uses `aria-disabled`, which keeps the focus; `disabled` would lose it. */
export const isOff = (button: HTMLElement): boolean => button.getAttribute('aria-disabled') === 'true';
