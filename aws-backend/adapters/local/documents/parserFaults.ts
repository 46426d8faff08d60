/** The names of pdf.js errors. */
const faults: ReadonlySet<unknown> = new Set(['FormatError', 'ParserEOFException', 'XRefEntryException', 'XRefParseException']);

const isFault = (reason: unknown): boolean => reason instanceof Error && faults.has(reason.name);

/**
 * Ignores unhandled rejections of pdf.js, so that a damaged PDF can be rejected: pdf.js 6.1 prefetches pages without handling their
 * promises, which would end the process, although the caller of the page gets the same error. A listener can't prevent that, because all
 * are called, also Lambda's.
 */
export const forgiveParserFaults = (): void => {
  const emit = process.emit.bind(process) as (event: string, ...given: unknown[]) => boolean;
  process.emit = ((event: string, ...given: unknown[]): boolean =>
    (event === 'unhandledRejection' && isFault(given[0])) || emit(event, ...given)) as typeof process.emit;
};
