import { compound } from '../../../../test/compound.ts';

/** Builds a record of a PowerPoint file, marked as a container if it consists of records: [MS-PPT] 2.3.1. */
export const piece = (kind: number, body: Uint8Array | readonly Uint8Array[] = [], instance = 0): Buffer => {
  const inner = body instanceof Uint8Array ? body : Buffer.concat(body);
  const head = Buffer.alloc(8);
  head.writeUInt16LE((instance << 4) | (body instanceof Uint8Array ? 0 : 15), 0);
  head.writeUInt16LE(kind, 2);
  head.writeUInt32LE(inner.length, 4);
  return Buffer.concat([head, inner]);
};

export const numbers = (...all: readonly number[]): Buffer => Buffer.concat(all.map((each) => Buffer.from(Int32Array.of(each).buffer)));

/** Builds a text: its type, its characters, and the positions of placeholders. */
export const words = (text: string, ...fields: readonly number[]): Buffer =>
  Buffer.concat([
    piece(0x0f9f, numbers(4)),
    piece(0x0fa0, Buffer.from(text, 'utf16le')),
    ...fields.map((at) => piece(0x0fd8, numbers(at))),
  ]);

/** A numeric property of a shape, such as 0x104, its picture's number. */
const property = ([kind, value]: readonly [number, number]): Buffer => {
  const entry = Buffer.alloc(6);
  entry.writeUInt16LE(kind, 0);
  entry.writeUInt32LE(value, 2);
  return entry;
};

export const shape = (text: Uint8Array, further: readonly Uint8Array[] = [], flags = 0): Buffer =>
  piece(0xf004, [piece(0xf00a, numbers(0, flags), 1), ...further, piece(0xf00d, [text])]);
export const properties = (...all: readonly (readonly [number, number])[]): Buffer =>
  piece(0xf00b, Buffer.concat(all.map(property)), all.length);
export const place = (left: number, top: number): Buffer => piece(0xf00f, numbers(left, top, left + 1, top + 1));
export const group = (parts: readonly Uint8Array[], ...own: readonly Uint8Array[]): Buffer => piece(0xf003, [piece(0xf004, own), ...parts]);
export const drawing = (...shapes: readonly Uint8Array[]): Buffer => piece(0x040c, [piece(0xf002, [group(shapes)])]);
export const listedWords = (index: number): Buffer => piece(0x0f9e, numbers(index));

/** Builds a slide; `notes` is the ID of its notes, 0 for none. */
export const slide = (parts: readonly Uint8Array[], notes = 0): Buffer =>
  piece(0x03ee, [piece(0x03ef, numbers(0, 0, 0, 0, notes, 0)), ...parts]);
export const notesPage = (...parts: readonly Uint8Array[]): Buffer => piece(0x03f0, parts);

/** The document's entry of a slide: the ID of its part, its slide ID, and its outline texts. */
export const listed = (part: number, slideId: number, ...texts: readonly Uint8Array[]): Buffer =>
  Buffer.concat([piece(0x03f3, numbers(part, 0, 0, slideId, 0)), ...texts]);
export const slideList = (...slides: readonly Uint8Array[]): Buffer => piece(0x0ff0, slides, 0);
export const notesList = (...notes: readonly Uint8Array[]): Buffer => piece(0x0ff0, notes, 2);
export const document = (...parts: readonly Uint8Array[]): Buffer => piece(0x03e8, parts);

/** The parts written by one save, by ID. */
export type Saved = Readonly<Record<number, Uint8Array>>;

/** Appends a further save to the stream. */
const savedAfter = (before: Buffer, lastEdit: number, parts: Saved): { stream: Buffer; edit: number } => {
  const places: Buffer[] = [];
  let stream = before;
  for (const [number, part] of Object.entries(parts)) {
    places.push(numbers(Number(number) | (1 << 20), stream.length));
    stream = Buffer.concat([stream, part]);
  }
  const directory = piece(0x1772, Buffer.concat(places));
  const edit = piece(0x0ff5, numbers(256, 0, lastEdit, stream.length, 1, 100, 0));
  return { stream: Buffer.concat([stream, directory, edit]), edit: stream.length + directory.length };
};

export const currentUser = (edit: number, token = 0xe391c05f): Buffer => piece(0x0ff6, numbers(20, token, edit, 0, 0));

/** Builds a presentation from one or more saves; part 1 is the document. */
export const presentation = (saves: readonly Saved[], pictures: Uint8Array = Buffer.alloc(0)): Buffer => {
  let [stream, edit]: [Buffer, number] = [Buffer.alloc(0), 0];
  for (const parts of saves) ({ stream, edit } = savedAfter(stream, edit, parts));
  return compound({ 'PowerPoint Document': stream, 'Current User': currentUser(edit), Pictures: pictures });
};
