import { getResolvedPDFJS } from 'unpdf';
import { once } from '../../../runtime/whenNeeded.ts';

/** The pattern of invisible marks that pdf.js 6.1 skips; its module creates it when it is loaded. */
const marks = String.raw`^(\s)|(\p{Mn})|(\p{Cf})$`;
const marksButHyphens = String.raw`^(\s)|(\p{Mn})|((?!\u00ad)\p{Cf})$`;

/**
 * Loads pdf.js so that it keeps hyphens that a font maps to soft hyphens. They are visible, and many files of Word have no others: without
 * them, "2026-03-12" becomes "20260312", and "ann-lee@example.com" another address. pdf.js has no option for this.
 */
export const parserWithHyphens = once(async () => {
  const Own = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Own, {
    construct: (target, [source, ...flags]: [unknown, ...unknown[]], asked) =>
      Reflect.construct(target, [source === marks ? marksButHyphens : source, ...flags], asked) as RegExp,
  });
  try {
    return await getResolvedPDFJS();
  } finally {
    globalThis.RegExp = Own;
  }
});
