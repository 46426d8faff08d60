import { parseRtf } from './parseRtf.ts';

/** Returns only the text of RTF, such as a mail body. */
export const rtfText = (bytes: Uint8Array): string =>
  bytes.byteLength === 0
    ? ''
    : parseRtf(bytes)
        .sheets.map(({ pieces }) => pieces.join(''))
        .join('\n');
