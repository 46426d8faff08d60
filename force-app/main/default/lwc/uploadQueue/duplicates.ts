import type { Engine } from './engine.ts';
import { sameAmong } from './partTwins.ts';
import { compositeChecksum } from './sha256.ts';
import { throwIfStopped } from './stopped.ts';
import type { UploadItem } from './uploadItem.ts';
import { mayGoInParts, partCount, partRange, partSizeOf, type UploadPlan } from './uploadPlan.ts';
import type { StoredFile } from './uploadTypes.ts';
import type { StopSignal } from './stopSignal.ts';

/** Files sent in one PUT are no larger, and only they have a checksum over all bytes. */
const largestHashedWhole = 128 * 1024 * 1024;

const hasExactly = (parts: number, sizeBytes: number) => (partSizeBytes: number) => partCount(sizeBytes, partSizeBytes) === parts;

/** The checksum S3 would compute for this file if sent like the one with `checksum` (whole, or in as many parts); undefined if unknown. */
const checksumLike = async (item: UploadItem, engine: Engine, checksum: string, signal: StopSignal): Promise<string | undefined> => {
  const { file, sizeBytes } = item;
  const parts = Number(/-(\d+)$/.exec(checksum)?.[1] ?? 0);
  if (parts === 0) return sizeBytes > largestHashedWhole ? undefined : (item.sha256 ??= await engine.digest(file));
  const partSizeBytes = [partSizeOf(sizeBytes, 'fast'), partSizeOf(sizeBytes, 'slow')].find(hasExactly(parts, sizeBytes));
  if (partSizeBytes === undefined) return undefined;
  const digestsFrom = async (partNumber: number, before: readonly string[]): Promise<readonly string[]> => {
    if (partNumber > parts) return before;
    throwIfStopped(signal);
    const { start, end } = partRange(sizeBytes, partSizeBytes, partNumber);
    return digestsFrom(partNumber + 1, [...before, await engine.digest(file.slice(start, end))]);
  };
  return compositeChecksum(await digestsFrom(1, []), engine.digest);
};

/** A file with the same content: its id, if it already has one. */
export type Duplicate = Pick<UploadItem, 'mediaId' | 'twins'>;

type Found = Duplicate | undefined | Promise<Duplicate | undefined>;

/** Whether the file's checksum isn't known in advance: its parts are hashed one by one. */
const isInParts = ({ sha256, parted }: UploadItem): boolean => sha256 === undefined || parted !== undefined;

/**
 * The first file in the queue with the same content. If one of the two goes in parts, both are read, and only if they have
 * the same size: the way a file is sent depends on the link speed at the time.
 */
const onItsWay = (item: UploadItem, engine: Engine, { way }: UploadPlan, signal: StopSignal): Found => {
  const first = way === 'whole' ? engine.firstWith(item) : undefined;
  if (first !== undefined || !engine.hasChecksums || !mayGoInParts(item.sizeBytes)) return first;
  const others = engine.firstOfSize(item).filter((other) => way === 'parts' || isInParts(other));
  return others.length === 0 ? undefined : sameAmong(others, item, engine, signal);
};

/** The file of the record with the same content; candidates are compared in sequence. */
const sameOf = async (
  [stored, ...others]: readonly StoredFile[],
  item: UploadItem,
  engine: Engine,
  signal: StopSignal,
): Promise<Duplicate | undefined> => {
  if (stored === undefined) return undefined;
  const isSame = (await checksumLike(item, engine, stored.checksum, signal)) === stored.checksum;
  return isSame ? stored : sameOf(others, item, engine, signal);
};

/**
 * The file of the record, or else of the queue, with the same content. Files are read only if another has the same size.
 * Returns synchronously if nothing is read: in Lightning Web Security each promise is several calls across the membrane.
 */
export const findDuplicate = (item: UploadItem, engine: Engine, plan: UploadPlan, signal: StopSignal): Found => {
  if (item.keepsBoth || item.mediaId !== undefined) return undefined;
  const among = (stored: readonly StoredFile[]): Found => {
    if (stored.length === 0) return onItsWay(item, engine, plan, signal);
    return sameOf(stored, item, engine, signal).then((found) => found ?? onItsWay(item, engine, plan, signal));
  };
  const stored = engine.ports.findStored?.(item.sizeBytes) ?? [];
  return 'then' in stored ? stored.then(among) : among(stored);
};
