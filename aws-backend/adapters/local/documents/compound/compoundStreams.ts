import { inMemory } from '../../../../pipeline/classify/compound/byteSource.ts';
import { openCompoundFile, type CompoundEntry, type CompoundFile } from '../../../../pipeline/classify/compound/compoundFile.ts';
import { DamagedCompoundError } from '../../../../pipeline/classify/compound/sectors.ts';
import { RejectedError } from '../../../../runtime/errors.ts';

/** The streams of a validated compound file: together they are no larger than the file. */
export interface CompoundStreams {
  paths: string[];
  /** Undefined if there is no such stream. */
  read(path: string): Uint8Array | undefined;
}

/** [MS-CFB] 2.2: smaller streams are stored in mini sectors, within the mini stream. */
const minLarge = 4096;
const miniBytes = 64;
const lastNumber = 0xfffffff0;

/** Returns a function that throws if a sector is taken twice, because shared sectors would be read again for each stream. */
const takeOnce = (count: number): ((sectors: readonly number[]) => readonly number[]) => {
  const taken = new Uint8Array(count);
  return (sectors) => {
    for (const sector of sectors) {
      if (taken[sector] !== 0) throw new DamagedCompoundError('sector shared by two streams, or beyond the end of the file');
      taken[sector] = 1;
    }
    return sectors;
  };
};

/** Returns the mini sectors of a stream from the mini FAT. */
const miniChain = (table: DataView, first: number, most: number): number[] => {
  const sectors: number[] = [];
  for (let sector = first; sectors.length < most; sector = table.getUint32(sector * 4, true)) {
    if (sector > lastNumber || sector * 4 + 4 > table.byteLength) throw new DamagedCompoundError('truncated stream');
    sectors.push(sector);
  }
  return sectors;
};

/** Concatenates sectors of the file. */
const gathered = (bytes: Uint8Array, starts: readonly number[], each: number, sizeBytes: number): Uint8Array => {
  const whole = new Uint8Array(sizeBytes);
  starts.forEach((start, index) => {
    if (index * each < sizeBytes) whole.set(bytes.subarray(start, start + Math.min(each, sizeBytes - index * each)), index * each);
  });
  return whole;
};

/** Checks the table sizes in the header, because other parsers trust them and allocate that much memory. */
const checkHead = async ({ sectors }: CompoundFile): Promise<void> => {
  const { tableSectors, miniTableSectors, listSectors, sectorCount } = sectors.head;
  if (Math.max(tableSectors, miniTableSectors, listSectors) > sectorCount)
    throw new DamagedCompoundError('allocation tables larger than the file');
  await sectors.readWholeTable();
};

const opened = async (bytes: Uint8Array): Promise<CompoundStreams> => {
  const file = await openCompoundFile(inMemory(bytes));
  await checkHead(file);
  const { sectors, entries } = file;
  const { sectorBytes, sectorCount, firstMiniTableSector } = sectors.head;
  const take = takeOnce(sectorCount);
  take(await sectors.chain(sectors.head.firstDirectorySector));
  const large = async (first: number, said?: number): Promise<() => Uint8Array> => {
    const chain = said === 0 ? [] : take(await sectors.chain(first));
    const sizeBytes = said ?? chain.length * sectorBytes;
    if (chain.length * sectorBytes < sizeBytes) throw new DamagedCompoundError('truncated stream');
    return () => gathered(bytes, chain.map(sectors.offsetOf), sectorBytes, sizeBytes);
  };
  const [root] = entries;
  const miniTable = await large(firstMiniTableSector);
  const table = new DataView(miniTable().buffer);
  const mini = (await large(root?.firstSector ?? 0, root?.sizeBytes ?? 0))();
  const takeMini = takeOnce(Math.ceil(mini.byteLength / miniBytes));
  const small = ({ firstSector, sizeBytes }: CompoundEntry): (() => Uint8Array) => {
    const chain = takeMini(miniChain(table, firstSector, Math.ceil(sizeBytes / miniBytes)));
    return () =>
      gathered(
        mini,
        chain.map((sector) => sector * miniBytes),
        miniBytes,
        sizeBytes,
      );
  };

  const streams = new Map<string, () => Uint8Array>();
  for (const entry of entries.filter(({ kind }) => kind === 'stream'))
    streams.set(entry.path, entry.sizeBytes < minLarge ? small(entry) : await large(entry.firstSector, entry.sizeBytes));
  return { paths: [...streams.keys()], read: (path) => streams.get(path)?.() };
};

/** Reads and validates a compound file before any parser does: throws FILE_CORRUPT if a stream is cyclic, overlapping or truncated. */
export const compoundStreams = async (bytes: Uint8Array): Promise<CompoundStreams> =>
  opened(bytes).catch((error: unknown) => {
    throw error instanceof DamagedCompoundError ? new RejectedError('FILE_CORRUPT', { cause: error }) : error;
  });
