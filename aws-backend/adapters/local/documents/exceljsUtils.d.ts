declare module 'exceljs/lib/utils/utils.js' {
  const utils: { isDateFmt: (format: string | null | undefined) => boolean };
  export = utils;
}
