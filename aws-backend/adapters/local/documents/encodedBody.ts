import { plainBody, type BodyDecoder } from './plainBody.ts';

const latin = (line: Uint8Array): string => new TextDecoder('latin1').decode(line);

/** Base64 has no spaces between words. */
const isText = (line: Uint8Array): boolean => /\S\s\s?\S/.test(latin(line));

/** Whether a line is unencoded text after the body: mailing lists add a line of dashes and their address. */
const isFooter = (line: Uint8Array): boolean => isText(line) || /[!-*,.:-<>-@[-^`{-~]|^[_-]{5}/.test(latin(line));

/** Decodes a base64 body, and keeps plain text after it. Keeps the whole body if its first line shows that it isn't encoded. */
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

/** Decodes a quoted-printable body. Removes spaces that were added after soft line breaks in transit: RFC 2045, 6.7. */
export const quotedBody = (decoder: BodyDecoder): BodyDecoder => ({
  update: (line) => {
    let end = line.length;
    while (end > 0 && (line[end - 1] === 0x20 || line[end - 1] === 0x09)) end -= 1;
    decoder.update(line[end - 1] === 0x3d ? line.subarray(0, end) : line);
  },
  finalize: () => decoder.finalize(),
});
