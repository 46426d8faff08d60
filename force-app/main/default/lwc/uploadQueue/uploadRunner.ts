import type { Board } from './board.ts';
import type { Engine } from './engine.ts';
import { startsAnew } from './partsUpload.ts';
import { planItem, sendItem } from './sendItem.ts';
import { StoppedError } from './stopped.ts';
import { failureOf } from './uploadFailure.ts';
import { follow, type ItemState, type UploadItem } from './uploadItem.ts';
import { StopController } from './stopSignal.ts';

/** Files in progress at a time, by kind: many small ones, so that they share calls to the broker. */
const begunAtOnce = { small: 250, large: 12, parts: 3 };
type Kind = keyof typeof begunAtOnce;
const largeFromBytes = 16 * 1024 * 1024;

/** Takes files through their states. */
export interface UploadRunner {
  /** Starts a file, after the unfinished work of earlier attempts. */
  start: (item: UploadItem) => void;
  /** Aborts a file's upload and deletes its record, after the unfinished work of its attempts. */
  takeBack: (item: UploadItem) => void;
}

/** Errors that persist after starting over may succeed later; so may an expired session, once the user has signed in in another tab. */
const maySucceed = (code: string): boolean => startsAnew.has(code) || code === 'SESSION_EXPIRED';

const stateAfter = (error: unknown): ItemState => {
  const { code, retryable, detail } = failureOf(error);
  return { name: retryable || maySucceed(code) ? 'failed' : 'refused', code, detail };
};

const kindOf = (item: UploadItem, engine: Engine): Kind => {
  if (planItem(item, engine).way === 'parts') return 'parts';
  return item.sizeBytes < largeFromBytes ? 'small' : 'large';
};

/** A file's place in the line. */
interface Place {
  item: UploadItem;
  abort: StopController;
  isWaiting: boolean;
}

/** The next place that still waits. Thousands may leave a line at once, so none is removed by searching: abandoned places are skipped here. */
const nextOf = (line: Place[]): Place | undefined => {
  const left = line.findIndex(({ isWaiting }) => isWaiting);
  return line.splice(0, left < 0 ? line.length : left + 1).find(({ isWaiting }) => isWaiting);
};

/** Runs each file from waiting to its end, in order of arrival within its kind. */
export const uploadRunner = (engine: Engine, board: Board): UploadRunner => {
  const waiting: Record<Kind, Place[]> = { small: [], large: [], parts: [] };
  const begun: Record<Kind, number> = { small: 0, large: 0, parts: 0 };

  const takeBack = async (item: UploadItem): Promise<void> => {
    const { mediaId } = item;
    if (mediaId === undefined) return;
    const { broker, parentId } = engine.ports;
    // If this fails too, the bucket deletes the parts after some days, and the list shows the record as unfinished.
    await engine.withRetries(() => broker.abort(mediaId, parentId), new StopController().signal).catch(() => undefined);
  };
  const run = async (item: UploadItem, { signal }: StopController): Promise<void> => {
    try {
      await sendItem(item, engine, signal);
    } catch (error) {
      if (signal.aborted || error instanceof StoppedError) return;
      engine.enter(item, signal, stateAfter(error));
      if (item.state.name === 'refused' && !item.isReused) await takeBack(item);
    }
  };
  const begin = (kind: Kind): void => {
    if (begun[kind] >= begunAtOnce[kind]) return;
    const next = nextOf(waiting[kind]);
    if (next === undefined) return;
    begun[kind] += 1;
    next.isWaiting = false;
    const end = (): void => {
      begun[kind] -= 1;
      board.ended();
      begin(kind);
    };
    follow(next.item, () => run(next.item, next.abort), end);
  };
  const line = (item: UploadItem, abort: StopController): void => {
    if (abort.signal.aborted) {
      board.ended();
      return;
    }
    const kind = kindOf(item, engine);
    const place = { item, abort, isWaiting: true };
    waiting[kind].push(place);
    abort.signal.addEventListener('abort', () => {
      if (place.isWaiting) board.ended();
      place.isWaiting = false;
    });
    begin(kind);
  };

  return {
    start(item) {
      const { abort } = item;
      board.began();
      if (item.running === undefined) line(item, abort);
      else
        item.running = item.running.then(() => {
          line(item, abort);
        });
    },
    takeBack(item) {
      board.began();
      follow(item, () => takeBack(item), board.ended);
    },
  };
};
