/** Whether no element has the focus: the focused element was removed, and the user hasn't moved on. */
export const isFocusLost = (template: { activeElement: Element | null } | null | undefined): boolean =>
  !template?.activeElement && document.activeElement === document.body;
