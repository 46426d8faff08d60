import { RejectedError } from '../../../../runtime/errors.ts';
import { recordAt } from '../officeArt/records.ts';

/** [MS-PPT] 2.3.3 and 2.3.4: a user edit (one save of the file), and the directory of the parts that it wrote. */
const kinds = { edit: 0x0ff5, directory: 0x1772 };
const editBytes = 28;

/** The offsets of the newest version of each part, by ID. */
export interface Persisted {
  places: ReadonlyMap<number, number>;
  /** The ID of the document part, which references all others. */
  document: number;
  isEncrypted: boolean;
}

/** Returns a reader that throws if an offset is read twice, because circular references would never end. */
const lookingOnce = (stream: Buffer): ((at: number, kind: number) => Buffer) => {
  const seen = new Set<number>();
  let left = stream.length;
  return (at, kind) => {
    const record = recordAt(stream, at);
    if (record?.kind !== kind || !record.isWhole || seen.has(at)) throw new RejectedError('FILE_CORRUPT');
    seen.add(at);
    left -= record.body.length;
    if (left < 0) throw new RejectedError('FILE_CORRUPT');
    return record.body;
  };
};

/** [MS-PPT] 2.3.5: yields consecutive IDs and their offsets. */
const listed = function* (directory: Buffer): Generator<readonly [number: number, place: number]> {
  for (let at = 0; at + 4 <= directory.length;) {
    const head = directory.readUInt32LE(at);
    const [first, count] = [head & 0xfffff, head >>> 20];
    for (let index = 0; index < count; index += 1) yield [first + index, directory.readUInt32LE(at + 4 + index * 4)];
    at += 4 + count * 4;
  }
};

/** Follows the user edits from the last to the first; later versions of a part take precedence. */
export const persistedIn = (stream: Buffer, lastEdit: number): Persisted => {
  const look = lookingOnce(stream);
  const places = new Map<number, number>();
  let newest: Omit<Persisted, 'places'> | undefined;
  let at = lastEdit;
  do {
    const edit = look(at, kinds.edit);
    if (edit.length < editBytes) throw new RejectedError('FILE_CORRUPT');
    newest ??= { document: edit.readUInt32LE(16), isEncrypted: edit.length >= editBytes + 4 && edit.readUInt32LE(editBytes) !== 0 };
    for (const [number, place] of listed(look(edit.readUInt32LE(12), kinds.directory))) if (!places.has(number)) places.set(number, place);
    at = edit.readUInt32LE(8);
  } while (at !== 0);
  return { ...newest, places };
};
