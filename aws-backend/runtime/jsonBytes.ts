/** Letters that are written at a time: few enough to weigh nothing, many enough to be few pieces. */
const pieceLength = 65_536;

type Write = (json: string) => void;

const isLong = (value: unknown): value is string => typeof value === 'string' && value.length > pieceLength;
const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null;

/** Where a piece ends: not between the two halves of a letter, which JSON would write as two. */
const endOf = (text: string, start: number): number => {
  const end = start + pieceLength;
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(end - 1, end + 1)) ? end + 1 : end;
};

const writeText = (text: string, write: Write): void => {
  write('"');
  for (let start = 0, end = 0; start < text.length; start = end) {
    end = endOf(text, start);
    write(JSON.stringify(text.slice(start, end)).slice(1, -1));
  }
  write('"');
};

const writeList = (items: readonly unknown[], write: Write): void => {
  items.forEach((item, index) => {
    if (index > 0) write(',');
    writeValue(item, write);
  });
};

const writeFields = (fields: object, write: Write): void => {
  let count = 0;
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    write(`${count > 0 ? ',' : ''}${JSON.stringify(name)}:`);
    writeValue(value, write);
    count += 1;
  }
};

const writeValue = (value: unknown, write: Write): void => {
  if (isLong(value)) writeText(value, write);
  else if (typeof value !== 'object' || value === null || Object.values(value).every((each) => isPlain(each) && !isLong(each)))
    write(value === undefined ? 'null' : JSON.stringify(value));
  else if (Array.isArray(value)) {
    write('[');
    writeList(value, write);
    write(']');
  } else {
    write('{');
    writeFields(value, write);
    write('}');
  }
};

/** Hands out JSON in pieces of some size, whatever the pieces that it is made of. */
const inPieces = (value: object, take: Write): void => {
  let piece = '';
  writeValue(value, (json) => {
    piece += json;
    if (piece.length < pieceLength) return;
    take(piece);
    piece = '';
  });
  take(piece);
};

/** The JSON of parsed data as bytes: what `JSON.stringify` writes, without ever being one text, which of a long file takes four bytes for one. */
export const jsonBytes = (value: object): Uint8Array => {
  let length = 0;
  inPieces(value, (piece) => (length += Buffer.byteLength(piece)));
  const bytes = Buffer.allocUnsafe(length);
  let at = 0;
  inPieces(value, (piece) => (at += bytes.write(piece, at)));
  return bytes;
};
