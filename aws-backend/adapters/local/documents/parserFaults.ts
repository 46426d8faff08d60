/** What the parser of PDFs calls its faults. */
const faults: ReadonlySet<unknown> = new Set(['FormatError', 'ParserEOFException', 'XRefEntryException', 'XRefParseException']);

const isFault = (reason: unknown): boolean => reason instanceof Error && faults.has(reason.name);

/**
 * Lets a damaged PDF be rejected. pdf.js 6.1 fetches pages ahead and forgets those promises: that of a damaged page would end the process, although the
 * same fault is told again to whoever asks for that page. No listener could stop that, as each is called, the one of Lambda too.
 */
export const forgiveParserFaults = (): void => {
  const emit = process.emit.bind(process) as (event: string, ...given: unknown[]) => boolean;
  process.emit = ((event: string, ...given: unknown[]): boolean =>
    (event === 'unhandledRejection' && isFault(given[0])) || emit(event, ...given)) as typeof process.emit;
};
