/** Runs in the page: the files as a person would be dragging them. */
export const dataTransfer: (list: string) => unknown;
