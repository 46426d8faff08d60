import { smallReads, type ByteSource } from './byteSource.ts';
import { DamagedCompoundError, openSectors, type Sectors } from './sectors.ts';

/** A storage ("folder") or stream of a compound file. */
export interface CompoundEntry {
  /** "a/b" for the entry b in folder a; the root's is empty. */
  path: string;
  kind: 'root' | 'folder' | 'stream';
  firstSector: number;
  sizeBytes: number;
}

/** A compound file, as written by Office up to 2003 and Outlook: a file system in a file, [MS-CFB]. */
export interface CompoundFile {
  entries: readonly CompoundEntry[];
  sectors: Sectors;
}

const entryBytes = 128;
const maxEntries = 50_000;
/** Maximum depth of nested folders: a mail in a mail in a mail has six levels. */
const deepest = 60;
const none = 0xffffffff;

const kinds: Readonly<Partial<Record<number, CompoundEntry['kind']>>> = { 1: 'folder', 2: 'stream', 5: 'root' };

interface Node extends Omit<CompoundEntry, 'path'> {
  name: string;
  beside: number[];
  child: number;
}

/** [MS-CFB] 2.6.1. */
const nodeOf = (view: DataView, isLarge: boolean): Node | undefined => {
  const kind = kinds[view.getUint8(66)];
  if (kind === undefined) return undefined;
  const nameBytes = Math.min(64, view.getUint16(64, true));
  const name = new TextDecoder('utf-16le').decode(new Uint8Array(view.buffer, view.byteOffset, nameBytes)).replace(/\0[^]*/, '');
  const high = isLarge ? view.getUint32(124, true) : 0;
  return {
    name,
    kind,
    beside: [view.getUint32(68, true), view.getUint32(72, true)],
    child: view.getUint32(76, true),
    firstSector: view.getUint32(116, true),
    sizeBytes: high * 2 ** 32 + view.getUint32(120, true),
  };
};

/** Builds the paths of all entries. Each is visited once: a cycle would otherwise never end. */
const named = (nodes: readonly (Node | undefined)[]): CompoundEntry[] => {
  const [root] = nodes;
  if (root?.kind !== 'root') throw new DamagedCompoundError('no root entry');
  const entries: CompoundEntry[] = [{ path: '', kind: 'root', firstSector: root.firstSector, sizeBytes: root.sizeBytes }];
  const seen = new Set<number>([0]);
  const waiting = [{ index: root.child, folder: '', depth: 1 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { index, folder, depth } = next;
    if (index === none) continue;
    const node = nodes[index];
    if (node === undefined || seen.has(index) || depth > deepest) throw new DamagedCompoundError('invalid directory tree');
    seen.add(index);
    const { name, kind, firstSector, sizeBytes } = node;
    const path = folder === '' ? name : `${folder}/${name}`;
    entries.push({ path, kind, firstSector, sizeBytes });
    waiting.push(...node.beside.map((each) => ({ index: each, folder, depth })));
    if (kind === 'folder') waiting.push({ index: node.child, folder: path, depth: depth + 1 });
  }
  return entries;
};

/** Opens a compound file, reading only its directory. Throws `DamagedCompoundError`. */
export const openCompoundFile = async (source: ByteSource): Promise<CompoundFile> => {
  const sectors = await openSectors(source);
  const { sectorBytes, firstDirectorySector } = sectors.head;
  const readAt = smallReads(source);
  const chain = await sectors.chain(firstDirectorySector);
  if (chain.length * sectorBytes > maxEntries * entryBytes) throw new DamagedCompoundError('too many directory entries');
  const nodes: (Node | undefined)[] = [];
  for (const sector of chain) {
    const { buffer } = await readAt(sectors.offsetOf(sector), sectorBytes);
    for (let start = 0; start < sectorBytes; start += entryBytes)
      nodes.push(nodeOf(new DataView(buffer, start, entryBytes), sectorBytes > 512));
  }
  return { entries: named(nodes), sectors };
};
