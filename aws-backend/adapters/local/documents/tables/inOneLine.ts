/** Replaces a cell's tabs and line breaks, which would shift columns in the line of its row. */
export const inOneLine = (cell: string): string => cell.replace(/[\t\r\n]+/g, ' ');
