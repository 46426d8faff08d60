import type { BodyDecoder } from './plainBody.ts';

/** The lines before and after a uuencoded file; the first has its name: POSIX, uuencode. */
const start = /^begin [0-7]{3,4} (\S.*)$/;
const end = 'end';

/** Decodes a uuencoded line: the first character is the byte count, then every four characters are three bytes. */
const bytesOf = (line: string): Uint8Array => {
  const codes = Array.from(line, (letter) => (letter.charCodeAt(0) - 0x20) & 0x3f);
  const [count = 0] = codes;
  const bytes = new Uint8Array(count);
  for (let at = 0; at < count; at += 1) {
    const from = 1 + Math.floor(at / 3) * 4 + (at % 3);
    const pair = ((codes[from] ?? 0) << 6) | (codes[from + 1] ?? 0);
    bytes[at] = pair >> (4 - 2 * (at % 3));
  }
  return bytes;
};

/** Whether a line is uuencoded: no longer than its byte count requires, plus an optional character; trailing spaces may be missing. */
const isEncoded = (line: string): boolean =>
  /^[ -`]{1,90}$/.test(line) && line.length <= 2 + 4 * Math.ceil(((line.charCodeAt(0) - 0x20) & 0x3f) / 3);

/** Decodes a uuencoded body. */
export const uuBody = (): BodyDecoder => {
  const body: Uint8Array[] = [];
  let isOver = false;
  return {
    update: (bytes) => {
      const line = new TextDecoder('latin1').decode(bytes).trimEnd();
      isOver ||= line === end;
      if (!isOver && line !== '' && !start.test(line)) body.push(bytesOf(line));
    },
    finalize: () => Promise.resolve(new Uint8Array(Buffer.concat(body)).buffer),
  };
};

/** A file embedded in the text of a mail. */
export interface WrittenFile {
  fileName: string;
  bytes: Uint8Array;
}

/** Returns the index of the line that ends a file; undefined if there is none. */
const endOf = (lines: readonly string[], from: number): number | undefined => {
  let at = from;
  while (at < lines.length && isEncoded(lines[at]?.trimEnd() ?? '')) at += 1;
  return at > from && lines[at]?.trimEnd() === end ? at : undefined;
};

/** Separates the text of a mail from the uuencoded files in it. */
export const withoutFiles = (text: string): { text: string; files: WrittenFile[] } => {
  const files: WrittenFile[] = [];
  const kept: string[] = [];
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const [, fileName] = start.exec(lines[at]?.trimEnd() ?? '') ?? [];
    const last = fileName === undefined ? undefined : endOf(lines, at + 1);
    if (fileName === undefined || last === undefined) kept.push(lines[at] ?? '');
    else {
      files.push({ fileName, bytes: Buffer.concat(lines.slice(at + 1, last).map((line) => bytesOf(line.trimEnd()))) });
      at = last;
    }
  }
  return { text: kept.join('\n'), files };
};
