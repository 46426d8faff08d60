/** A token of RTF (specification 1.9.1): a brace, a control word with its parameter, text (also from hex escapes), or binary data. */
export type RtfToken =
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'word'; word: string; value: number | undefined }
  | { kind: 'bytes'; bytes: string }
  | { kind: 'binary'; bytes: string };

const piece =
  /\\(?<word>[a-z]{1,32})(?<value>-?\d{1,10})? ?|\\'(?<hex>[\da-f]{2})|\\(?<symbol>[^a-z'])|(?<brace>[{}])|(?<letters>[^\\{}\r\n]+)/giu;

type Groups = Readonly<Partial<Record<string, string>>>;

const tokenOf = ({ word, value, hex, symbol, brace, letters = '' }: Groups): RtfToken => {
  if (brace !== undefined) return { kind: brace === '{' ? 'open' : 'close' };
  if (hex !== undefined) return { kind: 'bytes', bytes: String.fromCharCode(parseInt(hex, 16)) };
  if (symbol === '\\' || symbol === '{' || symbol === '}') return { kind: 'bytes', bytes: symbol };
  const named = word ?? symbol;
  if (named !== undefined) return { kind: 'word', word: named, value: value === undefined ? undefined : Number(value) };
  return { kind: 'bytes', bytes: letters };
};

/** Yields the tokens of RTF, given as a string with one character per byte (latin1). */
export function* rtfTokens(rtf: string): Generator<RtfToken> {
  const pieces = new RegExp(piece);
  for (let found = pieces.exec(rtf); found !== null; found = pieces.exec(rtf)) {
    const token = tokenOf(found.groups ?? {});
    if (token.kind === 'word' && token.word === 'bin' && (token.value ?? 0) > 0) {
      const from = pieces.lastIndex;
      pieces.lastIndex = from + (token.value ?? 0);
      yield { kind: 'binary', bytes: rtf.slice(from, pieces.lastIndex) };
    } else yield token;
  }
}
