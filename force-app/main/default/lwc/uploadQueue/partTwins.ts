import type { Engine } from './engine.ts';
import { throwIfStopped } from './stopped.ts';
import type { UploadItem } from './uploadItem.ts';
import { partCount, partRange, partSizeOf } from './uploadPlan.ts';
import type { StopSignal } from './stopSignal.ts';

/** Most files of the same size differ at the beginning, which is cheap to read. */
const beginningBytes = 64 * 1024;

const beginAlike = async (files: readonly UploadItem[], { digest }: Engine): Promise<boolean> =>
  new Set(await Promise.all(files.map(({ file }) => digest(file.slice(0, beginningBytes))))).size === 1;

const digestOf = async (
  { file, sizeBytes, parted }: UploadItem,
  partSizeBytes: number,
  partNumber: number,
  engine: Engine,
): Promise<string> => {
  const known = parted?.partSizeBytes === partSizeBytes ? parted.digests.get(partNumber) : undefined;
  const { start, end } = partRange(sizeBytes, partSizeBytes, partNumber);
  return known ?? engine.digest(file.slice(start, end));
};

/** Whether two files of the same size are equal; compares part by part up to the first difference. */
const areSame = async (item: UploadItem, other: UploadItem, engine: Engine, signal: StopSignal, partNumber = 1): Promise<boolean> => {
  const partSizeBytes = other.parted?.partSizeBytes ?? partSizeOf(item.sizeBytes, 'fast');
  if (partNumber > partCount(item.sizeBytes, partSizeBytes)) return true;
  throwIfStopped(signal);
  const [own, others] = await Promise.all([item, other].map((one) => digestOf(one, partSizeBytes, partNumber, engine)));
  return own === others && areSame(item, other, engine, signal, partNumber + 1);
};

/** The first of these files with the same content. */
export const sameAmong = async (
  [first, ...rest]: readonly UploadItem[],
  item: UploadItem,
  engine: Engine,
  signal: StopSignal,
): Promise<UploadItem | undefined> => {
  if (first === undefined) return undefined;
  const isSame = (await beginAlike([item, first], engine)) && (await areSame(item, first, engine, signal));
  return isSame ? first : sameAmong(rest, item, engine, signal);
};
