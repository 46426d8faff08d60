import { getResolvedPDFJS } from 'unpdf';
import { once } from '../../../runtime/whenNeeded.ts';

/** What pdf.js 6.1 passes over as a mark that nobody sees, in the module that it makes this pattern in when it is loaded. */
const marks = String.raw`^(\s)|(\p{Mn})|(\p{Cf})$`;
const marksButHyphens = String.raw`^(\s)|(\p{Mn})|((?!\u00ad)\p{Cf})$`;

/**
 * Loads the parser of PDFs so that it tells of hyphens that their font calls soft ones. On a page they are seen, and many files that Word writes have no others:
 * without them "2026-03-12" is "20260312", and "ann-lee@example.com" another address. The parser has no setting for it.
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
