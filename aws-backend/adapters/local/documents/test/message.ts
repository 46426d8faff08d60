import { compound, type Folder } from '../../../../test/compound.ts';

/** Property values by tag and type, such as "0037001F". [MS-OXMSG] 2.4. */
export type Properties = Readonly<Record<string, string | number | Date | Uint8Array | Folder>>;

const isFolder = (value: unknown): value is Folder =>
  typeof value === 'object' && !(value instanceof Uint8Array) && !(value instanceof Date);

/** FILETIME: units of 100 nanoseconds since 1601. */
const fileTime = (date: Date): bigint => (BigInt(date.getTime()) + 11_644_473_600_000n) * 10_000n;

const fixed = ([tag, value]: [string, unknown]): Buffer[] => {
  if (typeof value !== 'number' && !(value instanceof Date)) return [];
  const entry = Buffer.alloc(16);
  entry.writeUInt32LE(parseInt(tag, 16), 0);
  if (value instanceof Date) entry.writeBigUInt64LE(fileTime(value), 8);
  else entry.writeUInt32LE(value, 8);
  return [entry];
};

/** Builds the storage of an object: its properties, with those of fixed length after a header of `headBytes` bytes. */
export const properties = (values: Properties, headBytes: number): Folder => ({
  '__properties_version1.0': Buffer.concat([Buffer.alloc(headBytes), ...Object.entries(values).flatMap(fixed)]),
  ...Object.fromEntries(
    Object.entries(values).flatMap(([tag, value]): [string, Uint8Array | Folder][] => {
      if (typeof value === 'string') return [[`__substg1.0_${tag}`, Buffer.from(value, tag.endsWith('1E') ? 'latin1' : 'utf16le')]];
      return value instanceof Uint8Array || isFolder(value) ? [[`__substg1.0_${tag}`, value]] : [];
    }),
  ),
});

interface Parts {
  recipients?: readonly Properties[];
  attachments?: readonly Properties[];
}

const numbered = (name: string, all: readonly Properties[] = []): Folder =>
  Object.fromEntries(all.map((each, index) => [`__${name}_version1.0_#${index.toString(16).padStart(8, '0')}`, properties(each, 8)]));

/** Builds an embedded message. */
export const innerMessage = (values: Properties, { recipients, attachments }: Parts = {}): Folder => ({
  ...properties(values, 24),
  ...numbered('recip', recipients),
  ...numbered('attach', attachments),
});

/** Builds an Outlook file without named properties. */
export const message = (values: Properties, { recipients, attachments }: Parts = {}, further: Folder = {}): Buffer =>
  compound({
    ...properties(values, 32),
    '__nameid_version1.0': {
      '__substg1.0_00020102': Buffer.alloc(0),
      '__substg1.0_00030102': Buffer.alloc(0),
      '__substg1.0_00040102': Buffer.alloc(0),
    },
    ...numbered('recip', recipients),
    ...numbered('attach', attachments),
    ...further,
  });
