import type { MediaWrite, WriteOutcome } from '../../ports/insightWriter.ts';
import { mediaId, sampleMedia } from '../../test/media.ts';
import { memoryObjects } from '../../test/memoryObjects.ts';
import { rememberingLog } from '../../test/rememberingLog.ts';
import type { CallbackEvent } from '../callbackEvent.ts';
import { writeBack } from '../writeBack.ts';
import { sampleResult } from './result.ts';

export const at = (minute: number) => new Date(Date.UTC(2026, 4, 1, 10, minute));
export const stored = (number: number) => ({ bucket: 'results', key: `${number}.json` });
export const about = (number: number) => ({
  version: 1 as const,
  media: sampleMedia({ mediaId: mediaId(number) }),
  format: 'pdf' as const,
});
const heard = (message: CallbackEvent, minute = 0) => ({ message, publishedAt: at(minute) });
export const accepted = (number: number, minute = 0) => heard({ type: 'media.accepted', ...about(number) }, minute);
export const progress = (number: number, percent: number, minute = 0) =>
  heard({ type: 'media.progress', ...about(number), percent }, minute);
export const interpreted = (number: number, minute = 0) =>
  heard({ type: 'media.interpreted', ...about(number), result: stored(number) }, minute);
export const gaveUp = (number: number, minute = 0) =>
  heard({ type: 'media.failed', version: 1, media: about(number).media, stage: 'documents' }, minute);
export const rejected = (number: number, minute = 0) => heard({ type: 'media.rejected', ...about(number), code: 'FILE_CORRUPT' }, minute);

/** A callback whose writer returns these outcomes for some files, and `written` for all others. */
export const setUp = (outcomes: Record<string, WriteOutcome['outcome']> = {}) => {
  const objects = memoryObjects();
  const log = rememberingLog();
  const written: MediaWrite[][] = [];
  const write = async (writes: MediaWrite[]) => {
    written.push(writes);
    return writes.map(({ mediaId: id }) => ({ mediaId: id, outcome: outcomes[id] ?? ('written' as const) }));
  };
  const store = (number: number, result = sampleResult('Hello')) => {
    objects.put(stored(number), JSON.stringify({ ...result, media: about(number).media }));
  };
  const writer = { write };
  return { objects, log, written, store, writer, use: writeBack({ objects, writer, log }) };
};
