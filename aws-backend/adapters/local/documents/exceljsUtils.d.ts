declare module 'exceljs/lib/utils/utils.js' {
  const utils: { isDateFmt: (format: string | null | undefined) => boolean };
  export = utils;
}

declare module 'exceljs/lib/xlsx/xform/sheet/cell-xform.js' {
  /** Reads a cell, tag by tag. */
  class CellXform {
    /** The declared type of the cell. */
    t: string | undefined;
    model: { value?: unknown } | undefined;
    parseClose(name: string): boolean;
  }
  export = CellXform;
}
