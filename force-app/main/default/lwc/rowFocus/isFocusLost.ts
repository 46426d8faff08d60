/** Whether nothing on the page has the focus: what had it was taken away, and the user has not gone elsewhere. */
export const isFocusLost = (template: { activeElement: Element | null } | null | undefined): boolean =>
  !template?.activeElement && document.activeElement === document.body;
