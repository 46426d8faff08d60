import { RejectedError } from '../../../../runtime/errors.ts';
import type { BlockSound } from '../blockSound.ts';
import type { StoredSound } from '../storedSound.ts';
import { decodedAmr } from './decodedAmr.ts';
import { amrFrames, amrKind, framesASecond, framesAtOnce, longestMagic, type AmrKind } from './amrFrames.ts';

const secondsAtOnce = framesAtOnce / framesASecond;

/** Seconds decoded before the requested time, because frames depend on previous ones. */
const runUp = 0.5;

/** Returns the frames after this many batches of ten seconds. */
async function* framesFrom(kind: AmrKind, { pieces }: StoredSound, skipped: number): AsyncGenerator<Uint8Array> {
  let index = 0;
  for await (const { bytes } of amrFrames(kind, pieces(kind.magic.length))) {
    if (index >= skipped) yield bytes;
    index += 1;
  }
}

/** Decodes an AMR file, the format of many phones' call and voice recorders. */
export const amrSound = async (stored: StoredSound): Promise<BlockSound> => {
  const kind = amrKind(await stored.read(0, Math.min(stored.sizeBytes, longestMagic)));
  if (kind === undefined) throw new RejectedError('RECORDING_TYPE_UNSUPPORTED');
  let total = 0;
  for await (const { count } of amrFrames(kind, stored.pieces(kind.magic.length))) total += count;
  if (total === 0) throw new RejectedError('FILE_CORRUPT');
  return {
    seconds: total / framesASecond,
    from(seconds) {
      const skipped = Math.max(0, Math.floor((seconds - runUp) / secondsAtOnce));
      return { startsAt: skipped * secondsAtOnce, pcm: decodedAmr(kind, framesFrom(kind, stored, skipped)) };
    },
  };
};
