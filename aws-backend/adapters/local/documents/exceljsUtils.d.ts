declare module 'exceljs/lib/utils/utils.js' {
  const utils: { isDateFmt: (format: string | null | undefined) => boolean };
  export = utils;
}

declare module 'exceljs/lib/xlsx/xform/sheet/cell-xform.js' {
  /** Reads a cell, tag by tag. */
  class CellXform {
    /** What kind of cell it says that it is. */
    t: string | undefined;
    model: { value?: unknown } | undefined;
    parseClose(name: string): boolean;
  }
  export = CellXform;
}
