/** Runs in the page. Returns a DataTransfer with these files, as if a user were dragging them. */
export const dataTransfer: (list: string) => unknown;
