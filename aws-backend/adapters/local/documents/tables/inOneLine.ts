/** A cell in the line of its row: lines and tabs of its own would part it from its column. */
export const inOneLine = (cell: string): string => cell.replace(/[\t\r\n]+/g, ' ');
