import { plainBody, type BodyDecoder } from './plainBody.ts';

const latin = (line: Uint8Array): string => new TextDecoder('latin1').decode(line);

/** No encoder writes blanks between words. */
const isText = (line: Uint8Array): boolean => /\S\s\s?\S/.test(latin(line));

/** What is written below the encoded body: mailing lists put a line of dashes there, and then their address. */
const isFooter = (line: Uint8Array): boolean => isText(line) || /[!-*,.:-<>-@[-^`{-~]|^[_-]{5}/.test(latin(line));

/** The body of a text that says it is base64: decoded, and what was written below it; or as it stands where its first line shows that it is not encoded at all. */
export const encodedBody = (decoder: BodyDecoder): BodyDecoder => {
  let encoded: BodyDecoder | undefined;
  let plain: BodyDecoder | undefined;
  return {
    update: (line) => {
      if (plain === undefined && line.length > 0 && (encoded ? isFooter(line) : isText(line))) {
        plain = plainBody();
        if (encoded) plain.update(new Uint8Array());
      }
      if (plain) plain.update(line);
      else if (line.length > 0) (encoded ??= decoder).update(line);
    },
    finalize: async () => {
      const parts = await Promise.all([decoder.finalize(), plain?.finalize() ?? new ArrayBuffer()]);
      return new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part)))).buffer;
    },
  };
};

/** The body of a part that says it is "quoted-printable". What blanks were added on the way behind the sign that a line goes on are none of it: RFC 2045, 6.7. */
export const quotedBody = (decoder: BodyDecoder): BodyDecoder => ({
  update: (line) => {
    let end = line.length;
    while (end > 0 && (line[end - 1] === 0x20 || line[end - 1] === 0x09)) end -= 1;
    decoder.update(line[end - 1] === 0x3d ? line.subarray(0, end) : line);
  },
  finalize: () => decoder.finalize(),
});
