import { smallReads, type ByteSource } from './byteSource.ts';

/** A compound file's structures are inconsistent. */
export class DamagedCompoundError extends Error {
  override readonly name = 'DamagedCompoundError';
}

/** Header fields of a compound file: [MS-CFB] 2.2. */
export interface CompoundHead {
  sectorBytes: number;
  /** The number of sectors that fit into the file. */
  sectorCount: number;
  /** The number of sectors of the allocation tables, according to the header. */
  tableSectors: number;
  miniTableSectors: number;
  listSectors: number;
  firstDirectorySector: number;
  firstMiniTableSector: number;
}

/** The sectors of a compound file, which the FAT links into chains. */
export interface Sectors {
  head: CompoundHead;
  /** The chain that starts at sector `first`: at most `most` sectors, without repetitions. */
  chain(first: number, most?: number): Promise<number[]>;
  /** Reads the location of the whole FAT, which is otherwise read on demand. */
  readWholeTable(): Promise<void>;
  offsetOf(sector: number): number;
}

/** [MS-CFB] 2.1: larger numbers are special values rather than sectors. */
const maxSector = 0xfffffffa;
const endOfChain = 0xfffffffe;

const headBytes = 512;
const sectorsInHead = 109;

const numbersOf = (view: DataView): number[] =>
  Array.from({ length: Math.floor(view.byteLength / 4) }, (_, index) => view.getUint32(index * 4, true));

/** Opens a compound file for access by sector. */
export const openSectors = async (source: ByteSource): Promise<Sectors> => {
  const readAt = smallReads(source);
  const view = await readAt(0, headBytes);
  const [major, shift, miniShift] = [0x1a, 0x1e, 0x20].map((at) => view.getUint16(at, true));
  if (!(major === 3 && shift === 9) && !(major === 4 && shift === 12)) throw new DamagedCompoundError('unsupported sector size');
  if (miniShift !== 6) throw new DamagedCompoundError('unsupported mini sector size');
  const sectorBytes = 2 ** shift;
  const inSector = sectorBytes / 4;
  const count = Math.ceil(source.sizeBytes / sectorBytes) - 1;
  const tableSectors = view.getUint32(0x2c, true);
  const offsetOf = (sector: number): number => (sector + 1) * sectorBytes;
  const checked = (sector: number): number => {
    if (sector >= count) throw new DamagedCompoundError('sector number beyond the end of the file');
    return sector;
  };

  /** The sectors of the FAT itself, as far as they have been needed. */
  const table = numbersOf(view).slice(0x4c / 4, 0x4c / 4 + Math.min(sectorsInHead, tableSectors));
  let nextList = view.getUint32(0x44, true);
  const tableSector = async (index: number): Promise<number> => {
    while (index >= table.length && table.length < tableSectors) {
      if (table.length > count) throw new DamagedCompoundError('FAT sector list never ends');
      const listed = numbersOf(await readAt(offsetOf(checked(nextList)), sectorBytes));
      nextList = listed.pop() ?? endOfChain;
      table.push(...listed.slice(0, tableSectors - table.length));
    }
    return checked(table[index] ?? endOfChain);
  };
  const after = async (sector: number): Promise<number> => {
    const at = offsetOf(await tableSector(Math.floor(sector / inSector))) + (sector % inSector) * 4;
    return (await readAt(at, 4)).getUint32(0, true);
  };

  return {
    head: {
      sectorBytes,
      sectorCount: count,
      tableSectors,
      miniTableSectors: view.getUint32(0x40, true),
      listSectors: view.getUint32(0x48, true),
      firstDirectorySector: view.getUint32(0x30, true),
      firstMiniTableSector: view.getUint32(0x3c, true),
    },
    offsetOf,
    async readWholeTable() {
      if (tableSectors > count) throw new DamagedCompoundError('FAT larger than the file');
      for (let index = 0; index < tableSectors; index += 1) await tableSector(index);
    },
    async chain(first, most = count) {
      const sectors: number[] = [];
      const seen = new Set<number>();
      for (let sector = first; sector <= maxSector && sectors.length < most; sector = await after(sector)) {
        if (seen.has(checked(sector))) throw new DamagedCompoundError('cyclic sector chain');
        seen.add(sector);
        sectors.push(sector);
      }
      return sectors;
    },
  };
};
