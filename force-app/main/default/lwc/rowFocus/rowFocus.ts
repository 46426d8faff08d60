/** A button that waits keeps the focus, which one that is disabled would lose. */
export const isOff = (button: HTMLElement): boolean => button.getAttribute('aria-disabled') === 'true';

/** Whether nothing on the page has the focus: what had it was taken away, and the user has not gone elsewhere. */
export const isFocusLost = (template: { activeElement: Element | null } | null | undefined): boolean =>
  !template?.activeElement && document.activeElement === document.body;
