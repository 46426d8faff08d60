/** Decodes the body of a mail part line by line, as postal-mime's decoder of each transfer encoding does. */
export interface BodyDecoder {
  update: (line: Uint8Array) => void;
  finalize: () => Promise<ArrayBuffer>;
}

/** Small initial blocks, because most parts are short, and a mail may have a million. */
const firstBytes = 128;
const maxBytes = 64 * 1024;
const lineEnd = Uint8Array.of(0x0a);

const joined = (blocks: readonly Uint8Array[]): ArrayBuffer => {
  const whole = new Uint8Array(blocks.reduce((sum, { length }) => sum + length, 0));
  blocks.reduce((at, block) => {
    whole.set(block, at);
    return at + block.length;
  }, 0);
  return whole.buffer;
};

/** Collects an unencoded body in a few blocks: its lines unchanged, each with a line feed. */
export const plainBody = (): BodyDecoder => {
  const full: Uint8Array[] = [];
  let open = new Uint8Array(firstBytes);
  let used = 0;
  const write = (bytes: Uint8Array): void => {
    for (let at = 0; at < bytes.length;) {
      const piece = bytes.subarray(at, at + open.length - used);
      open.set(piece, used);
      used += piece.length;
      at += piece.length;
      if (used < open.length) continue;
      full.push(open);
      open = new Uint8Array(Math.min(2 * open.length, maxBytes));
      used = 0;
    }
  };
  return {
    update: (line) => {
      write(line);
      write(lineEnd);
    },
    finalize: () => Promise.resolve(joined([...full, open.subarray(0, used)])),
  };
};
