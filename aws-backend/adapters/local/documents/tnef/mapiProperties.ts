import { RejectedError } from '../../../../runtime/errors.ts';
import { TnefBytes } from './tnefBytes.ts';

/** The properties of a mail or attachment, by their IDs in [MS-OXPROPS]: the first value of each, undecoded. */
export type MapiProperties = ReadonlyMap<number, MapiValue>;

export interface MapiValue {
  type: number;
  bytes: Buffer;
}

/** [MS-OXCDATA] 2.11.1: types of variable size, and the sizes in bytes of the others. */
const ofAnyLength: ReadonlySet<number> = new Set([0x0d, 0x1e, 0x1f, 0x102]);
const lengths: Readonly<Partial<Record<number, number>>> = {
  ...{ 0x02: 2, 0x03: 4, 0x04: 4, 0x05: 8, 0x06: 8, 0x07: 8, 0x0a: 4, 0x0b: 2, 0x14: 8, 0x40: 8, 0x48: 16 },
};
const isList = 0x1000;
const firstNamed = 0x8000;

/** Skips the name of a named property, which is a number or a string. */
const skipName = (from: TnefBytes): void => {
  from.take(16);
  const isNumber = from.uint32() === 0;
  if (isNumber) from.take(4);
  else from.padded(from.uint32());
};

const valueOf = (from: TnefBytes, type: number): Buffer => {
  const length = ofAnyLength.has(type) ? from.uint32() : lengths[type];
  if (length === undefined) throw new RejectedError('FILE_CORRUPT');
  return from.padded(length);
};

/** Reads a list of properties: [MS-OXTNEF] 2.1.3.4. */
export const readProperties = (from: TnefBytes): MapiProperties => {
  const properties = new Map<number, MapiValue>();
  for (let left = from.uint32(); left > 0; left -= 1) {
    const [said, id] = [from.uint16(), from.uint16()];
    if (id >= firstNamed) skipName(from);
    const type = said & ~isList;
    const count = said === type && !ofAnyLength.has(type) ? 1 : from.uint32();
    for (let index = 0; index < count; index += 1) {
      const bytes = valueOf(from, type);
      if (index === 0) properties.set(id, { type, bytes });
    }
  }
  return properties;
};
