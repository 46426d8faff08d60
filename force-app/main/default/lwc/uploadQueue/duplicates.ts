import type { Engine } from './engine.ts';
import { sameAmong } from './partTwins.ts';
import { compositeChecksum } from './sha256.ts';
import { throwIfStopped } from './stopped.ts';
import type { UploadItem } from './uploadItem.ts';
import { mayGoInParts, partCount, partRange, partSizeOf, type UploadPlan } from './uploadPlan.ts';
import type { StoredFile } from './uploadTypes.ts';
import type { StopSignal } from './stopSignal.ts';

/** Files sent whole are no larger, and only theirs is a checksum over all bytes at once. */
const largestHashedWhole = 128 * 1024 * 1024;

const hasExactly = (parts: number, sizeBytes: number) => (partSizeBytes: number) => partCount(sizeBytes, partSizeBytes) === parts;

/** The checksum S3 would have made of this file, sent as the one of that checksum was; undefined where that is not known. */
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

/** A file of the same content: its id, where it has one already. */
export type Duplicate = Pick<UploadItem, 'mediaId' | 'twins'>;

type Found = Duplicate | undefined | Promise<Duplicate | undefined>;

/** Whether a file's bytes are not known at once: each part is hashed when its turn comes. */
const isInParts = ({ sha256, parted }: UploadItem): boolean => sha256 === undefined || parted !== undefined;

/**
 * The file on its way that came first with the same content. Where one of the two goes in parts, both are read, and only where they have
 * the same size: a link that is measured meanwhile changes how a file is sent.
 */
const onItsWay = (item: UploadItem, engine: Engine, { way }: UploadPlan, signal: StopSignal): Found => {
  const first = way === 'whole' ? engine.firstWith(item) : undefined;
  if (first !== undefined || !engine.hasChecksums || !mayGoInParts(item.sizeBytes)) return first;
  const others = engine.firstOfSize(item).filter((other) => way === 'parts' || isInParts(other));
  return others.length === 0 ? undefined : sameAmong(others, item, engine, signal);
};

/** The file of the record that has the same content, compared one after the other. */
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
 * The file of the record, or else of those on their way, that has the same content. Files are read for it only where there is another of
 * the same size. Answers at once where nothing is read: in Lightning Web Security each promise is several calls across its membrane.
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
