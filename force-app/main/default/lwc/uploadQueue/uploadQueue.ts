import { addedAgain } from './addedAgain.ts';
import { uploadBoard } from './board.ts';
import { realTimer } from './clock.ts';
import { createEngine } from './engine.ts';
import { queueActions, type QueueActions } from './queueActions.ts';
import { rateMeter } from './rateMeter.ts';
import { newItem, type UploadItem } from './uploadItem.ts';
import { uploadRunner } from './uploadRunner.ts';
import type { UploadPorts, UploadSource } from './uploadTypes.ts';

export { cutFileName, shownName } from './fileName.ts';
export { mediaFields } from './mediaFields.ts';
export { isSameName } from './recordNames.ts';
export { sha256 } from './sha256.ts';
export { isTooLargeToRead } from './tooLargeToRead.ts';
export { hasEnded } from './uploadItem.ts';
export { maxFileBytes } from './uploadPlan.ts';
export type { UploadAction } from './queueActions.ts';
export type {
  FileRecords,
  OnlinePort,
  PutAnswer,
  PutRequest,
  RecordName,
  StoredFile,
  Timer,
  Transport,
  Upload,
  UploadBroker,
  UploadCode,
  UploadPorts,
  UploadState,
  UploadTotals,
} from './uploadTypes.ts';

/** Uploads files from this page to S3. */
export interface UploadQueue extends QueueActions {
  add(files: readonly UploadSource[]): void;
  /** Resolves when all files have ended and nothing is left to withdraw. */
  idle(): Promise<void>;
  /** Stops watching the network; for a queue that is no longer used. */
  close(): void;
}

/** Files added at a time, so that ten thousand don't block the page: browsers read a file's size from disk on first access. */
const addedAtOnce = 100;

/** Uploads files concurrently, each through its own states, and reports changes. */
export const createUploadQueue = (ports: UploadPorts): UploadQueue => {
  const { timer = realTimer, now = Date.now } = ports;
  const board = uploadBoard(ports, timer, now);
  const engine = createEngine(ports, board, timer, now);
  const runner = uploadRunner(engine, board);
  let added = 0;

  const itemOf = (file: UploadSource): UploadItem => {
    added += 1;
    return newItem(`upload-${String(added)}`, file, rateMeter(now));
  };
  const take = (files: readonly UploadSource[], refusedBefore = addedAgain(board.items)): void => {
    const fresh = files.slice(0, addedAtOnce).map(itemOf);
    const outOfDate = new Set(fresh.flatMap(refusedBefore));
    if (outOfDate.size > 0) board.items.splice(0, board.items.length, ...board.items.filter((item) => !outOfDate.has(item)));
    board.items.push(...fresh);
    fresh.forEach(runner.start);
    board.changed();
    const rest = files.slice(addedAtOnce);
    if (rest.length === 0) board.ended();
    else timer(() => take(rest, refusedBefore), 0);
  };

  const actions = queueActions(board, runner);

  return {
    ...actions,
    add(files) {
      if (!actions.isUnsafeToLeave()) for (const item of board.items) item.leftEarlier = item.state.name === 'sent';
      board.began();
      ports.broker.prepare?.();
      take(files);
    },
    idle: board.rest,
    close: engine.network.close,
  };
};
