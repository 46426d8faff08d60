import { parseRtf } from './parseRtf.ts';

/** The words of rich text alone, as of the body of a mail. */
export const rtfText = (bytes: Uint8Array): string =>
  bytes.byteLength === 0
    ? ''
    : parseRtf(bytes)
        .sheets.map(({ pieces }) => pieces.join(''))
        .join('\n');
